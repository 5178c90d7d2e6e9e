import { datasetRecord } from "../../schema/record.js";
import { writeRepository } from "../../server/store/writers/write-repository.js";
import { type Service, openService } from "../support/service.js";
import { describeOnEngines } from "../support/test-engines.js";

const MATCHES = `query ($id: ID!, $filter: MatchFilter, $first: Int) {
  stakeholder(id: $id) {
    matches(filter: $filter, first: $first) {
      seeker { id }
      candidate { id kind }
      rank score strength linkageKind
      reasons { type meaning contribution moreProofs proofs { contribution stakeholders { id } linkages { id } sectors { id } places { id } topics { id } } }
      cautions { type meaning stakeholders { id } linkages { id } }
    }
  }
}`;

interface Match {
  candidate: { id: string; kind: string };
  rank: number | null;
  score: number;
  strength: number | null;
  reasons: { type: string; meaning: string; contribution: number; proofs: object[]; moreProofs: number }[];
}

const SEEKERS = ["agency:smeda", "cluster:surgical-instruments-sialkot", "university:lums", "agency:unido"];

describeOnEngines("Stakeholder.matches", (engine) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService(engine);
  });
  afterAll(() => service.close());

  const matches = async (id: string, rest: object = {}): Promise<Match[]> => {
    const answer = await service.ask(MATCHES, { id, ...rest });
    expect(answer.errors).toBeUndefined();
    return ((answer.data as Record<string, unknown>)["stakeholder"] as { matches: Match[] }).matches;
  };

  it.each(SEEKERS)(
    "gives %s up to ten candidates in order, each score the sum of its reasons",
    async (id) => {
      const found = await matches(id);
      expect(found.length).toBeGreaterThan(2);
      expect(found.map((match) => match.rank)).toEqual(
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].slice(0, found.length),
      );
      for (const { score, reasons } of found) {
        expect(reasons.reduce((sum, reason) => sum + reason.contribution, 0)).toBeCloseTo(score, 9);
        for (const reason of reasons) expect(reason.meaning).toMatch(/\.$/u);
      }
      const scores = found.map((match) => match.score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    },
  );

  it.each(SEEKERS)(
    "suggests to %s nobody with whom it has a standing linkage or a common project",
    async (id) => {
      const answer = await service.ask(
        `query ($id: ID!) { stakeholder(id: $id) { linkages(first: 100, filter: { status: { in: [ESTABLISHED, ENDED] } }) { nodes { from { id } to { id } } } } }`,
        { id },
      );
      const nodes = (
        (answer.data as Record<string, unknown>)["stakeholder"] as {
          linkages: { nodes: { from: { id: string }; to: { id: string } }[] };
        }
      ).linkages.nodes;
      const partners = new Set(nodes.flatMap((node) => [node.from.id, node.to.id]));
      const found = await matches(id, { first: 100 });
      expect(found.filter((match) => partners.has(match.candidate.id))).toEqual([]);
      expect(found.some((match) => match.candidate.kind === "PROJECT")).toBe(false);
    },
  );

  it.each(SEEKERS)("suggests to %s nobody who is less likely than the average candidate", async (id) => {
    const found = await matches(id, { first: 100 });
    expect(found.length).toBeLessThan(100);
    for (const { strength } of found) expect(strength).toBeGreaterThan(0.999);
  });

  it("keeps to the kinds and the candidates that are asked for", async () => {
    const universities = await matches("cluster:surgical-instruments-sialkot", {
      filter: { kinds: ["UNIVERSITY"] },
    });
    expect(universities.map((match) => match.candidate.kind)).toEqual(["UNIVERSITY"]);
    const candidates = { kind: { eq: "AGENCY" } };
    const agencies = await matches("cluster:surgical-instruments-sialkot", {
      first: 100,
      filter: { candidates },
    });
    const all = (await service.get(
      `query ($filter: StakeholderFilter) { stakeholders(first: 100, filter: $filter) { nodes { id } } }`,
      { filter: candidates },
    )) as { stakeholders: { nodes: { id: string }[] } };
    const ids = new Set(all.stakeholders.nodes.map((node) => node.id));
    expect(agencies.length).toBeGreaterThan(0);
    expect(agencies.filter((match) => !ids.has(match.candidate.id))).toEqual([]);
  });

  it("proves a neighbouring sector by both sectors, one beside, above or below the other", async () => {
    const found = await matches("cluster:surgical-instruments-sialkot", { first: 100 });
    const proofs = found
      .flatMap(({ reasons }) => reasons.filter(({ type }) => type === "NEIGHBOURING_SECTOR"))
      .flatMap((reason) => reason.proofs as { sectors: { id: string }[] }[]);
    expect(proofs.length).toBeGreaterThan(0);
    const { sectors } = (await service.get(`{ sectors(first: 100) { nodes { id parent { id } } } }`)) as {
      sectors: { nodes: { id: string; parent: { id: string } | null }[] };
    };
    const parentOf = new Map(sectors.nodes.map(({ id, parent }) => [id, parent?.id ?? `none of ${id}`]));
    const strangers = proofs.filter(({ sectors: [one, other] }) => {
      const [above, beyond] = [parentOf.get(one?.id ?? ""), parentOf.get(other?.id ?? "")];
      return above !== beyond && above !== other?.id && beyond !== one?.id;
    });
    expect(strangers).toEqual([]);
  });

  it("names linkages with observed results first where such an outcome was seen elsewhere", async () => {
    const answer = await service.ask(
      `query ($id: ID!) { stakeholder(id: $id) { matches(first: 20) { reasons { type proofs { linkages { id results { state } from { ... on Project { results { state } } } to { ... on Project { results { state } } } } } } } } }`,
      { id: "cluster:surgical-instruments-sialkot" },
    );
    expect(answer.errors).toBeUndefined();
    interface WithResults {
      results?: { state: string }[];
    }
    type Proof = { linkages: (WithResults & { from: WithResults; to: WithResults })[] };
    const { matches: found } = (answer.data as Record<string, unknown>)["stakeholder"] as {
      matches: { reasons: { type: string; proofs: Proof[] }[] }[];
    };
    const isSeen = ({ results = [] }: WithResults): boolean =>
      results.some(({ state }) => state === "OBSERVED");
    const seen = found
      .flatMap(({ reasons }) => reasons.filter(({ type }) => type === "OUTCOME_ELSEWHERE"))
      .flatMap(({ proofs }) => proofs)
      .map(({ linkages }) => linkages.map((one) => [one, one.from, one.to].some(isSeen)));
    expect(seen.some(([first]) => first === true)).toBe(true);
    for (const order of seen) expect(order).toEqual([...order].sort((a, b) => Number(b) - Number(a)));
  });

  it("explains any pair, and a present partner without a rank", async () => {
    const answer = await service.ask(
      `{ match(seeker: "agency:smeda", candidate: "agency:psic") { rank score reasons { contribution } candidate { name } } }`,
    );
    const match = (answer.data as Record<string, unknown>)["match"] as Match;
    expect(match.reasons.reduce((sum, reason) => sum + reason.contribution, 0)).toBeCloseTo(match.score, 9);
    expect(match.rank).toBeNull();
  });

  it("looks two years ahead where that is asked, and says so", async () => {
    const { match, stakeholder, opportunities } = (await service.get(
      `{ match(seeker: "agency:smeda", candidate: "university:uog", horizon: TWO_YEARS) { horizon score reasons { contribution } }
         stakeholder(id: "agency:smeda") { one: matches { horizon score } two: matches(horizon: TWO_YEARS) { horizon score strength } }
         opportunities(between: { kind: { eq: CLUSTER } }, and: { kind: { eq: AGENCY } }, first: 1, horizon: TWO_YEARS) { match { horizon } } }`,
    )) as {
      match: Match & { horizon: string };
      stakeholder: Record<"one" | "two", (Match & { horizon: string })[]>;
      opportunities: { match: { horizon: string } }[];
    };
    const { one, two } = stakeholder;
    expect(new Set(one.map(({ horizon }) => horizon))).toEqual(new Set(["ONE_YEAR"]));
    expect(new Set([match, ...two, opportunities[0]?.match].map((all) => all?.horizon))).toEqual(
      new Set(["TWO_YEARS"]),
    );
    expect(match.reasons.reduce((sum, reason) => sum + reason.contribution, 0)).toBeCloseTo(match.score, 9);
    expect(two.map(({ score }) => score)).not.toEqual(one.map(({ score }) => score));
  });

  it("varies a list by what the candidates have in common, keeps their ranks, and pages through it", async () => {
    const list = async (rest: string): Promise<(Match & { cursor: string })[]> => {
      const answer = await service.ask(
        `{ stakeholder(id: "cluster:surgical-instruments-sialkot") { matches(${rest}) { cursor rank candidate { id } } } }`,
      );
      expect(answer.errors).toBeUndefined();
      return ((answer.data as Record<string, unknown>)["stakeholder"] as { matches: never[] }).matches;
    };
    const plain = await list("first: 100");
    for (const filter of ["", ", filter: { candidates: { kind: { in: [AGENCY, UNIVERSITY, CLUSTER] } } }"]) {
      const some = await list(`first: 100, variety: 1${filter}`);
      expect(some.map(({ rank }) => rank)).not.toEqual(plain.map(({ rank }) => rank));
      expect(new Set(some.map(({ candidate }) => candidate.id))).toEqual(
        new Set(plain.map(({ candidate }) => candidate.id)),
      );
      const [first, second] = [await list(`first: 2, variety: 1${filter}`), some.slice(2, 4)];
      expect(first).toEqual(some.slice(0, 2));
      expect(await list(`first: 2, variety: 1, after: "${first[1]?.cursor}"${filter}`)).toEqual(second);
    }
    const wrong = await service.ask(`{ stakeholder(id: "agency:smeda") { matches(variety: 1.5) { rank } } }`);
    expect(wrong.errors?.[0]?.message).toBe(
      "`variety` is a number from 0 to 1. Got 1.5. Choose one in between.",
    );
  });

  it("says what is wrong with a pair that cannot be matched", async () => {
    const same = await service.ask(`{ match(seeker: "agency:smeda", candidate: "agency:smeda") { score } }`);
    expect(same.errors?.[0]?.message).toBe(
      'A match is between two different stakeholders. Got ["agency:smeda","agency:smeda"]. Name another candidate.',
    );
    const unknown = await service.ask(
      `{ match(seeker: "agency:smeda", candidate: "agency:nobody") { score } }`,
    );
    expect(unknown.errors?.[0]?.message).toBe(
      "There is no stakeholder with the id agency:nobody. Find ids with `search`.",
    );
    expect(
      (await service.ask(`{ stakeholder(id: "agency:smeda") { matches(first: 101) { score } } }`)).errors,
    ).toHaveLength(1);
  });

  it("finds gaps with the peers that prove them", async () => {
    const answer = await service.ask(
      `{ gaps(first: 20, filter: { kind: { eq: CLUSTER } }) { stakeholder { id kind } lacksLinkageKind lacksPartnerGroup lacksOffer { id } peers having glaring proof { stakeholder { id } linkages { id } } } }`,
    );
    const gaps = (answer.data as Record<string, unknown>)["gaps"] as {
      stakeholder: { kind: string };
      peers: number;
      having: number;
      glaring: number;
      proof: { linkages: object[] }[];
    }[];
    expect(gaps).toHaveLength(20);
    for (const gap of gaps) {
      expect(gap.stakeholder.kind).toBe("CLUSTER");
      expect(gap.having).toBeLessThanOrEqual(gap.peers);
      expect(gap.proof.length).toBeGreaterThan(0);
      expect(gap.proof.every((proof) => proof.linkages.length > 0)).toBe(true);
    }
    expect(gaps.map((gap) => gap.glaring)).toEqual(gaps.map((gap) => gap.glaring).sort((a, b) => b - a));
  });

  it("tells the model and what its evaluation measured", async () => {
    const answer = await service.ask(`{ matchModel { version trainedOn figures { name value } } }`);
    const model = (answer.data as Record<string, unknown>)["matchModel"] as {
      figures: { name: string; value: number }[];
    };
    expect(model.figures.length).toBeGreaterThan(0);
    expect(model.figures.every((figure) => Number.isFinite(figure.value))).toBe(true);
  });

  it("works out what would lift a candidate", async () => {
    const answer = await service.ask(
      `{ stakeholder(id: "university:uog") { matches(first: 3) { rank counterfactuals { rankBefore rankAfter offer { id } sharedPartner { id } } } } }`,
    );
    expect(answer.errors).toBeUndefined();
    const found = (
      (answer.data as Record<string, unknown>)["stakeholder"] as {
        matches: { counterfactuals: { rankBefore: number; rankAfter: number }[] }[];
      }
    ).matches;
    for (const { counterfactuals } of found)
      for (const { rankBefore, rankAfter } of counterfactuals) expect(rankAfter).toBeLessThan(rankBefore);
  });

  it("counts a new linkage at once", async () => {
    const [best] = await matches("university:lums", { filter: { kinds: ["CLUSTER"] } });
    const id = best?.candidate.id ?? "";
    const linkage = {
      id: `linkage:university:lums/test-${id.replace("cluster:", "")}`,
      kind: "RESEARCH",
      from: "university:lums",
      to: id,
      status: "ESTABLISHED",
      sources: [{ document: "document:more-interventions", locator: "paragraph 1" }],
    };
    await writeRepository(service.port).upsert(datasetRecord.parse({ linkages: [linkage] }), new Date(0));
    const after = await matches("university:lums", { first: 100 });
    expect(after.map((match) => match.candidate.id)).not.toContain(id);
  });
});
