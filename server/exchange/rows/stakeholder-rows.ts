import { identifierKey } from "../../../schema/identifier-key.js";
import { fold } from "../../../schema/fold.js";
import {
  STAKEHOLDER_KINDS,
  stakeholderKind,
  type StakeholderKind,
} from "../../../schema/stakeholder-kinds.js";
import { agencyRecord, clusterRecord, projectRecord, universityRecord } from "../../../schema/record.js";
import { type FlatField, STAKEHOLDER_FIELDS } from "../writing/flat-fields.js";
import type { ImportItem, ProblemItem } from "../importer.js";
import { identifierFault, isNoName, sharedText } from "../values/identifier-schemes.js";
import { isBelowRows } from "./below-rows.js";
import { isPersonWord, kindOfName, stakeholderKindOfWord } from "./kind-words.js";
import { isStakeholderId } from "./known-ends.js";
import { namedFacets } from "./named-facets.js";
import { noteAlike, noteOddName } from "./odd-name.js";
import { moneyOf, readFields, textOf } from "./read-fields.js";
import { codesOf } from "./row-fields.js";
import {
  columnRecord,
  notePassed,
  type Row,
  rowProblem,
  type RowScope,
  sourcesOf,
  wentOutOf,
} from "./row-scope.js";
import type { NamedPart } from "./stored-kinds.js";
import { partOf, stakeholderId } from "./stakeholder-identity.js";

const FIELDS_OF_KIND: Readonly<Record<StakeholderKind, ReadonlySet<string>>> = {
  CLUSTER: new Set(Object.keys(clusterRecord.shape)),
  AGENCY: new Set(Object.keys(agencyRecord.shape)),
  UNIVERSITY: new Set(Object.keys(universityRecord.shape)),
  PROJECT: new Set(Object.keys(projectRecord.shape)),
};

const CURRENCY: FlatField = { field: "currency", form: "text" };

/** The fields that a kind has, and those that others have. */
const fieldsOf = (kind: StakeholderKind): { own: readonly FlatField[]; others: readonly FlatField[] } => ({
  own: [...STAKEHOLDER_FIELDS.filter(({ field }) => FIELDS_OF_KIND[kind].has(field)), CURRENCY],
  others: STAKEHOLDER_FIELDS.filter(({ field }) => !FIELDS_OF_KIND[kind].has(field)),
});
const FIELDS: Readonly<Record<StakeholderKind, ReturnType<typeof fieldsOf>>> = {
  CLUSTER: fieldsOf("CLUSTER"),
  AGENCY: fieldsOf("AGENCY"),
  UNIVERSITY: fieldsOf("UNIVERSITY"),
  PROJECT: fieldsOf("PROJECT"),
};

/** What a row of stakeholders says: the facets it names, then the stakeholder; or why it says nothing. */
export function stakeholderItems(row: Row, scope: RowScope): ImportItem[] {
  notePassed(row, scope);
  const key = keyOf(row, scope);
  const name = nameOf(row, scope, key);
  if (typeof name !== "string") return [lost(row, scope, key, name)];
  const kind = kindOf(row, scope, key, name);
  if ("problem" in kind) return [lost(row, scope, key ?? name, kind)];
  const id = stakeholderId(row, scope, kind.kind, key, name);
  if (id === undefined) {
    scope.notes.add("repeated", {
      line: row.line,
      value: key,
      text: "rows say again what a row before them says of the same key; they count once.",
    });
    return [];
  }
  if (typeof id !== "string") return [id];
  noteOddName(name, row, scope);
  if (key === undefined && scope.alike.has(name)) noteAlike(name, row, scope);
  const { record, problems } = readFields(FIELDS[kind.kind].own, row, scope);
  const { facets, ids } = namedFacets(row, scope, record);
  const identifiers = identifiersOf(row, scope, record["identifiers"]);
  const fitting = ofItsKind(row, scope, kind.kind, { ...record, ...ids });
  return [
    ...problems,
    ...fieldsOfOthers(row, scope, kind.kind),
    ...identifiers.problems,
    ...fitting.problems,
    ...facets,
    {
      list: stakeholderKind(kind.kind).list,
      record: {
        ...withSources(fitting.record, sourcesOf(scope, row)),
        ...{ id, name },
        identifiers: identifiers.values,
        sources: sourcesOf(scope, row),
      },
      place: { file: row.file, line: row.line },
      columns: columnRecord(scope),
      wentOut: wentOutOf(scope, row),
      given: { id: row.own?.id ?? key ?? name },
    },
  ];
}

