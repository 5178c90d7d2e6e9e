import type { Network } from "../network/network.js";
import { singles, wholeNumbers } from "../network/growing-list.js";
import { isProject, type PartnerGraph } from "./partner-graph.js";
import type { Steps } from "../network/steps.js";
import { at, byte, real } from "../network/typed-array.js";
import { type SparseRows, transposeSteps } from "../network/sparse-rows.js";

/** Projects of up to so many parties are one class of size; larger ones than the last are the fifth. */
const SIZE_CLASSES = [3, 8, 15, 30] as const;

/** What stakeholders do, with older work counting less: 1 for a sector stated, plus what is left of each project's weight. */
export interface Profile {
  /** Stakeholder by class. */
  readonly rows: SparseRows;
  /** Class by stakeholder. */
  readonly columns: SparseRows;
  /** Sum and Euclidean length of a row. */
  readonly total: Float64Array;
  readonly length: Float64Array;
}

export interface Profiles {
  /** By sector: its own and its projects'. */
  readonly sectors: Profile;
  /** By sector and size of the project: class = sector * 5 + size class. */
  readonly projectKinds: Profile;
  /** Projects of several parties that a stakeholder takes part in, and the decayed weight of those that it leads. */
  readonly activity: Float64Array;
  readonly leading: Float64Array;
  /** Decayed weight of the latest work: 1 today, a half after a half-life, 0 without any. */
  readonly latest: Float64Array;
}

/** The number of size classes of a project. */
export const PROJECT_SIZES = SIZE_CLASSES.length + 1;

/** Reads what everybody did, as of the day of the graph; linear in the participations. */
export function* profileSteps(network: Network, graph: PartnerGraph): Steps<Profiles> {
  const size = network.ids.count;
  const { parties, projects, freshness } = graph;
  const activity = new Float64Array(size);
  const [leading, latest] = [new Float64Array(size), new Float64Array(size)];
  for (let project = 0; project < size; project++) {
    const all = parties[project] ?? [];
    if (all.length < 2) continue;
    const weight = real(freshness, project);
    for (const party of all) {
      activity[party] = real(activity, party) + 1;
      latest[party] = Math.max(real(latest, party), weight);
    }
    for (const lead of leadsOf(network, project)) leading[lead] = real(leading, lead) + weight;
    if (project % 1_000 === 0) yield;
  }
  const eachProject = (
    one: number,
    visit: (sector: number, sizeClass: number, weight: number) => void,
  ): void => {
    for (const project of projects[one] ?? []) {
      const count = parties[project]?.length ?? 0;
      if (count < 2) continue;
      const topics = facetsOf(network.sectors, project);
      for (const sector of topics)
        visit(sector, projectSize(count), real(freshness, project) / topics.length);
    }
  };
  const sectorCount = network.facets.sectors.length;
  return {
    sectors: yield* toProfile(size, sectorCount, (one, add) => {
      if (!isProject(network, one)) for (const sector of facetsOf(network.sectors, one)) add(sector, 1);
      eachProject(one, (sector, _, weight) => {
        add(sector, weight);
      });
    }),
    projectKinds: yield* toProfile(size, sectorCount * PROJECT_SIZES, (one, add) => {
      eachProject(one, (sector, sizeClass, weight) => {
        add(sector * PROJECT_SIZES + sizeClass, weight);
      });
    }),
    activity,
    leading,
    latest,
  };
}

/** The facets of one stakeholder, as codes. */
export const facetsOf = (facets: SparseRows, stakeholder: number): number[] =>
  Array.from(facets.columns.subarray(at(facets.offsets, stakeholder), at(facets.offsets, stakeholder + 1)));

/** The class of a project's size, 0 to 4. */
export function projectSize(parties: number): number {
  const index = SIZE_CLASSES.findIndex((limit) => parties <= limit);
  return index < 0 ? SIZE_CLASSES.length : index;
}

function leadsOf(network: Network, project: number): number[] {
  const leads: number[] = [];
  for (let e = at(network.offsets, project); e < at(network.offsets, project + 1); e++) {
    const linkage = at(network.incident, e);
    if (network.roles[byte(network.role, linkage)] !== "LEAD") continue;
    leads.push(at(network.from, linkage) === project ? at(network.to, linkage) : at(network.from, linkage));
  }
  return leads;
}

/** Adds up what `read` adds for each stakeholder, class by class in the order in which they are first met. */
function* toProfile(
  size: number,
  classes: number,
  read: (one: number, add: (column: number, value: number) => void) => void,
): Steps<Profile> {
  const offsets = new Int32Array(size + 1);
  const [columns, values] = [wholeNumbers(), singles()];
  const [total, length] = [new Float64Array(size), new Float64Array(size)];
  const sums = new Float64Array(classes);
  let met: number[] = [];
  const add = (column: number, value: number): void => {
    if (sums[column] === 0) met.push(column);
    sums[column] = real(sums, column) + value;
  };
  for (let one = 0; one < size; one++) {
    read(one, add);
    for (const column of met) {
      const value = real(sums, column);
      columns.push(column);
      values.push(value);
      total[one] = real(total, one) + value;
      length[one] = real(length, one) + value * value;
      sums[column] = 0;
    }
    met = [];
    length[one] = Math.sqrt(real(length, one));
    offsets[one + 1] = columns.length;
    if (one % 500 === 0) yield;
  }
  const rows = { offsets, columns: columns.toArray(), values: values.toArray() };
  return { rows, columns: yield* transposeSteps(rows, classes), total, length };
}
