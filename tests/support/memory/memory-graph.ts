import { stakeholdersOf } from "../../../schema/check-dataset.js";
import { linkageKind, type LinkageKind } from "../../../schema/linkages.js";
import type { DatasetRecord, LinkageRecord, StakeholderRecord } from "../../../schema/record.js";
import { type StakeholderKind, stakeholderKindOfId } from "../../../schema/stakeholder-kinds.js";

export type FacetList = "sectors" | "places" | "topics" | "documents";

/** A sector, place, topic or document of a dataset. */
export interface FacetRecord {
  readonly id: string;
  readonly name: string;
  readonly parent?: string | undefined;
}

/** A dataset in memory, for a model of the API that knows no Cypher. */
export interface MemoryGraph {
  readonly dataset: DatasetRecord;
  readonly stakeholders: readonly StakeholderRecord[];
  readonly linkages: readonly LinkageRecord[];
  stakeholder(id: string): StakeholderRecord;
  linkagesOf(id: string): readonly LinkageRecord[];
  facets(list: FacetList): readonly FacetRecord[];
  /** A facet and all that hold it. */
  lineage(facet: string): readonly string[];
}

export function memoryGraph(dataset: DatasetRecord): MemoryGraph {
  const stakeholders = stakeholdersOf(dataset);
  const byId = new Map(stakeholders.map((one) => [one.id, one]));
  const facets = new Map<string, FacetRecord>(
    [...dataset.sectors, ...dataset.places, ...dataset.topics, ...dataset.documents].map((one) => [
      one.id,
      one,
    ]),
  );
  const linkagesOf = new Map<string, LinkageRecord[]>(stakeholders.map(({ id }) => [id, []]));
  for (const linkage of dataset.linkages)
    for (const end of [linkage.from, linkage.to]) linkagesOf.get(end)?.push(linkage);
  const lineage = (id: string): string[] => {
    const parent = facets.get(id)?.parent;
    return parent === undefined ? [id] : [id, ...lineage(parent)];
  };
  return {
    dataset,
    stakeholders,
    linkages: dataset.linkages,
    stakeholder: (id) => byId.get(id) as StakeholderRecord,
    linkagesOf: (id) => linkagesOf.get(id) ?? [],
    facets: (list) => dataset[list],
    lineage,
  };
}

export const kindOf = (stakeholder: StakeholderRecord): StakeholderKind =>
  stakeholderKindOfId(stakeholder.id)?.key as StakeholderKind;

export const isMutual = (linkage: LinkageRecord): boolean =>
  linkage.mutual ?? linkageKind(linkage.kind as LinkageKind).mutual;

export const otherEnd = (linkage: LinkageRecord, end: string): string =>
  linkage.from === end ? linkage.to : linkage.from;

/** How many others a stakeholder has linkages with. */
export const partnerCount = (graph: MemoryGraph, id: string): number =>
  new Set(graph.linkagesOf(id).map((linkage) => otherEnd(linkage, id))).size;
