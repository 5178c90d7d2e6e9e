import { createHash } from "node:crypto";
import { edtfDays } from "../../schema/edtf.js";
import { fold } from "../../schema/fold.js";
import { linkageKind, type LinkageKind } from "../../schema/linkages.js";
import type { ExchangeRecord, LinkageRecord, StakeholderRecord } from "../../schema/record.js";
import { stakeholderKindOfId } from "../../schema/stakeholder-kinds.js";
import type { Value } from "../graph/port.js";
import { NO_END, NO_START } from "./conditions.js";

/** What a node or relationship stores; null is not stored. Nested values go as JSON text: no engine keeps maps. */
export type Properties = Record<string, Value>;

const json = (value: unknown): string | null =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0)
    ? null
    : JSON.stringify(value);

/** The first and last day of a period, for comparison; nulls where there is no period. */
export function daysOf(period: string | undefined): { earliest: string | null; latest: string | null } {
  if (period === undefined) return { earliest: null, latest: null };
  const { earliest, latest } = edtfDays(period);
  return { earliest: earliest ?? NO_START, latest: latest ?? NO_END };
}

/** A short fingerprint of a record: two records with the same one need no writing. */
export const digest = (record: unknown): string =>
  createHash("sha1").update(JSON.stringify(record)).digest("base64url");

/** Everything of a stakeholder but what depends on others (its degree, its indexed text) or on time. */
export function stakeholderProperties(record: StakeholderRecord): Properties {
  const kind = stakeholderKindOfId(record.id);
  const { identifiers, needs, offers, sources, collective, ...rest } = record;
  const { budget, results, ...simple } = { budget: undefined, results: undefined, ...rest };
  const period = "period" in record ? record.period : undefined;
  return {
    ...plainOf(simple),
    kind: kind?.key ?? null,
    nameKey: fold(record.name),
    titleKey: fold(record.name),
    collective,
    foundedEarliest: daysOf(record.founded).earliest,
    ...daysOf(period),
    identifiers: json(identifiers),
    needs: json(needs),
    offers: json(offers),
    sources: json(sources),
    budget: json(budget),
    ...("activity" in record || "results" in record ? initiativeProperties(record) : {}),
    digest: digest(record),
  };
}

/** The fingerprint of a linkage: saying what its kind says already is no difference. */
export const linkageDigest = (record: LinkageRecord): string =>
  digest(
    record.mutual === linkageKind(record.kind as LinkageKind).mutual
      ? { ...record, mutual: undefined }
      : record,
  );

/** Everything of a linkage but its ends and what depends on time. */
export function linkageProperties(record: LinkageRecord): Properties {
  const { kind, from, to, amount, quantity, people, sources, results, ...simple } = record;
  return {
    ...plainOf(simple),
    mutual: record.mutual ?? linkageKind(kind as LinkageKind).mutual,
    titleKey: fold(record.title ?? record.activity ?? ""),
    ...daysOf(record.period),
    amount: amount?.amount ?? null,
    money: json(amount),
    quantity: json(quantity),
    people: json(people),
    sources: json(sources),
    documents: [...new Set(sources.map((source) => source.document))],
    ...initiativeProperties(record),
    digest: linkageDigest(record),
  };
}

/** What filters on initiatives test. */
function initiativeProperties(record: {
  activity?: string | undefined;
  results?: LinkageRecord["results"] | undefined;
}): Properties {
  const results = record.results ?? [];
  return {
    activityKey: record.activity === undefined ? null : fold(record.activity),
    results: json(results),
    resultTypes: [...new Set(results.map((result) => result.type))],
    resultStates: [...new Set(results.map((result) => result.state))],
  };
}

/** A loop: this runs for every record of an import. */
function plainOf(fields: Record<string, unknown>): Properties {
  const plain: Properties = {};
  for (const field in fields) plain[field] = (fields[field] ?? null) as Value;
  return plain;
}

/** Every text that a search for a stakeholder may hit, apart from the names of its sectors and places. */
export const searchTexts = (record: StakeholderRecord): string[] =>
  [
    record.name,
    record.acronym,
    ...record.otherNames,
    record.summary,
    ...record.identifiers.map((identifier) => identifier.value),
    ...("products" in record ? record.products : []),
    ...("codes" in record ? record.codes : []),
  ].filter((text) => text !== undefined);

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
