import { type LinkageKind, linkageKind } from "../../../schema/linkages.js";
import {
  agencyRecord,
  clusterRecord,
  type DocumentRecord,
  documentRecord,
  type LinkageRecord,
  linkageRecord,
  type PlaceRecord,
  placeRecord,
  projectRecord,
  type SectorRecord,
  sectorRecord,
  type StakeholderRecord,
  type TopicRecord,
  topicRecord,
  universityRecord,
} from "../../../schema/record.js";
import { stakeholderKindOfId } from "../../../schema/stakeholder-kinds.js";
import type { FacetLabel } from "./patterns.js";
import type { StoredFacet, StoredLinkage, StoredStakeholder } from "./stored.js";

export type FacetRecord = SectorRecord | PlaceRecord | TopicRecord | DocumentRecord;

const STAKEHOLDER_FIELDS = {
  CLUSTER: Object.keys(clusterRecord.shape),
  AGENCY: Object.keys(agencyRecord.shape),
  UNIVERSITY: Object.keys(universityRecord.shape),
  PROJECT: Object.keys(projectRecord.shape),
};
const FACET_FIELDS: Record<FacetLabel, string[]> = {
  Sector: Object.keys(sectorRecord.shape),
  Place: Object.keys(placeRecord.shape),
  Topic: Object.keys(topicRecord.shape),
  Document: Object.keys(documentRecord.shape),
};
const LINKAGE_FIELDS = Object.keys(linkageRecord.shape);

/** The fields that a record of this sort has, in the order of its schema, without those that are not documented. */
function chosen(fields: readonly string[], stored: object): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const field of fields) {
    const value = (stored as Record<string, unknown>)[field];
    if (value !== null && value !== undefined) record[field] = value;
  }
  return record;
}

/** The record that a stored stakeholder came from, its fields in the order of the schema. */
export const toStakeholderRecord = (stored: StoredStakeholder): StakeholderRecord =>
  chosen(STAKEHOLDER_FIELDS[stored.kind], stored) as StakeholderRecord;

/** A record with only the fields that the kind of its id has. */
export const asRecordOfItsKind = (record: StakeholderRecord): StakeholderRecord => {
  const kind = stakeholderKindOfId(record.id)?.key;
  return kind === undefined ? record : (chosen(STAKEHOLDER_FIELDS[kind], record) as StakeholderRecord);
};

/** The record that a stored linkage came from. */
export const toLinkageRecord = (stored: StoredLinkage): LinkageRecord =>
  asLinkageRecord(stored as unknown as LinkageRecord);

/** A linkage with its fields in the order of the schema; `mutual` only where it differs from what its kind says. */
export function asLinkageRecord(linkage: LinkageRecord): LinkageRecord {
  const { mutual, ...record } = chosen(LINKAGE_FIELDS, linkage) as LinkageRecord;
  if (mutual === undefined || mutual === linkageKind(record.kind as LinkageKind).mutual) return record;
  return chosen(LINKAGE_FIELDS, { ...record, mutual }) as LinkageRecord;
}

/** The record that a stored facet came from. */
export const toFacetRecord = (stored: StoredFacet): FacetRecord =>
  asFacetRecord(stored.__typename as FacetLabel, stored);

/** A facet with the fields of its label, in the order of the schema. */
export const asFacetRecord = (label: FacetLabel, facet: object): FacetRecord =>
  chosen(FACET_FIELDS[label], facet) as FacetRecord;
