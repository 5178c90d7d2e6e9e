import { STAKEHOLDER_KIND_KEYS } from "../../../schema/stakeholder-kinds.js";
import { UNDATED } from "../../network/network.js";
import {
  type ListRows,
  rewriteColumn,
  rewriteLists,
  rewriteRows,
} from "../../network/arrays/rewrite-rows.js";
import { resized, sharedInt32, sharedReals } from "../../network/arrays/shared-arrays.js";
import type { SparseRows } from "../../network/arrays/sparse-rows.js";
import type { Steps } from "../../network/turns/steps.js";
import { at, byte, real } from "../../network/arrays/typed-array.js";
import { type MatchColumns, sizeOf } from "./match-columns.js";
import { type PairTies, pairTieSteps } from "./pair-ties.js";

/** Years after which a common project counts half as much; chosen on labels of 2017, 1 to 3 are within noise. */
export const HALF_LIFE_YEARS = 1.5;

/** A project with more parties than this says little about any two of them and is left out of the pairs. */
const MAX_PARTIES = 300;

/** What is left of the oldest work, as after 60 years: with nothing left, shares of it would be no numbers. */
const LEAST_LEFT = 2 ** -40;

const PROJECT = STAKEHOLDER_KIND_KEYS.indexOf("PROJECT");
const DAYS_A_YEAR = 365.25;
/** Who has worked with whom, projects folded in: symmetric, 8 bytes an entry, two entries a pair. */
export interface PartnerGraph extends PairTies {
  /** Ascending rows: the square root of the summed, decayed, size-discounted common work: a few strong ties must not decide alone. */
  readonly pairs: SparseRows;
  /** Sum of a stakeholder's pair weights. */
  readonly strength: Float64Array;
  /** Partners of a stakeholder. */
  readonly degree: Int32Array;
  /** Parties of each project, in the order of its linkages; empty for stakeholders that act. */
  readonly parties: ListRows;
  /** Linkages of each stakeholder that acts with others that act. */
  readonly direct: ListRows;
  /** Projects of each stakeholder that acts, ascending. */
  readonly projects: ListRows;
  /** What is left of each project's weight: a half after a half-life. */
  readonly freshness: Float64Array;
}

/** Whether a linkage stands or stood, and so makes partners; the others are wishes. */
export const counts = (network: MatchColumns, linkage: number): boolean =>
  byte(network.stands, linkage) === 1;

/** The end of a linkage that is not the given one. */
export const otherEnd = (network: MatchColumns, linkage: number, end: number): number =>
  at(network.from, linkage) === end ? at(network.to, linkage) : at(network.from, linkage);

export const isProject = (network: MatchColumns, stakeholder: number): boolean =>
  byte(network.kind, stakeholder) === PROJECT;

/** Whether it is there and no project: it seeks partners, and can be suggested. */
export const isActor = (network: MatchColumns, stakeholder: number): boolean =>
  byte(network.kind, stakeholder) < PROJECT;

/** What is left of a linkage's weight at a day; undated ones count as one half-life old, later ones in full. */
export function decay(network: MatchColumns, linkage: number, asOf: number): number {
  const day = at(network.day, linkage);
  if (day === UNDATED) return 0.5;
  return Math.max(LEAST_LEFT, 0.5 ** (Math.max(0, asOf - day) / (HALF_LIFE_YEARS * DAYS_A_YEAR)));
}

/** A graph before, and the stakeholders (ascending) whose rows may be others now. */
export interface GraphChange {
  readonly before: PartnerGraph;
  readonly rows: Int32Array;
}

