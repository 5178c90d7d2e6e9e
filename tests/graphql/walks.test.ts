import { openService, type Service } from "../support/service.js";
import { smallNetwork } from "../support/small-network.js";
import { describeHeldOrNot } from "../support/test-engines.js";

describeHeldOrNot("walks through the network", (engine, isHeld) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService(engine, { dataset: smallNetwork, isHeld });
  }, 900_000);
  afterAll(() => service.close());

  it("walks mutual linkages both ways, directed ones as they are directed", async () => {
    const query = `query ($direction: Direction!, $kinds: [LinkageKind!]) {
      paths(from: "agency:fund", to: "cluster:multan", direction: $direction, kinds: $kinds) {
        length stakeholders { id } linkages { id }
      }
    }`;
    const path = (stakeholders: string[], linkages: string[]) => ({
      length: linkages.length,
      stakeholders: stakeholders.map((id) => ({ id })),
      linkages: linkages.map((id) => ({ id: `linkage:${id}` })),
    });
    const overHub = ["agency:fund", "university:uni", "agency:hub", "cluster:multan"];
    const overCourse = ["agency:fund", "university:uni", "project:course", "cluster:multan"];
    const hub = path(overHub, ["agency:fund/grant", "agency:hub/uni", "agency:hub/multan"]);
    const course = path(overCourse, ["agency:fund/grant", "project:course/uni", "project:course/multan"]);
    expect(await service.get(query, { direction: "ANY" })).toEqual({ paths: [hub, course] });
    expect(await service.get(query, { direction: "OUT" })).toEqual({ paths: [hub] });
    expect(await service.get(query, { direction: "IN" })).toEqual({ paths: [] });
    expect(await service.get(query, { direction: "ANY", kinds: ["FUNDING", "TRAINING"] })).toEqual({
      paths: [course],
    });
  });

  it("shows every linkage of each step that the arguments let through", async () => {
    const query = `query ($during: EDTF) { paths(from: "university:uni", to: "agency:fund", direction: OUT, during: $during) {
      length steps { from { id } to { id } linkages { id } }
    } }`;
    const step = (...linkages: string[]) => [
      {
        length: 1,
        steps: [
          {
            ...{ from: { id: "university:uni" }, to: { id: "agency:fund" } },
            linkages: linkages.map((id) => ({ id: `linkage:agency:fund/${id}` })),
          },
        ],
      },
    ];
    expect(await service.get(query)).toEqual({ paths: step("request", "talks") });
    expect(await service.get(query, { during: "2005" })).toEqual({ paths: step("request") });
    expect(await service.get(query, { during: "2004" })).toEqual({ paths: [] });
  });

  it("gives one path without steps from a stakeholder to itself", async () => {
    expect(
      await service.get(
        '{ paths(from: "agency:fund", to: "agency:fund") { length stakeholders { id } linkages { id } } }',
      ),
    ).toEqual({ paths: [{ length: 0, stakeholders: [{ id: "agency:fund" }], linkages: [] }] });
  });

  it("says what a network had to leave out", async () => {
    const query = `query ($maxNodes: Int!) { network(around: ["agency:fund"], depth: 2, maxNodes: $maxNodes) {
      truncated omittedNodes omittedLinkages reachedDepth nodes { id } linkages { id }
    } }`;
    const first = ["agency:fund/grant", "agency:fund/request", "agency:fund/talks"];
    const linkages = (names: string[]) => names.map((name) => ({ id: `linkage:${name}` }));
    expect(await service.get(query, { maxNodes: 2 })).toEqual({
      network: {
        ...{ truncated: true, omittedNodes: 1, omittedLinkages: 1, reachedDepth: 1 },
        ...{ nodes: [{ id: "agency:fund" }, { id: "university:uni" }], linkages: linkages(first) },
      },
    });
    expect(await service.get(query, { maxNodes: 5 })).toEqual({
      network: {
        ...{ truncated: false, omittedNodes: 0, omittedLinkages: 0, reachedDepth: 2 },
        nodes: ["agency:fund", "university:uni", "cluster:sindh", "agency:hub", "project:course"].map(
          (id) => ({ id }),
        ),
        linkages: linkages([...first, "agency:hub/uni", "cluster:sindh/fund", "project:course/uni"]),
      },
    });
  });

  it("counts over time as precisely as the sources", async () => {
    expect(await service.get("{ timeline(by: MONTH) { period count } }")).toEqual({
      timeline: [
        { period: "2004-08", count: 1 },
        { period: "2005", count: 1 },
        { period: "2007", count: 1 },
        { period: "2007-33", count: 1 },
        { period: null, count: 4 },
      ],
    });
  });
});
