import { spanFields, spanValues } from "./date-spans.js";
import { type FlatField, type FlatValue, flatValue } from "./flat-fields.js";
import { exactLine, type ToLine } from "../tables/exact-line.js";

/** What an id is called; undefined where it is nobody's. */
export type NameOf = (id: string) => string | undefined;

/** A column of a table, and those that stand beside it. */
interface Group {
  readonly headings: readonly string[];
  readonly values: (
    row: Readonly<Record<string, unknown>>,
    nameOf: NameOf,
  ) => readonly (FlatValue | undefined)[];
}

const named = (field: string, suffix: string, ids: (value: unknown) => readonly string[]): Group => ({
  headings: [`${field}${suffix}`],
  values: (row, nameOf) => {
    const names = ids(row[field]).map((id) => nameOf(id) ?? id);
    return [names.length === 0 ? undefined : names.join("; ")];
  },
});

const dated = (field: string): Group => ({
  headings: spanFields(field),
  values: (row) => spanValues(row[field]),
});

const isText = (value: unknown): value is string => typeof value === "string";

/** The lists of ids, and the fields that hold one id: names stand beside them. */
const LISTS_OF_IDS: Readonly<Record<string, string>> = { sectors: "sector", places: "place" };
const IDS = ["parent", "jurisdiction", "from", "to"];

function groupsOf(field: FlatField): Group[] {
  const { field: name, form } = field;
  const own: Group = { headings: [name], values: (row) => [flatValue(field, row)] };
  if (form === "date") return [own, dated(name)];
  if (IDS.includes(name)) return [own, named(name, "Name", (value) => (isText(value) ? [value] : []))];
  const one = LISTS_OF_IDS[name];
  return one === undefined
    ? [own]
    : [own, { ...named(name, "", (value) => (value ?? []) as string[]), headings: [`${one}Names`] }];
}

/** A plain CSV table (RFC 4180, UTF-8): a field a column, names beside ids, days beside dates. */
export class NamedTable {
  readonly #groups: readonly Group[];

  constructor(
    fields: readonly FlatField[],
    readonly toLine: ToLine = exactLine,
  ) {
    this.#groups = fields.flatMap(groupsOf);
  }

  get heading(): string {
    return this.toLine(this.#groups.flatMap(({ headings }) => headings));
  }

  line(row: Readonly<Record<string, unknown>>, nameOf: NameOf): string {
    return this.toLine(this.#groups.flatMap(({ values }) => values(row, nameOf)));
  }
}

/** The ids that a row names beside its own. */
export const idsNamedBy = (row: Readonly<Record<string, unknown>>): string[] =>
  IDS.flatMap((field) => (isText(row[field]) ? [row[field]] : []));
