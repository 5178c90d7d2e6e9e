import { checkDataset } from "../../schema/check-dataset.js";
import { LINKAGE_KIND_KEYS } from "../../schema/linkages.js";
import { type DatasetRecord, datasetRecord } from "../../schema/record.js";
import { STAKEHOLDER_KINDS } from "../../schema/stakeholder-kinds.js";
import {
  AGENCY_TYPES,
  CONFIDENCES,
  EXCHANGE_STATES,
  keysOf,
  LINKAGE_ROLES,
  LINKAGE_STATUSES,
  PROJECT_TYPES,
  REMARK_SORTS,
  RESULT_STATES,
  RESULT_TYPES,
  TAKE_UP_STATES,
} from "../../schema/vocabulary.js";
import { type SeededRandom, seededRandom } from "./seeded-random.js";

/**
 * Words with accents, several scripts, digits that look like numbers, signs, and a letter beyond the first plane. None
 * from U+E000 to U+FFFF beside it: Neo4j sorts such pairs one way and compares them the other.
 */
const WORDS = [
  ..."Fan fan FAN Élan elan Straße Çay Öl O'Neil São Łódź İzmir अनुसंधान 中国 𐐷 01 1 10 9 2,5 -7 null true".split(
    " ",
  ),
  ..."Cutlery Sports Goods University of Gujrat the Agency for Export & Promotion Donaudampfschifffahrtsgesellschaft".split(
    " ",
  ),
];

/** Every form of date that the model knows, and none. */
const PERIODS = [
  ...[undefined, undefined, "2004", "2004", "2004-08", "2004-08-15", "2005-12-31", "2007-33", "2006-35"],
  ...[
    "2007-02-14/2007-02-16",
    "2018/..",
    "../2005-06",
    "2004/2006-03",
    "2004-02/2004-02",
    "2007-01",
    "1999",
    "0900",
  ],
];

type Draft = Record<string, unknown> & { id: string };

/**
 * A network that has what real ones have: several linkages between one pair, mutual and directed, both ways; groups;
 * partial, open and unknown dates; equal names; unknown values everywhere. The same seed gives the same network.
 */
export function generateDataset(seed: number, stakeholderCount = 80): DatasetRecord {
  const random = seededRandom(seed);
  const facets = generateFacets(random);
  const stakeholders = generateStakeholders(random, stakeholderCount, facets);
  const linkages = generateLinkages(random, stakeholders, facets);
  includeSums([...stakeholders, ...linkages]);
  const ofKind = (prefix: string): Draft[] => stakeholders.filter(({ id }) => id.startsWith(`${prefix}:`));
  const lists = STAKEHOLDER_KINDS.map(({ list, prefix }) => [list, ofKind(prefix)] as const);
  const dataset = datasetRecord.parse(
    JSON.parse(JSON.stringify({ ...facets, ...Object.fromEntries(lists), linkages })),
  );
  const problems = checkDataset(dataset);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return dataset;
}

type Facets = Record<"sectors" | "places" | "topics" | "documents", Draft[]>;

const nameOf = (random: SeededRandom): string =>
  random.chance(0.03)
    ? Array.from({ length: 60 }, () => random.pick(WORDS)).join(" ")
    : Array.from({ length: 1 + random.below(3) }, () => random.pick(WORDS)).join(
        random.pick([" ", "-", ", "]),
      );

function generateFacets(random: SeededRandom): Facets {
  const tree = (prefix: string, count: number): Draft[] => {
    const made: Draft[] = [];
    for (let index = 0; index < count; index += 1) {
      const parent = made.length > 0 && random.chance(0.7) ? random.pick(made).id : undefined;
      made.push({ id: `${prefix}:${index}`, name: nameOf(random), parent });
    }
    return made;
  };
  const flat = (prefix: string, count: number): Draft[] =>
    Array.from({ length: count }, (_, index) => ({ id: `${prefix}:${index}`, name: nameOf(random) }));
  return {
    sectors: tree("sector", 14),
    places: tree("place", 12),
    topics: flat("topic", 6),
    documents: flat("document", 5),
  };
}

const idsOf = (drafts: readonly Draft[]): string[] => drafts.map(({ id }) => id);

const sourcesOf = (random: SeededRandom, facets: Facets): object[] =>
  [random.pick(facets.documents), ...random.some(facets.documents, 2)].map(({ id }, index) => ({
    document: id,
    locator: `paragraph ${index + 1}`,
  }));

const resultsOf = (random: SeededRandom): object[] =>
  Array.from({ length: random.below(3) }, () => ({
    type: random.pick(keysOf(RESULT_TYPES)),
    state: random.pick(keysOf(RESULT_STATES)),
    text: nameOf(random),
  }));

/** Some have remarks: by their number, so that what is drawn for the others stays. */
const remarksOf = (index: number): object[] | undefined =>
  index % 3 === 0
    ? [0, 4].map((step) => ({ sort: keysOf(REMARK_SORTS)[(index + step) % 7], text: `Remark ${index}` }))
    : undefined;

const maybe = <T>(random: SeededRandom, value: () => T): T | undefined =>
  random.chance(0.5) ? value() : undefined;

const moneyOf = (random: SeededRandom): object => ({
  amount: random.pick([0, 1, 100, 100, 250.75, -5, 1e12]),
  currency: random.pick(["USD", "PKR"]),
});

