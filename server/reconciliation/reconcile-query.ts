import { z } from "zod";
import { badInput } from "../errors.js";
import { valueAt } from "../../schema/record-problems.js";
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
const LONGEST_NAME = 1_000;

/** So many queries may come at once; the manifest says so. */
export const BATCH_SIZE = 50;

// Each part says in words what it has to be: that is the message of what breaks it.
const text = z.string("a text");
const flag = z.boolean("true or false");
const VALUE = "a text, a number, true, false or an object with the `id` of somebody";
const value = z
  .union([z.string(), z.number(), z.boolean(), z.object({ id: z.string() }).transform(({ id }) => id)], VALUE)
  .transform(String);
/** An empty cell says nothing. */
const values = z.union(
  [z.array(value).max(MOST_VALUES), value.transform((one) => [one]), z.null().transform((): string[] => [])],
  `${VALUE}, a list of up to ${MOST_VALUES} of these, or null`,
);
const LIMIT = "a whole number from 1 on";
const limit = z
  .int(LIMIT)
  .min(1, LIMIT)
  .default(USUAL_CANDIDATES)
  .transform((most) => Math.min(most, MOST_CANDIDATES));
const type = z.union(
  [z.array(z.string()), z.string().transform((one) => [one])],
  "the id of a type, or a list of these",
);

const QUERY = "an object with a `query`, and perhaps `type`, `limit` and `properties`";
const PROPERTY = "an object with the `pid` of a property and its value `v`";
const PROPERTIES = `a list of up to ${MOST_VALUES} properties`;
const stableQuery = z.object(
  {
    query: text.optional(),
    type: type.default([]),
    limit,
    properties: z
      .array(z.object({ pid: text, v: values }, PROPERTY), PROPERTIES)
      .max(MOST_VALUES, PROPERTIES)
      .default([]),
  },
  QUERY,
);

const CONDITION = "an object with a `matchType` and a value `v`";
const CONDITIONS = `a list of 1 to ${MOST_VALUES} conditions`;
const draftQuery = z.object(
  {
    type: z.string("the id of a type").optional(),
    limit,
    conditions: z
      .array(
        z.object(
          {
            matchType: z.enum(["name", "property"], '"name" or "property"'),
            pid: z.string("the id of a property").optional(),
            v: values,
            required: flag.default(false),
            matchQuantifier: z.enum(["any", "all", "none"], '"any", "all" or "none"').default("any"),
          },
          CONDITION,
        ),
        CONDITIONS,
      )
      .min(1, CONDITIONS)
      .max(MOST_VALUES, CONDITIONS),
  },
  "an object with `conditions`, and perhaps `type` and `limit`",
);

const stableBatch = z.record(z.string(), stableQuery, "an object with a query under each key");
const draftBatch = z.object(
  { queries: z.array(draftQuery, "a list of queries") },
  "an object with a list of `queries`",
);

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
        .filter(isSomething)
        .map(asName),
      conditions: ofSort("property").map(({ pid, v, required, matchQuantifier }) =>
        toCondition(pid, v, required, matchQuantifier),
      ),
      kinds: kindsOfTypes(one.type === undefined ? [] : [one.type]),
      limit: one.limit,
    };
  });
}

const isSomething = (text: string): boolean => text.trim() !== "";

/** A cell that holds a whole text is compared by its beginning: it is nobody's name, and no reason to refuse the others. */
const asName = (text: string): string => text.slice(0, LONGEST_NAME);

const toQuery = ({ query = "", type, limit, properties }: z.output<typeof stableQuery>): ReconcileQuery => ({
  names: [query].filter(isSomething).map(asName),
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

/** Throws BAD_USER_INPUT that names the first part that is wrong, what it has to be and what came. */
export function checked<T>(schema: z.ZodType<T>, given: unknown, cure: string): T {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const [{ path, message }] = result.error.issues as [z.core.$ZodIssue];
  const at = path.length === 0 ? "The request" : `\`${path.join(".")}\``;
  throw badInput(`${at} is ${message}.`, valueAt(given, path), cure);
}
