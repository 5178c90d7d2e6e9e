import type { GraphPort } from "../../server/store/graph/port.js";
import { problemLine } from "../../server/exchange/importing/import-problem.js";
import { anewForEachTest, type Files, importFiles } from "../support/exchange.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

const told = async (format: string, text: string, more: object = {}): Promise<string> => {
  const path = await files.write("file", text);
  const { problems } = await importFiles(port, format, [path], more);
  return problems.map((one) => problemLine(one)).join("\n");
};

describe("registers with records that lack something", () => {
  it.each([
    [
      "openalex",
      [{ display_name: "X" }, { authorships: [] }],
      /Required an `id` of an institution or a work.*Got "X"\. Left out: the record\.[\s\S]*has none\. Fetch it again\. Left out/u,
    ],
    [
      "openalex",
      [
        {
          id: "https://openalex.org/I1",
          display_name: "A",
          associated_institutions: [
            { relationship: "parent", display_name: "B" },
            { relationship: "related" },
          ],
        },
      ],
      /Required an `id` of the institution that is a parent of https:\/\/openalex\.org\/I1.*Got "B"\. Left out/u,
    ],
    [
      "openalex",
      [{ id: "https://openalex.org/I1" }],
      /Required a name; there is none.*Left out: the record/u,
    ],
    [
      "ftm",
      [{ id: "b", properties: { name: ["Beta"] } }],
      /Required a `schema` .*Got "b"\. Left out: the record/u,
    ],
    ["ftm", [{ schema: "Person", properties: {} }], /schema Person have no place in the model\.$/mu],
    [
      "ftm",
      [
        { id: "a", schema: "Company", properties: { name: ["A"] } },
        { schema: "Ownership", properties: { asset: ["a"] } },
      ],
      /to: Required a stakeholder; the cell is empty.*Left out: the record/u,
    ],
    ["ftm", [{ id: "a", schema: "Company", properties: {} }], /Required a name; .*Left out: the record/u],
    [
      "bods",
      [{ statementID: "s", name: "A" }],
      /Required a `recordType` or `statementType`.*Got "s"\. Left out/u,
    ],
    [
      "bods",
      [{ statementID: "s", statementType: "odd" }],
      /statements of the sort odd have no place.*Got "s"/iu,
    ],
    [
      "bods",
      [{ statementID: "s", statementType: "entityStatement" }],
      /Required a name; .*Left out: the record/u,
    ],
    [
      "bods",
      [
        { statementID: "s", statementType: "entityStatement", name: "A" },
        {
          statementID: "o",
          statementType: "ownershipOrControlStatement",
          subject: { describedByEntityStatement: "s" },
        },
      ],
      /to: Required a stakeholder; .*Left out: the record/u,
    ],
  ])("say what was required and what came: %s %j", async (format, records, said) => {
    const text = await told(format, records.map((one) => JSON.stringify(one)).join("\n"));
    expect(text).toMatch(said);
    expect(text).not.toMatch(/Got ""|\bnone have\b|undefined|\bnull\b/u);
  });

  it("of Popolo: an organization without a name, a membership without a member", async () => {
    const text = await told(
      "popolo",
      JSON.stringify({
        organizations: [{ id: "1", name: "A" }, { id: "2" }],
        memberships: [{ organization_id: "1" }, { person_id: "p", organization_id: "1" }],
      }),
    );
    expect(text).toMatch(/name: Required a name; .*Left out: the record/u);
    expect(text).toMatch(/from: Required a stakeholder; .*Left out: the record/u);
    expect(text).toMatch(/memberships of people have no place in the model\. Got "p"/u);
    expect((await storedNetwork(port)).names).toEqual(["A (AGENCY)"]);
  });

  it("of BODS: statements without an id are told apart", async () => {
    const entity = (name: string): object => ({ statementType: "entityStatement", name });
    await told("bods", JSON.stringify([entity("A"), entity("B")]));
    expect((await storedNetwork(port)).names).toEqual(["A (AGENCY)", "B (AGENCY)"]);
  });
});

describe("values that cannot be read", () => {
  it("are told with the sign that was said and the one that they have", async () => {
    const rows = "from,to,kind,amount,currency\nA,B,FUNDING,-0.00,EUR\nA,B,FUNDING,x,EUR\n";
    const text = await told("tables", rows, { decimal: "," });
    expect(text).toMatch(
      /such as 1200 or 12,5: its decimal sign was said to be ",", and "-0\.00" has the other one\./u,
    );
    expect(text).toMatch(/such as 1200 or 12,5, with a currency that has one meaning, or none\. .*Got "x"/u);
  });

  it.each([
    ["2009-31", /two years, written as 2009\/2031, or a quarter or season of EDTF\. .*--dates edtf/u],
    ["2009-21", /two years are written as 2009\/2011/u],
    ["2001/02", /a month, written as 2001-02, or two years, written as 2001\/2002/u],
  ])("are told with how they could be written: %s", async (period, said) => {
    expect(await told("tables", `from,to,period\nA,B,${period}\n`)).toMatch(said);
  });
});
