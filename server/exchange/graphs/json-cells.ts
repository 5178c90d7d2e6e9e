import { UnreadableFile } from "../importing/import-problem.js";
import { noteLines } from "../reading/json-lines.js";
import { parseJson } from "../reading/json-text.js";
import { typedText } from "./typed-text.js";

/** A value of JSON as the text of a cell: lists of texts with `; ` between, other nested values as JSON; nothing where it says nothing. */
export function jsonText(value: unknown): string | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value === "number") return typedText(String(value), "double");
  if (typeof value === "string" || typeof value === "boolean") return String(value);
  if (!Array.isArray(value)) return JSON.stringify(value);
  const items = value as unknown[];
  if (items.length === 0) return undefined;
  const isPlain = items.every(
    (item) => typeof item === "string" && !item.includes(";") && !item.startsWith("["),
  );
  return isPlain ? items.join("; ") : JSON.stringify(items);
}

/** The fields of an object as cells, without those that are read elsewhere. */
export function jsonCells(value: object, elsewhere: ReadonlySet<string> = new Set()): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [name, field] of Object.entries(value)) {
    const text = elsewhere.has(name) ? undefined : jsonText(field);
    if (text !== undefined) cells[name] = text;
  }
  return cells;
}

/** What is an object of JSON; an empty one in the place of anything else. */
export const jsonObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

/** The objects in a list of JSON. */
export const jsonObjects = (value: unknown): Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? (value as unknown[]).map(jsonObject) : [];

/** A text of JSON that is not empty. */
export const jsonString = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

/** A sum of money, or what else stands in its place, as cells. */
export const sumCells = (amount: unknown): Record<string, string> =>
  typeof amount === "object" ? jsonCells(jsonObject(amount)) : jsonCells({ amount });

/** The value of a whole file, whose objects `lineOf` finds in it; throws UnreadableFile. */
export function parsedJson(file: string, json: string): unknown {
  try {
    const value = parseJson(json);
    noteLines(json, value);
    return value;
  } catch (error) {
    throw new UnreadableFile({ file }, (error as Error).message);
  }
}

/** The cells of an edge with what it is called: its kind, where no attribute says that, else under the heading. */
export const withKind = (
  cells: Readonly<Record<string, string>>,
  heading: string,
  word: string | undefined,
): Record<string, string> =>
  word === undefined
    ? { ...cells }
    : { ...cells, ["type" in cells || "kind" in cells ? heading : "type"]: word };
