import { jsonObject, jsonString } from "./json-cells.js";
import { jsonRecords } from "../reading/json-records.js";

/** A statement in the one form that the versions come down to. */
export interface BodsStatement {
  /** `entity`, `relationship`, `person`, or what else it is; undefined where it does not say. */
  readonly sort: string | undefined;
  /** By what other statements name it. */
  readonly id: string | undefined;
  readonly line: number;
  readonly details: Readonly<Record<string, unknown>>;
  /** Whether another statement of the file is of a person. */
  readonly isPerson: (id: string) => boolean;
}

const SORTS: Readonly<Record<string, string>> = {
  entityStatement: "entity",
  personStatement: "person",
  ownershipOrControlStatement: "relationship",
};

/**
 * The statements of a file that hold: those that no other one replaces, of each record the last one, and none that is
 * closed. All of them are held, since the last line may replace the first. Throws UnreadableFile.
 */
export async function bodsStatements(file: string, text: AsyncGenerator<string>): Promise<BodsStatement[]> {
  const byRecord = new Map<
    string | symbol,
    Omit<BodsStatement, "isPerson"> & { readonly date: string; readonly isClosed: boolean }
  >();
  const replaced = new Set<string>();
  for await (const elements of jsonRecords(file, text))
    for (const { value, line } of elements) {
      const given = jsonObject(value);
      const statement = jsonString(given["statementID"]) ?? jsonString(given["statementId"]);
      const { replacesStatements } = given;
      if (Array.isArray(replacesStatements))
        for (const one of replacesStatements as unknown[]) replaced.add(String(one));
      const id = jsonString(given["recordId"]) ?? statement;
      const date = jsonString(given["statementDate"]) ?? "";
      // One without an id is replaced by none.
      const key = id ?? Symbol("statement");
      const before = byRecord.get(key);
      if (before !== undefined && before.date > date) continue;
      const type = jsonString(given["recordType"]) ?? jsonString(given["statementType"]);
      byRecord.set(key, {
        ...{ sort: SORTS[type ?? ""] ?? type, id, line, date },
        details: "recordDetails" in given ? jsonObject(given["recordDetails"]) : withoutFrame(given),
        isClosed: given["recordStatus"] === "closed",
      });
    }
  const held = [...byRecord.values()].filter(
    ({ id, isClosed }) => !isClosed && (id === undefined || !replaced.has(id)),
  );
  const people = new Set(held.flatMap(({ sort, id }) => (sort === "person" && id !== undefined ? id : [])));
  return held.map((statement) => ({ ...statement, isPerson: (id) => people.has(id) }));
}

/** What frames a statement of versions before 0.4. */
const FRAME = new Set([
  "statementID",
  "statementType",
  "statementDate",
  "replacesStatements",
  "publicationDetails",
  "source",
  "annotations",
]);

const withoutFrame = (given: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !FRAME.has(name)));
