import { type Changes, patchedColumns } from "../columns/columns.js";
import { GONE_LINKAGE, type LinkageRow, type Network, type StakeholderRow } from "../network.js";
import { assembled, type FacetTree, LISTS, type Numbering, type Parts } from "../network-parts.js";
import { equal, listOf, patchedLists, type RowLists } from "../arrays/row-lists.js";
import { ROWS_A_STEP, type Steps } from "../turns/steps.js";
import type { TextTable } from "../text/text-table.js";
import { at, byte } from "../arrays/typed-array.js";

/** What stakeholders and linkages are now, by id; null where one is gone. */
export interface RowChanges {
  readonly stakeholders: ReadonlyMap<string, StakeholderRow | null>;
  readonly linkages: ReadonlyMap<string, LinkageRow | null>;
}

/** The numbers of those that a patch changed, ascending: only what the arrays say of them counts. */
export interface Touched {
  readonly stakeholders: Int32Array;
  readonly linkages: Int32Array;
  /** Those who have other linkages than before. */
  readonly ends: Int32Array;
}

/** A version of a network made from the one before. */
export interface PatchedNetwork {
  readonly parts: Parts;
  readonly network: Network;
  readonly touched: Touched;
}

/**
 * The next version of a network. Arrays in which nothing differs are shared with the version before, and so is the
 * memory of those that only become longer; the others are copied, some milliseconds at a time. A linkage whose end is not known is left out, as one that is gone.
 */
export function* patchNetwork(
  numbering: Numbering,
  before: Parts,
  changes: RowChanges,
  tree: FacetTree,
): Steps<PatchedNetwork> {
  const stakeholders = yield* numbered(numbering.stakeholders, before.nameKeys.length, changes.stakeholders);
  const count = numbering.stakeholders.count;
  const knownEnds = new Map(
    [...changes.linkages].map(([id, row]) => [id, row && hasEnds(numbering, row) ? row : null]),
  );
  const linkages = yield* numbered(numbering.linkages, before.linkages.from.length, knownEnds);
  const linkageCount = numbering.linkages.count;
  yield;
  const columns = yield* patchedColumns(
    numbering.stakeholderColumns,
    before.stakeholders,
    count,
    stakeholders,
  );
  const linkageColumns = yield* patchedColumns(
    numbering.linkageColumns,
    before.linkages,
    linkageCount,
    linkages,
  );
  const lists = yield* changedIncidence(before, linkageColumns, [...linkages.keys()]);
  const parts: Parts = {
    stakeholders: columns,
    nameKeys: patchedNames(before.nameKeys, count, stakeholders),
    sectors: yield* patchedLists(before.sectors, count, changedLists(numbering, stakeholders, LISTS.sectors)),
    places: yield* patchedLists(before.places, count, changedLists(numbering, stakeholders, LISTS.places)),
    needs: yield* patchedLists(before.needs, count, changedLists(numbering, stakeholders, LISTS.needs)),
    offers: yield* patchedLists(before.offers, count, changedLists(numbering, stakeholders, LISTS.offers)),
    documentsOfStakeholders: yield* patchedLists(
      before.documentsOfStakeholders,
      count,
      changedLists(numbering, stakeholders, LISTS.documents),
    ),
    linkages: linkageColumns,
    documentsOfLinkages: yield* patchedLists(
      before.documentsOfLinkages,
      linkageCount,
      changedLists(numbering, linkages, LISTS.documents),
    ),
    incidence: yield* patchedLists(before.incidence, count, lists),
  };
  yield;
  const touched = {
    stakeholders: yield* differing([...stakeholders.keys()], before, parts, STAKEHOLDER_PARTS),
    linkages: yield* differing([...linkages.keys()], before, parts, LINKAGE_PARTS),
    ends: Int32Array.from(lists.keys()).sort(),
  };
  return { parts, network: assembled(numbering, parts, tree), touched };
}

/** The lists of those who are changed; of those who are gone, empty ones. */
const changedLists = <R>(
  numbering: Numbering,
  rows: Changes<R>,
  of: (all: Numbering, row: R) => number[],
): Map<number, number[]> => new Map([...rows].map(([index, row]) => [index, row ? of(numbering, row) : []]));

