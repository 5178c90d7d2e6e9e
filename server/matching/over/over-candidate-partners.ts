import type { MatchView } from "../view/match-view.js";
import { type Evidence, evidenceOf, type PartnerFacts, type Score } from "../score.js";
import type { Sharing } from "../sharing.js";
import { at, real, single } from "../../network/arrays/typed-array.js";
import type { SparseRows } from "../../network/arrays/sparse-rows.js";

/** What differs between such scores beside the classes. */
interface Ways {
  /** Which pairs count; all of the graph's where left out. Symmetric. */
  readonly pairsOf?: (view: MatchView) => SparseRows;
  readonly prior?: number;
  /** What proves that a partner and the candidate work together; beginning with the partner. */
  readonly proof?: (view: MatchView, partner: number, candidate: number) => Omit<Evidence, "value">;
}

const allInCommon = (_: MatchView, partner: number, candidate: number): Omit<Evidence, "value"> => ({
  stakeholders: [partner],
  pairs: [[partner, candidate]],
});

/**
 * A score over the candidate's partners that are of the seeker's class (-1 for none); one pass over the pairs of that
 * class. Present partners of the seeker get its own weight too; they are never candidates.
 */
export function overCandidatePartners(
  key: string,
  reason: Score["reason"],
  classOf: (view: MatchView) => Int32Array,
  sharedBy: Sharing,
  { pairsOf = (view) => view.graph.pairs, prior, proof = allInCommon }: Ways = {},
): Score {
  const facts = (view: MatchView, seeker: number, candidate: number): PartnerFacts => {
    const { offsets, columns, values } = pairsOf(view);
    const classes = classOf(view);
    const own = at(classes, seeker);
    const found = { partners: [] as number[], values: [] as number[] };
    for (let e = at(offsets, candidate), end = at(offsets, candidate + 1); e < end; e++) {
      const partner = at(columns, e);
      if (own < 0 || at(classes, partner) !== own) continue;
      found.partners.push(partner);
      found.values.push(single(values, e));
    }
    return { ...found, named: (partner) => proof(view, partner, candidate) };
  };
  return {
    key,
    reason,
    scale: 1,
    ofPartners: false,
    ...(prior === undefined ? {} : { prior }),
    sharedBy,
    fill: (view, seeker, out) => {
      const pairs = pairsOf(view);
      const classes = classOf(view);
      const own = at(classes, seeker);
      if (own < 0 || pairs.columns.length === 0) return;
      for (const partner of view.actors) {
        if (at(classes, partner) !== own) continue;
        for (let e = at(pairs.offsets, partner); e < at(pairs.offsets, partner + 1); e++) {
          const candidate = at(pairs.columns, e);
          out[candidate] = real(out, candidate) + single(pairs.values, e);
        }
      }
    },
    value: (view, seeker, candidate) => {
      const { offsets, columns, values } = pairsOf(view);
      const classes = classOf(view);
      const own = at(classes, seeker);
      let sum = 0;
      if (own >= 0)
        for (let e = at(offsets, candidate), end = at(offsets, candidate + 1); e < end; e++)
          if (at(classes, at(columns, e)) === own) sum += single(values, e);
      return sum;
    },
    facts,
    evidence: (view, seeker, candidate) => evidenceOf(facts(view, seeker, candidate)),
  };
}
