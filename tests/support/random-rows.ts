import { seededRandom } from "../../server/analysis/seeded-random.js";
import type { LinkageRow, StakeholderRow } from "../../server/network/network.js";
import type { Rows } from "./matching.js";

const KINDS = ["CLUSTER", "AGENCY", "UNIVERSITY", "PROJECT"] as const;
const LINKAGE_KINDS = ["TRAINING", "FUNDING", "COLLABORATION"];

/** One sector holds two others; the fourth lies apart. */
const SECTORS = [
  { id: "sector:1", parent: "sector:0" },
  { id: "sector:2", parent: "sector:0" },
];

/** A small random network with every kind of row, the same for the same seed; a tenth of the linkages are wishes. */
export function randomRows(seed: number, size = 30, linkageCount = 70): Rows {
  const next = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const some = (prefix: string, of: number, chance: number): string[] =>
    Array.from({ length: of }, (_, i) => `${prefix}:${i}`).filter(() => next() < chance);
  const stakeholders = Array.from({ length: size }, (_, i): StakeholderRow => {
    const kind = pick(KINDS);
    return {
      id: `${kind.toLowerCase()}:${i}`,
      kind,
      type: kind === "AGENCY" ? pick(["FUND", "MINISTRY"]) : undefined,
      sectors: some("sector", 4, 0.3),
      places: some("place", 3, 0.4),
      needs: some("topic", 4, 0.2),
      offers: some("topic", 4, 0.2),
      collective: next() < 0.1,
      resultSeen: kind === "PROJECT" && i % 2 === 0,
    };
  });
  const linkages = Array.from({ length: linkageCount }, (_, i): LinkageRow => {
    const from = pick(stakeholders).id;
    return {
      id: `linkage:${from}/${i}`,
      kind: pick(LINKAGE_KINDS),
      from,
      to: pick(stakeholders).id,
      mutual: next() < 0.3,
      role: pick([null, "LEAD", "PARTNER"]),
      earliest: pick([null, "2004-08-01", "2005-03-01", "2006-01-01"]),
      status: next() < 0.1 ? "REQUESTED" : "ESTABLISHED",
      resultSeen: i % 3 === 0,
    };
  });
  return { stakeholders, linkages, sectors: SECTORS };
}
