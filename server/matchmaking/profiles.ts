import type { Network } from "./network.js";
import { type PartnerGraph, projectDecay } from "./partner-graph.js";
import { at, byte, real } from "../analytics/typed-array.js";
import { type SparseRows, toSparseRows, transpose } from "./sparse-rows.js";

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

/** Reads what everybody did, as of a day; linear in the participations. */
export function buildProfiles(network: Network, graph: PartnerGraph, asOf: number): Profiles {
  const size = network.ids.length;
  const sectors = network.ids.map(() => new Map<number, number>());
  const kinds = network.ids.map(() => new Map<number, number>());
  const [activity, leading, latest] = [
    new Float64Array(size),
    new Float64Array(size),
    new Float64Array(size),
  ];
  const add = (map: Map<number, number> | undefined, key: number, value: number): void =>
    void map?.set(key, (map.get(key) ?? 0) + value);
  for (let one = 0; one < size; one++)
    if (graph.parties[one]?.length === 0)
      for (const sector of facetsOf(network.sectors, one)) add(sectors[one], sector, 1);
  graph.parties.forEach((parties, project) => {
    if (parties.length < 2) return;
    const weight = projectDecay(network, project, asOf);
    const sizeClass = projectSize(parties.length);
    const topics = facetsOf(network.sectors, project);
    for (const party of parties) {
      activity[party] = real(activity, party) + 1;
      latest[party] = Math.max(real(latest, party), weight);
      for (const sector of topics) {
        add(sectors[party], sector, weight / topics.length);
        add(kinds[party], sector * PROJECT_SIZES + sizeClass, weight / topics.length);
      }
    }
    for (const lead of leadsOf(network, project)) leading[lead] = real(leading, lead) + weight;
  });
  return {
    sectors: toProfile(sectors, network.facets.sectors.length),
    projectKinds: toProfile(kinds, network.facets.sectors.length * PROJECT_SIZES),
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

function toProfile(maps: readonly ReadonlyMap<number, number>[], classes: number): Profile {
  const rows = toSparseRows(maps);
  const total = new Float64Array(maps.length);
  const length = new Float64Array(maps.length);
  maps.forEach((map, i) => {
    for (const value of map.values()) {
      total[i] = real(total, i) + value;
      length[i] = real(length, i) + value * value;
    }
    length[i] = Math.sqrt(real(length, i));
  });
  return { rows, columns: transpose(rows, classes), total, length };
}
