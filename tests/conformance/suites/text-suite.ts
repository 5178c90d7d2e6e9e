import type { GraphPort } from "../../../server/store/graph/port.js";
import { PARTY_SCHEMA } from "../../support/graph-schema.js";
import type { TestEngine } from "../../support/test-engines.js";

const TEXTS = {
  aik: "aik hunar aik nagar ahan one village one product programme",
  japan: "one village one product japan",
  fan: "fan cluster of gujrat and gujranwala",
  lums: "lahore university of management sciences lums the university",
  long: "donaudampfschifffahrtsgesellschaftskapitan",
  digits: "iso 9000 and 14001 a b",
  far: "中国 हिन्दी алматы",
  reserved: "and or not to",
};

/** What a search by words finds. */
export function textSuite(engine: TestEngine): void {
  describe("text search", () => {
    let port: GraphPort;
    beforeAll(async () => {
      port = await engine.open();
      await port.prepare(PARTY_SCHEMA);
      const rows = Object.entries(TEXTS).map(([id, text]) => ({
        id,
        words: port.toIndexedText(text.split(" ")),
      }));
      await port.write((tx) => tx.run("UNWIND $rows AS row CREATE (n:Party) SET n = row", { rows }));
    });
    afterAll(() => port.close());

    const found = async (...words: string[]): Promise<string[]> =>
      (await port.findText(words, 20)).map(({ id }) => id).sort();

    it.each<[string[], string[]]>([
      [["village"], ["aik", "japan"]],
      [["vil"], ["aik", "japan"]],
      [["univ", "lah"], ["lums"]],
      [["gujra"], ["fan"]],
      [["gujrat"], ["fan"]],
      [["gujran"], ["fan"]],
      [["gujrati"], []],
      [["village", "university"], []],
      [
        ["one", "village", "one", "product"],
        ["aik", "japan"],
      ],
    ])("finds the words that start so, all of them: %j", async (words, ids) => {
      expect(await found(...words)).toEqual(ids);
    });

    it.each<[string[], string[]]>([
      [["the"], ["lums"]],
      [["of"], ["fan", "lums"]],
      [["and"], ["digits", "fan", "reserved"]],
      [["or"], ["reserved"]],
      [["not", "and", "to"], ["reserved"]],
      [["a", "b"], ["digits"]],
      [["n"], ["aik", "reserved"]],
      [["9"], ["digits"]],
      [["14001", "iso"], ["digits"]],
    ])("takes small and common words as any other: %j", async (words, ids) => {
      expect(await found(...words)).toEqual(ids);
    });

    it.each<[string[]]>([
      [["donaudampfschiff"]],
      [["donaudampfschifffahrts"]],
      [["donaudampfschifffahrtsgesellschaftskapitan"]],
    ])("finds long words by a long beginning: %j", async (words) => {
      expect(await found(...words)).toEqual(["long"]);
    });

    it("does not take a long word for another with the same beginning", async () => {
      expect(await found("donaudampfschifffahrtx")).toEqual([]);
    });

    it("finds words of other scripts", async () => {
      expect(await found("中")).toEqual(["far"]);
      expect(await found("алм")).toEqual(["far"]);
    });

    it.each([
      "(",
      "foo(",
      '"',
      "*",
      "?",
      "a*b",
      "~",
      "\\",
      "+-&&||!",
      "[x TO y]",
      "/./",
      ":",
      "^2",
      "AND",
      " ",
    ])("finds nothing for %j and does not fail", async (odd) => {
      expect(await found(odd)).toEqual([]);
    });

    it("finds nothing for no words, and nothing at most", async () => {
      expect(await port.findText([], 20)).toEqual([]);
      expect(await port.findText(["one"], 0)).toEqual([]);
    });

    it("gives the best first, with a score that falls, and at most as many as asked for", async () => {
      const hits = await port.findText(["one", "village"], 20);
      expect(hits.map(({ id }) => id).sort()).toEqual(["aik", "japan"]);
      expect(hits[0]?.score).toBeGreaterThanOrEqual(hits[1]?.score ?? Infinity);
      expect(await port.findText(["one", "village"], 1)).toEqual(hits.slice(0, 1));
    });

    it("breaks equal scores by id", async () => {
      const rows = ["t3", "t1", "t2"].map((id) => ({ id, words: port.toIndexedText(["tie"]) }));
      await port.write((tx) => tx.run("UNWIND $rows AS row CREATE (n:Party) SET n = row", { rows }));
      expect((await port.findText(["ti"], 2)).map(({ id }) => id)).toEqual(["t1", "t2"]);
    });

    it("follows changes and deletions", async () => {
      const set = "MERGE (n:Party {id: 'changing'}) SET n.words = $words";
      await port.write((tx) => tx.run(set, { words: port.toIndexedText(["before"]) }));
      expect(await found("before")).toEqual(["changing"]);
      await port.write((tx) => tx.run(set, { words: port.toIndexedText(["after"]) }));
      expect(await found("before")).toEqual([]);
      expect(await found("afte")).toEqual(["changing"]);
      await port.write((tx) => tx.run("MATCH (n:Party {id: 'changing'}) DETACH DELETE n"));
      expect(await found("after")).toEqual([]);
    });

    it("indexes text that was there before the schema", async () => {
      const other = await engine.open();
      await other.write((tx) =>
        tx.run("CREATE (:Party {id: 'early', words: $words})", { words: other.toIndexedText(["bird"]) }),
      );
      await other.prepare(PARTY_SCHEMA);
      expect((await other.findText(["bi"], 5)).map(({ id }) => id)).toEqual(["early"]);
      await other.close();
    });
  });
}
