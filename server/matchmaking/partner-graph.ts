import { type Network, STAKEHOLDER_KINDS, UNDATED } from "./network.js";
import { at, type SparseRows } from "./sparse-rows.js";

/** Years after which a common project counts half as much; chosen on labels of 2017, 1 to 3 are within noise. */
export const HALF_LIFE_YEARS = 1.5;

/** A project with more parties than this says little about any two of them and is left out of the pairs. */
const MAX_PARTIES = 300;

const PROJECT = STAKEHOLDER_KINDS.indexOf("PROJECT");
const DAYS_A_YEAR = 365.25;
/** Statuses that say that something is wished for, not that it stands. */
const WISHED = new Set(["REQUESTED", "PROPOSED", "ANTICIPATED"]);

/** Who has worked with whom, projects folded in: symmetric, 8 bytes an entry, two entries a pair. */
export interface PartnerGraph {
  /** The square root of the summed, decayed, size-discounted common work: a few strong ties must not decide alone. */
  readonly pairs: SparseRows;
  /** Sum of a stakeholder's pair weights. */
  readonly strength: Float64Array;
  /** Partners of a stakeholder. */
  readonly degree: Int32Array;
  /** Parties of each project, in the order of its linkages; empty for stakeholders that act. */
  readonly parties: readonly (readonly number[])[];
  /** Projects of each stakeholder that acts. */
  readonly projects: readonly (readonly number[])[];
}

/** Whether a linkage stands or stood, and so makes partners; the others are wishes. */
export const counts = (network: Network, linkage: number): boolean =>
  !WISHED.has(network.statuses[at(network.status, linkage)] ?? "");

/** The end of a linkage that is not the given one. */
export const otherEnd = (network: Network, linkage: number, end: number): number =>
  at(network.from, linkage) === end ? at(network.to, linkage) : at(network.from, linkage);

export const isProject = (network: Network, stakeholder: number): boolean =>
  at(network.kind, stakeholder) === PROJECT;

/** What is left of a linkage's weight at a day; undated ones count as one half-life old, later ones in full. */
export function decay(network: Network, linkage: number, asOf: number): number {
  const day = at(network.day, linkage);
  if (day === UNDATED) return 0.5;
  return 0.5 ** (Math.max(0, asOf - day) / (HALF_LIFE_YEARS * DAYS_A_YEAR));
}

/** Folds the projects into pairs as of a day; linear in the pairs met in projects. */
export function buildPartnerGraph(network: Network, asOf: number): PartnerGraph {
  const { parties, projects, direct } = readParticipation(network);
  const size = network.ids.length;
  const sums = new Float64Array(size);
  const offsets = new Int32Array(size + 1);
  const strength = new Float64Array(size);
  const degree = new Int32Array(size);
  const columns: number[] = [];
  const values: number[] = [];
  for (let one = 0; one < size; one++) {
    const met: number[] = [];
    const add = (other: number, weight: number): void => {
      if (other === one) return;
      if (sums[other] === 0) met.push(other);
      sums[other] = at(sums, other) + weight;
    };
    for (const project of projects[one] ?? []) {
      const all = parties[project] ?? [];
      if (all.length > MAX_PARTIES) continue;
      const weight = projectWeight(network, project, asOf, all.length);
      for (const other of all) add(other, weight);
    }
    for (const linkage of direct[one] ?? [])
      add(otherEnd(network, linkage, one), decay(network, linkage, asOf));
    for (const other of met) {
      const weight = Math.sqrt(at(sums, other));
      columns.push(other);
      values.push(weight);
      strength[one] = at(strength, one) + weight;
      sums[other] = 0;
    }
    degree[one] = met.length;
    offsets[one + 1] = columns.length;
  }
  const pairs = { offsets, columns: Int32Array.from(columns), values: Float32Array.from(values) };
  return { pairs, strength, degree, parties, projects };
}

/** A common project's part in a pair: it fades with the project's age and with the square root of its size. */
export function projectWeight(network: Network, project: number, asOf: number, parties: number): number {
  return projectDecay(network, project, asOf) / Math.sqrt(Math.max(1, parties - 1));
}

/** What is left of a project's weight at a day: that of its earliest linkage. */
export function projectDecay(network: Network, project: number, asOf: number): number {
  let least = 1;
  for (let e = at(network.offsets, project); e < at(network.offsets, project + 1); e++)
    least = Math.min(least, decay(network, at(network.incident, e), asOf));
  return least;
}

interface Participation {
  readonly parties: number[][];
  readonly projects: number[][];
  readonly direct: number[][];
}

function readParticipation(network: Network): Participation {
  const lists = (): number[][] => network.ids.map(() => []);
  const [parties, projects, direct] = [lists(), lists(), lists()];
  const seen = new Set<number>();
  for (let linkage = 0; linkage < network.from.length; linkage++) {
    const [from, to] = [at(network.from, linkage), at(network.to, linkage)];
    if (from === to || !counts(network, linkage)) continue;
    const [fromProject, toProject] = [isProject(network, from), isProject(network, to)];
    if (fromProject && toProject) continue;
    if (fromProject || toProject) {
      const [party, project] = fromProject ? [to, from] : [from, to];
      const key = party * network.ids.length + project;
      if (seen.has(key)) continue;
      seen.add(key);
      projects[party]?.push(project);
      parties[project]?.push(party);
    } else {
      direct[from]?.push(linkage);
      direct[to]?.push(linkage);
    }
  }
  return { parties, projects, direct };
}
