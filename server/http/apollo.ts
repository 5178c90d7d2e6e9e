import type { Server } from "node:http";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Config } from "../config.js";
import type { DoorContext } from "../api/execution/door-context.js";
import type { KeptDocuments } from "../api/execution/kept-documents.js";
import { answerText, inSlicesWhereDear } from "../api/execution/run/execution.js";
import { admit } from "../api/execution/admit.js";
import { checkInputs } from "../api/execution/check-inputs.js";
import { costLimit, MOST_DOCUMENT_ERRORS } from "../api/execution/cost-limit.js";
import { deadlineExecutor } from "../api/execution/deadline-executor.js";
import { operationName } from "../api/execution/operation-name.js";
import { queryLimits } from "../api/execution/query-limits.js";
import { noRepeatedFields, repeatedFields } from "../api/execution/repeated-fields.js";
import { unknownIds } from "../api/execution/unknown-ids.js";
import { rootFields } from "../api/execution/root-fields.js";
import { wellFormedStatus } from "../api/execution/well-formed-status.js";
import { publicErrors, toPublicError } from "../api/execution/public-errors.js";

interface ApolloParts {
  readonly schema: GraphQLSchema;
  readonly config: Config;
  readonly logger: Logger;
}

/** Answers GraphQL documents, each checked, priced and admitted before it runs. */
export function createApollo(
  { schema, config, logger }: ApolloParts,
  httpServer: Server,
  documents: KeptDocuments,
): ApolloServer<DoorContext> {
  return new ApolloServer<DoorContext>({
    gateway: deadlineExecutor(schema, inSlicesWhereDear(schema)),
    plugins: [
      // Apollo Server would wrap every field for the first, and ask the environment for the others.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: config.drainMs }),
      repeatedFields,
      operationName,
      rootFields,
      publicErrors,
      checkInputs(config.limits),
      costLimit(config.limits.maxCost),
      unknownIds,
      admit,
      wellFormedStatus,
    ],
    validationRules: [...queryLimits(config.limits), noRepeatedFields],
    validationOptions: { maxErrors: MOST_DOCUMENT_ERRORS },
    parseOptions: { maxLexicalTokens: config.limits.maxTokens },
    formatError: toPublicError,
    stringifyResult: answerText,
    introspection: true,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    ...documents.caches,
    stopOnTerminationSignals: false,
    logger,
  });
}
