import { datasetRecord } from "../../schema/record.js";
import { writeRepository } from "../../server/store/writers/write-repository.js";
import { openService, type Service } from "../support/service.js";
import { STORED_AT } from "../support/stored-at.js";
import { describeOnEngines } from "../support/test-engines.js";

const QUERY = `query ($of: ID, $kinds: [StakeholderKind!], $first: Int) {
  duplicates(of: $of, kinds: $kinds, first: $first) {
    total complete pairs { score evidence stakeholders { id name } }
  }
}`;

const source = [{ document: "document:list", locator: "line 1" }];
const named = (id: string, name: string, more: object = {}): object => ({
  id,
  name,
  sources: source,
  ...more,
});

const dataset = datasetRecord.parse({
  documents: [{ id: "document:list", name: "A list" }],
  agencies: [
    named("agency:a", "Textile Board of Lahore"),
    named("agency:b", "Board, Textile, of Lahore Ltd."),
    named("agency:c", "Leather Centre", { identifiers: [{ scheme: "ROR", value: "https://ror.org/1" }] }),
  ],
  universities: [
    named("university:d", "Another", { identifiers: [{ scheme: "ROR", value: "https://ror.org/1" }] }),
  ],
});

describeOnEngines("Query.duplicates", (engine) => {
  let service: Service;
  beforeEach(async () => {
    service = await openService(engine, { dataset });
  });
  afterEach(() => service.close());

  const pairs = async (variables: object = {}): Promise<unknown> => {
    const { duplicates } = (await service.get(QUERY, { ...variables })) as {
      duplicates: { total: number; pairs: { stakeholders: { id: string }[] }[] };
    };
    return [duplicates.total, duplicates.pairs.map((pair) => pair.stakeholders.map(({ id }) => id))];
  };

  it("lists pairs with their evidence, those with one identifier first", async () => {
    expect(await service.get(QUERY)).toEqual({
      duplicates: {
        total: 2,
        complete: true,
        pairs: [
          {
            score: 1,
            evidence: ["both are ROR https://ror.org/1"],
            stakeholders: [
              { id: "agency:c", name: "Leather Centre" },
              { id: "university:d", name: "Another" },
            ],
          },
          {
            score: 0.95,
            evidence: ["the same name: Textile Board of Lahore"],
            stakeholders: [
              { id: "agency:a", name: "Textile Board of Lahore" },
              { id: "agency:b", name: "Board, Textile, of Lahore Ltd." },
            ],
          },
        ],
      },
    });
  });

  it("gives those of one stakeholder, of some kinds, or the first, and counts all of them", async () => {
    expect(await pairs({ of: "agency:b" })).toEqual([1, [["agency:a", "agency:b"]]]);
    expect(await pairs({ kinds: ["AGENCY"] })).toEqual([1, [["agency:a", "agency:b"]]]);
    expect(await pairs({ first: 1 })).toEqual([2, [["agency:c", "university:d"]]]);
  });

  it("compares again only when something was written", async () => {
    await pairs();
    service.forget();
    await service.get("{ duplicates { total } }");
    expect(service.statements).toHaveLength(1);
    const agencies = [named("agency:e", "Lahore Textile Board")];
    await writeRepository(service.port).upsert(datasetRecord.parse({ agencies }), STORED_AT);
    expect(await pairs({ of: "agency:e" })).toEqual([
      2,
      [
        ["agency:a", "agency:e"],
        ["agency:b", "agency:e"],
      ],
    ]);
  });

  it("refuses a stakeholder that is not there, and more than a hundred", async () => {
    const { errors: unknown } = await service.ask(QUERY, { of: "agency:none" });
    const { errors: many } = await service.ask(QUERY, { first: 101 });
    expect([unknown?.[0]?.code, many?.[0]?.code]).toEqual(["NOT_FOUND", "BAD_USER_INPUT"]);
  });
});
