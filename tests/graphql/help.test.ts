import { openService, type Service } from "../support/service.js";
import { describeOnEngines } from "../support/test-engines.js";

interface Found {
  helpers: {
    stakeholder: { id: string };
    offers: { topic: { id: string } }[];
    offerLikeness: number;
    recordLikeness: number;
    record: {
      likeness: number;
      initiative: { id: string };
      linkage: { id: string; from: { id: string }; to: { id: string } };
    }[];
  }[];
}

const HELPERS = `query ($topic: ID, $need: String) { helpers(topic: $topic, need: $need, first: 100) { stakeholder { id } offers { text topic { id } } offerLikeness recordLikeness
  record { likeness initiative { id title } linkage { id from { id } to { id } } observed { text state } } } }`;
const SEEKERS =
  "query ($of: ID, $topic: ID) { seekers(of: $of, topic: $topic, first: 100) { stakeholder { id } needs { state topic { id } } offers { topic { id } } } }";

describeOnEngines("who can help, and who needs it", (engine) => {
  let graph: Service;
  let held: Service;
  let topics: string[];
  beforeAll(async () => {
    graph = await openService(engine);
    held = await openService(engine, { isHeld: true });
    const found = (await graph.get("{ topics(first: 100) { nodes { id } } }")) as {
      topics: { nodes: { id: string }[] };
    };
    topics = found.topics.nodes.map(({ id }) => id);
  });
  afterAll(async () => {
    await graph.close();
    await held.close();
  });

  const helpers = async (asked: object): Promise<Found["helpers"]> => {
    const { helpers: found } = (await held.get(HELPERS, { ...asked })) as Found;
    expect(await graph.get(HELPERS, { ...asked })).toEqual({ helpers: found });
    return found;
  };
  const idsOf = (found: Found["helpers"]): string[] => found.map(({ stakeholder }) => stakeholder.id);

  it("is answered alike for each topic, by who offers it or gave it, each with its proof", async () => {
    for (const topic of topics) {
      const found = await helpers({ topic });
      const offered = found.map(({ offers }) => offers.some((one) => one.topic.id === topic));
      expect(offered).toEqual([...offered].sort((a, b) => Number(b) - Number(a)));
      const likenesses = found
        .filter((_, place) => offered[place] === false)
        .map(({ offerLikeness, recordLikeness }) => Math.max(offerLikeness, recordLikeness));
      expect(likenesses).toEqual([...likenesses].sort((a, b) => b - a));
      for (const { stakeholder, offers, offerLikeness, record, recordLikeness } of found) {
        expect(offers.length + record.length).toBeGreaterThan(0);
        if (offers.length === 0) expect(offerLikeness).toBe(0);
        expect(Math.max(0, ...record.map(({ likeness }) => likeness))).toBe(recordLikeness);
        for (const { initiative, linkage } of record) {
          expect([linkage.from.id, linkage.to.id]).toContain(stakeholder.id);
          expect([linkage.id, linkage.from.id, linkage.to.id]).toContain(initiative.id);
        }
      }
    }
  });

  it("names for a CDA training who offers one and who gave one, not who asked for one or was trained", async () => {
    const gave = ["agency:unido", "agency:nipa", "agency:unido-india"];
    for (const asked of [{ topic: "topic:cda-training" }, { need: "the trainings of CDAs" }]) {
      const found = await helpers(asked);
      expect(idsOf(found).slice(0, gave.length)).toEqual(gave);
      expect(found.slice(gave.length).filter(({ recordLikeness }) => recordLikeness > 0.5)).toEqual([]);
    }
  });

  it("takes nobody for a giver who was trained and is only inferred to be a partner", async () => {
    const course = "project:cda-training-2-phase-1";
    const found = await helpers({ need: "training of cluster development agents" });
    const gave = found.filter(({ record }) => record.some(({ initiative }) => initiative.id === course));
    expect(idsOf(gave)).not.toContain("agency:tdap");
    expect(idsOf(gave)).toContain("agency:unido-india");
  });

  it("finds by words what no topic has, and the offers of a topic that has them", async () => {
    for (const need of ["inventory exercises", "Inventory Management"])
      expect(idsOf(await helpers({ need })).slice(0, 2)).toEqual(["university:lums", "agency:unido"]);
    expect(idsOf(await helpers({ need: "dancing lessons" }))).toEqual([]);
  });

  it("takes the nearest word for one that nobody has", async () => {
    const [found, right] = [
      await helpers({ need: "traning of cluster agents" }),
      await helpers({ need: "training of cluster agents" }),
    ];
    expect(idsOf(found).slice(0, 2)).toEqual(["agency:unido", "agency:nipa"]);
    expect(found[0]?.recordLikeness).toBeLessThan(right[0]?.recordLikeness ?? 0);
  });

  it("is answered the other way by open needs alone", async () => {
    const asked = { of: "agency:unido" };
    const found = await held.get(SEEKERS, asked);
    expect(await graph.get(SEEKERS, asked)).toEqual(found);
    expect(found).toMatchObject({
      seekers: [
        { stakeholder: { id: "agency:psic" }, offers: [{ topic: { id: "topic:cda-training" } }] },
        { stakeholder: { id: "agency:ahan-balochistan" }, needs: [{ state: "OPEN" }] },
        { stakeholder: { id: "agency:tusdec" } },
      ],
    });
    expect(await held.get(SEEKERS, { topic: "topic:quality-certification" })).toEqual({
      seekers: [
        {
          ...{ stakeholder: { id: "cluster:quality-study-clusters" }, offers: [] },
          needs: [{ state: "OPEN", topic: { id: "topic:quality-improvement" } }],
        },
      ],
    });
  });

  it.each([
    ["{ helpers { offers { text } } }", "`topic` or `need` says what is needed."],
    [
      '{ helpers(need: "of the") { offers { text } } }',
      "`need` has from 1 to 10 words that say what is needed.",
    ],
    [
      `{ helpers(need: "${"a1 b2 c3 d4 ".repeat(17)}") { offers { text } } }`,
      "`need` has 200 characters at most.",
    ],
    ['{ helpers(topic: "sector:textiles") { offers { text } } }', "The id of a topic is topic:"],
    [
      '{ helpers(topic: "topic:traning") { offers { text } } }',
      "There is no topic with the id topic:traning. Did you mean topic:customised-training (Customised training)?",
    ],
    ['{ helpers(topic: "topic:none") { offers { text } } }', "topic:none"],
    ["{ seekers { needs { text } } }", "`of` or `topic` says what is on offer."],
    ['{ seekers(of: "agency:nobody") { needs { text } } }', "agency:nobody"],
  ])("%s is refused", async (query, message) => {
    const { errors } = await held.ask(query);
    expect(errors?.map((error) => error.message)).toEqual([expect.stringContaining(message)]);
  });
});
