import { byCodePoint } from "../../network/orders/by-code-point.js";
import type { ExchangeRecord, ResultRecord } from "../../../schema/record.js";
import type { StoredInitiative } from "../../store/repositories/initiative-repository.js";
import { NAME_ORDER } from "../../store/repositories/sorts.js";
import type { StoredLinkage, StoredStakeholder } from "../../store/repositories/stored.js";
import type { Answerer } from "../answerer.js";
import { stemOf } from "../../network/text/inflections.js";
import { needWords } from "./need-words.js";
import { type FoundRecord, trackRecords } from "./track-records.js";

/** So many stakeholders with an offer or a need on some topics are looked at, by name. */
export const MOST_WITH_TOPIC = 1_000;

const ALL_OF_TOPIC = { limit: MOST_WITH_TOPIC, reversed: false, after: null, before: null };

/** So many stakeholders whose offers or needs are like some words are looked at, the likest first. */
export const MOST_ALIKE = 200;

/** So many wordings of a need are looked for, so many words of each. */
export const MOST_WORDINGS = 10;
export const MOST_WORDS = 10;

/** Topics by id, and wordings, each a list of words. */
export interface Wanted {
  readonly topics: readonly string[];
  readonly wordings: readonly (readonly string[])[];
}

/** What is needed. */
export interface Need extends Wanted {
  /** Whether words were given, and not topics alone. */
  readonly isInWords: boolean;
}

/** Of topics alone, an undertaking that is less like their names is on something else; chosen on the CDA training of the documents. */
const LEAST_OF_TOPIC = 0.5;

/** How like texts are to what is asked for, 0 to about 1 (see `likest`); 0 where nothing is alike. */
export interface FoundHelper {
  readonly stakeholder: StoredStakeholder;
  readonly offers: readonly ExchangeRecord[];
  readonly offerLikeness: number;
  readonly recordLikeness: number;
  readonly record: readonly {
    readonly initiative: StoredInitiative;
    readonly linkage: StoredLinkage;
    readonly observed: readonly ResultRecord[];
    readonly likeness: number;
  }[];
}

/**
 * Who can help with a need, the first ones: who offers one of its topics, a stated offer before an inferred one; then by the
 * likest of what each offers and has done, the number of undertakings with observed results and of all, and by id.
 */
export async function findHelpers(ask: Answerer, need: Need, first: number): Promise<FoundHelper[]> {
  const [onTopic, alike, found] = await Promise.all([
    withTopic(ask, "offer", need.topics),
    // Offers say themselves which topics they are of.
    alikeIn(ask, "OFFER", need.isInWords ? need.wordings : []),
    need.wordings.length === 0 ? [] : trackRecords(ask, need.wordings),
  ]);
  const records = found.filter(({ likeness }) => need.isInWords || likeness >= LEAST_OF_TOPIC);
  const offering = [...onTopic, ...(await stakeholdersOf(ask, alike.likeness.keys()))];
  const byStakeholder = new Map<string, FoundRecord[]>();
  for (const one of records)
    byStakeholder.set(one.stakeholder, [...(byStakeholder.get(one.stakeholder) ?? []), one]);
  const known = new Map(offering.map((one) => [one.id, one]));
  const unknown = [...byStakeholder.keys()].filter((id) => !known.has(id));
  for (const [id, one] of unknown.length === 0 ? [] : await ask.stakeholder().find(unknown))
    known.set(id, one);
  const helpers = [...known.values()].map((stakeholder) => ({
    stakeholder,
    ...offersOf(stakeholder, need, alike),
    recordLikeness: byStakeholder.get(stakeholder.id)?.[0]?.likeness ?? 0,
    record: (byStakeholder.get(stakeholder.id) ?? []).map(({ initiative, linkage, likeness }) => ({
      ...{ initiative, linkage, likeness },
      observed: initiative.results.filter(({ state }) => state === "OBSERVED"),
    })),
  }));
  return helpers
    .filter(({ offers, record }) => offers.length + record.length > 0)
    .sort(
      (a, b) =>
        compareLists(standingOf(b, need), standingOf(a, need)) ||
        byCodePoint(a.stakeholder.id, b.stakeholder.id),
    )
    .slice(0, first);
}

/** What somebody offers of a need, and how like that is; 0 where it offers nothing of it. */
function offersOf(
  { id, offers: all }: StoredStakeholder,
  { topics }: Need,
  alike: Alike,
): Pick<FoundHelper, "offers" | "offerLikeness"> {
  const offers = exchangesOn(all.filter(stands), topics, alike);
  return { offers, offerLikeness: offers.length === 0 ? 0 : (alike.likeness.get(id) ?? 0) };
}

