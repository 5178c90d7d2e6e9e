import { readDataset } from "../../schema/read-dataset.js";
import type { DatasetRecord, TakeUpRecord } from "../../schema/record.js";
import { Files, importFiles } from "../support/exchange.js";
import { type Service, openService } from "../support/service.js";
import { describeHeldOrNot } from "../support/test-engines.js";

const SEEKER = "cluster:leather-products-sialkot";
const [MET, REFUSED] = ["agency:world-bank", "agency:smeda-karachi"];
const sources = [{ document: "document:more-interventions", locator: "paragraph 1" }];
const TAKE_UP =
  "{ seeker { id } candidateId candidate { name } state since by { id } reason rank reasons sources { locator } }";
const MATCHES = `{ stakeholder(id: "${SEEKER}") { matches(first: 100) { candidate { id } rank strength } } }`;
const INTRODUCED = `{ opportunities(between: { id: { eq: "${SEEKER}" } }, and: { id: { in: ["${MET}", "${REFUSED}"] } }) { takeUp { state } match { candidate { id } } } }`;

interface Match {
  readonly candidate: { readonly id: string };
  readonly rank: number;
  readonly strength: number;
}

const OF_SEEKER: TakeUpRecord[] = [
  { candidate: MET, state: "MET", since: "2008-06", by: "agency:smeda", sources },
  { candidate: MET, state: "CONTACTED", since: "2008-02", rank: 4, reasons: ["KINDS"], sources },
  { candidate: REFUSED, state: "INTERESTED", since: "2008-02", sources },
];
const OF_REFUSED: TakeUpRecord[] = [
  { candidate: SEEKER, state: "DECLINED", since: "2030", reason: "No mandate.", sources },
];

/** The documents' network with what came of suggestions, told from either side; no document tells of any. */
async function withTakeUps(): Promise<DatasetRecord> {
  const seeds = await readDataset("seeds");
  const adding =
    (id: string, takeUps: TakeUpRecord[]) =>
    <R extends { readonly id: string }>(record: R): R =>
      record.id === id ? { ...record, takeUps } : record;
  return {
    ...seeds,
    clusters: seeds.clusters.map(adding(SEEKER, OF_SEEKER)),
    agencies: seeds.agencies.map(adding(REFUSED, OF_REFUSED)),
  };
}

describeHeldOrNot("take-ups", (engine, isHeld) => {
  let service: Service;
  let before: { matches: Match[]; introduced: string[] };
  beforeAll(async () => {
    const plain = await openService(engine, { isHeld });
    before = { matches: await matchesOf(plain), introduced: await introducedOf(plain) };
    await plain.close();
    service = await openService(engine, { dataset: await withTakeUps(), isHeld });
  });
  afterAll(() => service.close());

  const matchesOf = async (one: Service): Promise<Match[]> =>
    ((await one.get(MATCHES)) as { stakeholder: { matches: Match[] } }).stakeholder.matches;
  const introducedOf = async (one: Service): Promise<string[]> =>
    (
      (await one.get(INTRODUCED)) as {
        opportunities: { takeUp: { state: string } | null; match: { candidate: { id: string } } }[];
      }
    ).opportunities.map(({ takeUp, match }) => `${match.candidate.id} ${takeUp?.state}`);

  it("leave a pair that declined out of matches, and everybody else as strong as before", async () => {
    expect(before.matches.map(({ candidate }) => candidate.id)).toContain(REFUSED);
    const others = before.matches.filter(({ candidate }) => candidate.id !== REFUSED);
    expect(await matchesOf(service)).toEqual(
      others.map((match, place) => ({
        ...match,
        rank: place + 1,
        strength: expect.closeTo(match.strength, 9) as number,
      })),
    );
  });

  it("leave it out of opportunities, which tell how far the others got", async () => {
    expect(before.introduced.toSorted()).toEqual([`${REFUSED} undefined`, `${MET} undefined`]);
    expect(await introducedOf(service)).toEqual([`${MET} MET`]);
  });

  it.each([
    [SEEKER, REFUSED],
    [REFUSED, SEEKER],
  ])("say of %s and %s why they are not suggested", async (seeker, candidate) => {
    const pair = `match(seeker: "${seeker}", candidate: "${candidate}") { rank notSuggested strength takeUp ${TAKE_UP} }`;
    expect(await service.get(`{ ${pair} }`)).toEqual({
      match: {
        ...{ rank: null, notSuggested: "DECLINED" },
        strength: null,
        takeUp: {
          ...{ seeker: { id: REFUSED }, candidateId: SEEKER, state: "DECLINED", since: "2030", by: null },
          candidate: { name: "Leather and leather products cluster in Sialkot" },
          ...{ reason: "No mandate.", rank: null, reasons: [], sources: [{ locator: "paragraph 1" }] },
        },
      },
    });
  });

  it("stand in the order of time with who was suggested", async () => {
    expect(await service.get(`{ stakeholder(id: "${SEEKER}") { takeUps { state candidateId } } }`)).toEqual({
      stakeholder: {
        takeUps: [
          { state: "INTERESTED", candidateId: REFUSED },
          { state: "CONTACTED", candidateId: MET },
          { state: "MET", candidateId: MET },
        ],
      },
    });
  });

  if (isHeld) return;

  it("come in from a table, with the row as their source, and say what is wrong with them", async () => {
    const cell = (...takeUps: object[]): string => `"${JSON.stringify(takeUps).replaceAll('"', '""')}"`;
    const one = { candidate: "agency:nobody-yet", since: "2009" };
    const rows = [
      `university:lums,LUMS,${cell({ ...one, state: "AGREED" })}`,
      `agency:aik,AIK,${cell({ ...one, state: "MET", reason: "None." })}`,
      `agency:psic,PSIC,${cell({ ...one, state: "MET", since: "2009/.." })}`,
      `agency:csf,CSF,${cell({ ...one, candidate: "university:lums", state: "MET", since: "2999" })}`,
    ];
    const files = await Files.open();
    const path = await files.write("met.csv", ["id,name,takeUps", ...rows].join("\n"));
    const { problems } = await importFiles(service.port, "tables", [path]);
    await files.discard();
    expect(problems.map(({ line, text }) => [line, text])).toEqual([
      [3, expect.stringMatching(/only a refusal has one/u)],
      [4, expect.stringMatching(/an interval with both ends/u)],
      [5, expect.stringMatching(/^Required a `since` that is not after today/u)],
      [2, expect.stringMatching(/^The candidate of a take-up is not in the graph/u)],
    ]);
    expect(await service.get(`{ stakeholder(id: "university:lums") { takeUps ${TAKE_UP} } }`)).toEqual({
      stakeholder: {
        takeUps: [
          {
            ...{ seeker: { id: "university:lums" }, candidateId: one.candidate, candidate: null, by: null },
            ...{ state: "AGREED", since: "2009", reason: null, rank: null, reasons: [] },
            sources: [{ locator: "line 2" }],
          },
        ],
      },
    });
  });
});
