import { LINKAGE_FIELDS } from "../writing/flat-fields.js";
import type { ImportItem, Unread } from "../importer.js";
import { isTooFar } from "../importing/odd-values.js";
import { keySlug } from "../importing/slug.js";
import { readMoney } from "../values/money-text.js";
import { isNoName } from "../values/identifier-schemes.js";
import { isBelowRows } from "./below-rows.js";
import type { FoundEnd } from "./known-ends.js";
import { anchorEnd, type IdentifiedLinkage, linkageIdentity } from "./linkage-identity.js";
import { otherReadings } from "./other-readings.js";
import { moneyOf, readFields, textOf } from "./read-fields.js";
import { cellOf } from "./row-fields.js";
import { noteKind, type SaidKind, saidKind, titleOf } from "./said-kind.js";
import {
  columnRecord,
  notePassed,
  type Row,
  rowProblem,
  type RowScope,
  sourcesOf,
  wentOutOf,
} from "./row-scope.js";

/** An end that no record before it has, by its text. */
export interface UnknownEnd {
  readonly unknown: string;
}

/** What a row of linkages says, or why it says nothing; or the end that has to be looked for elsewhere. */
export function linkageItems(row: Row, scope: RowScope): ImportItem[] | UnknownEnd {
  const said = saidKind(row, scope);
  if ("problem" in said) return [said];
  const found: { id: string; given: string }[] = [];
  for (const field of ["from", "to"]) {
    const beside = nameBeside(field, row, scope);
    const given = textOf(field, row, scope) ?? beside;
    if (given === undefined)
      return [
        rowProblem(
          row,
          scope.columns.get(field) ?? field,
          undefined,
          "Required a stakeholder; the cell is empty. Fill it in.",
        ),
      ];
    const end = scope.ends.find(given);
    if (end === undefined && (isNoName(given) || isBelowRows(given)))
      return [
        rowProblem(
          row,
          scope.columns.get(field) ?? field,
          given,
          "Required a stakeholder; this names nobody. Fill it in.",
        ),
      ];
    if (end === undefined) {
      const several = separateEnds(row, scope, field, given);
      return several ?? { unknown: given };
    }
    if (!("id" in end)) return [withoutEnd(row, scope, field, given, end)];
    if (beside !== undefined && beside !== given && isAnother(beside, end.id, row, scope))
      return [
        rowProblem(
          row,
          scope.columns.get(`${field}Name`),
          beside,
          `Required the name of ${given}, which stands beside it. Correct the one that is wrong, or leave one of them out.`,
        ),
      ];
    found.push({ id: end.id, given });
  }
  const [from, to] = found as [(typeof found)[0], (typeof found)[0]];
  if (from.id === to.id)
    return [
      rowProblem(
        row,
        scope.columns.get("to") ?? "to",
        to.given,
        "Required two different stakeholders. Correct one of them.",
      ),
    ];
  notePassed(row, scope);
  noteKind(row, scope, said);
  return linkageBetween(row, scope, said, from, to);
}

const nameBeside = (field: string, row: Row, { columns, mapping }: RowScope): string | undefined =>
  cellOf(`${field}Name`, row.cells, columns, mapping);

/** Whether a name that stands beside a key is that of somebody else; where it is that of nobody, the key counts, and that is told. */
function isAnother(name: string, id: string, row: Row, { ends, notes }: RowScope): boolean {
  const called = ends.idsCalled(name);
  if (called.length === 0 && ends.hasNames)
    notes.add("names beside", {
      line: row.line,
      value: name,
      text: "names beside ids are those of nobody in these files: the ids count. Correct the ids, where somebody else is meant.",
    });
  return called.length > 0 && !called.includes(id) && !called.includes(null);
}

/** A row that names several stakeholders in one cell is a linkage with each; undefined where it names one. */
function separateEnds(
  row: Row,
  scope: RowScope,
  field: string,
  given: string,
): ImportItem[] | UnknownEnd | undefined {
  const parts = partsOf(scope, given);
  const heading = scope.columns.get(field);
  if (parts.length < 2 || heading === undefined) return undefined;
  const unknown = parts.find((part) => scope.ends.find(part) === undefined);
  if (unknown !== undefined) return { unknown };
  const said = parts.map((part) => linkageItems({ ...row, cells: { ...row.cells, [heading]: part } }, scope));
  return said.find((one): one is UnknownEnd => "unknown" in one) ?? (said as ImportItem[][]).flat();
}

const partsOf = ({ forms }: RowScope, text: string): string[] =>
  forms.separator === undefined
    ? [text]
    : text
        .split(forms.separator)
        .map((part) => part.trim())
        .filter((part) => part !== "");

/** The texts of both ends of a row. */
export const endTexts = (row: Row, scope: RowScope): string[] =>
  ["from", "to"].flatMap((field) => {
    const text = textOf(field, row, scope) ?? nameBeside(field, row, scope);
    if (text === undefined) return [];
    return scope.ends.find(text) === undefined ? partsOf(scope, text) : [text];
  });

