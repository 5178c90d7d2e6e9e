import { hash } from "node:crypto";
import { edtfPeriod } from "../../../schema/edtf.js";
import { fold } from "../../../schema/fold.js";
import { linkageKind, type LinkageKind } from "../../../schema/linkages.js";
import type { ExchangeRecord, LinkageRecord, StakeholderRecord } from "../../../schema/record.js";
import { stakeholderKindOfId } from "../../../schema/stakeholder-kinds.js";
import type { Value } from "../graph/port.js";
import { NO_END, NO_START } from "../repositories/conditions.js";
import { personKeys } from "../repositories/person-keys.js";
import { resultKey } from "../repositories/result-keys.js";
import { sourceKeys } from "../repositories/source-keys.js";

/** What a node or relationship stores. Nested values go as JSON text: no engine keeps maps. */
export type Properties = Record<string, Value>;

/** Nested values as text; null where nothing is stated. */
export const json = (value: unknown): string | null =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0)
    ? null
    : JSON.stringify(value);

/** A period as it is compared and kept; nulls where there is none. */
type StoredPeriod = Readonly<Record<"earliest" | "latest" | "precision", string | null>>;

/** The first and last day of a period, for comparison, and its precision. */
export function daysOf(period: string | undefined): StoredPeriod {
  if (period === undefined) return { earliest: null, latest: null, precision: null };
  const { earliest, latest, precision } = edtfPeriod(period);
  return { earliest: earliest ?? NO_START, latest: latest ?? NO_END, precision };
}

/** A short fingerprint of a record: two records with the same one need no writing. */
export const digest = (record: unknown): string => hash("sha1", JSON.stringify(record), "base64url");

const NOT_PLAIN_OF_STAKEHOLDERS = new Set([
  ...["identifiers", "needs", "offers", "sources", "budget", "results"],
  ...["remarks", "valueSources", "request", "takeUps"],
]);

/** Everything of a stakeholder but what depends on others (its degree, its indexed text) or on time. */
export function stakeholderProperties(record: StakeholderRecord): Properties {
  const { budget, results } = { budget: undefined, results: undefined, ...record };
  const properties = plainOf(record, NOT_PLAIN_OF_STAKEHOLDERS);
  put(properties, "kind", stakeholderKindOfId(record.id)?.key);
  put(properties, "nameKey", fold(record.name));
  put(properties, "titleKey", properties["nameKey"]);
  put(properties, "foundedEarliest", daysOf(record.founded).earliest);
  putDays(properties, "period" in record ? record.period : undefined);
  put(properties, "identifiers", json(record.identifiers));
  put(properties, "needs", json(record.needs));
  put(properties, "offers", json(record.offers));
  put(properties, "takeUps", json(record.takeUps));
  put(properties, "sources", json(record.sources));
  put(properties, "budget", json(budget));
  putNotes(properties, record);
  if ("activity" in record || "results" in record)
    putInitiative(properties, "activity" in record ? record.activity : undefined, results);
  put(properties, "digest", digest(record));
  return properties;
}

/** The fingerprint of a linkage: saying what its kind says already is no difference. */
export const linkageDigest = (record: LinkageRecord): string =>
  digest(
    record.mutual === linkageKind(record.kind as LinkageKind).mutual
      ? { ...record, mutual: undefined }
      : record,
  );

const NOT_PLAIN_OF_LINKAGES = new Set([
  "kind",
  "from",
  "to",
  "amount",
  "quantity",
  "people",
  "sources",
  "results",
  "remarks",
  "valueSources",
  "request",
]);

/** Everything of a linkage but its ends and what depends on time. */
export function linkageProperties(record: LinkageRecord): Properties {
  const properties = plainOf(record, NOT_PLAIN_OF_LINKAGES);
  put(properties, "mutual", record.mutual ?? linkageKind(record.kind as LinkageKind).mutual);
  put(properties, "titleKey", fold(record.title ?? record.activity ?? ""));
  putDays(properties, record.period);
  put(properties, "amount", record.amount?.amount);
  put(properties, "money", json(record.amount));
  put(properties, "quantity", json(record.quantity));
  put(properties, "people", json(record.people));
  put(properties, "sources", json(record.sources));
  putNotes(properties, record);
  put(properties, "documents", [...new Set(record.sources.map((source) => source.document))]);
  if (record.people.length > 0) put(properties, "personKeys", personKeys(record.people));
  putInitiative(properties, record.activity, record.results);
  put(properties, "digest", linkageDigest(record));
  return properties;
}

function putDays(properties: Properties, period: string | undefined): void {
  if (period === undefined) return;
  const { earliest, latest, precision } = daysOf(period);
  put(properties, "earliest", earliest);
  put(properties, "latest", latest);
  put(properties, "precision", precision);
}

/** What is said about a fact rather than by it, and where. */
function putNotes(properties: Properties, record: StakeholderRecord | LinkageRecord): void {
  put(properties, "remarks", json(record.remarks));
  if (record.remarks) put(properties, "remarkSorts", [...new Set(record.remarks.map(({ sort }) => sort))]);
  put(properties, "valueSources", json(record.valueSources));
  put(properties, "sourceKeys", sourceKeys(record.sources));
  put(properties, "request", json("request" in record ? record.request : undefined));
}

/** What filters on initiatives test. */
function putInitiative(
  properties: Properties,
  activity: string | undefined,
  results: LinkageRecord["results"] = [],
): void {
  put(properties, "activityKey", activity === undefined ? null : fold(activity));
  put(properties, "results", json(results));
  if (results.length > 0) put(properties, "resultKeys", results.map(resultKey));
  put(properties, "resultTypes", [...new Set(results.map((result) => result.type))]);
  put(properties, "resultStates", [...new Set(results.map((result) => result.state))]);
}

/** One object that grows, and loops: this runs for every record of an import. */
function plainOf(record: object, except: ReadonlySet<string>): Properties {
  const plain: Properties = {};
  for (const field in record)
    if (!except.has(field)) put(plain, field, (record as Record<string, Value | undefined>)[field]);
  return plain;
}

/** What is not stated is not stored, and need not travel. */
function put(properties: Properties, name: string, value: Value | undefined): void {
  if (value !== undefined && value !== null) properties[name] = value;
}

/** The ids of the facets that a stakeholder is tied to, by label. */
export const facetsOf = (
  record: StakeholderRecord,
): Record<"Sector" | "Place" | "Topic" | "Document", string[]> => ({
  Sector: record.sectors,
  Place: record.places,
  Topic: topicsOf([...record.needs, ...record.offers]),
  Document: [...new Set(record.sources.map((source) => source.document))],
});

const topicsOf = (exchanges: readonly ExchangeRecord[]): string[] => [
  ...new Set(exchanges.map((one) => one.topic)),
];