const hasEnds = ({ stakeholders }: Numbering, { from, to }: LinkageRow): boolean =>
  stakeholders.find(from) >= 0 && stakeholders.find(to) >= 0;

/** The changes by number; who is gone and was never known is left out. */
function* numbered<R>(
  table: TextTable,
  known: number,
  changes: ReadonlyMap<string, R | null>,
): Steps<Map<number, R | null>> {
  const byNumber = new Map<number, R | null>();
  for (const [id, row] of changes) {
    const index = row === null ? table.find(id) : table.add(id);
    if (index >= 0 && (row !== null || index < known)) byNumber.set(index, row);
    if (byNumber.size % ROWS_A_STEP === 0) yield;
  }
  return byNumber;
}

function patchedNames(
  before: readonly string[],
  count: number,
  changes: Changes<StakeholderRow>,
): readonly string[] {
  const names = [...changes].map(([index, row]) => [index, row?.listed?.nameKey ?? ""] as const);
  if (count === before.length && names.every(([index, name]) => before[index] === name)) return before;
  const after = before.slice();
  while (after.length < count) after.push("");
  for (const [index, name] of names) after[index] = name;
  return after;
}

/** The lists of those who have other linkages than before, ascending: each is taken from the ends it had and given to those it has. */
function* changedIncidence(
  { linkages: old, incidence }: Parts,
  now: Parts["linkages"],
  changed: readonly number[],
): Steps<Map<number, number[]>> {
  const lists = new Map<number, number[]>();
  const listAt = (end: number): number[] => {
    let list = lists.get(end);
    if (list === undefined) {
      list = end < incidence.offsets.length - 1 ? [...listOf(incidence, end)] : [];
      lists.set(end, list);
    }
    return list;
  };
  const ends = ({ from, to, linkageKind }: Parts["linkages"], linkage: number): number[] =>
    linkage >= from.length || byte(linkageKind, linkage) === GONE_LINKAGE
      ? []
      : [at(from, linkage), at(to, linkage)];
  for (const [place, linkage] of changed.entries()) {
    if (place % ROWS_A_STEP === 0) yield;
    const [had, has] = [ends(old, linkage), ends(now, linkage)];
    if (had.join() === has.join()) continue;
    for (const end of had) listAt(end).splice(listAt(end).indexOf(linkage), 1);
    for (const end of has) listAt(end).push(linkage);
  }
  yield;
  for (const list of lists.values()) list.sort((a, b) => a - b);
  return lists;
}

type ValuesOf = (parts: Parts) => readonly ArrayLike<unknown>[];
type ListsOf = (parts: Parts) => readonly RowLists[];

/** What is kept of one stakeholder, and of one linkage. */
const STAKEHOLDER_PARTS: readonly [ValuesOf, ListsOf] = [
  ({ stakeholders, nameKeys }) => [...Object.values(stakeholders), nameKeys],
  (parts) => [parts.sectors, parts.places, parts.needs, parts.offers, parts.documentsOfStakeholders],
];
const LINKAGE_PARTS: readonly [ValuesOf, ListsOf] = [
  ({ linkages }) => Object.values(linkages),
  ({ documentsOfLinkages }) => [documentsOfLinkages],
];

/** Those of the changed of whom anything differs. */
function* differing(
  changed: readonly number[],
  before: Parts,
  after: Parts,
  [valuesOf, listsOf]: readonly [ValuesOf, ListsOf],
): Steps<Int32Array> {
  const values = valuesOf(before).map(
    (array, i) => [array, valuesOf(after)[i] as ArrayLike<unknown>] as const,
  );
  const lists = listsOf(before).map((list, i) => [list, listsOf(after)[i] as RowLists] as const);
  const known = (values[0] as (typeof values)[number])[0].length;
  const differs = (index: number): boolean =>
    index >= known ||
    values.some(([old, now]) => old !== now && !Object.is(old[index], now[index])) ||
    lists.some(([old, now]) => old !== now && !equal(listOf(old, index), listOf(now, index)));
  const found: number[] = [];
  for (const [place, index] of changed.entries()) {
    if (differs(index)) found.push(index);
    if (place % ROWS_A_STEP === 0) yield;
  }
  return Int32Array.from(found).sort();
}
