import { type Service, openService } from "../support/service.js";
import { describeOnEngines } from "../support/test-engines.js";

const MATCH = `query ($seeker: ID!, $candidate: ID!) { match(seeker: $seeker, candidate: $candidate) { sentence } }`;

describeOnEngines("how sentences say that two are linked", (engine) => {
  let service: Service;
  let held: Service;
  beforeAll(async () => {
    service = await openService(engine);
    held = await openService(engine, { isHeld: true });
  });
  afterAll(() => Promise.all([service.close(), held.close()]));

  const sentence = async (seeker: string, candidate: string): Promise<string> => {
    const found = (await held.get(MATCH, { seeker, candidate })) as { match: { sentence: string } };
    expect(await service.get(MATCH, { seeker, candidate })).toEqual(found);
    return found.match.sentence;
  };

  it("names the project where no linkage between them is documented", async () => {
    expect(await sentence("agency:smeda", "agency:unido")).toContain(
      "SMEDA Balochistan (UNIDO through Visit of an associate national expert to AHAN and SMEDA in Balochistan)",
    );
    expect(await sentence("agency:psic", "university:lums")).toBe("Both are linked with UNIDO.");
  });

  it("says by what partners are linked, and never that they are linked by each other", async () => {
    expect(await sentence("agency:smeda", "agency:ministry-of-industries")).toBe(
      "SMEDA and Ministry of Industries, Production & Special Initiatives are linked already, by “SMEDA stands under the Ministry of Industries, Production & Special Initiatives”.",
    );
    expect(await sentence("agency:ahan-team", "agency:tdap")).toMatch(
      /^AHAN Team and TDAP are linked already, through First phase of the second CDA training;/u,
    );
  });
});
