import { byCodePoint } from "../../network/by-code-point.js";
import type { ExchangeRecord, ResultRecord } from "../../../schema/record.js";
import type { StoredInitiative } from "../../store/repositories/initiative-repository.js";
import { NAME_ORDER } from "../../store/repositories/sorts.js";
import type { StoredLinkage, StoredStakeholder } from "../../store/repositories/stored.js";
import type { Answerer } from "../answerer.js";
import { type FoundRecord, trackRecords } from "./track-records.js";

/** So many stakeholders with an offer or a need on some topics are looked at, by name. */
export const MOST_WITH_TOPIC = 1_000;

const ALL_OF_TOPIC = { limit: MOST_WITH_TOPIC, reversed: false, after: null, before: null };

/** What is needed: topics by id, and wordings, each a list of beginnings of words. */
export interface Need {
  readonly topics: readonly string[];
  readonly wordings: readonly (readonly string[])[];
}

export interface FoundHelper {
  readonly stakeholder: StoredStakeholder;
  readonly offers: readonly ExchangeRecord[];
  readonly record: readonly {
    readonly initiative: StoredInitiative;
    readonly linkage: StoredLinkage;
    readonly observed: readonly ResultRecord[];
  }[];
}

/**
 * Who can help with a need, the first ones: who offers it comes before who has only a record of it, a stated offer before
 * an inferred one, then those with more undertakings that had observed results, with more undertakings, and by id.
 */
export async function findHelpers(ask: Answerer, need: Need, first: number): Promise<FoundHelper[]> {
  const [offering, records] = await Promise.all([
    withTopic(ask, "offer", need.topics),
    need.wordings.length === 0 ? [] : trackRecords(ask, need.wordings),
  ]);
  const byStakeholder = new Map<string, FoundRecord[]>();
  for (const one of records)
    byStakeholder.set(one.stakeholder, [...(byStakeholder.get(one.stakeholder) ?? []), one]);
  const known = new Map(offering.map((one) => [one.id, one]));
  const unknown = [...byStakeholder.keys()].filter((id) => !known.has(id));
  for (const [id, one] of unknown.length === 0 ? [] : await ask.stakeholder().find(unknown))
    known.set(id, one);
  const found = [...known.values()].map((stakeholder) => ({
    stakeholder,
    offers: stakeholder.offers.filter((one) => stands(one) && need.topics.includes(one.topic)),
    record: (byStakeholder.get(stakeholder.id) ?? []).map(({ initiative, linkage }) => ({
      initiative,
      linkage,
      observed: initiative.results.filter(({ state }) => state === "OBSERVED"),
    })),
  }));
  return found
    .filter(({ offers, record }) => offers.length + record.length > 0)
    .sort(
      (a, b) => compareLists(standingOf(b), standingOf(a)) || byCodePoint(a.stakeholder.id, b.stakeholder.id),
    )
    .slice(0, first);
}

export interface FoundSeeker {
  readonly stakeholder: StoredStakeholder;
  readonly needs: readonly ExchangeRecord[];
  readonly offers: readonly ExchangeRecord[];
}

/** Who else has an open need on a topic of some offers, the first ones: who states more of them first, then by id. */
export async function findSeekers(
  ask: Answerer,
  topics: readonly string[],
  from: StoredStakeholder | null,
  first: number,
): Promise<FoundSeeker[]> {
  const offers = (from?.offers ?? []).filter(stands);
  const wanted = [...topics, ...offers.map(({ topic }) => topic)];
  return (await withTopic(ask, "need", wanted))
    .map((stakeholder) => {
      const needs = stakeholder.needs.filter(
        ({ topic, state }) => state === "OPEN" && wanted.includes(topic),
      );
      return {
        stakeholder,
        needs,
        offers: offers.filter(({ topic }) => needs.some((need) => need.topic === topic)),
      };
    })
    .filter(({ stakeholder, needs }) => needs.length > 0 && stakeholder.id !== from?.id)
    .sort(
      (a, b) =>
        statedIn(b.needs) - statedIn(a.needs) ||
        b.needs.length - a.needs.length ||
        byCodePoint(a.stakeholder.id, b.stakeholder.id),
    )
    .slice(0, first);
}

const stands = ({ state }: ExchangeRecord): boolean => state !== "WITHDRAWN";

const statedIn = (exchanges: readonly ExchangeRecord[]): number =>
  exchanges.filter(({ confidence }) => confidence !== "INFERRED").length;

/** What a helper is ranked by, the first first. */
const standingOf = ({ offers, record }: FoundHelper): number[] => [
  Math.sign(statedIn(offers)),
  Math.sign(offers.length),
  new Set(record.filter(({ observed }) => observed.length > 0).map(({ initiative }) => initiative.id)).size,
  new Set(record.map(({ initiative }) => initiative.id)).size,
];

const compareLists = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, place) => value - (b[place] ?? 0)).find((difference) => difference !== 0) ?? 0;

async function withTopic(
  ask: Answerer,
  side: "need" | "offer",
  topics: readonly string[],
): Promise<StoredStakeholder[]> {
  if (topics.length === 0) return [];
  const rows = await ask
    .stakeholders("Stakeholder", { [side]: { in: [...topics] } })
    .page(NAME_ORDER, ALL_OF_TOPIC);
  return rows.slice(0, MOST_WITH_TOPIC).map(({ node }) => node);
}
