import { type Network, STAKEHOLDER_KINDS, UNDATED } from "../network/network.js";
import { at, byte, real } from "../network/typed-array.js";
import type { SparseRows } from "../network/sparse-rows.js";
import { ENTRIES_A_STEP, type Steps } from "../network/steps.js";

/** Years after which a common project counts half as much; chosen on labels of 2017, 1 to 3 are within noise. */
export const HALF_LIFE_YEARS = 1.5;

/** A project with more parties than this says little about any two of them and is left out of the pairs. */
const MAX_PARTIES = 300;

const PROJECT = STAKEHOLDER_KINDS.indexOf("PROJECT");
const DAYS_A_YEAR = 365.25;
/** Who has worked with whom, projects folded in: symmetric, 8 bytes an entry, two entries a pair. */
export interface PartnerGraph {
  /** Ascending rows: the square root of the summed, decayed, size-discounted common work: a few strong ties must not decide alone. */
  readonly pairs: SparseRows;
  /** Sum of a stakeholder's pair weights. */
  readonly strength: Float64Array;
  /** Partners of a stakeholder. */
  readonly degree: Int32Array;
  /** Parties of each project, in the order of its linkages; empty for stakeholders that act. */
  readonly parties: readonly (readonly number[])[];
  /** Linkages of each stakeholder that acts with others that act. */
  readonly direct: readonly (readonly number[])[];
  /** Projects of each stakeholder that acts, ascending. */
  readonly projects: readonly (readonly number[])[];
  /** What is left of each project's weight: a half after a half-life. */
  readonly freshness: Float64Array;
}

/** Whether a linkage stands or stood, and so makes partners; the others are wishes. */
export const counts = (network: Network, linkage: number): boolean => byte(network.stands, linkage) === 1;

/** The end of a linkage that is not the given one. */
export const otherEnd = (network: Network, linkage: number, end: number): number =>
  at(network.from, linkage) === end ? at(network.to, linkage) : at(network.from, linkage);

export const isProject = (network: Network, stakeholder: number): boolean =>
  byte(network.kind, stakeholder) === PROJECT;

/** What is left of a linkage's weight at a day; undated ones count as one half-life old, later ones in full. */
export function decay(network: Network, linkage: number, asOf: number): number {
  const day = at(network.day, linkage);
  if (day === UNDATED) return 0.5;
  return 0.5 ** (Math.max(0, asOf - day) / (HALF_LIFE_YEARS * DAYS_A_YEAR));
}

/** Folds the projects into pairs as of a day; linear in the pairs met in projects. */
export function* partnerGraphSteps(network: Network, asOf: number): Steps<PartnerGraph> {
  const participation = yield* participationSteps(network);
  const { parties, projects, direct } = participation;
  const size = network.ids.count;
  const [freshness, weights] = [new Float64Array(size), new Float64Array(size)];
  for (let project = 0; project < size; project++) {
    const count = parties[project]?.length ?? 0;
    if (count > 0) freshness[project] = freshnessOf(network, project, asOf);
    if (count > 1 && count <= MAX_PARTIES) weights[project] = real(freshness, project) / Math.sqrt(count - 1);
    if (project % 1_000 === 0) yield;
  }
  const [strength, degree] = [new Float64Array(size), new Int32Array(size)];
  const offsets = new Int32Array(size + 1);
  const most = mostEntries(participation);
  const [columns, values] = [new Int32Array(most), new Float32Array(most)];
  const sums = new Float64Array(size);
  let entry = 0;
  for (let one = 0, since = 0; one < size; one++) {
    const start = entry;
    const add = (other: number, weight: number): void => {
      if (other === one) return;
      if (sums[other] === 0) columns[entry++] = other;
      sums[other] = real(sums, other) + weight;
    };
    for (const project of projects[one] ?? []) {
      const weight = real(weights, project);
      if (weight > 0) for (const other of parties[project] ?? []) add(other, weight);
    }
    for (const linkage of direct[one] ?? [])
      add(otherEnd(network, linkage, one), decay(network, linkage, asOf));
    columns.subarray(start, entry).sort();
    for (let e = start; e < entry; e++) {
      const other = at(columns, e);
      const weight = Math.sqrt(real(sums, other));
      values[e] = weight;
      strength[one] = real(strength, one) + weight;
      sums[other] = 0;
    }
    degree[one] = entry - start;
    offsets[one + 1] = entry;
    if (entry - since < ENTRIES_A_STEP && one % 1_000 !== 0) continue;
    since = entry;
    yield;
  }
  const pairs = { offsets, columns: columns.subarray(0, entry), values: values.subarray(0, entry) };
  return { pairs, strength, degree, parties, direct, projects, freshness };
}

/** No more entries than this can come: every two parties of every project, and both ends of every direct linkage. */
const mostEntries = ({ parties, direct }: Participation): number =>
  parties.reduce((sum, { length }) => sum + (length > MAX_PARTIES ? 0 : length * (length - 1)), 0) +
  direct.reduce((sum, { length }) => sum + length, 0);

/** What is left of a project's weight at a day: that of its earliest linkage. */
function freshnessOf(network: Network, project: number, asOf: number): number {
  let least = 1;
  for (let e = at(network.offsets, project); e < at(network.offsets, project + 1); e++)
    least = Math.min(least, decay(network, at(network.incident, e), asOf));
  return least;
}

interface Participation {
  readonly parties: readonly (readonly number[])[];
  readonly projects: readonly (readonly number[])[];
  readonly direct: readonly (readonly number[])[];
}

const NOBODY: readonly number[] = [];

function* participationSteps(network: Network): Steps<Participation> {
  const size = network.ids.count;
  const lists = (): (readonly number[])[] => Array<readonly number[]>(size).fill(NOBODY);
  const [parties, projects, direct] = [lists(), lists(), lists()];
  const seenIn = new Int32Array(size).fill(-1);
  for (let one = 0; one < size; one++) {
    const own: number[] = [];
    const isOne = isProject(network, one);
    for (let e = at(network.offsets, one); e < at(network.offsets, one + 1); e++) {
      const linkage = at(network.incident, e);
      const end = otherEnd(network, linkage, one);
      if (end === one || !counts(network, linkage) || isProject(network, end)) continue;
      if (!isOne) own.push(linkage);
      else if (seenIn[end] !== one) {
        seenIn[end] = one;
        own.push(end);
        push(projects, end, one);
      }
    }
    if (own.length > 0) (isOne ? parties : direct)[one] = own;
    if (one % 1_000 === 0) yield;
  }
  return { parties, projects, direct };
}

function push(lists: (readonly number[])[], place: number, value: number): void {
  const list = lists[place];
  if (list === undefined || list === NOBODY) lists[place] = [value];
  else (list as number[]).push(value);
}
