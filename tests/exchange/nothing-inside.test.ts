import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, type Files, importFiles } from "../support/exchange.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

describe("files that can be read and hold nothing", () => {
  it.each([
    ["json", '{"a":1}', /one of the lists documents, sectors, .*linkages; .*none\..* another one\. Got "a"/u],
    ["json", '{"a":{"b":[1]},"c":"x"}', /Got "a, c"/u],
    ["json", "{}", /Got "an empty object"/u],
    ["json", '{"things":[]}', /Got "things"/u],
    ["json", '[{"id":"agency:a"}]', /such as \{"agencies": .*Got "a list"/u],
    ["json", '{"linkages":[]}', /at least one stakeholder, linkage or other record; the file holds none\./u],
    ["kumu", '{"a":1}', /one of the lists elements, connections; .*Got "a"/u],
    ["tables", "name,kind\n", /at least one stakeholder, linkage/u],
    ["tables", "from,to\n", /at least one stakeholder, linkage/u],
  ])("are refused: %s %s", async (format, text, said) => {
    const { report, problems } = await importFiles(port, format, [await files.write("file", text)]);
    expect(problems.map((one) => `${one.text} Got "${one.value ?? ""}"`)).toEqual([
      expect.stringMatching(said),
    ]);
    expect([report.unread, problems[0]?.leftOut]).toEqual([1, "file"]);
  });

  it("are refused with their records where their lists are none of ours", async () => {
    const path = await files.write("file.json", '{"things":[{"id":"agency:a"}]}');
    const { report, problems } = await importFiles(port, "json", [path]);
    expect([report.leftOut, problems.length]).toEqual([1, 1]);
    expect(problems[0]?.text).toMatch(/one of the lists documents/u);
  });

  it("are named beside files that hold something", async () => {
    const paths = [
      await files.write("a.csv", "from,to\n"),
      await files.write("b.csv", "name,kind\nA,agency\nB,agency\n"),
      await files.write("c.csv", "from,to,kind\nA,B,FUNDING\n"),
    ];
    const { report, problems } = await importFiles(port, "tables", paths);
    expect(problems).toEqual([
      {
        file: paths[0],
        leftOut: "nothing",
        text: expect.stringMatching(/holds no record: .*Fetch it again/u) as unknown,
      },
    ]);
    expect([report.unread, report.linkages.added]).toEqual([0, 1]);
  });

  it("are named in formats of lists too", async () => {
    const paths = [
      await files.write("a.json", '{"elements":[],"connections":[]}'),
      await files.write("b.json", '{"elements":[{"label":"A"}],"connections":[]}'),
    ];
    const { problems } = await importFiles(port, "kumu", paths);
    expect(problems.map(({ file, text }) => `${file} ${text}`).join("\n")).toMatch(
      /a\.json.*hold|a\.json.*Required nodes/u,
    );
  });
});
