import { datasetRecord } from "../../schema/record.js";
import { type Service, openService } from "../support/service.js";
import { describeOnEngines } from "../support/test-engines.js";

const sources = [{ document: "document:report", locator: "page 1" }];

/** A fund and a school that only prepare a project, beside a board with which the fund has worked. */
const dataset = datasetRecord.parse({
  documents: [{ id: "document:report", name: "Report" }],
  agencies: ["fund", "board", "office"].map((name) => ({ id: `agency:${name}`, name, sources })),
  universities: [{ id: "university:school", name: "school", sources }],
  projects: ["plan", "past"].map((name) => ({ id: `project:${name}`, name, sources })),
  linkages: [
    ["agency:fund", "project:plan", "IN_PIPELINE"],
    ["university:school", "project:plan", "PROPOSED"],
    ["agency:fund", "project:past", "ESTABLISHED"],
    ["agency:board", "project:past", "ENDED"],
    ["agency:office", "agency:fund", "IN_PIPELINE"],
  ].map(([from, to, status], i) => ({
    ...{ id: `linkage:${from ?? ""}/${i}`, kind: "COLLABORATION", from, to, status, sources },
  })),
});

const PAIR = `query ($candidate: ID!) { match(seeker: "agency:fund", candidate: $candidate) {
  notSuggested sentence cautions { type stakeholders { id } linkages { id } } } }`;
const TEAM = `{ team(seeds: ["agency:fund"], first: 3) { seats {
  member { ...one } alternatives { ...one } } } }
  fragment one on TeamCandidate { candidate { id } workedWith { id } plansWith { id } sentence cautions { type } }`;

interface Caution {
  type: string;
  stakeholders: { id: string }[];
  linkages: { id: string }[];
}

describeOnEngines("what is only planned", (engine) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService(engine, { dataset, isHeld: true });
  });
  afterAll(() => service.close());

  const pair = async (candidate: string) =>
    ((await service.get(PAIR, { candidate })) as { match: Record<"sentence" | "notSuggested", string> })
      .match;

  it("makes no partners, and is told as a plan", async () => {
    const { notSuggested, sentence, ...more } = await pair("university:school");
    expect(notSuggested).not.toBe("PRESENT_PARTNER");
    expect(sentence).toMatch(/; fund and school are to work together in plan, which is only planned\.$/u);
    const { cautions } = more as unknown as { cautions: Caution[] };
    const planned = cautions.find(({ type }) => type === "PLANNED_TOGETHER");
    expect(planned?.stakeholders).toEqual([{ id: "project:plan" }]);
    expect(planned?.linkages.map(({ id }) => id)).toEqual([
      "linkage:agency:fund/0",
      "linkage:university:school/1",
    ]);
  });

  it("names a linkage of the two that is only in preparation", async () => {
    const { notSuggested, sentence } = await pair("agency:office");
    expect(notSuggested).not.toBe("PRESENT_PARTNER");
    expect(sentence).toContain(
      "planned or asked for between fund and office is “In preparation: office to work with fund”",
    );
  });

  it("is no caution of those who have worked together", async () => {
    const { notSuggested, ...more } = await pair("agency:board");
    expect(notSuggested).toBe("PRESENT_PARTNER");
    expect(more).toMatchObject({ cautions: [] });
  });

  it("is no past work of a team", async () => {
    const { team } = (await service.get(TEAM)) as {
      team: { seats: { member: TeamOne; alternatives: TeamOne[] }[] };
    };
    const all = team.seats.flatMap(({ member, alternatives }) => [member, ...alternatives]);
    const of = (id: string): TeamOne | undefined => all.find(({ candidate }) => candidate.id === id);
    const fund = [{ id: "agency:fund" }];
    expect(of("agency:board")).toMatchObject({ workedWith: fund, plansWith: [] });
    expect(of("university:school")).toMatchObject({ workedWith: [], plansWith: fund });
    expect(of("university:school")?.sentence).toContain(
      "members of the team and school are to work together in plan, which is only planned",
    );
    expect(of("agency:office")).toMatchObject({ workedWith: [], plansWith: fund });
  });
});

interface TeamOne {
  candidate: { id: string };
  workedWith: { id: string }[];
  plansWith: { id: string }[];
  sentence: string;
}
