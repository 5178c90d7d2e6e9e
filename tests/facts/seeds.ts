import { stakeholdersOf } from "../../schema/check-dataset.js";
import { readDataset } from "../../schema/read-dataset.js";
import type { DatasetRecord, LinkageRecord, SourceRecord, StakeholderRecord } from "../../schema/record.js";

/** The facts under seeds/, read once per test file. */
export const seeds: DatasetRecord = await readDataset("seeds");

/** A stakeholder of the seeds. Throws where there is none. */
export function getStakeholder(id: string): StakeholderRecord {
  const found = stakeholdersOf(seeds).find((stakeholder) => stakeholder.id === id);
  if (!found) throw new Error(`There is no stakeholder ${id} in seeds/.`);
  return found;
}

/** The linkages of one kind between two stakeholders, in that direction, as the files have them. */
export const linkagesBetween = (kind: string, from: string, to: string): LinkageRecord[] =>
  seeds.linkages.filter((linkage) => linkage.kind === kind && linkage.from === from && linkage.to === to);

/** Every source that a record names: its own, those of its needs and offers, of its remarks and of single values. */
export const sourcesOf = (record: StakeholderRecord | LinkageRecord): SourceRecord[] => [
  ...record.sources,
  ...[...(record.remarks ?? []), ...(record.valueSources ?? [])].flatMap(({ sources }) => sources ?? []),
  ...("needs" in record ? [...record.needs, ...record.offers].flatMap(({ sources }) => sources) : []),
];