export interface FoundSeeker {
  readonly stakeholder: StoredStakeholder;
  readonly needs: readonly ExchangeRecord[];
  readonly offers: readonly ExchangeRecord[];
  /** How like its needs are to the words of what is on offer, 0 to about 1; 0 where nothing is alike. */
  readonly likeness: number;
}

/**
 * Who else has an open need that some offers meet, the first ones: who states more of them on their very topics first, then
 * who has more, then by the likeness of its needs to the offers, and by id.
 */
export async function findSeekers(
  ask: Answerer,
  asked: Wanted,
  from: StoredStakeholder | null,
  first: number,
): Promise<FoundSeeker[]> {
  const offers = (from?.offers ?? []).filter(stands);
  const offered: Wanted = {
    topics: [...asked.topics, ...offers.map(({ topic }) => topic)],
    wordings: [...asked.wordings, ...offers.map(({ text }) => needWords(text))]
      .filter((words) => words.length > 0)
      .slice(0, MOST_WORDINGS)
      .map((words) => words.slice(0, MOST_WORDS)),
  };
  const alike = await alikeIn(ask, "NEED", offered.wordings);
  const needing = [
    ...(await withTopic(ask, "need", offered.topics)),
    ...(await stakeholdersOf(ask, alike.likeness.keys())),
  ];
  return [...new Map(needing.map((one) => [one.id, one])).values()]
    .map((stakeholder) => {
      const open = stakeholder.needs.filter(({ state }) => state === "OPEN");
      const needs = exchangesOn(open, offered.topics, alike);
      return {
        ...{ stakeholder, needs, likeness: alike.likeness.get(stakeholder.id) ?? 0 },
        offers: offers.filter(({ topic }) => needs.some((need) => need.topic === topic)),
      };
    })
    .filter(({ stakeholder, needs }) => needs.length > 0 && stakeholder.id !== from?.id)
    .sort(
      (a, b) =>
        compareLists(urgencyOf(b, offered), urgencyOf(a, offered)) ||
        byCodePoint(a.stakeholder.id, b.stakeholder.id),
    )
    .slice(0, first);
}

/** What a seeker is ranked by, the first first. */
function urgencyOf({ needs, likeness }: FoundSeeker, { topics }: Wanted): number[] {
  const onTopic = needs.filter(({ topic }) => topics.includes(topic));
  return [statedIn(onTopic), onTopic.length, likeness];
}

/** Those of some offers or needs that are on one of the topics, or have one of the words. */
const exchangesOn = (
  exchanges: readonly ExchangeRecord[],
  topics: readonly string[],
  { stems }: Alike,
): ExchangeRecord[] =>
  exchanges.filter(
    ({ topic, text }) => topics.includes(topic) || needWords(text).some((word) => stems.has(stemOf(word))),
  );

/** Whose offers or needs are like some words, and how like; and the stems by which they are. */
interface Alike {
  readonly likeness: ReadonlyMap<string, number>;
  readonly stems: ReadonlySet<string>;
}

/** Nobody's are without words. */
async function alikeIn(ask: Answerer, among: "OFFER" | "NEED", wordings: Need["wordings"]): Promise<Alike> {
  if (wordings.length === 0) return { likeness: new Map(), stems: new Set() };
  const { likes, stems } = await ask.likest({ among, wordings, first: MOST_ALIKE });
  return { likeness: new Map(likes.map(({ id, likeness }) => [id, likeness])), stems: new Set(stems) };
}

async function stakeholdersOf(ask: Answerer, ids: Iterable<string>): Promise<StoredStakeholder[]> {
  const some = [...ids];
  return some.length === 0 ? [] : [...(await ask.stakeholder().find(some)).values()];
}

const stands = ({ state }: ExchangeRecord): boolean => state !== "WITHDRAWN";

const statedIn = (exchanges: readonly ExchangeRecord[]): number =>
  exchanges.filter(({ confidence }) => confidence !== "INFERRED").length;

/** What a helper is ranked by, the first first. */
function standingOf(
  { offers, offerLikeness, recordLikeness, record }: FoundHelper,
  { topics }: Need,
): number[] {
  const onTopic = offers.filter(({ topic }) => topics.includes(topic));
  return [
    Math.sign(statedIn(onTopic)),
    Math.sign(onTopic.length),
    Math.max(offerLikeness, recordLikeness),
    new Set(record.filter(({ observed }) => observed.length > 0).map(({ initiative }) => initiative.id)).size,
    new Set(record.map(({ initiative }) => initiative.id)).size,
  ];
}

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
