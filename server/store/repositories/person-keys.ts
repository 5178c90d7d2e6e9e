import type { StringCondition } from "../../../schema/filters/conditions.js";
import { fold } from "../../../schema/fold.js";
import type { PersonRecord } from "../../../schema/record.js";
import type { Bindings } from "./bindings.js";
import { textCondition } from "./conditions.js";

/** The names and the functions of people, folded, each once. */
export const personKeys = (people: readonly PersonRecord[]): string[] => [
  ...new Set(
    people.flatMap(({ name, role }) => [name, role]).flatMap((text) => (text == null ? [] : [fold(text)])),
  ),
];

/** The Cypher condition that a name or a function of somebody fulfils all that is asked of it. */
export function personCondition(
  variable: string,
  condition: StringCondition | null | undefined,
  bindings: Bindings,
): string[] {
  if (!condition) return [];
  const { isNull, ...words } = condition;
  const all: string[] = [];
  const tests = textCondition("x", words, bindings);
  if (tests.length > 0) all.push(`any(x IN ${variable}.personKeys WHERE ${tests.join(" AND ")})`);
  if (isNull != null) all.push(`${variable}.personKeys IS ${isNull ? "" : "NOT "}NULL`);
  return all;
}
