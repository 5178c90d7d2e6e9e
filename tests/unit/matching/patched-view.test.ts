import { type MatchView, matchViewSteps } from "../../../server/matching/view/match-view.js";
import { changeOf, patchedView } from "../../../server/matching/view/patched-view.js";
import { rankMatches } from "../../../server/matching/rank-matches.js";
import { idPlaces } from "../../../server/network/id-places.js";
import { type Network, toDay } from "../../../server/network/network.js";
import { finish } from "../../../server/network/turns/steps.js";
import { EditedNetwork } from "../../support/edited-network.js";
import { everyScore } from "../../support/matching.js";

const DAY = toDay("2006-01-01");

const viewOf = (network: Network): MatchView => finish(matchViewSteps(network, DAY, idPlaces(network.ids)));

describe("patchedView", () => {
  it.each(Array.from({ length: 12 }, (_, i) => i + 1))(
    "equals a view built anew after each of many random edits (seed %i)",
    (seed) => {
      const edited = new EditedNetwork(seed);
      let view = viewOf(edited.network());
      for (let version = 0; version < 25; version++) {
        const touched = edited.edit();
        const network = edited.network();
        view = finish(patchedView(view, network, touched, idPlaces(network.ids, view.places)));
        expect(view).toEqual(viewOf(network));
      }
      const [seeker = 0] = view.actors;
      const again = viewOf(edited.network());
      expect(rankMatches(view, everyScore, seeker, { first: 50 })).toEqual(
        rankMatches(again, everyScore, seeker, { first: 50 }),
      );
    },
  );

  it("derives nothing anew for an edit of what matching does not read", () => {
    const network = new EditedNetwork(1).network();
    const view = viewOf(network);
    const touched = { stakeholders: Int32Array.of(6, 7), linkages: Int32Array.of(3) };
    const next = { ...network, mutual: network.mutual.map((flag) => 1 - flag) };
    expect(changeOf(view, next, touched)).toBeUndefined();
    const patched = finish(patchedView(view, next, touched));
    expect(patched.graph).toBe(view.graph);
    expect(patched.profiles).toBe(view.profiles);
    expect(patched.network).toBe(next);
  });

  it("leaves the pairs as they are for an edit of sectors", () => {
    const network = new EditedNetwork(2).network();
    const view = viewOf(network);
    const sectors = {
      ...network.sectors,
      columns: network.sectors.columns.map((sector) => (sector + 1) % 4),
    };
    const touched = { stakeholders: Int32Array.from(network.kind.keys()), linkages: new Int32Array(0) };
    const patched = finish(patchedView(view, { ...network, sectors }, touched));
    expect(patched.graph).toBe(view.graph);
    expect(patched).toEqual(viewOf({ ...network, sectors }));
  });
});
