import { STAKEHOLDER_KIND_KEYS } from "../../../schema/stakeholder-kinds.js";
import { degreeOf } from "../../network/degree.js";
import { Remembered } from "../../network/remembered.js";
import type { Snapshot } from "../../network/snapshot.js";
import { byte } from "../../network/typed-array.js";
import type { Hit } from "../../network/text/best-hits.js";
import type { StoredFacet } from "../../store/repositories/stored.js";
import type { OfEach, WholeQuestions } from "../answerer.js";
import { rankedHits } from "../ranked-hits.js";
import { derivedOf } from "./derived.js";
import type { RecordSource } from "./record-source.js";

/** So many searches of a version are remembered with what they found. */
const MOST_SEARCHES = 256;

const searches = new WeakMap<Snapshot, Remembered<Promise<readonly Hit[]>>>();

function rememberedOf(snapshot: Snapshot): Remembered<Promise<readonly Hit[]>> {
  const known = searches.get(snapshot) ?? new Remembered<Promise<readonly Hit[]>>(MOST_SEARCHES);
  searches.set(snapshot, known);
  return known;
}

/** Answers over all. */
export const wholeAnswers = (
  snapshot: Snapshot,
  records: RecordSource,
  facet: OfEach<StoredFacet>,
): WholeQuestions => ({
  search: async (asked) => {
    const { network, texts } = snapshot;
    const codes = STAKEHOLDER_KIND_KEYS.map((key) => asked.kinds?.includes(key) ?? true);
    const hits = await rememberedOf(snapshot).get(
      JSON.stringify([asked.words, asked.kinds, asked.first]),
      () =>
        texts.best({
          words: asked.words,
          first: asked.first,
          admits: (hit) => codes[byte(network.kind, hit)] === true,
          compareEqual: (a, b) => degreeOf(network, b) - degreeOf(network, a) || network.ids.compare(a, b),
        }),
    );
    return rankedHits(await records.stakeholders(hits.map(({ hit }) => hit)), asked, facet);
  },
  starts: (filter) => derivedOf(snapshot).startCounts.of(filter),
});
