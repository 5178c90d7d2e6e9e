import { strToU8, zipSync } from "fflate";
import { openInputs } from "../../server/exchange/reading/open-inputs.js";
import { readText } from "../../server/exchange/reading/text-source.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, type Files, importFiles } from "../support/exchange.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

const location = (id: number, name: string): object => ({
  geonames_id: id,
  geonames_details: {
    ...{ continent_code: "AS", country_code: "PK", country_name: "Pakistan", name, lat: 31.5, lng: 74.3 },
    ...{ country_subdivision_code: "PB", country_subdivision_name: "Punjab" },
  },
});
const name = (value: string, ...types: string[]): object => ({ lang: null, types, value });
const record = (id: string, more: object): object => ({
  ...{ admin: {}, domains: [], established: null, external_ids: [], id: `https://ror.org/${id}`, links: [] },
  ...{ locations: [location(1172451, "Lahore")], relationships: [], status: "active", ...more },
});
const [ALPHA, BETA, GONE] = ["03q3ecb97", "021p6rb08", "00rs6vg23"] as const;

const DUMP = [
  record(ALPHA, {
    names: [
      name("AU", "acronym"),
      name("Alpha University", "ror_display", "label"),
      name("Alpha Jamia", "alias"),
    ],
    types: ["education", "funder"],
    established: 1978,
    links: [{ type: "website", value: "https://alpha.example" }],
    external_ids: [{ type: "wikidata", all: ["Q1", "Q2"], preferred: "Q1" }],
    relationships: [
      { label: "Beta Institute", type: "child", id: `https://ror.org/${BETA}` },
      { label: "Delta", type: "related", id: "https://ror.org/05dxps055" },
    ],
  }),
  record(BETA, {
    names: [name("Beta Institute", "label", "ror_display")],
    types: ["government"],
    status: "inactive",
    relationships: [{ label: "Alpha University", type: "parent", id: `https://ror.org/${ALPHA}` }],
  }),
  record(GONE, { names: [name("Twice", "ror_display")], types: ["company"], status: "withdrawn" }),
];

describe("the data dump of ROR, in version 2 of its schema", () => {
  it("comes in with names, places, identifiers and who belongs to whom", async () => {
    const path = await files.write("v2.0-ror-data.json", JSON.stringify(DUMP));
    const { problems } = await importFiles(port, "ror", [path]);
    expect(await storedNetwork(port)).toEqual({
      names: ["Alpha University (UNIVERSITY)", "Beta Institute (AGENCY)"],
      linkages: ["Beta Institute AFFILIATION Alpha University"],
    });
    expect(
      await port.read(
        "MATCH (n:Stakeholder)-[:IN_PLACE]->(p) RETURN n.acronym, n.otherNames, n.founded, n.website, n.agencyType, n.remarks, p.name, p.parent, p.latitude ORDER BY n.name",
      ),
    ).toEqual([
      ["AU", ["Alpha Jamia"], "1978", "https://alpha.example", null, null, "Lahore", "place:iso-PK-PB", 31.5],
      [
        null,
        [],
        null,
        null,
        "PUBLIC_BODY",
        expect.stringContaining("inactive"),
        "Lahore",
        "place:iso-PK-PB",
        31.5,
      ],
    ]);
    expect(await port.read("MATCH (i:Identifier) RETURN i.id ORDER BY i.id")).toHaveLength(3);
    expect(problems.map(({ text }) => text).join("\n")).toMatch(
      /withdrawn from ROR[\s\S]*|relations of the type related/iu,
    );
    const again = await importFiles(port, "ror", [path]);
    expect([again.report.stakeholders, again.report.linkages].map((one) => one.added + one.changed)).toEqual([
      0, 0,
    ]);
  });

  it("is found in the archive that has the same as a table, too", async () => {
    const zip = zipSync({
      "v2.0-ror-data.json": strToU8(JSON.stringify(DUMP)),
      "v2.0-ror-data.csv": strToU8("id,name\nx,Alpha\n"),
    });
    const inputs = await openInputs([await files.write("ror.zip", zip)], {
      peek: (path) => readText(path, undefined, () => undefined),
      format: undefined,
    });
    const { format, paths, passed } = inputs;
    inputs.discard();
    expect([format, paths.length, passed]).toEqual(["ror", 1, ["v2.0-ror-data.csv"]]);
  });
});
