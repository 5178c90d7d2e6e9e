import { openService, type Service } from "../support/service.js";
import { describeHeldOrNot } from "../support/test-engines.js";

interface Group {
  readonly cursor: string;
  readonly keys: readonly { readonly value: string | null; readonly facet: { readonly id: string } | null }[];
  readonly count: number;
}

interface Aggregate {
  readonly totalCount: number;
  readonly groupCount: number;
  readonly groups: readonly Group[];
}

/** How to ask for groups, and for the list under a filter on a key of theirs. */
const KEYS: readonly (readonly [list: string, by: string, filter: (key: string | null) => string])[] = [
  ["stakeholders", "KIND", (key) => `kind: { eq: ${key} }`],
  ["stakeholders", "SECTOR", (key) => `sector: ${isKey(key)}`],
  ["stakeholders", "PLACE", (key) => `place: ${isKey(key)}`],
  ["stakeholders", "DOCUMENT", (key) => `document: ${isKey(key)}`],
  ["linkages", "STATUS", (key) => `status: { eq: ${key} }`],
  ["linkages", "DOCUMENT", (key) => `document: ${isKey(key)}`],
  [
    "linkages",
    "SECTOR",
    (key) =>
      key === null ? "not: { partner: { sector: { isNull: false } } }" : `partner: { sector: ${isKey(key)} }`,
  ],
  [
    "linkages",
    "YEAR",
    (key) =>
      `earliest: ${key === null ? "{ isNull: true }" : `{ gte: "${key}-01-01", lte: "${key}-12-31" }`}`,
  ],
  ["initiatives", "LINKAGE_KIND", (key) => `linkageKind: { eq: ${key} }`],
];

const isKey = (key: string | null): string => (key === null ? "{ isNull: true }" : `{ eq: "${key}" }`);

describeHeldOrNot("a list in groups", (engine, isHeld) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService(engine, { isHeld });
  });
  afterAll(() => service.close());

  const aggregate = async (list: string, asked: string): Promise<Aggregate> => {
    const fields = "totalCount groupCount groups { cursor keys { value facet { id } } count }";
    const answer = await service.get(`{ found: ${list}Aggregate(${asked}) { ${fields} } }`);
    return (answer as { found: Aggregate }).found;
  };

  it.each(KEYS)(
    "of %s by %s has in each what the list has under a filter on its key",
    async (list, by, filter) => {
      const { groups, groupCount, totalCount } = await aggregate(list, `groupBy: ${by}, first: 100`);
      expect(groups).toHaveLength(groupCount);
      const asked = groups.map(
        ({ keys }, place) =>
          `g${place}: ${list}(filter: { ${filter(keys[0]?.value ?? null)} }) { totalCount }`,
      );
      const counts = (await service.get(`{ all: ${list} { totalCount } ${asked.join(" ")} }`)) as Record<
        string,
        { totalCount: number }
      >;
      expect(groups.map(({ count }) => count)).toEqual(
        groups.map((_, place) => counts[`g${place}`]?.totalCount),
      );
      expect(totalCount).toBe(counts["all"]?.totalCount);
    },
  );

  it("goes on behind a cursor, and names facets", async () => {
    const { groups } = await aggregate("stakeholders", "groupBy: [SECTOR, KIND], first: 5");
    const [, second] = groups;
    const rest = await aggregate(
      "stakeholders",
      `groupBy: [SECTOR, KIND], first: 3, after: "${second?.cursor}"`,
    );
    expect(rest.groups).toEqual(groups.slice(2));
    for (const { keys } of groups)
      expect(keys.map(({ facet }) => facet?.id ?? null)).toEqual([keys[0]?.value ?? null, null]);
  });

  it("is one group where it is grouped by nothing", async () => {
    const { groups, totalCount } = await aggregate("linkages", "filter: { kind: { eq: FUNDING } }");
    expect(groups.map(({ keys, count }) => [keys, count])).toEqual([[[], totalCount]]);
  });

  it.each([
    ["groupBy: [KIND, STATUS, ROLE]", "`groupBy` names 2 at most."],
    ["groupBy: [KIND, KIND]", "`groupBy` names each once."],
    ["first: 101", "`first` is a whole number from 0 to 100."],
    ['filter: { document: { eq: "agency:smeda" } }', "document"],
  ])("refuses %s", async (asked, said) => {
    const { errors } = await service.ask(`{ linkagesAggregate(${asked}) { totalCount } }`);
    expect(errors?.map(({ message }) => message)).toEqual([expect.stringContaining(said)]);
  });
});
