import { mappingFrom } from "../../server/exchange/importing/import-mapping.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, type Files, importFiles } from "../support/exchange.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

async function told(text: string, separator?: string): Promise<string> {
  const mapping =
    separator === undefined ? {} : { mapping: mappingFrom("m", `tables: [{ separator: "${separator}" }]`) };
  const { problems } = await importFiles(port, "tables", [await files.write("t.csv", text)], mapping);
  return problems.map(({ text: said, value }) => `${said} ${value ?? ""}`).join("\n");
}

describe("cells that may hold lists in another form than was said", () => {
  it.each([
    ["sectors", "|", "A; B; C"],
    ["places", ",", "A; B"],
    ["sectors", "; ", "A | B"],
    ["otherNames", "|", "A; B"],
    ["products", ",", "A | B"],
    ["sectors", undefined, "A / B"],
    ["otherNames", undefined, "A | B"],
    ["sectors", undefined, '"[""A; B"", ""C""]"'],
  ])("%s with the separator %s: %s is told", async (field, separator, cell) => {
    const said = await told(`name,kind,${field}\nX,cluster,${cell}\n`, separator);
    expect(said).toMatch(/may stand between several/u);
    expect(said).toContain(`Write "${separator ?? ";"}" between them`);
  });

  it("names are one where nothing of the kind stands in them", async () => {
    expect(await told("name,kind,sectors\nX,cluster,A|B C\n", "|")).not.toMatch(/several/u);
  });

  it("ends that name several of those who stand by themselves elsewhere are none", async () => {
    const said = await told('from,to\nA,B\nA,"B, C"\nB,C\n');
    expect((await storedNetwork(port)).names).toEqual(["A (AGENCY)", "B (AGENCY)", "C (AGENCY)"]);
    expect(said).toMatch(
      /several names\. Say in a mapping file what is between them \(`separator`\).* B, C/u,
    );
  });

  it("ends with a comma in them are one each, and told", async () => {
    expect(await told('from,to\nA,"B, C"\n')).toMatch(
      /Ends of linkages have a sign in them that may stand between/u,
    );
    expect((await storedNetwork(port)).names).toEqual(["A (AGENCY)", "B, C (AGENCY)"]);
  });
});

describe("parents that hold each other", () => {
  const parents = (label: string) => port.read(`MATCH (n:${label}) RETURN n.id, n.parent ORDER BY n.id`);

  it("cost the one that closes the ring, among stakeholders of several files", async () => {
    const paths = [
      await files.write("a.csv", "id,name,kind,parent\n1,A,AGENCY,2\n2,B,AGENCY,\n3,C,AGENCY,1\n"),
      await files.write("b.csv", "id,name,kind,parent\n4,D,AGENCY,5\n5,E,AGENCY,4\n"),
    ];
    const { problems } = await importFiles(port, "tables", paths);
    expect(problems.map(({ value, leftOut }) => [value, leftOut])).toEqual([["4 in 5 in 4", "value"]]);
    expect(await parents("Agency")).toEqual([
      ["agency:a-1", "agency:a-2"],
      ["agency:a-2", null],
      ["agency:a-3", "agency:a-1"],
      ["agency:b-4", null],
      ["agency:b-5", "agency:b-4"],
    ]);
  });

  it("cost the one that closes the ring, among sectors, and with what is stored", async () => {
    const first = await files.write("sectors.csv", "id,name,parent\nsector:a,A,sector:b\nsector:b,B,\n");
    await importFiles(port, "tables", [first]);
    const second = await files.write(
      "more.csv",
      "id,name,parent\nsector:c,C,sector:a\nsector:b,B,sector:c\n",
    );
    const { problems } = await importFiles(port, "tables", [second]);
    expect(problems.map(({ value, leftOut }) => [value, leftOut])).toEqual([
      ["sector:b in sector:c in sector:a in sector:b", "value"],
    ]);
    expect(await parents("Sector")).toEqual([
      ["sector:a", "sector:b"],
      ["sector:b", null],
      ["sector:c", "sector:a"],
    ]);
  });

  it("turn round in a later edition without a word", async () => {
    const write = (rows: string): Promise<string> => files.write("a.csv", `id,name,kind,parent\n${rows}`);
    await importFiles(port, "tables", [await write("1,A,AGENCY,2\n2,B,AGENCY,\n")]);
    const { problems } = await importFiles(port, "tables", [await write("2,B,AGENCY,1\n1,A,AGENCY,\n")]);
    expect(problems.filter(({ leftOut }) => leftOut !== "nothing")).toEqual([]);
    expect(await parents("Agency")).toEqual([
      ["agency:a-1", null],
      ["agency:a-2", "agency:a-1"],
    ]);
  });
});
