import { isNoName } from "../values/identifier-schemes.js";
import { isBelowRows } from "./below-rows.js";
import { kindOfName } from "./kind-words.js";
import { stakeholderKind } from "../../../schema/stakeholder-kinds.js";
import { HeldRecords } from "../importing/held-records.js";
import type { ImportItem } from "../importer.js";
import { asSeen, mark, slug } from "../importing/slug.js";
import { endTexts, linkageItems } from "./linkage-rows.js";
import type { KnownEnds } from "./known-ends.js";
import { noteAlike } from "./odd-name.js";
import { type Row, rowProblem, type RowScope, sourcesOf } from "./row-scope.js";

const ROWS_AT_A_TIME = 500;
const DAY_OR_YEAR = /^(?:1[5-9]|20)\d\d(?:\.0|-\d\d(?:-\d\d)?)?$/u;

/** Linkages whose ends were not read yet. They wait on the disk until all files are read. */
export class WaitingRows {
  private readonly held = new HeldRecords<{ row: Row; scope: number }>();
  private readonly scopes: RowScope[] = [];
  /** End → where it is first named. */
  private readonly wanted = new Map<string, { row: Row; scope: RowScope }>();

  constructor(private readonly ends: KnownEnds) {}

  async add(row: Row, scope: RowScope): Promise<void> {
    if (this.scopes.at(-1) !== scope) this.scopes.push(scope);
    for (const text of endTexts(row, scope))
      if (!this.wanted.has(text) && this.ends.find(text) === undefined)
        this.wanted.set(text, { row: { ...row, cells: {} }, scope });
    await this.held.add({ row, scope: this.scopes.length - 1 });
  }

  /** Whether rows of a file wait. */
  holds = (scope: RowScope): boolean => this.scopes.includes(scope);

  /** The texts that no record of the files has. */
  missing(): string[] {
    return [...this.wanted.keys()].filter((text) => this.ends.find(text) === undefined);
  }

  /** The documents whose rows wait. */
  documents = (): ReadonlySet<string> => new Set(this.scopes.map(({ document }) => document.id));

  /** A problem at the place where an end is first named; the linkages are told on their own. */
  problemAt(text: string, problem: string): ImportItem {
    const { row } = this.wanted.get(text) as { row: Row };
    return rowProblem(row, undefined, text, problem, "nothing");
  }

  /** The id of the stakeholder that is made of an end which no file describes. */
  madeId(text: string, alike: ReadonlySet<string>): string {
    const { scope } = this.wanted.get(text) as { scope: RowScope };
    const { prefix } = stakeholderKind(kindOfName(text));
    return `${prefix}:${scope.document.namespace}-${slug(text)}${alike.has(text) ? `-${mark(text)}` : ""}`;
  }

  /** Stakeholders of their names for ends that no file describes; a cell with several names, or with none, is none of them. */
  *asStakeholders(): Generator<ImportItem> {
    const missing = this.missing().filter(
      (text) => !/[;|]/u.test(text) && !isNoName(text) && !isBelowRows(text) && !this.isList(text),
    );
    const [first] = missing;
    if (first !== undefined && missing.every((text) => DAY_OR_YEAR.test(text))) {
      const required =
        "Required keys or names of stakeholders; all ends of linkages are years or days. Say in a mapping file which columns are the ends (`from`, `to`), and which the period (`start`, `end`).";
      yield this.problemAt(first, required);
      return;
    }
    const alike = alikeIn(missing);
    for (const text of missing) {
      // Another text before may be seen as the same.
      if (this.ends.find(text) !== undefined) continue;
      const { row, scope } = this.wanted.get(text) as { row: Row; scope: RowScope };
      const kind = stakeholderKind(kindOfName(text));
      const id = this.madeId(text, alike);
      this.ends.addKey(text, id);
      if (/,\s|\s\/\s/u.test(text))
        scope.notes.add("several ends", {
          ...{ line: row.line, value: text },
          text: "ends of linkages have a sign in them that may stand between several: each is one. Say `separator` in a mapping file, where they are several.",
        });
      if (alike.has(text)) noteAlike(text, row, scope);
      scope.notes.add(`end as ${kind.list}`, {
        line: row.line,
        value: text,
        text: `ends of linkages are in no table of stakeholders; by their names they are taken as ${kind.list}. Give a table of them in the same command, or find known ones with --match, where that is wrong.`,
      });
      yield {
        list: kind.list,
        record: { id, name: text, sources: sourcesOf(scope, row) },
        place: { file: row.file, line: row.line },
        given: { id: text },
      };
    }
  }

  /** Whether each part of a text is an end by itself, so that it names several. */
  private isList(text: string): boolean {
    const parts = partsIn(text);
    return (
      parts.length > 1 && parts.every((part) => this.wanted.has(part) || this.ends.find(part) !== undefined)
    );
  }

  /** What the waiting rows say, now that all ends are known. */
  async *items(): AsyncGenerator<readonly ImportItem[]> {
    let items: ImportItem[] = [];
    for await (const [{ row, scope: at }] of this.held.items()) {
      const scope = this.scopes[at] as RowScope;
      const said = linkageItems(row, scope);
      items.push(...("unknown" in said ? [unknownEnd(row, scope, said.unknown)] : said));
      if (items.length < ROWS_AT_A_TIME) continue;
      yield items;
      items = [];
    }
    for (const { notes, decimals } of new Set(this.scopes)) {
      decimals.tell(notes);
      items.push(...notes.taken());
    }
    yield items;
    await this.discard();
  }

  /** Takes the file away in which they wait. */
  discard(): Promise<void> {
    return this.held.discard();
  }
}

/** The texts that are written in one way in ids and in several in the file. */
export function alikeIn(texts: readonly string[]): ReadonlySet<string> {
  const bySlug = new Map<string, string>();
  const alike = new Set<string>();
  for (const text of texts) {
    const other = bySlug.get(slug(text));
    if (other === undefined) bySlug.set(slug(text), text);
    else if (asSeen(other) !== asSeen(text)) alike.add(text).add(other);
  }
  return alike;
}

/** The parts of a text that may be a list. */
const partsIn = (text: string): string[] =>
  text
    .split(/[;|,/]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");

const isListOf = (ends: KnownEnds, text: string): boolean => {
  const parts = partsIn(text);
  return parts.length > 1 && parts.every((part) => ends.find(part) !== undefined);
};

function unknownEnd(row: Row, scope: RowScope, text: string): ImportItem {
  const field = endTexts(row, scope)[0] === text ? "from" : "to";
  return rowProblem(
    row,
    scope.columns.get(field) ?? field,
    text,
    /[;|]/u.test(text) || isListOf(scope.ends, text)
      ? "Required one stakeholder in a cell; this one has several names. Say in a mapping file what is between them (`separator`), or write a row for each."
      : "Required the id, key or name of a stakeholder in these files. Add its row, correct it, or find known ones with --match.",
  );
}
