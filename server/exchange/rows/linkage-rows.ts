import { fold } from "../../../schema/fold.js";
import { LINKAGE_KIND_KEYS, linkageKind, type LinkageKind } from "../../../schema/linkages.js";
import { LINKAGE_FIELDS } from "../flat-fields.js";
import type { ImportItem, ProblemItem } from "../importer.js";
import { keySlug, mark, slug } from "../slug.js";
import { linkageKindOfWord } from "./kind-words.js";
import type { FoundEnd } from "./known-ends.js";
import { moneyOf, readFields, textOf } from "./read-fields.js";
import { cellOf } from "./row-fields.js";
import { notePassed, type Row, rowProblem, type RowScope, sourcesOf } from "./row-scope.js";

/** An end that no record before it has, by its text. */
export interface UnknownEnd {
  readonly unknown: string;
}

/** What a row of linkages says, or why it says nothing; or the end that has to be looked for elsewhere. */
export function linkageItems(row: Row, scope: RowScope): ImportItem[] | UnknownEnd {
  const found: { id: string; given: string }[] = [];
  for (const field of ["from", "to"]) {
    const given = textOf(field, row, scope);
    if (given === undefined)
      return [
        rowProblem(row, scope.columns.get(field) ?? field, undefined, "Required a stakeholder; the cell is empty. Fill it in."),
      ];
    const end = scope.ends.find(given);
    if (end === undefined) return { unknown: given };
    if (!("id" in end)) return [withoutEnd(row, scope, field, given, end)];
    found.push({ id: end.id, given });
  }
  const [from, to] = found as [(typeof found)[0], (typeof found)[0]];
  if (from.id === to.id)
    return [
      rowProblem(row, scope.columns.get("to") ?? "to", to.given, "Required two different stakeholders. Correct one of them."),
    ];
  notePassed(row, scope);
  return linkageBetween(row, scope, from, to);
}

/** The texts of both ends of a row. */
export const endTexts = (row: Row, scope: RowScope): string[] =>
  ["from", "to"].flatMap((field) => textOf(field, row, scope) ?? []);

function linkageBetween(
  row: Row,
  scope: RowScope,
  from: { id: string; given: string },
  to: { id: string; given: string },
): ImportItem[] {
  const said = kindOf(row, scope);
  if ("problem" in said) return [said];
  const { record, problems } = readFields(LINKAGE_FIELDS, row, scope);
  const { amount, currency, includedIn, "currency of the sum": besideIt, ...fields } = record;
  const sum = moneyOf(amount, currency, besideIt, row, scope);
  const known = { kind: said.kind, from: from.id, to: to.id };
  const undirected = said.undirected ?? row.own?.undirected;
  const linkage = {
    status: "ESTABLISHED",
    ...(undirected === true && { mutual: true }),
    ...titleOf(row, scope, said),
    ...fields,
    ...known,
    ...(sum.money !== undefined && { amount: { ...sum.money, ...(includedIn !== undefined && { includedIn }) } }),
  };
  return [
    ...problems,
    ...sum.problems,
    {
      list: "linkages",
      record: { ...linkage, id: linkageId(scope, textOf("id", row, scope), linkage), sources: sourcesOf(scope, row) },
      place: { file: row.file, line: row.line },
      columns: Object.fromEntries(scope.columns),
      given: { from: from.given, to: to.given },
    },
  ];
}

/** The word of an unknown kind, or what is written beside an edge where it says more than the kind. */
function titleOf(row: Row, scope: RowScope, { kind, title }: SaidKind): { title?: string } {
  if (title !== undefined) return { title };
  const label = labelOf(row, scope);
  if (label === undefined || fold(label) === fold(linkageKind(kind).title) || fold(label) === fold(kind)) return {};
  return { title: label };
}

interface SaidKind {
  readonly kind: LinkageKind;
  readonly title?: string;
  readonly undirected?: boolean;
}

/** In the tables of Gephi the column Type says whether an edge has a direction. */
const DIRECTIONS: Readonly<Record<string, boolean>> = { directed: false, undirected: true, mixed: false, mutual: true };

function kindOf(row: Row, scope: RowScope): SaidKind | ProblemItem {
  const text = textOf("kind", row, scope);
  const column = scope.columns.get("kind") ?? "kind";
  const direction = text === undefined ? undefined : DIRECTIONS[fold(text)];
  if (text === undefined || direction !== undefined) {
    const ofLabel = kindOfLabel(row, scope);
    return { ...(ofLabel ?? { kind: "COLLABORATION" }), ...(direction === true && { undirected: true }) };
  }
  const kind = linkageKindOfWord(text);
  if (kind !== undefined) return { kind };
  const isOurs = fold(column) === "kind" || scope.mapping?.columns["kind"] !== undefined;
  if (isOurs)
    return rowProblem(
      row,
      column,
      text,
      `Required one of ${LINKAGE_KIND_KEYS.join(", ")}. Correct it, or say in a mapping file what the values mean.`,
    );
  return untold(row, scope, column, text);
}

const labelOf = (row: Row, scope: RowScope): string | undefined =>
  row.own?.label ?? cellOf("label", row.cells, scope.columns, scope.mapping);

/** What stands beside an edge says what it is, where nothing else does. */
function kindOfLabel(row: Row, scope: RowScope): SaidKind | undefined {
  const label = labelOf(row, scope);
  if (label === undefined) return undefined;
  const kind = linkageKindOfWord(label);
  if (kind === undefined) return untold(row, scope, "label", label);
  return { kind };
}

function untold(row: Row, scope: RowScope, column: string, text: string): SaidKind {
  scope.notes.add(`kind of linkage ${fold(text)}`, {
    line: row.line,
    column,
    value: text,
    text: "linkages are of a kind that is none of ours; they are taken as COLLABORATION, with its word as the title. Say in a mapping file what it means.",
  });
  return { kind: "COLLABORATION", title: text };
}

function withoutEnd(row: Row, scope: RowScope, field: string, given: string, end: Exclude<FoundEnd, { id: string }>): ImportItem {
  const text =
    "lostAt" in end
      ? `Required a stakeholder; the record of this one was left out (line ${end.lostAt}). Correct that record.`
      : "Required a key or name that one stakeholder has; several have this one. Give them keys, and name the key here.";
  return rowProblem(row, scope.columns.get(field) ?? field, given, text);
}

/**
 * A row without an id is known by what the linkage is: its ends, kind, period, role and sum. So a column that is moved or
 * added makes no other linkage of it. Rows that say the same are counted.
 */
function linkageId(
  scope: RowScope,
  given: string | undefined,
  linkage: { kind: string; from: string; to: string; [field: string]: unknown },
): string {
  if (given?.startsWith("linkage:") === true) return given;
  const { kind, from, to, period, role, amount } = linkage;
  const anchor = to.startsWith("project:") ? to : from;
  const other = anchor === from ? to : from;
  const { namespace } = scope.document;
  if (given !== undefined) return `linkage:${anchor}/${namespace}-${keySlug(given)}`;
  const money = amount as { amount?: number; currency?: string } | undefined;
  const content = mark(JSON.stringify([from, to, kind, period, role, money?.amount, money?.currency]));
  const id = `linkage:${anchor}/${namespace}-${slug(kind)}-${slug(other)}-${content}`;
  const time = (scope.times.get(id) ?? 0) + 1;
  scope.times.set(id, time);
  return time === 1 ? id : `${id}-${time}`;
}
