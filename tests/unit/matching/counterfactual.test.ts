import { counterfactuals, withLinkage, withOffer } from "../../../server/matching/counterfactual.js";
import { rankOf } from "../../../server/matching/rank-matches.js";
import { everyScore, viewOf } from "../../support/matching.js";
import { randomRows } from "../../support/random-rows.js";

describe("counterfactuals", () => {
  it("states the rank that the candidate has once the change is made", () => {
    let seen = { OFFER: 0, SHARED_PARTNER: 0 };
    for (let seed = 1; seed <= 8; seed++) {
      const rows = randomRows(seed, 24, 40);
      const view = viewOf(rows);
      const name = (index: number): string => view.network.ids.at(index);
      const seeker = view.actors[seed] ?? 0;
      for (const candidate of view.actors.slice(5, 12))
        for (const found of counterfactuals(view, everyScore, rows, name(seeker), name(candidate))) {
          const changed =
            found.type === "OFFER"
              ? withOffer(rows, name(candidate), found.topic ?? "")
              : withLinkage(rows, view.asOf, found.partner ?? "", name(candidate));
          expect(rankOf(view, everyScore, seeker, candidate)?.rank).toBe(found.rankBefore);
          expect(rankOf(viewOf(changed), everyScore, seeker, candidate)?.rank).toBe(found.rankAfter);
          expect(found.rankAfter).toBeLessThan(found.rankBefore);
          seen = { ...seen, [found.type]: seen[found.type] + 1 };
        }
    }
    expect(Object.values(seen).every((count) => count > 0)).toBe(true);
  });

  it("is empty for a pair that cannot be matched", () => {
    const rows = randomRows(2);
    const view = viewOf(rows);
    const id = view.network.ids.at(view.actors[0] ?? 0);
    expect(counterfactuals(view, everyScore, rows, id, id)).toEqual([]);
    expect(counterfactuals(view, everyScore, rows, id, "agency:nobody")).toEqual([]);
  });
});
