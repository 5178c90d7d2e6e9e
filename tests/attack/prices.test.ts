import { buildSchema, parse } from "graphql";
import { execution } from "../../server/api/execution/run/execution.js";
import type { Tally } from "../../server/store/repositories/grouping.js";
import { paying } from "../../server/http/admitted.js";
import type { RequestTrail } from "../../server/http/request-trail.js";
import { grouped } from "../../server/questions/groups/grouped.js";
import { nextTurn } from "../../server/store/graph/turns.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { type Door, openDoor } from "../support/door.js";
import { recordingPort } from "../support/recording-port.js";

/** Questions whose work grows with the network. */
const DEAR = [
  "{ stakeholdersAggregate(groupBy: [SECTOR, PLACE]) { totalCount } }",
  "{ linkagesAggregate(groupBy: KIND) { totalCount } }",
  "{ initiativesAggregate { totalCount } }",
  "{ ranking(measure: BETWEENNESS) { rank } }",
  "{ networkStats { density } }",
  '{ networkDiff(from: "2000", to: "2010") { undated } }',
  '{ paths(from: "agency:unido", to: "agency:smeda") { length } }',
  "{ toldPairs { totalCount } }",
  `{ search(text: "${"export ".repeat(28)}") { score } }`,
  `{ searchResults(text: "${"export ".repeat(28)}") { totalCount } }`,
];

const costOf = async (door: Door, query: string): Promise<unknown> =>
  ((await door.ask(query)).body as { extensions?: { cost: { requested: number } } }).extensions?.cost
    .requested;

describe("a price that hangs on the size of the network", () => {
  let [held, read, empty]: Door[] = [];
  let statements: string[] = [];
  const recorded = (port: GraphPort): GraphPort => {
    const recording = recordingPort(port);
    ({ statements } = recording);
    return recording.port;
  };
  beforeAll(async () => {
    [held, read, empty] = await Promise.all([
      openDoor({ seeds: "seeds", isWarm: true }),
      openDoor({ seeds: "seeds", around: recorded, environment: { HOLD_GRAPH: "off" } }),
      openDoor(),
    ]);
  });
  afterAll(() => Promise.all([held, read, empty].map((door) => (door as Door).close())));

  it.each(DEAR)("is the same where no network is in memory, by what the graph counts: %s", async (query) => {
    const [inMemory, ofGraph, ofNothing] = await Promise.all(
      [held, read, empty].map((door) => costOf(door as Door, query)),
    );
    expect(ofGraph).toBe(inMemory);
    expect(ofGraph).toBeGreaterThan(ofNothing as number);
  });

  it("counts the rankings that `opportunities` takes once it is known who is chosen", async () => {
    const costs = ['id: { eq: "agency:smeda" }', "degree: { gte: 0 }"].map((between) =>
      costOf(
        held as Door,
        `{ opportunities(between: { ${between} }, and: { id: { eq: "agency:unido" } }) { score } }`,
      ),
    );
    const [few, many] = await Promise.all(costs);
    expect(many).toBeGreaterThan(few as number);
  });

  it.each(["linkages", "partners"])("counts the linkages of those whose %s are asked for", async (field) => {
    const costs = [held, read].map((door) => {
      const ofOne = (id: string) =>
        costOf(door as Door, `{ stakeholder(id: "${id}") { ${field}(first: 1) { totalCount } } }`);
      return Promise.all([ofOne("agency:unido"), ofOne("agency:unido-india")]);
    });
    const [inMemory, ofGraph] = await Promise.all(costs);
    expect(ofGraph).toEqual(inMemory);
    expect(inMemory?.[0]).toBeGreaterThan(inMemory?.[1] as number);
  });

  it("counts all that a network comes to, shown or not", async () => {
    const [inMemory, ofGraph] = await Promise.all(
      [held, read].map((door) => {
        const ofDepth = (depth: number) =>
          costOf(
            door as Door,
            `{ network(around: ["agency:unido"], depth: ${depth}, maxNodes: 2) { truncated } }`,
          );
        return Promise.all([ofDepth(0), ofDepth(1)]);
      }),
    );
    expect(ofGraph).toEqual(inMemory);
    expect(inMemory?.[1]).toBeGreaterThan((inMemory?.[0] as number) + 10);
  });

  it("counts how much deeper a filter on candidates, or of whom gaps are asked, may have it look", async () => {
    const [all, some] = await Promise.all(
      ["", ', filter: { candidates: { name: { contains: "a" } } }'].map((filter) =>
        costOf(held as Door, `{ stakeholder(id: "agency:unido") { matches(first: 1${filter}) { score } } }`),
      ),
    );
    expect(some).toBeGreaterThan((all as number) + 3);
    const gaps = ["", "(filter: { degree: { gte: 0 } })"].map((filter) =>
      costOf(held as Door, `{ gaps${filter} { glaring } }`),
    );
    const [ofAll, ofSome] = await Promise.all(gaps);
    expect(ofSome).toBeGreaterThan((ofAll as number) + 5);
  });

  it("has the sizes read once, and not for what costs the same in any network", async () => {
    const isOfSizes = (statement: string): boolean => statement.includes("sum(n.degree)");
    expect(statements.filter(isOfSizes)).toHaveLength(1);
    const plain = await openDoor({ around: recorded, environment: { HOLD_GRAPH: "off" } });
    await plain.ask("{ stakeholders(first: 3) { nodes { id linkages(first: 3) { nodes { id } } } } }");
    expect(statements.filter(isOfSizes)).toEqual([]);
    await plain.close();
  });

  it("counts a graph that cannot be asked as a large one", async () => {
    const away = await openDoor({
      around: (port) => ({ ...port, read: () => Promise.reject(new Error("away")) }),
      environment: { HOLD_GRAPH: "off" },
    });
    expect(await costOf(away, "{ networkStats { density } }")).toBeGreaterThan(10_000);
    await away.close();
  });
});

