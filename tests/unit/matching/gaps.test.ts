import { type FoundGap, toFoundGap } from "../../../server/matching/found-match.js";
import { gapSteps } from "../../../server/matching/gaps/gaps.js";
import type { MatchView } from "../../../server/matching/view/match-view.js";
import { placesByName } from "../../../server/network/id-places.js";
import type { Network } from "../../../server/network/network.js";
import { finish } from "../../../server/network/turns/steps.js";
import { linkage, stakeholder, viewOf } from "../../support/matching.js";

const clusters = ["fans", "cutlery", "sports", "surgical", "leather"].map((name) =>
  stakeholder(`cluster:${name}`, { places: ["place:punjab"] }),
);
const withUniversity = clusters
  .slice(0, 4)
  .map(({ id }) => linkage(id, "university:uog", { kind: "RESEARCH" }));

function gaps(view: MatchView<Network>, only?: readonly number[]): FoundGap[] {
  const topicPlaces = placesByName(view.network.facets.topics);
  return finish(gapSteps(view, { first: 10, topicPlaces, only })).map((gap) => toFoundGap(view.network, gap));
}

describe("gaps", () => {
  it("names what a cluster lacks and its peers have, with the peers' linkages", () => {
    const view = viewOf({
      stakeholders: [...clusters, stakeholder("university:uog")],
      linkages: withUniversity,
    });
    const proof = clusters
      .slice(0, 4)
      .map(({ id }) => ({ stakeholder: id, linkages: [`linkage:${id}/university:uog`] }));
    const shared = {
      stakeholder: "cluster:leather",
      peersShare: { kind: "CLUSTER" },
      peers: 4,
      having: 4,
      proof,
    };
    const glaring = expect.closeTo(0.5101, 4) as number;
    expect(gaps(view)).toEqual([
      { ...shared, glaring, lacks: { linkageKind: "RESEARCH" } },
      { ...shared, glaring, lacks: { partnerGroup: "UNIVERSITY" } },
    ]);
  });

  it("sees a partner through a common project", () => {
    const view = viewOf({
      stakeholders: [...clusters, stakeholder("university:uog"), stakeholder("project:cdi")],
      linkages: [
        ...withUniversity,
        linkage("cluster:leather", "project:cdi", { kind: "RESEARCH" }),
        linkage("university:uog", "project:cdi"),
      ],
    });
    expect(gaps(view)).toEqual([]);
  });

  it("names a topic that the peers' partners offer, and passes over linkages that only say what belongs to what", () => {
    const view = viewOf({
      stakeholders: [...clusters, stakeholder("agency:pcsir", { offers: ["topic:testing"] })],
      linkages: clusters.slice(0, 4).map(({ id }) => linkage(id, "agency:pcsir", { kind: "AFFILIATION" })),
    });
    expect(gaps(view).map(({ stakeholder: lacking, lacks }) => [lacking, lacks])).toEqual([
      ["cluster:leather", { topic: "topic:testing" }],
      ["cluster:leather", { partnerGroup: "AGENCY" }],
    ]);
  });

  it("is empty with fewer than three peers, for nobody, and in an empty network", () => {
    const two = viewOf({
      stakeholders: [...clusters.slice(3), stakeholder("university:uog")],
      linkages: withUniversity.slice(3),
    });
    expect(gaps(two)).toEqual([]);
    expect(gaps(viewOf({ stakeholders: [], linkages: [] }))).toEqual([]);
    const all = viewOf({
      stakeholders: [...clusters, stakeholder("university:uog")],
      linkages: withUniversity,
    });
    expect(gaps(all, [])).toEqual([]);
  });
});
