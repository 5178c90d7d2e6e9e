import { openService, type Service } from "../support/service.js";
import { describeOnEngines } from "../support/test-engines.js";

interface Things {
  kinds: string[];
  sectors: { id: string }[];
}

interface Candidate {
  candidate: Named & { id: string; kind: string };
  score: number;
  brings: { kinds: string[] };
  workedWith: { id: string }[];
  newPartners: number;
  sentence: string;
  reasons: {
    contribution: number;
    proofs: {
      stakeholders: Named[];
      sectors: Named[];
      topics: Named[];
      linkages: { from: Named; to: Named }[];
    }[];
  }[];
  cautions: { stakeholders: Named[]; linkages: { title: string }[] }[];
}

interface Named {
  name: string;
  acronym?: string | null;
}

interface Team {
  members: { id: string }[];
  size: number;
  seats: { lacks: Pick<Things, "kinds">; member: Candidate; alternatives: Candidate[] }[];
  missing: Things;
}

const CANDIDATE = `{ candidate { id kind name acronym } score brings { kinds } workedWith { id } newPartners sentence
  reasons { contribution proofs { stakeholders { name acronym } sectors { name } topics { name } linkages { from { name acronym } to { name acronym } } } }
  cautions { stakeholders { name acronym } linkages { title } } }`;
const TEAM = `query ($seeds: [ID!]!, $wanted: TeamWanted, $first: Int! = 3) { team(seeds: $seeds, wanted: $wanted, first: $first) {
  members { id } size seats { lacks { kinds } member ${CANDIDATE} alternatives ${CANDIDATE} } missing { kinds sectors { id } } } }`;

const SEEDS = ["cluster:surgical-instruments-sialkot", "agency:smeda"];
const find = (error: string): string => `${error} Find ids with \`search\`.`;

describeOnEngines("team", (engine) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService(engine, { isHeld: true });
  });
  afterAll(() => service.close());

  const ask = async (asked: object): Promise<Team> =>
    ((await service.get(TEAM, { seeds: SEEDS, ...asked })) as { team: Team }).team;

  it("names for each seat who takes it, what each adds, and whom they worked with", async () => {
    const wanted = { size: 5, kinds: ["UNIVERSITY", "CLUSTER"], newPartners: 1 };
    const { seats: all, missing, size } = await ask({ wanted });
    expect([size, missing]).toEqual([5, { kinds: [], sectors: [] }]);
    expect(all.map(({ lacks }) => lacks)).toEqual([{ kinds: ["UNIVERSITY"] }, { kinds: [] }, { kinds: [] }]);
    expect(all[0]?.member).toMatchObject({
      candidate: { kind: "UNIVERSITY" },
      brings: { kinds: ["UNIVERSITY"] },
    });
    const taken = all.map(({ member }) => member.candidate.id);
    expect(new Set([...SEEDS, ...taken]).size).toBe(5);
    for (const { member, alternatives } of all) {
      expect(alternatives).toHaveLength(2);
      for (const { reasons, score } of [member, ...alternatives])
        expect(reasons.reduce((sum, one) => sum + one.contribution, 0)).toBeCloseTo(score, 9);
    }
    for (const { workedWith } of all.map(({ member }) => member))
      for (const { id } of workedWith) expect([...SEEDS, ...taken]).toContain(id);
    expect(all.some(({ member }) => !member.workedWith.some(({ id }) => SEEDS.includes(id)))).toBe(true);
  });

  it("says why in a sentence, whose names stand in the proofs", async () => {
    const { seats } = await ask({ wanted: { size: 5, kinds: ["UNIVERSITY", "CLUSTER"] } });
    for (const { candidate, sentence, reasons, cautions } of seats.flatMap((one) => [
      one.member,
      ...one.alternatives,
    ])) {
      const proofs = reasons.flatMap((reason) => reason.proofs);
      const named = proofs.flatMap(({ stakeholders, sectors, topics, linkages }) => [
        ...stakeholders,
        ...sectors,
        ...topics,
        ...linkages.flatMap(({ from, to }) => [from, to]),
      ]);
      const planned: Named[] = cautions.flatMap(({ stakeholders, linkages }) => [
        ...stakeholders,
        ...linkages.map(({ title }) => ({ name: title })),
      ]);
      let rest = sentence;
      const names = [candidate, ...named, ...planned].map(({ name, acronym }) => acronym ?? name);
      for (const name of names.sort((a, b) => b.length - a.length)) rest = rest.replaceAll(name, "_");
      expect(rest).toMatch(/^(?:_ (?:and members of the team|is|offers)|Nothing in the data speaks for)/u);
      expect(rest.replace("Nothing", "").slice(1)).not.toMatch(/[A-Z]/u);
    }
  });

  it("reads a project as its parties", async () => {
    const { members } = await ask({ seeds: ["project:genpro", "agency:undp"] });
    expect(members).toEqual([{ id: "agency:undp" }]);
  });

  it("says what no seat is left for", async () => {
    const sectors = ["sector:textiles", "sector:leather", "sector:footwear"];
    const { missing, seats } = await ask({ wanted: { sectors, kinds: ["UNIVERSITY"] } });
    expect(seats).toHaveLength(1);
    expect([...missing.kinds, ...missing.sectors].length).toBeGreaterThan(0);
  });

  it.each([
    [{ seeds: ["agency:nobody"] }, find("There is no stakeholder with the id agency:nobody.")],
    [{ seeds: [] }, "`seeds` names at least one. Got an empty list. Name somebody around whom it forms."],
    [{ wanted: { size: 2 } }, "`size` counts the members that are there too: a whole number from 3 to 30."],
    [
      { wanted: { newPartners: 2 } },
      "`newPartners` is a whole number of the seats that are to be taken: 0 to 1.",
    ],
    [{ wanted: { kinds: ["PROJECT"] } }, "nobody has some of it. Got"],
    [
      { wanted: { sectors: ["sector:nothing", "sector:textiles", "sector:none"] } },
      "There is no sector with the id sector:nothing or sector:none.",
    ],
    [{ first: 21 }, "`first` is a whole number from 1 to 20."],
  ])("refuses %j with a sentence", async (asked, message) => {
    const { errors } = await service.ask(TEAM, { seeds: SEEDS, ...asked });
    expect(errors?.map((error) => error.message)).toEqual([expect.stringContaining(message)]);
  });
});
