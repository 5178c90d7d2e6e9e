import { STAKEHOLDER_KINDS } from "../../network/network.js";
import { degreeOf } from "../../network/degree.js";
import type { Snapshot } from "../../network/snapshot.js";
import { byte } from "../../network/typed-array.js";
import type { StoredFacet } from "../../store/repositories/stored.js";
import type { OfEach, WholeQuestions } from "../answerer.js";
import { rankedHits } from "../ranked-hits.js";
import { derivedOf } from "./derived.js";
import type { RecordSource } from "./record-source.js";

/** Answers over all. */
export const wholeAnswers = (
  snapshot: Snapshot,
  records: RecordSource,
  facet: OfEach<StoredFacet>,
): WholeQuestions => ({
  search: async (asked) => {
    const { network, texts } = snapshot;
    const codes = STAKEHOLDER_KINDS.map((key) => asked.kinds?.includes(key) ?? true);
    const hits = await texts.best({
      words: asked.words,
      first: asked.first,
      admits: (hit) => codes[byte(network.kind, hit)] === true,
      compareEqual: (a, b) => degreeOf(network, b) - degreeOf(network, a) || network.ids.compare(a, b),
    });
    return rankedHits(await records.stakeholders(hits.map(({ hit }) => hit)), asked, facet);
  },
  starts: (filter) => derivedOf(snapshot).startCounts.of(filter),
});
