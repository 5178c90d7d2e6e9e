import { commonLinkages } from "../explaining/common-linkages.js";
import { overCandidatePartners } from "../over/over-candidate-partners.js";
import { hasResult } from "../view/result-pairs.js";
import { byGroup } from "../sharing.js";

/**
 * The candidate's partners of the seeker's own kind with whom results were observed; what is only anticipated never
 * counts. The public data it would be trained on tells no results, so its weight is set, not learnt: where a result was
 * seen, a partner weighs about twice what `kindPartners` gives it.
 */
export const observedResults = overCandidatePartners(
  "observedResults",
  "OUTCOME_ELSEWHERE",
  (view) => view.group,
  byGroup,
  {
    pairsOf: (view) => view.resultPairs,
    prior: 0.3,
    proof: (view, partner, candidate) => ({
      stakeholders: [partner],
      complete: () => {
        const all = commonLinkages(view, partner, candidate);
        const isSeen = (linkage: number): boolean => hasResult(view.network, linkage);
        const linkages = [...all.filter(isSeen), ...all.filter((linkage) => !isSeen(linkage))];
        return { stakeholders: [partner], pairs: [[partner, candidate]], linkages };
      },
    }),
  },
);
