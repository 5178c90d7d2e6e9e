import { openService, type Service } from "../support/service.js";
import { describeOnEngines } from "../support/test-engines.js";

const SEEKER = "cluster:surgical-instruments-sialkot";

describeOnEngines("who is not suggested", (engine) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService(engine);
  });
  afterAll(() => service.close());

  const best = async (): Promise<{ candidate: { id: string } }[]> => {
    const asked = `{ stakeholder(id: "${SEEKER}") { matches(first: 1) { candidate { id } } } }`;
    const { stakeholder } = (await service.get(asked)) as {
      stakeholder: { matches: { candidate: { id: string } }[] };
    };
    return stakeholder.matches;
  };

  it("says why a candidate is not suggested, and nothing of one that is", async () => {
    const why = async (candidate: string, seeker = SEEKER): Promise<unknown> => {
      const asked = `{ match(seeker: "${seeker}", candidate: "${candidate}") { notSuggested } }`;
      return ((await service.get(asked)) as { match: { notSuggested: unknown } }).match.notSuggested;
    };
    const [first] = await best();
    expect(await why(first?.candidate.id ?? "")).toBeNull();
    expect(await why("project:cdp")).toBe("PROJECT");
    expect(await why("agency:psic", "agency:smeda")).toBe("PRESENT_PARTNER");
    expect(await why("cluster:handloom-weaving-multan", "university:lums")).toBe("LESS_LIKELY");
  });

  it.each([
    [`stakeholder(id: "agency:smeda") { matches(filter: { kinds: [PROJECT] }) { rank } }`, "suggested"],
    [
      `stakeholder(id: "agency:smeda") { matches(filter: { candidates: { name: { eq: "x" } } }) { rank } }`,
      "suggested",
    ],
    [`opportunities(between: { name: { eq: "x" } }, and: {}) { score }`, "introduced"],
  ])("a filter that chooses nobody is refused: %s", async (field, done) => {
    const { errors } = await service.ask(`{ ${field} }`);
    expect(errors?.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        new RegExp(
          `chooses at least one cluster, agency or university; projects are not ${done}\\. Got "nobody"`,
          "u",
        ),
      ),
    ]);
  });

  it("gaps are asked of somebody; projects and groups lack nothing", async () => {
    const { errors } = await service.ask(`{ gaps(filter: { name: { eq: "x" } }) { peers } }`);
    expect(errors?.map(({ message }) => message)).toEqual([
      expect.stringMatching(/chooses at least one stakeholder\. Got "nobody"/u),
    ]);
    const { data } = await service.ask(`{ gaps(filter: { id: { eq: "project:cdp" } }) { peers } }`);
    expect(data).toEqual({ gaps: [] });
  });
});
