import { words } from "../schema/fold.js";
import { byCodePoint } from "../server/network/orders/by-code-point.js";
import { type SeededRandom, seededRandom } from "../tests/support/seeded-random.js";
import { hitCount, SHOWN_HITS } from "./hit-count.js";
import type { InProcess } from "./in-process.js";
import type { PageStart } from "./page-starts.js";
import { shuffle } from "./shuffle.js";
import type { Somebody } from "./somebody.js";

/** What is asked about once is drawn from here: no entry twice, all of them in an order of chance. */
export interface Pools {
  readonly ids: readonly string[];
  /** Half to twice as many linkages as the median, projects aside. */
  readonly medians: readonly string[];
  /** The best connected of the hub's sort. */
  readonly hubs: readonly string[];
  readonly pairs: readonly (readonly [string, string])[];
  readonly agencies: readonly PageStart[];
  /** Of universities; in the documents, of clusters. */
  readonly lists: readonly PageStart[];
  /** Beginnings of words that at least one and at most twenty stakeholders have. */
  readonly texts: readonly string[];
  /** Beginnings of words that more have than an answer shows. */
  readonly broad: readonly string[];
  /** Words of projects' names. */
  readonly needs: readonly string[];
  readonly sectors: readonly string[];
}

/** Who can be asked about, and in which lists. */
export interface PoolSource {
  readonly everybody: readonly Somebody[];
  /** All but projects that have a linkage, fewest linkages first. */
  readonly byDegree: readonly Somebody[];
  readonly isHub: (somebody: Somebody) => boolean;
  /** Whose names are searched. */
  readonly named: readonly Somebody[];
  readonly listed: "clusters" | "universities";
}

const MOST = { ids: 40_000, medians: 20_000, hubs: 1_000, pairs: 20_000, starts: 40_000, texts: 3_000 };
const AT_ONCE = 32;
/** Two words are searched for, cut to this many letters at least. */
const LEAST_LETTERS = 4;
/** A beginning of a name's word is broad from this many names on. */
const BROAD_FROM = 100;
const BROAD_TO = 5_000;

const SECTORS =
  "MATCH (f:Sector) UNWIND f.lineage AS id WITH id, f MATCH (f)<-[:IN_SECTOR]-(:Stakeholder) RETURN DISTINCT id ORDER BY id";

/** Draws them; a second or two for each thousand texts, for each is searched for once. */
export async function drawPools(source: PoolSource, service: InProcess): Promise<Pools> {
  const { everybody, byDegree, isHub, named, listed } = source;
  const idsOf = (some: readonly Somebody[], most: number): string[] =>
    shuffle(
      some.map(({ id }) => id),
      1,
    ).slice(0, most);
  const middle = byDegree[byDegree.length >> 1]?.degree ?? 0;
  const near = byDegree.filter(({ degree }) => degree * 2 >= middle && degree <= middle * 2);
  const inList = (kind: string): Somebody[] => everybody.filter((somebody) => somebody.kind === kind);
  return {
    ids: idsOf(everybody, MOST.ids),
    medians: idsOf(near, MOST.medians),
    hubs: idsOf(byDegree.filter(isHub).slice(-MOST.hubs), MOST.hubs),
    pairs: drawPairs(byDegree, seededRandom(2)),
    agencies: await drawStarts(inList("AGENCY"), "agencies", service),
    lists: await drawStarts(inList(listed === "clusters" ? "CLUSTER" : "UNIVERSITY"), listed, service),
    texts: await drawTexts(named, service, seededRandom(3)),
    broad: broadBeginnings(named),
    needs: shuffle([...new Set(inList("PROJECT").flatMap(({ name }) => longWords(name)))], 6).slice(
      0,
      MOST.texts,
    ),
    sectors: shuffle(
      (await service.port.read(SECTORS)).map(([id]) => id as string),
      4,
    ),
  };
}

