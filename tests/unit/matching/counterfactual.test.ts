import {
  type Counterfactual,
  counterfactualSteps,
} from "../../../server/matching/explaining/counterfactual.js";
import type { MatchView } from "../../../server/matching/view/match-view.js";
import { rankOf } from "../../../server/matching/rank-matches.js";
import { finish } from "../../../server/network/turns/steps.js";
import { everyScore, type Rows, viewOf } from "../../support/matching.js";
import { randomRows } from "../../support/random-rows.js";

const counterfactuals = (view: MatchView, seeker: number, candidate: number): Counterfactual[] =>
  finish(counterfactualSteps(view, everyScore, seeker, candidate));

/** The rows with one more offer. */
const withOffer = (rows: Rows, stakeholder: string, topic: string): Rows => ({
  ...rows,
  stakeholders: rows.stakeholders.map((row) =>
    row.id === stakeholder ? { ...row, offers: [...row.offers, topic] } : row,
  ),
});

/** The rows with one more mutual collaboration, dated as of the view. */
const withLinkage = (rows: Rows, from: string, to: string): Rows => ({
  ...rows,
  linkages: [
    ...rows.linkages,
    {
      id: `linkage:${from}/what-if-${to}`,
      kind: "COLLABORATION",
      from,
      to,
      mutual: true,
      role: null,
      earliest: "2006-01-01",
      status: "ESTABLISHED",
    },
  ],
});

describe("counterfactuals", () => {
  it("states the rank that the candidate has once the change is made", () => {
    let seen = { OFFER: 0, SHARED_PARTNER: 0 };
    for (let seed = 1; seed <= 8; seed++) {
      const rows = randomRows(seed, 24, 40);
      const view = viewOf(rows);
      const name = (index: number): string => view.network.ids.at(index);
      const seeker = view.actors[seed] ?? 0;
      for (const candidate of view.actors.slice(5, 12))
        for (const found of counterfactuals(view, seeker, candidate)) {
          const changed =
            found.type === "OFFER"
              ? withOffer(rows, name(candidate), view.network.facets.topics[found.topic ?? -1] ?? "")
              : withLinkage(rows, name(found.partner ?? -1), name(candidate));
          expect(rankOf(view, everyScore, seeker, candidate)?.rank).toBe(found.rankBefore);
          expect(rankOf(viewOf(changed), everyScore, seeker, candidate)?.rank).toBe(found.rankAfter);
          expect(found.rankAfter).toBeLessThan(found.rankBefore);
          seen = { ...seen, [found.type]: seen[found.type] + 1 };
        }
    }
    expect(Object.values(seen).every((count) => count > 0)).toBe(true);
  });

  it("is empty for a pair that cannot be matched", () => {
    const view = viewOf(randomRows(2));
    const [one = 0] = view.actors;
    const project = view.network.kind.indexOf(3);
    expect(counterfactuals(view, one, one)).toEqual([]);
    expect(counterfactuals(view, one, project)).toEqual([]);
  });
});
