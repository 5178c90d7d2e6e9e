import { findGaps } from "../../../server/matching/gaps.js";
import { linkage, stakeholder, viewOf } from "../../support/matching.js";

const clusters = ["fans", "cutlery", "sports", "surgical", "leather"].map((name) =>
  stakeholder(`cluster:${name}`, { places: ["place:punjab"] }),
);
const withUniversity = clusters
  .slice(0, 4)
  .map(({ id }) => linkage(id, "university:uog", { kind: "RESEARCH" }));

describe("findGaps", () => {
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
    expect(findGaps(view, { first: 10 })).toEqual([
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
    expect(findGaps(view, { first: 10 })).toEqual([]);
  });

  it("names a topic that the peers' partners offer, and passes over linkages that only say what belongs to what", () => {
    const view = viewOf({
      stakeholders: [...clusters, stakeholder("agency:pcsir", { offers: ["topic:testing"] })],
      linkages: clusters.slice(0, 4).map(({ id }) => linkage(id, "agency:pcsir", { kind: "AFFILIATION" })),
    });
    expect(findGaps(view, { first: 10 }).map(({ stakeholder: lacking, lacks }) => [lacking, lacks])).toEqual([
      ["cluster:leather", { topic: "topic:testing" }],
      ["cluster:leather", { partnerGroup: "AGENCY" }],
    ]);
    const about = (lacks: object): boolean => "partnerGroup" in lacks;
    expect(findGaps(view, { first: 10, about }).map(({ lacks }) => lacks)).toEqual([
      { partnerGroup: "AGENCY" },
    ]);
  });

  it("is empty with fewer than three peers, for nobody, and in an empty network", () => {
    const two = viewOf({
      stakeholders: [...clusters.slice(3), stakeholder("university:uog")],
      linkages: withUniversity.slice(3),
    });
    expect(findGaps(two, { first: 10 })).toEqual([]);
    expect(findGaps(viewOf({ stakeholders: [], linkages: [] }), { first: 10 })).toEqual([]);
    const all = viewOf({
      stakeholders: [...clusters, stakeholder("university:uog")],
      linkages: withUniversity,
    });
    expect(findGaps(all, { first: 10, admit: () => false })).toEqual([]);
  });
});
