import { mappingFrom } from "../../server/exchange/importing/import-mapping.js";
import { type FileLesson, mappingText } from "../../server/exchange/importing/lesson.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, type Files, importFiles } from "../support/exchange.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

const GRAPH =
  '<graphml><key id="l" for="edge" attr.name="label"/><graph edgedefault="directed"><node id="A"/><node id="B"/><node id="C"/>' +
  '<edge source="A" target="B"><data key="l">sponsors</data></edge><edge source="A" target="C"><data key="l">knows of</data></edge></graph></graphml>';

describe("labels that are no kinds of linkages", () => {
  it.each([
    ["tables", "t.csv", "from,to,relation\nA,B,sponsors\nA,C,knows of\n"],
    ["tables", "t.csv", "from,to,Type\nA,B,sponsors\nA,C,knows of\n"],
    ["graphml", "g.graphml", GRAPH],
    ["tgf", "g.tgf", "1 A\n2 B\n3 C\n#\n1 2 sponsors\n1 3 knows of\n"],
  ])("are told each, and stand in the mapping to be corrected: %s", async (format, name, text) => {
    const path = await files.write(name, text);
    const lessons: FileLesson[] = [];
    const { problems } = await importFiles(port, format, [path], {
      dryRun: true,
      learn: (lesson) => lessons.push(lesson),
    });
    const words = (all: typeof problems): unknown[] =>
      all.filter((one) => one.text.includes("as the title: it is no kind")).map(({ value }) => value);
    expect(words(problems)).toEqual(["sponsors", "knows of"]);

    const written = mappingText(lessons);
    const asTaken = mappingFrom("mapping", written);
    const again = await importFiles(port, format, [path], { mapping: asTaken, dryRun: true });
    expect(words(again.problems)).toEqual(["sponsors", "knows of"]);

    const corrected = mappingFrom("mapping", written.replace("sponsors: sponsors", "sponsors: FUNDING"));
    const last = await importFiles(port, format, [path], { mapping: corrected });
    expect([words(last.problems), (await storedNetwork(port)).linkages]).toEqual([
      ["knows of"],
      ["A COLLABORATION C", "A FUNDING B"],
    ]);
    const titles = await port.read("MATCH (:Stakeholder)-[r]->(:Stakeholder) RETURN r.title");
    expect(titles.flat().sort()).toEqual(["knows of", null].sort());
  });

  it("are passed over in the mapping where they are numbers", async () => {
    const path = await files.write("t.csv", "from,to,label\nA,B,0.5\nA,C,3\n");
    const lessons: FileLesson[] = [];
    await importFiles(port, "tables", [path], { dryRun: true, learn: (lesson) => lessons.push(lesson) });
    expect(lessons[0]?.values).toBeUndefined();
  });
});
