import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatasetError } from "../../schema/dataset-error.js";
import { readDataset } from "../../schema/read-dataset.js";

const DOCUMENTS = "- id: document:page\n  name: A page\n";
const AGENCY = `- id: agency:one
  name: One
  sources: [{ document: document:page, locator: paragraph 1 }]
`;

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "linkages-dataset-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** The problems of a folder with these files, documents.yaml given. */
async function problemsOf(files: Record<string, string>): Promise<readonly string[]> {
  await write({ "documents.yaml": DOCUMENTS, ...files });
  const error: unknown = await readDataset(folder).catch((reason: unknown) => reason);
  if (!(error instanceof DatasetError))
    throw new Error(`required a DatasetError; got ${JSON.stringify(error)}`);
  return error.problems;
}

describe("readDataset", () => {
  it("reads the files that are there and fills in what is left out", async () => {
    await write({ "documents.yaml": DOCUMENTS, "agencies.yaml": AGENCY, "sectors.yaml": "# nothing yet\n" });
    expect(await readDataset(folder)).toEqual({
      documents: [{ id: "document:page", name: "A page" }],
      sectors: [],
      places: [],
      topics: [],
      clusters: [],
      agencies: [
        {
          id: "agency:one",
          name: "One",
          otherNames: [],
          sectors: [],
          places: [],
          identifiers: [],
          needs: [],
          offers: [],
          collective: false,
          sources: [{ document: "document:page", locator: "paragraph 1" }],
        },
      ],
      universities: [],
      projects: [],
      linkages: [],
    });
  });

  it("names file, line, record and field of a misspelt field, with the fields there are", async () => {
    const [problem, ...others] = await problemsOf({ "agencies.yaml": `${AGENCY}  fuonded: "1998"\n` });
    expect(others).toEqual([]);
    expect(problem).toMatch(
      /^agencies\.yaml, line 4: agency:one, field "fuonded": there is no such field; required one of id, name, .*founded.*\.$/u,
    );
  });

  it("names the fields of an object inside a record", async () => {
    const bad = AGENCY.replace("locator:", "locater:");
    expect(await problemsOf({ "agencies.yaml": bad })).toEqual([
      'agencies.yaml, line 3: agency:one, field "sources[0].locator": required text; got nothing.',
      'agencies.yaml, line 3: agency:one, field "sources[0].locater": there is no such field; required one of document, locator.',
    ]);
  });

  it.each([
    [
      "a date that is none",
      "founded: 1998-13",
      'field "founded": Expected a date as precise as the source: 2004, 2004-08, 2004-08-15, a quarter such as 2007-33 (33 to 36), or an interval such as 2007-02-14/2007-02-16 or 2018/.. (EDTF, ISO 8601-2); got "1998-13".',
    ],
    [
      "a year without quotes",
      "founded: 1963",
      'field "founded": required text; got 1963. Put it in quotes: "1963".',
    ],
    [
      "a value outside its vocabulary",
      "agencyType: BUREAU",
      'field "agencyType": required one of MINISTRY, GOVERNMENT, AUTHORITY, COMMISSION, COUNCIL, FUND, COMPANY, CHAMBER, NGO, UN_BODY, BANK, TRAINING_INSTITUTE, UNIT, PUBLIC_BODY, OTHER; got "BUREAU".',
    ],
    [
      "an id of the wrong kind",
      "places: [sector:textiles]",
      'field "places[0]": required an id such as "place:name", without spaces; got "sector:textiles".',
    ],
    ["an empty name", 'otherNames: [""]', 'field "otherNames[0]": required some text; got "".'],
  ])("says of %s what was required and what came", async (_, line, expected) => {
    expect(await problemsOf({ "agencies.yaml": `${AGENCY}  ${line}\n` })).toEqual([
      `agencies.yaml, line 4: agency:one, ${expected}`,
    ]);
  });

  it("refuses a stakeholder without a source", async () => {
    expect(await problemsOf({ "agencies.yaml": "- id: agency:one\n  name: One\n  sources: []\n" })).toEqual([
      'agencies.yaml, line 3: agency:one, field "sources": required at least one source; got [].',
    ]);
  });

  it("refuses a linkage of another kind than its file", async () => {
    const linkage = `- id: linkage:agency:one/two
  kind: TRAINING
  from: agency:one
  to: agency:two
  status: ESTABLISHED
  sources: [{ document: document:page, locator: paragraph 1 }]
`;
    expect(await problemsOf({ "linkages/funding.yaml": linkage })).toEqual([
      'linkages/funding.yaml, line 2: linkage:agency:one/two, field "kind": required FUNDING in this file; got "TRAINING".',
    ]);
  });

  it("names the line of broken YAML and of a key given twice", async () => {
    const [broken] = await problemsOf({ "agencies.yaml": "- id: agency:one\n  name: [One\n" });
    expect(broken).toMatch(/^agencies\.yaml: not readable as YAML\. .*\((3|2):\d+\)/u);
    const [twice] = await problemsOf({ "agencies.yaml": `${AGENCY}  name: Two\n` });
    expect(twice).toMatch(/^agencies\.yaml: not readable as YAML\. duplicated mapping key \(4:/u);
  });

  it("refuses a file that is no list", async () => {
    expect(await problemsOf({ "agencies.yaml": "id: agency:one\n" })).toEqual([
      'agencies.yaml: required a list of records, each starting with "- id:".',
    ]);
  });

  it("refuses a file whose name it does not know, since its facts would be lost", async () => {
    const [problem] = await problemsOf({ "agency.yaml": AGENCY });
    expect(problem).toMatch(
      /^agency\.yaml: no such file in a data set; required one of documents\.yaml, .*linkages\/model\.yaml, coverage\.yaml\. Rename it\.$/u,
    );
  });

  it("says when the folder cannot be read", async () => {
    await expect(readDataset(join(folder, "absent"))).rejects.toThrow(
      /absent has 1 problem; nothing of it was taken over\.\n {2}- required a folder of YAML files; it cannot be read: ENOENT/u,
    );
  });

  it("lists every problem, and dangling references once the records are in order", async () => {
    const two = AGENCY.replaceAll("One", "").replace("name:", "nmae:");
    expect(await problemsOf({ "agencies.yaml": two, "clusters.yaml": AGENCY })).toHaveLength(3);
    const dangling = AGENCY.replace("document:page", "document:none");
    expect(await problemsOf({ "agencies.yaml": dangling, "clusters.yaml": "" })).toEqual([
      'agency:one, field "sources[0].document": required the id of a record of this data set; got document:none. Correct it or add the record.',
    ]);
  });

  it("shows fifty problems at most and counts the rest", () => {
    const { message } = new DatasetError(
      "facts",
      Array.from({ length: 53 }, (_, index) => `problem ${index}`),
    );
    expect(message.split("\n").slice(-2)).toEqual(["  - problem 49", "  - and 3 more"]);
  });
});