/** Each take-up has the source of its row, where it names none itself. */
const withSources = (record: Record<string, unknown>, sources: object[]): Record<string, unknown> =>
  Array.isArray(record["takeUps"])
    ? {
        ...record,
        takeUps: (record["takeUps"] as unknown[]).map((one) =>
          typeof one === "object" && one !== null ? { sources, ...one } : one,
        ),
      }
    : record;

/** A number of a spreadsheet that has lost its last digits, such as 1.23457E+19. */
const SHORTENED = /^\d(?:[.,]\d+)?E\+\d+$/iu;

/** The key of a row; `N/A` and the like are none. */
function keyOf(row: Row, scope: RowScope): string | undefined {
  const key = textOf("id", row, scope);
  if (key === undefined || row.own?.id !== undefined) return key;
  if (isNoName(key)) {
    scope.notes.placeholder(scope.columns.get("id") ?? "id", key, row.line);
    return undefined;
  }
  if (SHORTENED.test(key))
    scope.notes.add("shortened keys", {
      ...{ line: row.line, column: scope.columns.get("id"), value: key },
      text: "keys are numbers that a spreadsheet has shortened: others may have been written the same. Write them as texts in the file.",
    });
  return key;
}

/** A record that is left out takes its linkages along. */
function lost(row: Row, scope: RowScope, key: string | undefined, problem: ImportItem): ImportItem {
  if (key !== undefined) scope.ends.lose(key, row.line);
  if (row.own?.id !== undefined) scope.ends.lose(row.own.id, row.line);
  return problem;
}

/** The name of a row; or what is wrong with it. */
function nameOf(row: Row, scope: RowScope, key: string | undefined): string | ProblemItem {
  const ofId = row.own?.isKeyed === true ? undefined : row.own?.id;
  const name = textOf("name", row, scope) ?? row.own?.label ?? ofId;
  const column = scope.columns.get("name") ?? "name";
  if (name === undefined) return rowProblem(row, column, key, "Required a name; there is none. Fill it in.");
  const isOurs = key !== undefined && isStakeholderId(key);
  // A node is no row below others, whatever it is called.
  if (isOurs || !((row.own === undefined && isBelowRows(name)) || isNoName(name))) return name;
  return rowProblem(
    row,
    column,
    name,
    "Required the name of a stakeholder; this is none. Take the row away, or write out the name.",
  );
}

/** The stakeholders of some rows that say no kind of ours. */
export const withoutKind = (rows: readonly Row[], scope: RowScope): NamedPart[] =>
  rows.flatMap((row) => {
    const key = textOf("id", row, scope);
    const name = textOf("name", row, scope) ?? row.own?.label ?? row.own?.id;
    const text = textOf("kind", row, scope);
    if (name === undefined || (text !== undefined && stakeholderKindOfWord(text) !== undefined)) return [];
    if (key !== undefined && isStakeholderId(key)) return [];
    return {
      part: partOf(
        key !== undefined && row.own?.id === undefined && isNoName(key) ? undefined : key,
        name,
        scope,
      ),
      name,
    };
  });

