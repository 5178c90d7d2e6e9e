import { ApolloArmor } from "@escape.tech/graphql-armor";
import { GraphQLError, type ValidationContext, type ValidationRule } from "graphql";
import type { Limits } from "../../config.js";
import { LinkagesError } from "../../errors.js";

/**
 * The validation rules for depth and aliases. Tokens are limited by the parser (the armor's own rule for them answers
 * 500), cost by `costLimit`, which knows of pages and variables.
 */
export function queryLimits({ maxDepth, maxAliases }: Limits): ValidationRule[] {
  const off = { enabled: false };
  const armor = new ApolloArmor({
    blockFieldSuggestion: off,
    maxTokens: off,
    costLimit: off,
    maxDirectives: off,
    maxDepth: {
      n: maxDepth,
      flattenFragments: true,
      propagateOnRejection: false,
      onReject: [
        refuse(
          "levels of fields",
          maxDepth,
          "Ask for fewer levels, or go on from the ids in a second query.",
        ),
      ],
    },
    maxAliases: {
      n: maxAliases,
      propagateOnRejection: false,
      onReject: [
        refuse("aliases", maxAliases, "Ask in several queries, or with nodes(ids:) for many of a kind."),
      ],
    },
  });
  return armor.protect().validationRules;
}

const refuse =
  (what: string, limit: number, cure: string) => (context: ValidationContext | null, error: GraphQLError) => {
    const got = /found (\d+)/.exec(error.message)?.[1] ?? "more";
    const originalError = new LinkagesError("QUERY_LIMIT_EXCEEDED", { limit, what, got, cure });
    context?.reportError(new GraphQLError(originalError.message, { originalError }));
  };
