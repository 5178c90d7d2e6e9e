import type { LinkageRecord, StakeholderRecord } from "../../../schema/record.js";
import { facetLabelOfId } from "../repositories/patterns.js";
import {
  asFacetRecord,
  asLinkageRecord,
  asRecordOfItsKind,
  type FacetRecord,
} from "../repositories/stored-record.js";
import type { Live } from "../verify/live-records.js";
import { digest, linkageDigest } from "../writers/properties.js";

export type AnyRecord = FacetRecord | StakeholderRecord | LinkageRecord;

/** The sorts of records in the order in which they name each other: facets, stakeholders, linkages. */
export const SORTS = ["F", "S", "L"] as const;
export type Sort = (typeof SORTS)[number];

/** The sort of an id. */
export const sortOf = (id: string): Sort =>
  id.startsWith("linkage:") ? "L" : facetLabelOfId(id) === undefined ? "S" : "F";

/** The fingerprint that a record should have. */
export const markOf = (record: AnyRecord): string =>
  sortOf(record.id) === "L" ? linkageDigest(record as LinkageRecord) : digest(record);

/** Whether the fingerprint that was noted with a record is its own. */
export const isWhole = ({ record, digest: noted }: Live<AnyRecord>): boolean => markOf(record) === noted;

/** A record made of fields by name, in the order of its schema and without those that are not documented. */
export function toRecord(id: string, fields: object): AnyRecord {
  const label = facetLabelOfId(id);
  if (label !== undefined) return asFacetRecord(label, fields);
  return id.startsWith("linkage:")
    ? asLinkageRecord(fields as LinkageRecord)
    : asRecordOfItsKind(fields as StakeholderRecord);
}