function kindOf(
  row: Row,
  scope: RowScope,
  key: string | undefined,
  name: string,
): { kind: StakeholderKind } | ProblemItem {
  const written = textOf("kind", row, scope);
  const text = written !== undefined && isNoName(written) ? undefined : written;
  const ofId =
    key !== undefined && isStakeholderId(key) ? stakeholderKindOfWord(key.split(":")[0] ?? "") : undefined;
  const said = text === undefined ? ofId : stakeholderKindOfWord(text);
  if (said !== undefined) return { kind: said };
  const column = scope.columns.get("kind") ?? "kind";
  const isOurs = fold(column) === "kind" || scope.mapping?.columns["kind"] !== undefined;
  if (text !== undefined && isOurs)
    return rowProblem(
      row,
      column,
      text,
      `Required one of ${STAKEHOLDER_KINDS.map((one) => one.key).join(", ")}. Fill it in, or say in a mapping file what the values mean.`,
    );
  const isPerson = text !== undefined && isPersonWord(text);
  if (isPerson && row.own === undefined)
    return rowProblem(
      row,
      column,
      text,
      "Required a stakeholder; people have no place among them. Take the row away, or say in a mapping file (`values` of `kind`) what it is.",
    );
  const stored = scope.storedKinds.of({ part: partOf(key, name, scope), name });
  const kind = stored ?? kindOfName(name);
  if (stored !== undefined && stored !== kindOfName(name)) {
    scope.notes.add(`stored kind ${stored}`, {
      ...{ line: row.line, column, value: text ?? name },
      text: `stakeholders have no kind of ours here; they stay ${stakeholderKind(stored).list}, as the last edition of the file has them. Give the mapping as then, or say in a column \`kind\` what they are.`,
    });
    return { kind };
  }
  const list = { AGENCY: "agencies", UNIVERSITY: "universities", PROJECT: "projects", CLUSTER: "clusters" }[
    kind
  ];
  const ofWord = isPerson
    ? "the kind of people, who have no place in the model"
    : "a kind that is none of ours";
  const why = text === undefined ? "no kind" : ofWord;
  scope.notes.add(`kind ${kind} ${why}`, {
    line: row.line,
    column,
    value: text ?? name,
    text: `stakeholders have ${why}; by their names they are taken as ${list}. Say in a column \`kind\` or in a mapping file what they are, where that is wrong.`,
  });
  return { kind };
}

/** What a row says in fields that its kind does not have: it is named with its value, and costs nothing else. */
function fieldsOfOthers(row: Row, scope: RowScope, kind: StakeholderKind): ImportItem[] {
  return FIELDS[kind].others.flatMap(({ field }) => {
    if (field === "period" && row.own?.period !== undefined) {
      scope.notes.add("times", {
        line: row.line,
        value: row.own.period,
        text: "nodes have times; only projects have a period. They are passed over.",
      });
      return [];
    }
    const names = field === "period" ? [field, "start", "end"] : [field];
    const name = names.find((one) => textOf(one, row, scope) !== undefined);
    const text = name === undefined ? undefined : textOf(name, row, scope);
    if (name === undefined || text === undefined) return [];
    const column = scope.columns.get(name) ?? name;
    if (isNoName(text)) {
      scope.notes.placeholder(column, text, row.line);
      return [];
    }
    const required = `Required a field that ${stakeholderKind(kind).list} have. Move it to another column, if it matters.`;
    return [rowProblem(row, column, text, required, "value")];
  });
}

/** The fields that its kind has, its budget as a sum of money. */
function ofItsKind(
  row: Row,
  scope: RowScope,
  kind: StakeholderKind,
  record: Record<string, unknown>,
): { record: Record<string, unknown>; problems: ImportItem[] } {
  const known = FIELDS_OF_KIND[kind];
  const fitting = Object.fromEntries(Object.entries(record).filter(([field]) => known.has(field)));
  if (typeof fitting["budget"] !== "number") return { record: fitting, problems: [] };
  const { money, problems } = moneyOf("budget", record, row, scope);
  return { record: { ...fitting, budget: money }, problems };
}

interface Identifier {
  readonly scheme: string;
  readonly value: string;
}

/** The identifiers that can identify: those that keep the form of their scheme, and that no other record of the file has. */
function identifiersOf(
  row: Row,
  scope: RowScope,
  given: unknown,
): { values: unknown[]; problems: ImportItem[] } {
  const all: { identifier: unknown; column: string }[] = [
    ...(Array.isArray(given) ? (given as unknown[]) : []).map((identifier) => ({
      identifier,
      column: scope.columns.get("identifiers") ?? "identifiers",
    })),
    ...codesOf("identifiers", row.cells, scope.columns).map(({ column, ...identifier }) => ({
      identifier,
      column,
    })),
  ];
  const values: unknown[] = [];
  const problems: ImportItem[] = [];
  for (const { identifier, column } of all) {
    const { scheme, value } = identifier as Identifier;
    if (
      typeof scheme !== "string" ||
      typeof value !== "string" ||
      !scope.shared.has(identifierKey({ scheme, value }))
    )
      values.push(identifier);
    else if (identifierFault(scheme, value) === undefined)
      problems.push(rowProblem(row, column, value, sharedText(scheme), "value"));
    else values.push(identifier);
  }
  return { values, problems };
}
