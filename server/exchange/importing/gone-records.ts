import type { LinkageRecord, StakeholderRecord } from "../../../schema/record.js";
import type { DroppedLinkage } from "../../store/writers/drop-records.js";
import type { ImportLookup } from "../../store/repositories/import-lookup.js";

/** What the last edition of some files had and this one has not. */
export interface GoneRecords {
  readonly linkages: readonly DroppedLinkage[];
  /** Linkages of which this edition says more, under other ids. */
  readonly lesser: readonly DroppedLinkage[];
  readonly stakeholders: readonly string[];
}

/**
 * The records that only these documents tell of and that did not come this time. A stakeholder that has other linkages
 * stays. Reads the whole graph.
 */
export async function goneRecords(
  graph: ImportLookup,
  documents: ReadonlySet<string>,
  isGiven: (id: string) => boolean,
  isLesser: (linkage: LinkageRecord) => boolean,
): Promise<GoneRecords> {
  const isGone = ({ id, sources }: StakeholderRecord | LinkageRecord): boolean =>
    sources.every(({ document }) => documents.has(document)) && !isGiven(id);
  const linkages: DroppedLinkage[] = [];
  const lesser: DroppedLinkage[] = [];
  const linked = new Set<string>();
  for await (const part of graph.all().linkages())
    for (const record of part)
      if (isGone(record))
        (isLesser(record) ? lesser : linkages).push({ id: record.id, from: record.from, to: record.to });
      else linked.add(record.from).add(record.to);
  const stakeholders: string[] = [];
  for await (const part of graph.all().stakeholders())
    for (const record of part) if (isGone(record) && !linked.has(record.id)) stakeholders.push(record.id);
  return { linkages, lesser, stakeholders };
}
