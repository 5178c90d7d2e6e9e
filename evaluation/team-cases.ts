import type { LinkageRow } from "../server/network/network.js";
import { seededRandom } from "../server/analysis/seeded-random.js";
import type { CordisRows } from "./cordis.js";
import type { Task } from "./protocol.js";

/** A project of the year to predict: one known party is hidden, the others are given. */
export interface TeamCase {
  readonly given: readonly number[];
  readonly hidden: number;
}

const MIN_PARTIES = 4;

/** As in the pairs of the graph: larger consortia say little of any one. */
const MAX_PARTIES = 300;

/** The projects that begin in a task's year with four parties or more known before it, by id; the hidden party is drawn. */
export function teamCasesOf({ linkages }: CordisRows, { year, view }: Task): TeamCase[] {
  const parties = new Map<string, Set<number>>();
  for (const row of linkages) {
    const one = isIn(row, year) ? view.network.ids.find(row.from) : -1;
    if (one >= 0) parties.set(row.to, (parties.get(row.to) ?? new Set()).add(one));
  }
  const next = seededRandom(year);
  return [...parties]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .filter(([, known]) => known.size >= MIN_PARTIES && known.size <= MAX_PARTIES)
    .map(([, known]) => {
      const all = [...known];
      const [hidden = -1] = all.splice(Math.floor(next() * all.length), 1);
      return { given: all, hidden };
    });
}

const isIn = ({ earliest }: LinkageRow, year: number): boolean =>
  earliest !== null && earliest >= `${year}-01-01` && earliest < `${year + 1}-01-01`;