/** Some sums are part of one before them, by their number, so that what is drawn for the others stays. */
function includeSums(drafts: readonly Draft[]): void {
  const last = new Map<string, string>();
  for (const [index, { id, budget, amount }] of drafts.entries()) {
    const money = (budget ?? amount) as (Record<string, unknown> & { currency: string }) | undefined;
    if (money === undefined) continue;
    const whole = last.get(money.currency);
    if (whole !== undefined && index % 3 > 0) money["includedIn"] = whole;
    if (index % 3 < 2) last.set(money.currency, id);
  }
}

function generateStakeholders(random: SeededRandom, count: number, facets: Facets): Draft[] {
  const exchanges = (): object[] =>
    random.some(facets.topics, 2).map(({ id }) => ({
      topic: id,
      text: nameOf(random),
      state: random.pick(keysOf(EXCHANGE_STATES)),
      sources: sourcesOf(random, facets),
    }));
  let last: string | undefined;
  return Array.from({ length: count }, (_, index) => {
    const { prefix } = random.pick(STAKEHOLDER_KINDS);
    const collective = random.chance(0.15);
    const before = last;
    const id = (last = `${prefix}:${random.pick(["n", "m", "é"])}${index}`);
    return {
      id,
      takeUps: takeUpsOf(index, before),
      name: nameOf(random),
      acronym: maybe(random, () => Array.from(nameOf(random)).slice(0, 6).join("").trim()),
      otherNames: random.some(WORDS, 2),
      summary: maybe(random, () => nameOf(random)),
      sectors: random.some(idsOf(facets.sectors), 3),
      places: random.some(idsOf(facets.places), 2),
      founded: random.pick(PERIODS),
      identifiers: maybe(random, () => [{ scheme: "ROR", value: String(random.below(40)) }]),
      needs: exchanges(),
      offers: exchanges(),
      collective,
      memberCount: collective ? maybe(random, () => 1 + random.below(9)) : undefined,
      remarks: remarksOf(index),
      sources: sourcesOf(random, facets),
      ...(prefix === "agency" && { jurisdiction: facets.places[index % (facets.places.length + 1)]?.id }),
      ...ownFields(random, prefix),
    };
  });
}

/** Of some, by their number: what came of suggesting the one before it, two states at most. */
function takeUpsOf(index: number, candidate: string | undefined): object[] | undefined {
  if (candidate === undefined || index % 4 !== 1) return undefined;
  const state = keysOf(TAKE_UP_STATES)[index % 5];
  const told = { candidate, sources: [{ document: "document:0", locator: "a meeting" }] };
  return [
    { ...told, state: "INTERESTED", since: "2005", rank: 1 + (index % 3), reasons: ["SAME_SECTOR"] },
    { ...told, state, since: "2006-05", ...(state === "DECLINED" && { reason: "No time." }) },
  ];
}

function ownFields(random: SeededRandom, prefix: string): Record<string, unknown> {
  if (prefix === "cluster")
    return {
      products: random.some(WORDS, 2),
      firmCount: maybe(random, () => random.below(500)),
      pilot: random.pick([undefined, true, false]),
    };
  if (prefix === "agency")
    return { agencyType: random.pick([undefined, ...keysOf(AGENCY_TYPES).slice(0, 4)]) };
  if (prefix === "university") return {};
  return {
    projectType: random.pick([undefined, ...keysOf(PROJECT_TYPES).slice(0, 3)]),
    codes: random.some(["01", "1", "X-1"], 2),
    budget: maybe(random, () => moneyOf(random)),
    period: random.pick(PERIODS),
    status: random.pick([undefined, ...keysOf(LINKAGE_STATUSES)]),
    activity: maybe(random, () => nameOf(random)),
    results: resultsOf(random),
  };
}

function generateLinkages(random: SeededRandom, stakeholders: readonly Draft[], facets: Facets): Draft[] {
  // Some stay alone, and a few have most of the linkages.
  const linked = stakeholders.slice(0, Math.ceil(stakeholders.length * 0.9));
  const one = (): string => (linked[Math.floor(linked.length * random.next() ** 2)] as Draft).id;
  const pairs: [string, string][] = [];
  return Array.from({ length: Math.ceil(stakeholders.length * 1.9) }, (_, index) => {
    let [from, to] = pairs.length > 0 && random.chance(0.25) ? random.pick(pairs) : [one(), one()];
    while (from === to) to = one();
    if (random.chance(0.3)) [from, to] = [to, from];
    pairs.push([from, to]);
    return {
      id: `linkage:${random.pick([from, to])}/${random.below(10)}-${index}`,
      kind: random.pick(LINKAGE_KIND_KEYS),
      from,
      to,
      mutual: random.pick([undefined, undefined, true, false]),
      role: maybe(random, () => random.pick(keysOf(LINKAGE_ROLES))),
      title: maybe(random, () => nameOf(random)),
      activity: maybe(random, () => nameOf(random)),
      results: resultsOf(random),
      status: random.pick(keysOf(LINKAGE_STATUSES)),
      period: random.pick(PERIODS),
      amount: random.chance(0.4) ? moneyOf(random) : undefined,
      quantity: random.chance(0.2) ? { value: random.below(90), unit: "people" } : undefined,
      people: random.chance(0.2) ? [{ name: nameOf(random) }] : undefined,
      confidence: random.pick(keysOf(CONFIDENCES)),
      remarks: remarksOf(index),
      sources: sourcesOf(random, facets),
    };
  });
}