function drawPairs(linked: readonly Somebody[], random: SeededRandom): (readonly [string, string])[] {
  const drawn = new Map<string, readonly [string, string]>();
  for (let tries = 0; tries < MOST.pairs; tries += 1) {
    const [from, to] = [random.pick(linked).id, random.pick(linked).id];
    if (from !== to) drawn.set(`${from} ${to}`, [from, to]);
  }
  return [...drawn.values()];
}

/** After each of them, with the cursor that the service itself would give. */
async function drawStarts(
  members: readonly Somebody[],
  list: string,
  service: InProcess,
): Promise<PageStart[]> {
  if (members.length === 0) return [];
  const inOrder = members.toSorted((a, b) => byCodePoint(a.nameKey, b.nameKey) || byCodePoint(a.id, b.id));
  const query = `{ ${list}(first: 1) { pageInfo { endCursor } } }`;
  const answer = (await service.ask(query, {})) as Record<string, { pageInfo: { endCursor: string } }>;
  const known = answer[list]?.pageInfo.endCursor ?? "";
  const [order] = JSON.parse(Buffer.from(known, "base64url").toString()) as string[];
  const cursorOf = ({ nameKey, id }: Somebody): string =>
    Buffer.from(JSON.stringify([order, nameKey, id])).toString("base64url");
  if (inOrder[0] && cursorOf(inOrder[0]) !== known)
    throw new Error(`Cursors of ${list} have another form than [order, key, id]: change bench/pools.ts.`);
  const starts = inOrder.map((somebody, index) => ({
    cursor: cursorOf(somebody),
    nameKey: somebody.nameKey,
    id: somebody.id,
    offset: index + 1,
  }));
  // The page after the last one is empty.
  return shuffle(starts.slice(0, -1), 5).slice(0, MOST.starts);
}

/** Beginnings of two words of a name, which few others share. */
async function drawTexts(
  named: readonly Somebody[],
  service: InProcess,
  random: SeededRandom,
): Promise<string[]> {
  const wordsOf = named
    .map(({ name }) => longWords(name))
    .filter((found) => found.length >= 2 && !found.includes("organisation"));
  if (wordsOf.length === 0) return [];
  const draw = (): string[] =>
    random
      .some(random.pick(wordsOf), 6)
      .slice(0, 2)
      .map((word) => word.slice(0, LEAST_LETTERS + random.below(word.length - LEAST_LETTERS + 1)));
  const texts = new Set<string>();
  for (let tries = 0; tries < MOST.texts * 2 && texts.size < MOST.texts; tries += AT_ONCE) {
    const drawn = Array.from({ length: AT_ONCE }, draw).filter(
      (text) => text.length === 2 && !texts.has(text.join(" ")),
    );
    const counts = await Promise.all(drawn.map((text) => hitCount(service, text.join(" "))));
    for (const [index, text] of drawn.entries())
      if ((counts[index] ?? 0) > 0 && (counts[index] ?? 0) <= SHOWN_HITS) texts.add(text.join(" "));
  }
  return [...texts];
}

const longWords = (name: string): string[] => [
  ...new Set(words(name).filter((word) => /^\p{L}{4,}$/u.test(word))),
];

function broadBeginnings(named: readonly Somebody[]): string[] {
  const counts = new Map<string, number>();
  for (const { name } of named) {
    const beginnings = new Set(
      words(name)
        // Those without a name in the tables are called Organisation and their number.
        .filter((word) => /^\p{L}{3,}$/u.test(word) && word !== "organisation")
        .flatMap((word) => Array.from({ length: word.length - 2 }, (_, cut) => word.slice(0, cut + 3))),
    );
    for (const beginning of beginnings) counts.set(beginning, (counts.get(beginning) ?? 0) + 1);
  }
  const broad = [...counts].filter(([, count]) => count >= BROAD_FROM && count <= BROAD_TO);
  return shuffle(
    broad.map(([beginning]) => beginning),
    6,
  );
}
