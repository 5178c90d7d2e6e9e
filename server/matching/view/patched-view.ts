import type { SparseRows } from "../../network/arrays/sparse-rows.js";
import type { Steps } from "../../network/turns/steps.js";
import { at, byte } from "../../network/arrays/typed-array.js";
import { type MatchColumns, sizeOf } from "./match-columns.js";
import { type MatchView, matchViewSteps, type ViewChange } from "./match-view.js";
import { isProject, linkagesAt, otherEnd, rowOf } from "./partner-graph.js";

/** Numbers of what was added, changed or removed between two versions of a network; more than that does no harm. */
export interface Touched {
  readonly stakeholders: Int32Array;
  readonly linkages: Int32Array;
}

/**
 * The view of the next version: equal to one built anew as of the same day, for the price of a copy and of the rows that
 * read what was touched. `places` are those of the next version (see `idPlaces`).
 */
export function* patchedView(
  before: MatchView,
  network: MatchColumns,
  touched: Touched,
  places = before.places,
): Steps<MatchView> {
  const change = changeOf(before, network, touched);
  if (change === undefined) return { ...before, network, places };
  return yield* matchViewSteps(network, before.asOf, places, change);
}

/** What of a view reads what was touched; undefined where nothing does, as with a summary. Costs the rows touched. */
export function changeOf(before: MatchView, network: MatchColumns, touched: Touched): ViewChange | undefined {
  const old = before.network;
  const hasGrown =
    sizeOf(network) > sizeOf(old) || network.facets.sectors.length !== old.facets.sectors.length;
  const linkages = touched.linkages.filter((one) => !isSameLinkage(old, network, one));
  const stakeholders = touched.stakeholders.filter((one) => !isSameStakeholder(old, network, one));
  const classCount = (columns: MatchColumns): string =>
    `${columns.facets.places.length} ${columns.groups.length}`;
  const hasMoreClasses = classCount(old) !== classCount(network);
  if (linkages.length + stakeholders.length === 0 && !hasGrown && !hasMoreClasses) return undefined;
  const both = [old, network];
  const near = new Set<number>(stakeholders);
  for (const linkage of linkages)
    for (const side of both)
      if (linkage < side.from.length) near.add(at(side.from, linkage)).add(at(side.to, linkage));
  // The linkages of whoever came or went are among those touched.
  const areOthers = stakeholders.some((one) => isNew(old, one) || old.kind[one] !== network.kind[one]);
  const rows = new Set(near);
  for (const side of both) {
    addParties(side, near, rows);
    addPartners(
      side,
      stakeholders.filter((one) => !isSameResult(old, network, one)),
      rows,
    );
  }
  return {
    before,
    rows: Int32Array.from(rows).sort(),
    ofPairs: linkages.length > 0 || areOthers || sizeOf(network) > sizeOf(old),
    ofClasses: hasMoreClasses || areOthers || stakeholders.some((one) => !isSameClass(old, network, one)),
  };
}

const isNew = (old: MatchColumns, one: number): boolean => one >= sizeOf(old);

const isSameResult = (old: MatchColumns, network: MatchColumns, one: number): boolean =>
  !isNew(old, one) && old.resultSeen.stakeholders[one] === network.resultSeen.stakeholders[one];

const isSameClass = (old: MatchColumns, network: MatchColumns, one: number): boolean =>
  old.group[one] === network.group[one] && isSameRow(old.places, network.places, one);

const isSameStakeholder = (old: MatchColumns, network: MatchColumns, one: number): boolean =>
  isSameResult(old, network, one) &&
  old.kind[one] === network.kind[one] &&
  isSameClass(old, network, one) &&
  isSameRow(old.sectors, network.sectors, one);

const isSameLinkage = (old: MatchColumns, network: MatchColumns, linkage: number): boolean =>
  linkage < old.from.length &&
  at(old.from, linkage) === at(network.from, linkage) &&
  at(old.to, linkage) === at(network.to, linkage) &&
  at(old.day, linkage) === at(network.day, linkage) &&
  byte(old.linkageKind, linkage) === byte(network.linkageKind, linkage) &&
  byte(old.role, linkage) === byte(network.role, linkage) &&
  byte(old.stands, linkage) === byte(network.stands, linkage) &&
  byte(old.resultSeen.linkages, linkage) === byte(network.resultSeen.linkages, linkage);

function isSameRow(old: SparseRows, now: SparseRows, row: number): boolean {
  const [before, after] = [rowOf(old, row), rowOf(now, row)];
  return before.length === after.length && before.every((column, i) => column === after[i]);
}

/** Adds everybody at the other end of a linkage of these. */
function addPartners(network: MatchColumns, stakeholders: Int32Array, found: Set<number>): void {
  for (const one of stakeholders)
    if (one < sizeOf(network))
      for (const linkage of linkagesAt(network, one)) found.add(otherEnd(network, linkage, one));
}

/** Adds the parties of those of these that are projects, and who only wishes to be one: it may lead. */
const addParties = (network: MatchColumns, stakeholders: Set<number>, found: Set<number>): void => {
  const isHere = (one: number): boolean => one < sizeOf(network) && isProject(network, one);
  addPartners(network, Int32Array.from(stakeholders).filter(isHere), found);
};
