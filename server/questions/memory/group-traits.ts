import { STAKEHOLDER_KIND_KEYS } from "../../../schema/stakeholder-kinds.js";
import type { InitiativeGroupBy, LinkageGroupBy, StakeholderGroupBy } from "../../../schema/enums.js";
import { toDay, UNDATED, type Network } from "../../network/network.js";
import { listOf, type RowLists } from "../../network/arrays/row-lists.js";
import { at, byte } from "../../network/arrays/typed-array.js";
import { NO_START } from "../../store/repositories/conditions.js";
import type { Trait } from "../../store/repositories/grouping.js";

/** What a stakeholder or linkage has of what it is grouped by, by its number. */
export type TraitOf = (index: number) => Trait;

type Traits<Key extends string> = Readonly<Record<Key, (network: Network) => TraitOf>>;

/** As `OF_STAKEHOLDERS` of the graph. */
export const OF_STAKEHOLDERS: Traits<StakeholderGroupBy> = {
  KIND: ({ kind }) => coded(kind, STAKEHOLDER_KIND_KEYS),
  AGENCY_TYPE: ({ group, groups }) =>
    coded(
      group,
      groups.map((name) => name.split(" ")[1] ?? ""),
    ),
  PROJECT_TYPE: ({ stakeholders }) => coded(stakeholders.projectType, stakeholders.projectTypes),
  SECTOR: ({ sectors, facets }) => among(sectors, facets.sectors),
  PLACE: ({ places, facets }) => among(places, facets.places),
  DOCUMENT: ({ documents, facets }) => among(documents.ofStakeholders, facets.documents),
  YEAR: ({ stakeholders }) => yearIn(stakeholders.earliest),
  FOUNDED_YEAR: ({ stakeholders }) => yearIn(stakeholders.founded),
};

export const OF_LINKAGES: Traits<LinkageGroupBy> = {
  KIND: ({ linkageKind, linkageKinds }) => coded(linkageKind, linkageKinds),
  STATUS: ({ status, statuses }) => coded(status, statuses),
  ROLE: ({ role, roles }) => coded(role, roles),
  CONFIDENCE: ({ linkages }) => coded(linkages.confidence, linkages.confidences),
  SECTOR: (network) => atEnds(network, among(network.sectors, network.facets.sectors)),
  PLACE: (network) => atEnds(network, among(network.places, network.facets.places)),
  DOCUMENT: ({ documents, facets }) => among(documents.ofLinkages, facets.documents),
  YEAR: ({ day }) => yearIn(day),
};

export const OF_PROJECTS: Traits<InitiativeGroupBy> = {
  STATUS: ({ stakeholders, statuses }) => coded(stakeholders.status, statuses),
  LINKAGE_KIND: (network) => {
    const { offsets, incident } = network;
    const kindOf = OF_LINKAGES.KIND(network);
    return (project) => flat(listOf({ offsets, columns: incident }, project), kindOf);
  },
  PROJECT_TYPE: OF_STAKEHOLDERS.PROJECT_TYPE,
  DOCUMENT: OF_STAKEHOLDERS.DOCUMENT,
  YEAR: OF_STAKEHOLDERS.YEAR,
};

export const OF_INITIATIVE_LINKAGES: Traits<InitiativeGroupBy> = {
  STATUS: OF_LINKAGES.STATUS,
  LINKAGE_KIND: OF_LINKAGES.KIND,
  PROJECT_TYPE: () => () => null,
  DOCUMENT: OF_LINKAGES.DOCUMENT,
  YEAR: OF_LINKAGES.YEAR,
};

const coded = (codes: Uint8Array, names: readonly string[]): TraitOf => {
  const values = names.map((name) => name || null);
  return (index) => values[byte(codes, index)] ?? null;
};

const among =
  (lists: RowLists, names: readonly string[]) =>
  (index: number): readonly string[] =>
    Array.from(listOf(lists, index), (code) => names[code] ?? "");

const flat = (numbers: Int32Array, of: TraitOf): readonly string[] =>
  [...new Set(Array.from(numbers, of).flat())].filter((value) => value !== null);

const atEnds =
  ({ from, to }: Network, of: (index: number) => readonly string[]): TraitOf =>
  (linkage) => [...of(at(from, linkage)), ...of(at(to, linkage))];

/** The year of a day; an open start has none. */
function yearIn(days: Int32Array): TraitOf {
  const known = new Map<number, string | null>([UNDATED, toDay(NO_START)].map((day) => [day, null]));
  return (index) => {
    const day = at(days, index);
    let year = known.get(day);
    if (year === undefined) known.set(day, (year = new Date(day * 86_400_000).toISOString().slice(0, 4)));
    return year;
  };
}
