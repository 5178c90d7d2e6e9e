import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import { recordProblems } from "../../../schema/record-problems.js";
import { LinkagesError } from "../../errors.js";
import { AMOUNT_UNITS } from "../values/amount-units.js";
import { DAY_ORDERS } from "../values/date-text.js";
import { DECIMAL_SIGNS } from "../values/number-text.js";

/** What the rows of a table may be. */
export const ROW_SORTS = ["stakeholders", "linkages", "sectors", "places", "topics", "documents"] as const;
export type RowSort = (typeof ROW_SORTS)[number];

const tableMapping = z.strictObject({
  /** The name of the file, without folders; every file where absent. */
  file: z.string().optional(),
  rows: z.enum(ROW_SORTS).optional(),
  /** Field → heading, or a text with headings in braces, such as `agency:ror-{ror_id}`. */
  columns: z.record(z.string(), z.string()).default({}),
  /** Field → the text that every row has. */
  constants: z.record(z.string(), z.string()).default({}),
  /** Field → what its cells say → what that means here. */
  values: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Headings that are passed over without a word. */
  ignore: z.array(z.string()).optional(),
  /** The sign between the items of a list, where it is not `;`. */
  separator: z.string().min(1).optional(),
  /** The decimal sign of its numbers. */
  decimal: z.enum(DECIMAL_SIGNS).optional(),
  /** What its sums are counted in, where its headings or titles say so. */
  amountsIn: z.enum(AMOUNT_UNITS).optional(),
  /** How its dates are written, where they have two readings. */
  dates: z.enum(DAY_ORDERS).optional(),
});

const importMapping = z.strictObject({ tables: z.array(tableMapping).min(1, "at least one table") });

/** How the columns of tables, or the attributes of graph files, become fields. */
export type ImportMapping = z.output<typeof importMapping>;
export type TableMapping = ImportMapping["tables"][number];

const wrongMapping = (name: string, cause: string): LinkagesError =>
  new LinkagesError("BAD_USER_INPUT", {
    required: "A mapping file is YAML with a list `tables` of columns, constants and values.",
    got: `${name}: ${cause}`,
    cure: "See docs/import.md for an example.",
  });

/** Reads a mapping from a YAML or JSON file; throws BAD_USER_INPUT. */
export async function readMapping(path: string): Promise<ImportMapping> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw wrongMapping(path, (error as Error).message);
  }
  return mappingFrom(path, text);
}

/** Reads the text of a mapping, which is called so in errors; throws BAD_USER_INPUT. */
export function mappingFrom(name: string, text: string): ImportMapping {
  let content: unknown;
  try {
    content = parse(text);
  } catch (error) {
    throw wrongMapping(name, (error as Error).message.split("\n")[0]?.replace(/:$/u, "") ?? "");
  }
  const result = importMapping.safeParse(content);
  if (result.success) {
    const unused = unusedEntry(result.data.tables);
    if (unused === undefined) return result.data;
    throw wrongMapping(name, `\`tables[${unused}]\` is for files and rows that an entry before it is for`);
  }
  const [problem] = recordProblems(result.error, importMapping, content);
  throw wrongMapping(name, problem?.text.replace(/\.$/u, "") ?? "");
}

/** The place of the first entry that another before it takes everything from. */
function unusedEntry(tables: readonly TableMapping[]): number | undefined {
  const at = tables.findIndex((one, place) =>
    tables
      .slice(0, place)
      .some(
        ({ file, rows }) =>
          (file === undefined || file === one.file) && (rows === undefined || rows === one.rows),
      ),
  );
  return at < 0 ? undefined : at;
}

/** The entry of a mapping for a file, and for one sort of rows where the file has several; undefined where there is none. */
export const mappingOf = (
  mapping: ImportMapping | undefined,
  fileName: string,
  rows?: RowSort,
): TableMapping | undefined =>
  mapping?.tables.find(
    (table) =>
      (table.file === undefined || table.file === fileName) &&
      (rows === undefined || table.rows === undefined || table.rows === rows),
  );

/** What the name of a sheet says of its rows; undefined where it says nothing. */
export function mappingOfSheet(name: string): TableMapping | undefined {
  const rows = ROW_SORTS.find((sort) => sort === name.trim().toLowerCase());
  return rows && { rows, columns: {}, constants: {}, values: {} };
}
