import { z } from "zod";

/** What is wrong with one field of a record: `path` leads to it, `text` says what was required and what came. */
export interface RecordProblem {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

const GOT_AT_MOST = 60;

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length > GOT_AT_MOST ? `${text.slice(0, GOT_AT_MOST)}…` : text;
}

/** What a path leads to; undefined where it leads to nothing. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );

function unwrapped(schema: unknown): unknown {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap();
  return inner;
}

/** The fields that an object inside a record may have; empty when the path leads to no object. */
function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const key of path) {
    const inner = unwrapped(at);
    if (inner instanceof z.ZodArray) at = inner.element;
    else if (inner instanceof z.ZodObject) at = inner.shape[String(key)];
    else return [];
  }
  const inner = unwrapped(at);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

const fieldName = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./u, "");

/** What values of each type are called. */
const TYPES: Readonly<Record<string, string>> = {
  ...{ string: "text", number: "a number", int: "a whole number", boolean: "true or false" },
  ...{ array: "a list", object: "an object with fields", record: "an object with fields" },
};

/** Signs stand in quotes. */
const asWord = (value: unknown): string =>
  /^\w+$/u.test(String(value)) ? String(value) : JSON.stringify(value);

/** In words: those of the schema, where it has a message of its own. */
function required(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return TYPES[issue.expected] ?? issue.message;
  if (issue.code === "invalid_value") return `one of ${issue.values.map(asWord).join(", ")}`;
  if (issue.code === "too_small" && issue.origin === "string") return "some text";
  return issue.message;
}

function sentence(issue: z.core.$ZodIssue, record: unknown): string {
  const field = issue.path.length === 0 ? "the content" : `field "${fieldName(issue.path)}"`;
  if (issue.code === "custom") return `${field}: ${issue.message}`;
  const got = valueAt(record, issue.path);
  const quotes =
    issue.code === "invalid_type" && issue.expected === "string" && typeof got === "number"
      ? ` Put it in quotes: "${got}".`
      : "";
  return `${field}: required ${required(issue)}; got ${shown(got)}.${quotes}`;
}

/** Every way in which a record breaks its schema, one sentence each; empty when it keeps it. */
export function recordProblems(error: z.ZodError, schema: z.ZodType, record: unknown): RecordProblem[] {
  return error.issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") return [{ path: issue.path, text: sentence(issue, record) }];
    const known = fieldsAt(schema, issue.path).join(", ");
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return { path, text: `field "${fieldName(path)}": there is no such field; required one of ${known}.` };
    });
  });
}
