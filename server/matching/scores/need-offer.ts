import type { Evidence, Score } from "../score.js";
import { at, real } from "../../network/arrays/typed-array.js";
import { cell, type SparseRows, transpose } from "../../network/arrays/sparse-rows.js";
import type { MatchView } from "../view/match-view.js";

const columnsOf = new WeakMap<SparseRows, SparseRows>();

function byTopic(view: MatchView, facets: SparseRows): SparseRows {
  let columns = columnsOf.get(facets);
  if (columns === undefined)
    columnsOf.set(facets, (columns = transpose(facets, view.network.facets.topics.length)));
  return columns;
}

function topicsOf(facets: SparseRows, stakeholder: number): Int32Array {
  return facets.columns.subarray(at(facets.offsets, stakeholder), at(facets.offsets, stakeholder + 1));
}

const exchangesOf = ({ network: { needs, offers } }: MatchView, one: number): number =>
  topicsOf(needs, one).length + topicsOf(offers, one).length;

/**
 * Topics that one needs and the other offers, either way. The public data it is trained on has none, so its weight is
 * set, not learnt: one met need weighs as much as the strongest trained reason usually does.
 */
export const needOffer: Score = {
  key: "needOffer",
  reason: "NEED_MET_BY_OFFER",
  scale: 1,
  ofPartners: false,
  prior: 3,
  most: {
    ofSeeker: (view, seeker) => Math.log1p(exchangesOf(view, seeker)),
    ofCandidate: (view, candidate) => Math.log1p(exchangesOf(view, candidate)),
  },
  fill: (view, seeker, out) => {
    const { needs, offers } = view.network;
    for (const [own, theirs] of [
      [needs, offers],
      [offers, needs],
    ] as const) {
      const columns = byTopic(view, theirs);
      for (const topic of topicsOf(own, seeker))
        for (let e = at(columns.offsets, topic); e < at(columns.offsets, topic + 1); e++) {
          const candidate = at(columns.columns, e);
          out[candidate] = real(out, candidate) + 1;
        }
    }
  },
  evidence: (view, seeker, candidate) => {
    const { needs, offers } = view.network;
    const found: Evidence[] = [];
    for (const topic of topicsOf(needs, seeker))
      if (cell(offers, candidate, topic) > 0)
        found.push({ value: 1, stakeholders: [candidate], topics: [topic] });
    for (const topic of topicsOf(offers, seeker))
      if (cell(needs, candidate, topic) > 0)
        found.push({ value: 1, stakeholders: [seeker], topics: [topic] });
    return found;
  },
};
