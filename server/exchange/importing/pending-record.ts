import type { DatasetRecord, StakeholderRecord } from "../../../schema/record.js";
import { STAKEHOLDER_KINDS } from "../../../schema/stakeholder-kinds.js";
import type { CheckedRecord } from "./check-record.js";
import type { ReadRecord } from "../importer.js";
import { type ImportProblem, shown } from "./import-problem.js";

/** A record on its way, checked. */
export type Pending = Omit<ReadRecord, "record"> & {
  record: CheckedRecord;
  /** It came with an earlier path too. */
  again?: true;
};

const STAKEHOLDER_LISTS = new Set<string>(STAKEHOLDER_KINDS.map(({ list }) => list));

/** The stakeholders of a batch. */
export const stakeholdersIn = (batch: readonly Pending[]): StakeholderRecord[] =>
  batch.flatMap(({ list, record }) => (STAKEHOLDER_LISTS.has(list) ? [record as StakeholderRecord] : []));

/** A batch as a dataset. */
export function toDataset(batch: readonly Pending[]): DatasetRecord {
  const lists: Record<string, unknown[]> = { documents: [], sectors: [], places: [], topics: [] };
  Object.assign(lists, { clusters: [], agencies: [], universities: [], projects: [], linkages: [] });
  for (const { list, record } of batch) lists[list]?.push(record);
  return lists as unknown as DatasetRecord;
}

/** What is told of a record that names another one, `target`, that is nowhere. */
export function unresolvedProblem(pending: Pending, field: string, target: string): ImportProblem {
  const column = pending.columns?.[field] ?? pending.place.column ?? field;
  const place = { ...pending.place, column, value: shown(pending.given?.[field] ?? target) };
  if (pending.mayDangle === true) {
    const text = "It is in none of these files and not in the graph; what names it is passed over.";
    return { ...place, text, leftOut: "nothing" };
  }
  const text = `Required a record in these files or in the graph, in the field ${field}. Add that record, or correct what names it.`;
  return { ...place, text, leftOut: "record" };
}
