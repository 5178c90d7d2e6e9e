import { stringify } from "yaml";
import type { RowSort } from "./import-mapping.js";
import type { AmountUnit } from "../values/amount-units.js";
import type { DayOrder } from "../values/date-text.js";
import type { DecimalSign } from "../values/number-text.js";

/** What a file was taken for, so that a user can correct it. */
export interface FileLesson {
  readonly file: string;
  readonly rows: RowSort;
  /** Field → heading, attribute or template. */
  readonly columns: Readonly<Record<string, string>>;
  /** Headings that no field takes. */
  readonly unused: readonly string[];
  readonly constants?: Readonly<Record<string, string>> | undefined;
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  readonly separator?: string | undefined;
  /** The decimal sign that was said, or that the numbers with one reading show. */
  readonly decimal?: DecimalSign | undefined;
  readonly dates?: DayOrder | undefined;
  readonly amountsIn?: AmountUnit | undefined;
}

/** What a file was taken for, in words. */
export function lessonLine({ file, rows, columns, unused, decimal }: FileLesson): string {
  const fields = Object.entries(columns).map(([field, heading]) =>
    field === heading ? field : `${field} from "${heading}"`,
  );
  const others =
    unused.length === 0 ? "" : `; not read: ${unused.map((heading) => `"${heading}"`).join(", ")}`;
  const sign = decimal === undefined ? "" : `; decimal sign "${decimal}"`;
  return `${file} is taken for ${rows}: ${fields.join(", ")}${others}${sign}`;
}

/** The mapping file that reads the files as they were read, ready to be corrected. */
export function mappingText(lessons: readonly FileLesson[]): string {
  const tables = lessons.map(
    ({ file, rows, columns, unused, constants, values, separator, decimal, dates, amountsIn }) => ({
      file,
      rows,
      columns,
      ...(constants !== undefined && Object.keys(constants).length > 0 && { constants }),
      ...(values !== undefined && Object.keys(values).length > 0 && { values }),
      ...(unused.length > 0 && { ignore: unused }),
      ...(separator !== undefined && { separator }),
      ...(decimal !== undefined && { decimal }),
      ...(dates !== undefined && { dates }),
      ...(amountsIn !== undefined && { amountsIn }),
    }),
  );
  return `${ABOUT.map((line) => `# ${line}\n`).join("")}${stringify({ tables })}`;
}

const ABOUT = [
  "Field: heading, or a text with headings in braces. Under values, a word of kind or label that means itself is no kind of ours:",
  "its linkages are COLLABORATION, with the word as the title. Write a kind in its place, such as FUNDING. See docs/import.md.",
];