function linkageBetween(
  row: Row,
  scope: RowScope,
  said: SaidKind,
  from: { id: string; given: string },
  to: { id: string; given: string },
): ImportItem[] {
  const { record, problems } = readFields(LINKAGE_FIELDS, row, scope);
  const {
    amount: _amount,
    currency: _currency,
    "currency of the sum": _beside,
    includedIn,
    ...fields
  } = record;
  const written = textOf("id", row, scope);
  const key = written !== undefined && isNoName(written) ? undefined : written;
  const sum = moneyOf("amount", record, row, scope);
  const known = { kind: said.kind, from: from.id, to: to.id };
  const undirected = said.undirected ?? row.own?.undirected;
  const linkage = {
    status: usualStatus(fields["period"], row, scope),
    ...(undirected === true && { mutual: true }),
    ...titleOf(row, scope, said),
    ...fields,
    ...known,
    ...(sum.money !== undefined && {
      amount: { ...sum.money, ...(includedIn !== undefined && { includedIn }) },
    }),
  };
  const lost = [...problems, ...sum.problems];
  return [
    ...lost,
    {
      list: "linkages",
      record: {
        ...linkage,
        id: linkageId(scope, key, linkage),
        sources: sourcesOf(scope, row),
      },
      place: { file: row.file, line: row.line },
      columns: columnRecord(scope),
      wentOut: wentOutOf(scope, row),
      hasKindOfMapping: mapsKind(scope),
      amountsIn: scope.forms.amountsIn,
      ...(key === undefined && {
        unread: unreadOf(row, scope, linkage, said, lost),
        otherReadings: otherReadings(row, scope, linkage),
      }),
      given: { from: from.given, to: to.given, ...(key !== undefined && { id: key }) },
    },
  ];
}

/** What a linkage that lacks a sum or a time has in cells that were not read; undefined where it has none. */
function unreadOf(
  row: Row,
  scope: RowScope,
  { period, amount }: IdentifiedLinkage,
  { taken }: SaidKind,
  lost: readonly ImportItem[],
): Unread | undefined {
  const isKindTaken = taken !== undefined;
  const isWhole = typeof period === "string" && !period.includes("..");
  const { unused, forms } = scope;
  // What the other decimal sign reads as a thousandth is no sum in thousands.
  const isOneNumber = !("twoReadings" in (readMoney(textOf("amount", row, scope) ?? "") ?? {}));
  const mayBeInUnits = amount !== undefined && forms.amountsIn === undefined && isOneNumber;
  if (amount !== undefined && isWhole && !isKindTaken && !mayBeInUnits) return undefined;
  const values = [
    ...lost.map((item) => ("problem" in item ? item.problem.value : undefined)),
    ...unused.map((heading) => row.cells[heading]),
  ];
  const unread = values.filter((value) => value !== undefined && /\d/u.test(value)) as string[];
  return unread.length === 0 && !isKindTaken && !mayBeInUnits
    ? undefined
    : { cells: unread, isKindTaken, mayBeInUnits };
}

const mapsKind = ({ mapping }: RowScope): boolean =>
  mapping?.values["label"] !== undefined ||
  [mapping?.columns, mapping?.constants, mapping?.values].some((part) => part?.["kind"] !== undefined);

function withoutEnd(
  row: Row,
  scope: RowScope,
  field: string,
  given: string,
  end: Exclude<FoundEnd, { id: string }>,
): ImportItem {
  const text =
    "lostAt" in end
      ? `Required a stakeholder; the record of this one was left out (line ${end.lostAt}). Correct that record.`
      : "Required a key or name that one stakeholder has; several have this one. Give them keys, and name the key here.";
  return rowProblem(row, scope.columns.get(field) ?? field, given, text);
}

/** What stands, or takes place after the day of the import: where the status is not said. */
function usualStatus(period: unknown, { line }: Row, { columns, document, notes }: RowScope): string {
  const [start = ""] = typeof period === "string" ? period.split("/") : [];
  const today = String(document.item.record["retrieved"]);
  if (!/^\d/u.test(start) || start <= today || isTooFar(start, today)) return "ESTABLISHED";
  if (!columns.has("status"))
    notes.add("later", {
      ...{ line, column: columns.get("period"), value: start },
      text: "linkages begin after today: they are taken as ANTICIPATED. Say in a column `status` what they are, where that is wrong.",
    });
  return "ANTICIPATED";
}

/** By the key of the file, else by what the linkage is; rows that say the same are counted. */
function linkageId(scope: RowScope, given: string | undefined, linkage: IdentifiedLinkage): string {
  if (given?.startsWith("linkage:") === true) return given;
  const { namespace } = scope.document;
  if (given !== undefined) {
    const id = `linkage:${anchorEnd(linkage)}/${namespace}-${keySlug(given)}`;
    const ends = `${linkage.from} ${linkage.to}`;
    const before = scope.keyed?.get(id);
    if (before === undefined) scope.keyed?.set(id, ends);
    if (before === undefined || before === ends) return id;
  }
  const id = linkageIdentity(namespace, linkage);
  const time = (scope.times.get(id) ?? 0) + 1;
  scope.times.set(id, time);
  return time === 1 ? id : `${id}-${time}`;
}
