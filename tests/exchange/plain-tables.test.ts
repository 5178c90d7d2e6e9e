import { parse } from "csv-parse/sync";
import { openDoor, type Door } from "../support/door.js";

type Row = Readonly<Record<string, string>>;
interface Span {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly exact: boolean;
}
interface Named {
  readonly id: string;
  readonly name: string;
}

const STAKEHOLDERS = `query ($filter: StakeholderFilter, $after: String) {
  list: stakeholders(filter: $filter, orderBy: { field: ID }, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id kind name acronym founded foundedSpan { earliest latest exact } sectors { id name } places { id name }
      ... on Project { period periodSpan { earliest latest exact } projectCodes }
      ... on Agency { parent { id name } }
    }
  }
}`;
const LINKAGES = `query ($filter: LinkageFilter, $after: String) {
  list: linkages(filter: $filter, orderBy: { field: ID }, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { id linkageKind mutual status period periodSpan { earliest latest exact } amount { amount currency }
      fromId from { name } toId to { name } }
  }
}`;

describe("a plain table", () => {
  let door: Door;
  beforeAll(async () => {
    door = await openDoor({ seeds: "seeds" });
  });
  afterAll(() => door.close());

  const table = async (path: string, filter?: object): Promise<Row[]> => {
    const asked = filter === undefined ? "" : `?filter=${encodeURIComponent(JSON.stringify(filter))}`;
    const { status, headers, body } = await door.fetch(`/export/${path}${asked}`);
    expect([status, headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
    return parse(String(body), { columns: true });
  };

  async function all<T>(query: string, filter: object | null): Promise<T[]> {
    const found: T[] = [];
    for (let after: string | null = null; ;) {
      const { body } = await door.ask(query, { variables: { filter, after } });
      const { data } = body as {
        data: { list: { nodes: T[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
      };
      found.push(...data.list.nodes);
      if (!data.list.pageInfo.hasNextPage) return found;
      after = data.list.pageInfo.endCursor;
    }
  }

  const span = (name: string, days: Span | null | undefined): Row => ({
    [`${name}Earliest`]: days?.earliest ?? "",
    [`${name}Latest`]: days?.latest ?? "",
    [`${name}Exact`]: days ? String(days.exact) : "",
  });
  const only = (rows: readonly Row[], [first]: readonly Row[]): Row[] =>
    rows.map((row) =>
      Object.fromEntries(Object.keys(first ?? {}).map((field) => [field, row[field] ?? "none"])),
    );

  it.each([null, { sector: { eq: "sector:textiles" } }])(
    "of the stakeholders says what the query says, under the filter %j",
    async (filter) => {
      const rows = await table("nodes.csv", filter === null ? undefined : { stakeholders: filter });
      const expected = (
        await all<{
          [name: string]: unknown;
          founded: string | null;
          foundedSpan: Span | null;
          periodSpan?: Span | null;
          sectors: Named[];
          places: Named[];
          parent?: Named | null;
        }>(STAKEHOLDERS, filter)
      ).map(({ id, kind, name, acronym, sectors, places, parent, ...one }) => ({
        ...texts({ id, kind, name, acronym, founded: one.founded }),
        ...span("founded", one.foundedSpan),
        ...span("period", one.periodSpan),
        parent: String(rows.find((row) => row["id"] === id)?.["parent"]),
        ...(parent && { parent: parent.id, parentName: parent.name }),
        sectors: sectors.map((sector) => sector.id).join("; "),
        sectorNames: sectors.map((sector) => sector.name).join("; "),
        places: places.map((place) => place.id).join("; "),
        placeNames: places.map((place) => place.name).join("; "),
      }));
      expect(rows.length).toBe(expected.length);
      expect(rows.length).toBeGreaterThan(5);
      for (const [index, row] of rows.entries())
        expect(only([sorted(row)], [expected[index] as Row])).toEqual([sorted(expected[index] as Row)]);
    },
  );

  it.each([null, { kind: { eq: "FUNDING" } }])(
    "of the linkages says what the query says, under the filter %j",
    async (filter) => {
      const rows = await table("edges.csv", filter === null ? undefined : { linkages: filter });
      const expected = (
        await all<{
          [name: string]: unknown;
          from: Named;
          to: Named;
          periodSpan: Span | null;
          amount: { amount: number; currency: string } | null;
        }>(LINKAGES, filter)
      ).map(({ id, linkageKind, mutual, status, period, fromId, toId, from, to, periodSpan, amount }) => ({
        ...texts({ id, kind: linkageKind, mutual: String(mutual), status, period }),
        ...texts({ from: fromId, fromName: from.name, to: toId, toName: to.name }),
        ...span("period", periodSpan),
        amount: amount === null ? "" : String(amount.amount),
        currency: amount?.currency ?? "",
      }));
      const byId = (list: readonly Row[]): unknown => new Map(list.map((row) => [row["id"], row]));
      expect(byId(only(rows, expected))).toEqual(byId(expected));
      expect(rows.length).toBeGreaterThan(5);
    },
  );

  it.each(["sectors", "places", "topics", "documents"])("of the %s has one row for each", async (list) => {
    const rows = await table(`${list}.csv`);
    const { body } = await door.ask(`{ ${list}(first: 100) { totalCount nodes { id name } } }`);
    const { data } = body as { data: Record<string, { totalCount: number; nodes: Named[] }> };
    const named = new Map(rows.map(({ id, name }) => [id, name]));
    expect(named.size).toBe(data[list]?.totalCount);
    for (const { id, name } of data[list]?.nodes ?? []) expect(named.get(id)).toBe(name);
  });

  it("of facets holds those alone that a part of the network names, and what holds them", async () => {
    const part = { stakeholders: { id: { eq: "agency:smeda" } } };
    const some = await table("places.csv", part);
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan((await table("places.csv")).length);
    expect(await table("nodes.csv", part)).toHaveLength(1);
  });
});

/** Values as cells; what is null is empty. */
const texts = (values: Readonly<Record<string, unknown>>): Row =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, (value ?? "") as string]));

/** Lists of facets stand by name in the API, and as they were told in a record. */
function sorted(row: Row): Row {
  const inOrder = (field: string): string => (row[field] ?? "").split("; ").sort().join("; ");
  return {
    ...row,
    ...Object.fromEntries(
      ["sectors", "sectorNames", "places", "placeNames"].map((field) => [field, inOrder(field)]),
    ),
  };
}
