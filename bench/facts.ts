import { words } from "../schema/fold.js";
import { type SeededRandom, seededRandom } from "../tests/support/seeded-random.js";
import type { InProcess } from "./in-process.js";
import type { PageStart } from "./page-starts.js";
import { hitCount, SHOWN_HITS } from "./hit-count.js";
import { drawPools, type Pools } from "./pools.js";
import type { Somebody } from "./somebody.js";

export const PAGE_SIZE = 50;
const DEEP_OFFSET = 199 * PAGE_SIZE;

/** What the questions are asked about, drawn from the network with a fixed seed: the same network, the same facts. */
export interface Facts {
  readonly size: string;
  readonly stakeholders: number;
  readonly linkages: number;
  /** Two hundred of all stakeholders. */
  readonly ids: readonly string[];
  /** The best connected university; in the documents, the best connected of all. */
  readonly hub: string;
  readonly hubNeighbours: number;
  /** Fifty with a median number of linkages, projects aside. */
  readonly medians: readonly string[];
  readonly pairs: readonly (readonly [string, string])[];
  /** Only these are searched for; null where all are. */
  readonly searched: "UNIVERSITY" | null;
  /** Texts that at least one and at most twenty stakeholders have. */
  readonly texts: readonly string[];
  readonly broad: readonly string[];
  /** The sector that most stakeholders have. */
  readonly sector: string;
  /** The last agency of page 199 and the cursor of it; null where there are fewer. */
  readonly deep: PageStart | null;
  /** What is asked about once. */
  readonly pools: Pools;
}

/** Who is there, and how well connected? */
const EVERYBODY = "MATCH (n:Stakeholder) RETURN n.id AS id, n.kind, n.name, n.nameKey, n.degree ORDER BY id";

/** Which sector have most? */
const SECTOR =
  "MATCH (f:Sector)<-[:IN_SECTOR]-(n:Stakeholder) RETURN f.id AS id, count(n) AS total ORDER BY total DESC, id LIMIT 1";

/** How many neighbours has one? */
const NEIGHBOURS = "MATCH (n:Stakeholder {id: $id})--(m:Stakeholder) RETURN count(DISTINCT m) AS neighbours";

/** Draws the facts of a network; some seconds at the generated size. */
export async function drawFacts(size: string, service: InProcess): Promise<Facts> {
  const { port } = service;
  const everybody = (await port.read(EVERYBODY)).map(
    ([id, kind, name, nameKey, degree]) => ({ id, kind, name, nameKey, degree }) as Somebody,
  );
  const random = seededRandom(7);
  const isDocuments = size === "documents";
  const linked = everybody.filter(({ kind, degree }) => kind !== "PROJECT" && degree > 0);
  const byDegree = linked.toSorted((a, b) => a.degree - b.degree || (a.id < b.id ? -1 : 1));
  const middle = byDegree.length >> 1;
  const isHub = ({ kind }: Somebody): boolean => isDocuments || kind === "UNIVERSITY";
  const hub = byDegree.findLast(isHub)?.id ?? "";
  const searched = isDocuments ? null : "UNIVERSITY";
  const named = everybody.filter(({ kind }) => searched === null || kind === searched);
  return {
    size,
    stakeholders: everybody.length,
    linkages: everybody.reduce((sum, { degree }) => sum + degree, 0) / 2,
    ids: Array.from({ length: 200 }, () => random.pick(everybody).id),
    hub,
    hubNeighbours: (await port.read(NEIGHBOURS, { id: hub }))[0]?.[0] as number,
    medians: byDegree.slice(Math.max(0, middle - 25), middle + 25).map(({ id }) => id),
    pairs: drawPairs(linked, random),
    searched,
    texts: await drawTexts(named, service, random),
    broad: isDocuments ? [] : ["university", "institut"],
    sector: (await port.read(SECTOR))[0]?.[0] as string,
    deep: await findDeep(everybody, service),
    pools: await drawPools(
      { everybody, byDegree, isHub, named, listed: isDocuments ? "clusters" : "universities" },
      service,
    ),
  };
}

function drawPairs(linked: readonly Somebody[], random: SeededRandom): (readonly [string, string])[] {
  const drawn = Array.from({ length: 100 }, () => [random.pick(linked).id, random.pick(linked).id] as const);
  return drawn.filter(([from, to]) => from !== to);
}

/** Two of the longest words of a name, for a dozen names that few others share them with. */
async function drawTexts(
  named: readonly Somebody[],
  service: InProcess,
  random: SeededRandom,
): Promise<string[]> {
  const texts = new Set<string>();
  for (let tries = 0; tries < 400 && texts.size < 12; tries += 1) {
    const found = words(random.pick(named).name).filter((word) => /^\p{L}{4,}$/u.test(word));
    const text = found.toSorted((a, b) => b.length - a.length).slice(0, 2);
    if (text.length < 2 || text.includes("organisation")) continue;
    const hits = await hitCount(service, text.join(" "));
    if (hits > 0 && hits <= SHOWN_HITS) texts.add(text.join(" "));
  }
  return [...texts];
}

async function findDeep(everybody: readonly Somebody[], service: InProcess): Promise<Facts["deep"]> {
  const agencies = everybody
    .filter(({ kind }) => kind === "AGENCY")
    .sort((a, b) => (a.nameKey < b.nameKey ? -1 : a.nameKey > b.nameKey ? 1 : a.id < b.id ? -1 : 1));
  const last = agencies[DEEP_OFFSET - 1];
  if (last === undefined || agencies.length < DEEP_OFFSET + PAGE_SIZE) return null;
  let cursor: string | null = null;
  for (let read = 0; read < DEEP_OFFSET; read += PAGE_SIZE) cursor = await nextCursor(service, cursor);
  return { offset: DEEP_OFFSET, nameKey: last.nameKey, id: last.id, cursor: cursor ?? "" };
}

async function nextCursor(service: InProcess, after: string | null): Promise<string> {
  const query = `query ($after: String) { agencies(first: ${PAGE_SIZE}, after: $after) { pageInfo { endCursor } } }`;
  const { agencies } = (await service.ask(query, { after })) as {
    agencies: { pageInfo: { endCursor: string } };
  };
  return agencies.pageInfo.endCursor;
}
