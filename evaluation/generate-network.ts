import type { LinkageRow, StakeholderRow } from "../server/network/network.js";
import type { CordisRows } from "./cordis.js";
import { seededRandom } from "../server/analysis/seeded-random.js";

const PLACES = 120;
const SECTORS = 30;
const YEARS = 5;
const TYPES = [undefined, "COMPANY", "PUBLIC_BODY", "OTHER"];

/** The cumulative weights of ranks that fall off as in CORDIS: the busiest takes part in 3 of 1,000 places of projects. */
function skewed(count: number, head: number, slope: number): Float64Array {
  let sum = 0;
  return Float64Array.from({ length: count }, (_, i) => (sum += (i + head) ** -slope));
}

/** The first place whose cumulative weight is above a share of the whole. */
function draw(weights: Float64Array, share: number): number {
  const target = share * (weights[weights.length - 1] ?? 0);
  let [low, high] = [0, weights.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((weights[middle] ?? 0) > target) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * A made-up network with so many actors and participations, the same each time: parties a project (6 in the middle, up to
 * 150), participations an actor, places and sectors skewed as in CORDIS. A few seconds for a million.
 */
export function generateNetwork(actors: number, participations: number): CordisRows {
  const next = seededRandom(20_260_101);
  const [busy, places] = [skewed(actors, 20, 0.85), skewed(PLACES, 2, 1)];
  const nothing = { needs: [], offers: [], collective: false };
  const stakeholders = Array.from({ length: actors }, (_, i): StakeholderRow => {
    const type = TYPES[Math.floor(next() * TYPES.length)];
    return {
      ...nothing,
      id: `${type === undefined ? "university" : "agency"}:made-${i}`,
      kind: type === undefined ? "UNIVERSITY" : "AGENCY",
      type,
      sectors: [],
      places: [`place:${draw(places, next())}`],
    };
  });
  const linkages: LinkageRow[] = [];
  for (let p = 0; linkages.length < participations; p++) {
    const project = `project:made-${p}`;
    const sectors = [`sector:${Math.floor(SECTORS * next() ** 2)}`];
    stakeholders.push({ ...nothing, id: project, kind: "PROJECT", sectors, places: [] });
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    const size = Math.min(150, Math.max(1, Math.round(6 * Math.exp(0.75 * normal))));
    const parties = new Set<number>();
    while (parties.size < size) parties.add(draw(busy, next()));
    const day = 1 + Math.floor(next() * 28);
    const earliest = `${2014 + Math.floor(next() * YEARS)}-${String(1 + Math.floor(next() * 12)).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    let role = "LEAD";
    for (const party of parties) {
      const from = stakeholders[party]?.id ?? "";
      const id = `linkage:${project}/${party}`;
      linkages.push({
        id,
        kind: "IMPLEMENTATION",
        from,
        to: project,
        mutual: false,
        role,
        earliest,
        status: "ESTABLISHED",
      });
      role = "PARTNER";
    }
  }
  return { stakeholders, linkages };
}
