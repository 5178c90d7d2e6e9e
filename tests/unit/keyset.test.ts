import fc from "fast-check";
import { Bindings } from "../../server/store/repositories/bindings.js";
import { keyset, readPage, type Sort, toPage } from "../../server/store/repositories/keyset.js";

const SORT: Sort = { name: "things by NAME ASC", descending: false, key: (v) => `${v}.name`, form: "string" };
const request = (page: Parameters<typeof readPage>[0], sort = SORT) => readPage(page, sort);
const page = (
  rows: readonly [string | number | null, string][],
  asked: Parameters<typeof readPage>[0],
  sort = SORT,
) =>
  toPage(
    rows.map((position) => ({ position: () => position, node: position[1] })),
    request(asked, sort),
    sort,
    () => Promise.resolve(0),
  );

describe("cursors", () => {
  it("come back as what they were made from, whatever the key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), (key, id) => {
        const [edge] = page([[key, id]], { first: 1 }).edges;
        const cursor = edge?.cursor ?? "";
        expect(cursor).toMatch(/^[\w-]+$/u);
        expect(request({ after: cursor }).after).toEqual({ key: key, id });
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it("keep numbers exactly, and no key where the order is by id", () => {
    const numbers: Sort = { ...SORT, form: "number" };
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (key) => {
        const cursor = page([[key, "a"]], {}, numbers).pageInfo.startCursor;
        expect(request({ before: cursor }, numbers).before).toEqual({ key: key === 0 ? 0 : key, id: "a" });
      }),
      { seed: 2, numRuns: 300 },
    );
    const byId: Sort = { name: "things by ID DESC", descending: true };
    const cursor = page([[null, "a"]], {}, byId).pageInfo.endCursor;
    expect(request({ after: cursor }, byId).after).toEqual({ key: null, id: "a" });
  });

  it("of any text are read or refused, never anything else", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(() => request({ after: text })).toThrow(/^`after` is a cursor of an earlier answer\./u);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});

describe("readPage", () => {
  it("gives twenty from the start when nothing is asked", () => {
    expect(request({})).toEqual({ limit: 20, reversed: false, after: null, before: null });
  });

  it("counts from the end for last", () => {
    expect(request({ last: 0 })).toEqual({ limit: 0, reversed: true, after: null, before: null });
  });
});

describe("toPage", () => {
  const rows: [string, string][] = [
    ["a", "1"],
    ["b", "2"],
    ["c", "3"],
  ];
  const cursor = page([["z", "9"]], {}).pageInfo.startCursor;
  const shown = (asked: Parameters<typeof readPage>[0]): unknown => {
    const { nodes, pageInfo } = page(rows, asked);
    return [nodes, pageInfo.hasPreviousPage, pageInfo.hasNextPage];
  };

  it.each<[Parameters<typeof readPage>[0], unknown]>([
    [{ first: 2 }, [["1", "2"], false, true]],
    [{ first: 3 }, [["1", "2", "3"], false, false]],
    [{ first: 2, after: cursor }, [["1", "2"], true, true]],
    [{ last: 2 }, [["2", "1"], true, false]],
    [{ last: 3, before: cursor }, [["3", "2", "1"], false, true]],
    [{ first: 0 }, [[], false, true]],
  ])("cuts the row too many, and says where the page stands: %j", (asked, expected) => {
    expect(shown(asked)).toEqual(expected);
  });
});

describe("keyset", () => {
  const clauses = (asked: Parameters<typeof readPage>[0], sort: Sort) => {
    const bindings = new Bindings();
    const { where, orderBy, orderByPosition } = keyset(sort, request(asked, sort), "n", bindings);
    return { where, orderBy, orderByPosition, parameters: bindings.parameters() };
  };
  const after = page([["b", "2"]], {}).pageInfo.endCursor;

  it("goes on after a cursor by key, then by id", () => {
    expect(clauses({ after }, SORT)).toEqual({
      where: ["n.name >= $p2 AND (n.name > $p2 OR n.id > $p1)"],
      orderBy: "n.name, n.id",
      orderByPosition: "position[0], position[1]",
      parameters: { p1: "2", p2: "b" },
    });
  });

  it("turns key and id round to walk backwards, and the key alone for a descending order", () => {
    expect(clauses({ last: 1, before: after }, SORT)).toEqual({
      where: ["n.name <= $p2 AND (n.name < $p2 OR n.id < $p1)"],
      orderBy: "n.name DESC, n.id DESC",
      orderByPosition: "position[0] DESC, position[1] DESC",
      parameters: { p1: "2", p2: "b" },
    });
    expect(clauses({ after }, { ...SORT, descending: true })).toEqual({
      where: ["n.name <= $p2 AND (n.name < $p2 OR n.id > $p1)"],
      orderBy: "n.name DESC, n.id",
      orderByPosition: "position[0] DESC, position[1]",
      parameters: { p1: "2", p2: "b" },
    });
  });
});
