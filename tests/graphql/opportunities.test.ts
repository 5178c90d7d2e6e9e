import { type Service, openService } from "../support/service.js";
import { describeOnEngines } from "../support/test-engines.js";

const SIDE = `{
  seeker { id name acronym kind } candidate { id name acronym } rank strength score sentence
  reasons { type contribution moreProofs proofs { stakeholders { id name acronym } sectors { name } places { name } topics { name } linkages { title from { name acronym } to { name acronym } } } }
  cautions { type stakeholders { name acronym } linkages { title } }
}`;
const OPPORTUNITIES = `query ($between: StakeholderFilter!, $and: StakeholderFilter!, $first: Int, $after: String, $per: Int! = 3) {
  opportunities(between: $between, and: $and, first: $first, after: $after, perStakeholder: $per) {
    cursor score sentence match ${SIDE} inReturn ${SIDE}
    introduction { stakeholders { id } linkages { id } }
  }
}`;

interface Named {
  id: string;
  name: string;
  acronym: string | null;
  kind: string;
}
interface Side {
  seeker: Named;
  candidate: Named;
  rank: number;
  strength: number;
  sentence: string;
  reasons: {
    type: string;
    contribution: number;
    moreProofs: number;
    proofs: (Record<
      "stakeholders" | "sectors" | "places" | "topics",
      { id?: string; name: string; acronym?: string | null }[]
    > & { linkages: { title: string; from: Named; to: Named }[] })[];
  }[];
  cautions: { stakeholders: Named[]; linkages: { title: string }[] }[];
}
interface Opportunity {
  cursor: string;
  score: number;
  sentence: string;
  match: Side;
  inReturn: Side;
  introduction: { stakeholders: { id: string }[]; linkages: { id: string }[] } | null;
}

const CLUSTERS = { kind: { eq: "CLUSTER" } };
const ALL = { degree: { gte: 0 } };

