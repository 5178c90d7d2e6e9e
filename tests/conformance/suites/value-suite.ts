import type { GraphPort, Row } from "../../../server/store/graph/port.js";
import type { TestEngine } from "../../support/test-engines.js";

/** How values go in and come out. */
export function valueSuite(engine: TestEngine): void {
  describe("values", () => {
    let port: GraphPort;
    beforeAll(async () => {
      port = await engine.open();
    });
    afterAll(() => port.close());

    it("gives rows as plain lists in the order of RETURN", async () => {
      const rows = await port.read(
        "UNWIND [1, 2] AS x RETURN 'a' + x AS z, x AS a, [x, [x]] AS m ORDER BY a",
      );
      expect(rows).toEqual([
        ["a1", 1, [1, [1]]],
        ["a2", 2, [2, [2]]],
      ]);
    });

    it("lets hear of each row in order, and gives those that nobody heard of", async () => {
      const heard: Row[] = [];
      const numbers = "UNWIND range(1, 1700) AS x RETURN x ORDER BY x";
      const given = await port.read(numbers, {}, { each: (row) => heard.push(row) });
      expect([...heard, ...given]).toEqual(Array.from({ length: 1700 }, (_, x) => [x + 1]));
      const reason = new Error("this row is no good");
      const refuse = (): never => {
        throw reason;
      };
      const refused = port.read(numbers, {}, { each: refuse });
      await (heard.length > 0 ? expect(refused).rejects.toBe(reason) : refused);
      expect(await port.read("RETURN 1 AS one")).toEqual([[1]]);
    });

    it("gives no rows as an empty list", async () => {
      expect(await port.read("MATCH (n:Nobody) RETURN n.id AS id")).toEqual([]);
    });

    it("takes each kind of value and gives it back", async () => {
      const value = {
        text: "Sialkot's “surgical” goods \\ \n ü 中 🙂",
        whole: 42,
        part: 0.5,
        negative: -7,
        yes: true,
        nothing: null,
        list: [1, 2.5, "x", null, [true]],
        map: { inner: { deep: [3] } },
        empty: [],
      };
      expect(await port.read("RETURN $value AS value", { value })).toEqual([[value]]);
    });

    it("takes whole numbers as integers, also inside lists and maps", async () => {
      const [row] = await port.read(
        "RETURN $n / 2 AS n, toString($n) AS text, [x IN $list | x / 2] AS list, $map.inner[0] / 2 AS inner",
        { n: 5, list: [3, 5], map: { inner: [7] } },
      );
      expect(row).toEqual([2, "5", [1, 2], 3]);
    });

    it("takes a number of rows to skip and to give as a parameter", async () => {
      const statement = "UNWIND range(1, 10) AS x RETURN x ORDER BY x SKIP $skip LIMIT $limit";
      expect(await port.read(statement, { skip: 2, limit: 3 })).toEqual([[3], [4], [5]]);
    });

    it("stores 3.0 as the integer 3, so that half of it needs toFloat", async () => {
      await port.write((tx) => tx.run("CREATE (:Number {id: 'three', value: $value})", { value: 3.0 }));
      const statement =
        "MATCH (n:Number {id: 'three'}) RETURN n.value / 2 AS whole, toFloat(n.value) / 2 AS half";
      expect(await port.read(statement)).toEqual([[1, 1.5]]);
    });

    it("gives integers as numbers, also the largest exact one", async () => {
      const largest = Number.MAX_SAFE_INTEGER;
      expect(await port.read("RETURN 7 AS a, $largest AS b, [{c: $largest}] AS c", { largest })).toEqual([
        [7, largest, [{ c: largest }]],
      ]);
    });

    it("keeps a number and the same digits as text apart when they come back", async () => {
      expect(await port.read("RETURN $a AS a, $b AS b", { a: 1999, b: "1999" })).toEqual([[1999, "1999"]]);
    });

    it("refuses a parameter that the statement names and nobody gave", async () => {
      await expect(port.read("RETURN $absent AS absent")).rejects.toThrow();
    });

    it("reads undefined as null", async () => {
      const parameters = { value: undefined, list: [undefined] } as unknown as Record<string, null>;
      expect(await port.read("RETURN $value AS value, $list AS list", parameters)).toEqual([[null, [null]]]);
    });

    it("compares text by code point", async () => {
      const statement = "UNWIND ['á', 'a', 'B'] AS x RETURN x ORDER BY x";
      expect(await port.read(statement)).toEqual([["B"], ["a"], ["á"]]);
    });
  });
}
