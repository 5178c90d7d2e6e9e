import type { StakeholderFilter } from "../../../schema/filters/filters.js";
import { STAKEHOLDER_KIND_KEYS } from "../../../schema/stakeholder-kinds.js";
import { degreeOf } from "../../network/degree.js";
import { stakeholderTest } from "../../network/filters/filter-tests.js";
import type { Test } from "../../network/filters/conditions.js";
import { takesLong } from "../../network/filters/long-tests.js";
import { inTurns } from "../../network/turns/in-turns.js";
import type { Snapshot } from "../../network/versions/snapshot.js";
import { findByWords } from "../../network/text/find-by-words.js";
import { byte } from "../../network/arrays/typed-array.js";
import { type Awaitable, whenKnown } from "../../store/awaitable.js";
import type { RecordQuestions, WholeQuestions } from "../answerer.js";
import { foundHits } from "../found-hits.js";
import { foundLikes } from "../found-likes.js";
import { grouped, type GroupSource } from "../groups/grouped.js";
import { derivedOf } from "./derived.js";
import { holders, tallies } from "./tallies.js";
import { toldPairs } from "./told-pairs.js";

const PROJECT = STAKEHOLDER_KIND_KEYS.indexOf("PROJECT");

/** Answers over all. */
export const wholeAnswers = (
  snapshot: Snapshot,
  records: RecordQuestions,
  signal: AbortSignal,
): WholeQuestions => ({
  search: async (asked) => {
    const { network, texts, otherTexts, facets } = snapshot;
    const kinds = STAKEHOLDER_KIND_KEYS.map((key) => asked.kinds?.includes(key) ?? true);
    const passes = asked.filter === null ? undefined : await foundBy(snapshot, asked.filter, signal);
    const stakeholders = {
      texts,
      admits: (hit: number) => kinds[byte(network.kind, hit)] === true && (passes?.(hit) ?? true),
      compareEqual: (a: number, b: number) =>
        degreeOf(network, b) - degreeOf(network, a) || network.ids.compare(a, b),
      idAt: (hit: number) => network.ids.at(hit),
    };
    const facetAt = facets.get.bind(facets);
    return foundHits({ stakeholders, others: otherTexts, records, facetAt }, asked, (parts) =>
      snapshot.searches.get(JSON.stringify(asked), { byWordsAlone: asked.filter === null, signal }, (stop) =>
        findByWords(parts, asked.words, asked.first, { signal: stop }),
      ),
    );
  },
  likest: (asked) => {
    const { network, texts, otherTexts } = snapshot;
    const isProject = (hit: number): boolean => byte(network.kind, hit) === PROJECT;
    const idAt = (hit: number): string => network.ids.at(hit);
    const compare = (a: number, b: number): number => network.ids.compare(a, b);
    const stakeholders = { texts, isProject, idAt, compare };
    return foundLikes({ stakeholders, others: otherTexts }, asked, signal);
  },
  starts: (filter) => derivedOf(snapshot).startCounts.of(filter, signal),
  toldPairs: (filter, minDocuments, first) =>
    inTurns(toldPairs(snapshot.network, filter, minDocuments, first), signal),
  groups: (list) =>
    derivedOf(snapshot).groups.get(JSON.stringify(list), signal, (stop) => {
      const { network, facets } = snapshot;
      const source: GroupSource = {
        tallies: (asked) => inTurns(tallies(network, asked), stop),
        holders: (asked, ids) => inTurns(holders(network, asked, ids), stop),
        lineageOf: () => (facet) => facets.lineageOf(facet),
      };
      return grouped(list, source, stop);
    }),
});

/** Whom a search may find: each that has the words is tested, or all before where that takes long for some. */
export function foundBy(snapshot: Snapshot, filter: StakeholderFilter, signal: AbortSignal): Awaitable<Test> {
  const test = stakeholderTest(snapshot.network, filter);
  if (!takesLong(test)) return test;
  return whenKnown(derivedOf(snapshot).members.of("Stakeholder", filter, signal), ({ has }) => has);
}