describeOnEngines("opportunities", (engine) => {
  let service: Service;
  let held: Service;
  beforeAll(async () => {
    service = await openService(engine);
    held = await openService(engine, { isHeld: true });
  });
  afterAll(() => Promise.all([service.close(), held.close()]));

  const find = async (variables: object, from = service): Promise<Opportunity[]> =>
    ((await from.get(OPPORTUNITIES, { ...variables })) as { opportunities: Opportunity[] }).opportunities;

  it("gives each pair once as both sides' matches rank it, the score their harmonic mean, best first", async () => {
    const found = await find({ between: ALL, and: ALL, first: 25 });
    expect(found).toHaveLength(25);
    const pairs = found.map(({ match }) => [match.seeker.id, match.candidate.id].sort().join(" "));
    expect(new Set(pairs).size).toBe(25);
    for (const { score, match, inReturn } of found) {
      expect([inReturn.seeker.id, inReturn.candidate.id]).toEqual([match.candidate.id, match.seeker.id]);
      expect(score).toBeCloseTo(2 / (1 / match.strength + 1 / inReturn.strength), 9);
      for (const side of [match, inReturn]) {
        expect(side.strength).toBeGreaterThanOrEqual(1);
        const { match: alone } = (await service.get(
          `query ($s: ID!, $c: ID!) { match(seeker: $s, candidate: $c) { rank strength } }`,
          { s: side.seeker.id, c: side.candidate.id },
        )) as { match: Side };
        expect(alone).toEqual({ rank: side.rank, strength: expect.closeTo(side.strength, 9) as number });
      }
    }
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    const times = found.flatMap(({ match }) => [match.seeker.id, match.candidate.id]);
    expect(Math.max(...times.map((id) => times.filter((other) => other === id).length))).toBeLessThanOrEqual(
      3,
    );
  });

  it("gives from memory what it gives from the graph, and a page after a page", async () => {
    const asked = { between: CLUSTERS, and: { not: CLUSTERS }, per: 2 };
    const whole = await find({ ...asked, first: 10 });
    expect(whole.every(({ match }) => match.seeker.kind === "CLUSTER")).toBe(true);
    expect(await find({ ...asked, first: 10 }, held)).toEqual(whole);
    const start = await find({ ...asked, first: 4 });
    expect([...start, ...(await find({ ...asked, first: 6, after: start[3]?.cursor }))]).toEqual(whole);
  });

  it("names as introducer who has worked with both, or the two on a chain", async () => {
    const found = await find({ between: ALL, and: ALL, first: 40 });
    const introduced = found.flatMap(({ match, introduction }) =>
      introduction ? [{ match, introduction }] : [],
    );
    expect(introduced.length).toBeGreaterThan(0);
    for (const { match, introduction } of introduced) {
      const steps = [match.seeker, ...introduction.stakeholders, match.candidate];
      expect(introduction.linkages.length).toBeGreaterThanOrEqual(steps.length - 1);
      for (const [place, { id }] of steps.slice(1).entries()) {
        const { match: step } = (await service.get(
          `query ($s: ID!, $c: ID!) { match(seeker: $s, candidate: $c) { rank } }`,
          { s: steps[place]?.id, c: id },
        )) as { match: { rank: number | null } };
        // Partners have no rank.
        expect(step.rank).toBeNull();
      }
    }
  });

  it("says in a sentence nothing that the reasons do not hold", async () => {
    const found = await find({ between: ALL, and: ALL, first: 60, per: 10 });
    const unproven: string[] = [];
    for (const { sentence, match, inReturn } of found) {
      expect(sentence).toBe(match.sentence);
      for (const side of [match, inReturn]) {
        const shown = (one: { name: string; acronym?: string | null }): string => one.acronym ?? one.name;
        const proofs = side.reasons.flatMap((reason) => reason.proofs);
        const names = [
          side.seeker,
          side.candidate,
          ...proofs.flatMap(({ linkages, ...proof }) => [
            ...Object.values(proof).flat(),
            ...linkages.flatMap(({ from, to }) => [from, to]),
          ]),
          ...side.cautions.flatMap((caution) => [
            ...caution.stakeholders,
            ...caution.linkages.map(({ title }) => ({ name: `“${title}”` })),
          ]),
        ].map(shown);
        const rest = [...new Set(names)]
          .sort((a, b) => b.length - a.length)
          .reduce((text, name) => text.replaceAll(name, "*"), side.sentence);
        const plain = rest
          .replaceAll(/ \((?:(?:\*(?: and \*)? )?through \*(?:, )?)+\)/gu, "")
          .replaceAll(/\d+ others?/gu, "*")
          .replaceAll(/\*(?:, \*)*(?: and \*)?/gu, "*");
        const left = plain
          .slice(0, -1)
          .split("; ")
          .map((clause) => clause.charAt(0).toLowerCase() + clause.slice(1))
          .filter((clause) => !KNOWN.some((known) => known.test(clause)));
        if (left.length > 0) unproven.push(`${side.sentence} -> ${left.join(" | ")}`);
      }
    }
    expect(unproven).toEqual([]);
  });

  it.each([
    [{ between: { id: { eq: "agency:nobody" } }, and: ALL }, /`between` chooses at least one .*nobody/u],
    [{ between: ALL, and: { kind: { eq: "PROJECT" } } }, /`and` chooses at least one .*nobody/u],
    [
      { between: { id: { eq: "agency:smeda" } }, and: { id: { eq: "agency:smeda" } } },
      /Two different stakeholders/u,
    ],
    [{ between: ALL, and: ALL, per: 0 }, /perStakeholder/u],
    [{ between: ALL, and: ALL, first: 101 }, /first/u],
    [{ between: ALL, and: ALL, after: "matches:3" }, /after/u],
  ])("refuses %j", async (variables, message) => {
    for (const one of [service, held]) {
      const { errors } = await one.ask(OPPORTUNITIES, variables);
      expect(errors).toEqual([expect.objectContaining({ code: "BAD_USER_INPUT" })]);
      expect(errors?.[0]?.message).toMatch(message);
    }
  });
});

/** The clauses of sentences, with a star for names and counts. */
const KNOWN = [
  /^\* offers what \* needs: \*$/u,
  /^both are linked with \*$/u,
  /^\* are to work together in \*, which is only planned$/u,
  /^planned or asked for between \* is \*$/u,
  /^\* is linked with \* with \* with \*$/u,
  /^\* is linked with \*, of the same kind as \*$/u,
  /^\* is linked with \*, in the same place as \*$/u,
  /^both take part in projects of similar size in \*$/u,
  /^both are active in \*$/u,
  /^\* is active in \*, and \* beside it, in \*$/u,
  /^stakeholders of the places of \* often work together$/u,
  /^stakeholders such as \* often work together$/u,
  /^\* is active in projects$/u,
];
