import { z } from "zod";
import { badInput } from "../errors.js";
import type { StakeholderKind } from "../../schema/stakeholder-kinds.js";
import { kindsOfTypes } from "./entity-types.js";
import { propertyWith } from "./properties.js";
import type { Property } from "./property.js";

/** What is said of somebody beside the name. */
export interface Condition {
  readonly property: Property;
  readonly values: readonly string[];
  /** Who does not fulfil it is no candidate. */
  readonly required: boolean;
  /** How many of the values have to be stated. */
  readonly quantifier: "any" | "all" | "none";
}

/** Somebody who is looked for, in the one form that both versions of the protocol come down to. */
export interface ReconcileQuery {
  /** Each of them may be the name, or an id. */
  readonly names: readonly string[];
  readonly conditions: readonly Condition[];
  readonly kinds: readonly StakeholderKind[] | null;
  readonly limit: number;
}

/** So many candidates of one name are told at most. */
export const MOST_CANDIDATES = 25;
const USUAL_CANDIDATES = 5;
const MOST_VALUES = 20;

/** So many queries may come at once; the manifest says so. */
export const BATCH_SIZE = 50;

const value = z
  .union([z.string(), z.number(), z.boolean(), z.object({ id: z.string() }).transform(({ id }) => id)])
  .transform(String);
/** An empty cell says nothing. */
const values = z.union([
  z.array(value).max(MOST_VALUES),
  value.transform((one) => [one]),
  z.null().transform((): string[] => []),
]);
const limit = z
  .number()
  .int()
  .min(1)
  .default(USUAL_CANDIDATES)
  .transform((most) => Math.min(most, MOST_CANDIDATES));

const stableQuery = z.object({
  query: z.string().optional(),
  type: z.union([z.array(z.string()), z.string().transform((one) => [one])]).default([]),
  limit,
  properties: z
    .array(z.object({ pid: z.string(), v: values }))
    .max(MOST_VALUES)
    .default([]),
});

const draftQuery = z.object({
  type: z.string().optional(),
  limit,
  conditions: z
    .array(
      z.object({
        matchType: z.enum(["name", "property"]),
        pid: z.string().optional(),
        v: values,
        required: z.boolean().default(false),
        matchQuantifier: z.enum(["any", "all", "none"]).default("any"),
      }),
    )
    .min(1)
    .max(MOST_VALUES),
});

const stableBatch = z.record(z.string(), stableQuery);
const draftBatch = z.object({ queries: z.array(draftQuery) });

/** Reads a batch of version 0.2: an object of queries. Throws BAD_USER_INPUT. */
export function readStableBatch(text: unknown): ReadonlyMap<string, ReconcileQuery> {
  const cure = 'Send {"q0": {"query": "a name"}} as the parameter `queries`.';
  const batch = checked(stableBatch, parsed(text, cure), cure);
  return new Map(Object.entries(batch).map(([key, one]) => [key, toQuery(one)]));
}

/** Reads a batch of version 1.0: a list of queries. Throws BAD_USER_INPUT. */
export function readDraftBatch(body: unknown): readonly ReconcileQuery[] {
  const cure = 'Send {"queries": [{"conditions": [{"matchType": "name", "v": "a name"}]}]} as JSON.';
  return checked(draftBatch, body, cure).queries.map((one) => {
    const ofSort = (sort: string) => one.conditions.filter(({ matchType }) => matchType === sort);
    return {
      names: ofSort("name")
        .flatMap(({ v }) => v)
        .filter(isSomething),
      conditions: ofSort("property").map(({ pid, v, required, matchQuantifier }) =>
        toCondition(pid, v, required, matchQuantifier),
      ),
      kinds: kindsOfTypes(one.type === undefined ? [] : [one.type]),
      limit: one.limit,
    };
  });
}

const isSomething = (text: string): boolean => text.trim() !== "";

const toQuery = ({ query = "", type, limit, properties }: z.output<typeof stableQuery>): ReconcileQuery => ({
  names: [query].filter(isSomething),
  conditions: properties.map(({ pid, v }) => toCondition(pid, v, false, "any")),
  kinds: kindsOfTypes(type),
  limit,
});

/** A condition of a property; throws BAD_USER_INPUT for one that is none. */
export const toCondition = (
  pid: string | undefined,
  given: readonly string[],
  required = false,
  quantifier: Condition["quantifier"] = "any",
): Condition => ({
  property: propertyWith(pid ?? ""),
  values: given.filter(isSomething),
  required,
  quantifier,
});

/** Throws BAD_USER_INPUT for what is no JSON. */
export function parsed(text: unknown, cure: string): unknown {
  try {
    return JSON.parse(String(text)) as unknown;
  } catch {
    throw badInput("The parameter is JSON.", text, cure);
  }
}

/** Throws BAD_USER_INPUT that names the first part that is wrong. */
export function checked<T>(schema: z.ZodType<T>, value: unknown, cure: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const at = issue === undefined || issue.path.length === 0 ? "The request" : `\`${issue.path.join(".")}\``;
  throw badInput(`${at} keeps the protocol: ${issue?.message ?? "it does not"}.`, value, cure);
}