describe("work whose size shows while it is done", () => {
  it("is paid for, and refused with a cure where it makes a question too dear", () => {
    const spent: number[] = [];
    const trail = { cost: 70 } as RequestTrail;
    const pay = paying({ spend: (cost) => spent.push(cost) }, trail, 100);
    pay(20, "Ask for less.");
    expect([spent, trail.cost]).toEqual([[20], 90]);
    expect(() => {
      pay(20, "Ask for less.");
    }).toThrow(/100.*110.*Ask for less\./u);
    expect([spent, trail.cost]).toEqual([[20], 110]);
  });
});

describe("a list whose length no argument bounds", () => {
  const schema = buildSchema(`
    type Query { things: [Thing!]! page(first: Int): ThingConnection }
    type ThingConnection { nodes: [Thing!]! }
    type Thing { id: ID! name: String }
  `);
  const list = (length: number) => Array.from({ length }, (_, id) => ({ id, name: "a" }));
  const paidFor = async (length: number, query: string): Promise<number> => {
    let paid = 0;
    const contextValue = { signal: new AbortController().signal, pay: (cost: number) => (paid += cost) };
    const rootValue = { things: list(length), page: { nodes: list(length) } };
    await execution(schema)({ document: parse(query), rootValue, contextValue });
    return paid;
  };

  it.each([
    [20, "{ things { id } }", 0],
    [1_000, "{ things { id } }", 245],
    [1_000, "{ things { id name } }", 367],
    [1_000, "{ page(first: 1) { nodes { id } } }", 0],
  ])("of %i is paid by what is written of it: %s", async (length, query, cost) => {
    expect(await paidFor(length, query)).toBe(cost);
  });

  it("is not written where that may not be paid", async () => {
    const pay = (): void => {
      throw new Error("too dear");
    };
    const contextValue = { signal: new AbortController().signal, pay };
    const rootValue = { things: list(1_000) };
    const { data, errors } = await execution(schema)({
      document: parse("{ things { id } }"),
      ...{ rootValue, contextValue },
    });
    expect([data, errors?.[0]?.message]).toEqual([null, "too dear"]);
  });
});

describe("a list in groups", () => {
  it("ends with its signal, however much is to be added up", async () => {
    const tally: Tally = { traits: ["a"], money: null, count: 1, thousandths: 0 };
    function* endless(): Iterable<Tally> {
      for (;;) yield tally;
    }
    const gone = new AbortController();
    const source = {
      tallies: () => endless(),
      holders: () => [],
      lineageOf: () => (facet: string) => [facet],
    };
    const work = grouped({ of: "stakeholders", filter: null, by: ["KIND"] }, source, gone.signal);
    const ended = expect(work).rejects.toThrow("gone");
    await nextTurn();
    gone.abort(new Error("gone"));
    await ended;
  });
});
