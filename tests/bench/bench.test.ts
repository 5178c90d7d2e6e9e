import { readdirSync, readFileSync } from "node:fs";
import { runBench } from "../../bench/bench.js";
import { difference, unordered } from "../../bench/compare.js";
import { CONTENDERS } from "../../bench/contenders.js";
import { QUESTIONS } from "../../bench/questions.js";
import { writeReport } from "../../bench/report.js";
import { SIZES } from "../../bench/sizes.js";
import { TRIALS } from "../../bench/trials.js";
import { type BuiltService, buildService } from "../support/built-service.js";
import { scratchFolder } from "../support/scratch-folder.js";

describe("the bench", () => {
  const cache = scratchFolder();
  let built: BuiltService;
  beforeAll(async () => {
    built = await buildService();
  });
  afterAll(() => built.remove());

  it("asks the service on a file all its questions, and none fails", async () => {
    const [documents] = SIZES;
    const spell = { seconds: 0.01, rounds: 1, warmSeconds: 0.01 };
    const result = await runBench({
      ...spell,
      size: documents,
      contenders: CONTENDERS.filter(({ on }) => on === "embedded"),
      questions: QUESTIONS,
      ways: ["again", "once", "edits"],
      trials: TRIALS,
      against: undefined,
      service: built.main,
      cache,
      say: () => undefined,
    });
    const asked = result.rows.map(({ question }) => question.key);
    // Neither a page 200 nor a word of hundreds is in the documents.
    const largeOnly = ["page-200", "search-broad"];
    expect(asked).toEqual(QUESTIONS.map(({ key }) => key).filter((key) => !largeOnly.includes(key)));
    for (const { question, figures, wrong } of result.rows) {
      expect([...wrong]).toEqual([]);
      const none = { failed: 0, requests: expect.any(Number) };
      expect(figures.again.get("embedded")).toMatchObject(none);
      // There is one menu of sectors: nobody asks for another.
      expect([question.key, figures.once.get("embedded")]).toEqual([
        question.key,
        question.key === "facets" ? undefined : expect.objectContaining(none),
      ]);
      expect(figures.edits.size).toBe(0);
      const once = question.asksOnce?.(result.facts).map((variables) => JSON.stringify(variables)) ?? [];
      expect(new Set(once).size).toBe(once.length);
    }
    const report = writeReport(documents, result, spell, undefined);
    expect(report).toContain("| on a file, the second start |");
    for (const { question } of result.rows) expect(report).toContain(`| ${question.title} |`);
  });

  it.each(["questions", "contenders", "sizes", "trials"])("lists every file of %s", (list) => {
    const files = readdirSync(`bench/${list}`).sort();
    const listed = [
      ...readFileSync(`bench/${list}.ts`, "utf8").matchAll(new RegExp(`"\\./${list}/(.+)\\.js"`, "gu")),
    ];
    expect(listed.map(([, name]) => `${name}.ts`).sort()).toEqual(files);
  });
});

describe("the check of answers", () => {
  const answer = { stakeholder: { id: "agency:smeda", sectors: [{ id: "a" }, { id: "b" }] } };

  it("finds nothing where answers are the same", () => {
    expect(difference(structuredClone(answer), answer)).toBeUndefined();
  });

  it.each([
    [{ stakeholder: { ...answer.stakeholder, id: "agency:tdap" } }, "answer.stakeholder.id"],
    [{ stakeholder: { id: "agency:smeda", sectors: [{ id: "a" }] } }, "answer.stakeholder.sectors.1"],
    [{ stakeholder: null }, "answer.stakeholder"],
    [{ stakeholder: { ...answer.stakeholder, name: "more" } }, "answer.stakeholder.name"],
  ])("finds where %j differs", (other, path) => {
    expect(difference(other, answer)).toMatch(new RegExp(`^${path}: `, "u"));
  });

  it("sees an order, where it is not told that it says nothing", () => {
    const turned = { stakeholder: { id: "agency:smeda", sectors: [{ id: "b" }, { id: "a" }] } };
    expect(difference(turned, answer)).toBeDefined();
    expect(difference(unordered(turned, "sectors"), unordered(answer, "sectors"))).toBeUndefined();
  });
});