/** Folds the projects into pairs as of a day; linear in the pairs met in projects, or in those of the rows that changed and a copy. */
export function* partnerGraphSteps(
  network: MatchColumns,
  asOf: number,
  change?: GraphChange,
): Steps<PartnerGraph> {
  const size = sizeOf(network);
  const rows = change?.rows;
  const { parties, direct, projects } = yield* participationSteps(network, change);
  const freshness = rewriteColumn(
    change ? resized(change.before.freshness, size) : sharedReals(size),
    rows,
    (one) => (isEmpty(parties, one) ? 0 : freshnessOf(network, one, asOf)),
  );
  yield;
  const strength = change ? resized(change.before.strength, size) : sharedReals(size);
  const sums = new Float64Array(size);
  const met = new Int32Array(size);
  const pairs = yield* rewriteRows(
    { size, change: change && { before: change.before.pairs, rows: change.rows } },
    (one, out) => {
      let count = 0;
      const add = (other: number, weight: number): void => {
        if (other === one) return;
        if (sums[other] === 0) met[count++] = other;
        sums[other] = real(sums, other) + weight;
      };
      for (let e = at(projects.offsets, one); e < at(projects.offsets, one + 1); e++) {
        const project = at(projects.columns, e);
        const weight = projectWeight(parties, freshness, project);
        if (weight === 0) continue;
        for (let f = at(parties.offsets, project), end = at(parties.offsets, project + 1); f < end; f++)
          add(at(parties.columns, f), weight);
      }
      for (let e = at(direct.offsets, one); e < at(direct.offsets, one + 1); e++) {
        const linkage = at(direct.columns, e);
        add(otherEnd(network, linkage, one), decay(network, linkage, asOf));
      }
      let sum = 0;
      for (const other of met.subarray(0, count).sort()) {
        const weight = Math.sqrt(real(sums, other));
        out.push(other, weight);
        sum += weight;
        sums[other] = 0;
      }
      strength[one] = sum;
    },
  );
  const degree = rewriteColumn(
    change ? resized(change.before.degree, size) : sharedInt32(size),
    rows,
    (one) => at(pairs.offsets, one + 1) - at(pairs.offsets, one),
  );
  const added = (project: number): number => projectWeight(parties, freshness, project);
  const ties = yield* pairTieSteps({ parties, projects, pairs, added }, change);
  return { pairs, strength, degree, parties, direct, projects, freshness, ...ties };
}

/** How many entries a row has. */
export const lengthOf = ({ offsets }: Pick<ListRows, "offsets">, row: number): number =>
  at(offsets, row + 1) - at(offsets, row);

const isEmpty = (rows: ListRows, row: number): boolean => lengthOf(rows, row) === 0;

/** The entries of a row; a view, not a copy. */
export const rowOf = ({ offsets, columns }: ListRows, row: number): Int32Array =>
  columns.subarray(at(offsets, row), at(offsets, row + 1));

/** The linkages at either end of a stakeholder, those to itself twice; a view, not a copy. */
export const linkagesAt = (
  { offsets, incident }: Pick<MatchColumns, "offsets" | "incident">,
  one: number,
): Int32Array => incident.subarray(at(offsets, one), at(offsets, one + 1));

/** What a project adds to each pair of its parties: nothing where it has one party, or too many to say anything. */
function projectWeight(parties: ListRows, freshness: Float64Array, project: number): number {
  const count = lengthOf(parties, project);
  return count > 1 && count <= MAX_PARTIES ? real(freshness, project) / Math.sqrt(count - 1) : 0;
}

/** What is left of a project's weight at a day: that of its earliest linkage. */
function freshnessOf(network: MatchColumns, project: number, asOf: number): number {
  let least = 1;
  for (let e = at(network.offsets, project); e < at(network.offsets, project + 1); e++)
    least = Math.min(least, decay(network, at(network.incident, e), asOf));
  return least;
}

type Participation = Pick<PartnerGraph, "parties" | "projects" | "direct">;

function* participationSteps(network: MatchColumns, change?: GraphChange): Steps<Participation> {
  const size = sizeOf(network);
  const seenIn = new Int32Array(size).fill(-1);
  /** Calls `visit` for each linkage of a stakeholder that stands or stood, with its other end. */
  const eachEnd = (one: number, visit: (end: number, linkage: number) => void): void => {
    for (let e = at(network.offsets, one); e < at(network.offsets, one + 1); e++) {
      const linkage = at(network.incident, e);
      const end = otherEnd(network, linkage, one);
      if (end !== one && counts(network, linkage)) visit(end, linkage);
    }
  };
  const ofRows = (key: keyof Participation): { before: ListRows; rows: Int32Array } | undefined =>
    change && { before: change.before[key], rows: change.rows };
  const parties = yield* rewriteLists({ size, change: ofRows("parties") }, (one, out) => {
    if (!isProject(network, one)) return;
    eachEnd(one, (end) => {
      if (isProject(network, end) || seenIn[end] === one) return;
      seenIn[end] = one;
      out.push(end);
    });
  });
  seenIn.fill(-1);
  const projects = yield* rewriteLists({ size, change: ofRows("projects") }, (one, out) => {
    if (isProject(network, one)) return;
    const own: number[] = [];
    eachEnd(one, (end) => {
      if (!isProject(network, end) || seenIn[end] === one) return;
      seenIn[end] = one;
      own.push(end);
    });
    for (const project of own.sort((a, b) => a - b)) out.push(project);
  });
  const direct = yield* rewriteLists({ size, change: ofRows("direct") }, (one, out) => {
    if (isProject(network, one)) return;
    eachEnd(one, (end, linkage) => {
      if (!isProject(network, end)) out.push(linkage);
    });
  });
  return { parties, projects, direct };
}
