import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, type Files, importFiles } from "../support/exchange.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

const lines = (...records: object[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join("");

/** The names of what was counted and named, and the linkages with their titles. */
async function read(format: string, text: string): Promise<{ told: string; linkages: unknown }> {
  const { problems } = await importFiles(port, format, [await files.write("file.json", text)]);
  const linkages = await port.read(
    "MATCH (a:Stakeholder)-[r]->(b:Stakeholder) RETURN a.name, type(r), b.name, r.title, r.period ORDER BY r.id",
  );
  return { told: problems.map(({ text: said, value }) => `${said} ${value ?? ""}`).join("\n"), linkages };
}

describe("statements and entities of other registers", () => {
  it("Popolo: organizations, their parents and memberships of organizations", async () => {
    const { told, linkages } = await read(
      "popolo",
      JSON.stringify({
        persons: [{ id: "p", name: "A. Person" }],
        organizations: [
          { id: "o1", name: "Trade Ministry", classification: "Ministry", founding_date: "1950" },
          {
            id: "o2",
            name: "Export Board",
            parent_id: "o1",
            other_names: [{ name: "Board" }],
            links: [{ url: "https://board.example" }],
          },
          { id: "o3", name: "Chamber" },
        ],
        memberships: [
          { person_id: "p", organization_id: "o1", role: "Minister" },
          { member_id: "o3", organization_id: "o2", role: "Observer", start_date: "2001", end_date: "2004" },
        ],
      }),
    );
    expect(linkages).toEqual([
      ["Export Board", "AFFILIATION", "Trade Ministry", null, null],
      ["Chamber", "AFFILIATION", "Export Board", "Observer", "2001/2004"],
    ]);
    expect(told).toMatch(/Items of persons/u);
    expect(told).toMatch(/memberships of people/u);
  });

  it("FollowTheMoney: entities and links, people and what is linked with them told", async () => {
    const { told, linkages } = await read(
      "ftm",
      lines(
        { id: "p", schema: "Person", properties: { name: ["A. Person"] } },
        {
          id: "c1",
          schema: "Company",
          properties: {
            name: ["Steel Ltd", "Steel Limited"],
            leiCode: ["nonsense"],
            registrationNumber: ["77"],
          },
        },
        { id: "c2", schema: "Organization", properties: { name: ["Holding"] } },
        {
          id: "l1",
          schema: "Ownership",
          properties: { owner: ["c2"], asset: ["c1"], percentage: ["25"], startDate: ["2001"] },
        },
        {
          id: "l2",
          schema: "Payment",
          properties: {
            payer: ["c1"],
            beneficiary: ["c2"],
            amount: ["100.50"],
            currency: ["EUR"],
            date: ["2002-03-01"],
          },
        },
        { id: "l3", schema: "Ownership", properties: { owner: ["p"], asset: ["c1"] } },
      ),
    );
    expect(linkages).toEqual([
      ["Steel Ltd", "AFFILIATION", "Holding", "Ownership (25 %)", "2001/.."],
      ["Steel Ltd", "FUNDING", "Holding", null, "2002-03-01"],
    ]);
    for (const part of [/schema Person/u, /Links of people/u, /scheme LEI/u, /passed over.* 77/u])
      expect(told).toMatch(part);
  });

  it("BODS: statements that hold, in both forms", async () => {
    const entity = (id: string, name: string): object => ({
      statementID: id,
      statementType: "entityStatement",
      name,
    });
    const interest = (id: string, share: number, more = {}): object => ({
      statementID: id,
      statementType: "ownershipOrControlStatement",
      subject: { describedByEntityStatement: "e1" },
      interestedParty: { describedByEntityStatement: "e2" },
      interests: [{ type: "shareholding", share: { exact: share } }],
      ...more,
    });
    const person = interest("r3", 10, { interestedParty: { describedByPersonStatement: "p1" } });
    const text = JSON.stringify([
      interest("r2", 30, { replacesStatements: ["r1"] }),
      entity("e1", "Mine"),
      entity("e2", "Owner"),
      interest("r1", 90),
      person,
    ]);
    const { told, linkages } = await read("bods", text);
    expect(linkages).toEqual([["Mine", "AFFILIATION", "Owner", "shareholding (30 %)", null]]);
    expect(told).toMatch(/interests that people/u);
  });

  it("BODS 0.4: the last statement of a record, and none that is closed", async () => {
    const record = (
      recordId: string,
      recordType: string,
      statementDate: string,
      recordDetails: object,
      recordStatus = "new",
    ): object => ({
      ...{
        statementId: `${recordId}-${statementDate}`,
        recordId,
        recordType,
        statementDate,
        recordDetails,
        recordStatus,
      },
    });
    const rel = {
      subject: "e1",
      interestedParty: "e2",
      interests: [{ type: "votingRights", share: { minimum: 25, maximum: 50 } }],
    };
    const { linkages } = await read(
      "bods",
      lines(
        record("e1", "entity", "2020-01-01", { name: "Mine" }),
        record("e2", "entity", "2021-01-01", { name: "Owner" }, "updated"),
        record("e2", "entity", "2020-01-01", { name: "Former owner" }),
        record("r1", "relationship", "2020-01-01", rel),
        record("r2", "relationship", "2020-01-01", rel),
        record("r2", "relationship", "2021-01-01", rel, "closed"),
      ),
    );
    expect(linkages).toEqual([["Mine", "AFFILIATION", "Owner", "votingRights (25 to 50 %)", null]]);
  });

  const institution = (number: number, more = {}): object => ({
    ...{
      id: `https://openalex.org/I${number}`,
      display_name: `Institute ${number}`,
      type: "facility",
      ...more,
    },
  });

  it("OpenAlex: institutions and who belongs to whom", async () => {
    const ror = "https://ror.org/00pnp4y96";
    const { told, linkages } = await read(
      "openalex",
      lines(
        institution(1, {
          ror,
          type: "education",
          works_count: 7,
          associated_institutions: [
            institution(2, { relationship: "child" }),
            institution(3, { relationship: "related" }),
          ],
        }),
        institution(2, { associated_institutions: [institution(1, { relationship: "parent" })] }),
      ),
    );
    expect(linkages).toEqual([["Institute 2", "AFFILIATION", "Institute 1", null, null]]);
    expect((await storedNetwork(port)).names).toEqual(["Institute 1 (UNIVERSITY)", "Institute 2 (AGENCY)"]);
    expect(told).toMatch(/neither parent nor child .*, only related/u);
    expect(told).not.toMatch(/Required an id/u);
  });

  it("OpenAlex: works as an answer of its API, a linkage for each two institutions", async () => {
    const work = (number: number, ...of: number[]): object => ({
      id: `https://openalex.org/W${number}`,
      display_name: `Work ${number}`,
      publication_year: 2001,
      authorships: of.map((one) => ({ institutions: [institution(one)] })),
    });
    const { told, linkages } = await read(
      "openalex",
      JSON.stringify({ meta: { count: 2 }, results: [work(1, 1, 2, 1), work(2, 3)] }),
    );
    expect(linkages).toEqual([["Institute 1", "RESEARCH", "Institute 2", "Work 1", "2001"]]);
    expect(told).toMatch(/of one institution/u);
  });

  it("DOT: chains, groups, usual attributes, HTML and escapes", async () => {
    const { told, linkages } = await read(
      "dot",
      [
        '/* a comment */ digraph "G" { rankdir=LR; // more',
        'node [kind=agency]; a [label="River\\nTrust"]; "b b" [label=<<b>Hill</b> Fund>];',
        'subgraph cluster_1 { label="East"; node [kind=project]; c; d }',
        'a -> "b b":n -> { c d } [label="fun" + "ds", period="2001"]',
        "}",
      ].join("\n"),
    );
    expect(linkages).toEqual([
      ["River Trust", "FUNDING", "Hill Fund", "funds", "2001"],
      ["Hill Fund", "FUNDING", "c", "funds", "2001"],
      ["Hill Fund", "FUNDING", "d", "funds", "2001"],
    ]);
    expect((await storedNetwork(port)).names).toEqual([
      "Hill Fund (AGENCY)",
      "River Trust (AGENCY)",
      "c (PROJECT)",
      "d (PROJECT)",
    ]);
    expect(told).toMatch(/rankdir[\s\S]*Groups of nodes/u);
  });

  it("RDF: organizations of W3C ORG and schema.org, and what links them", async () => {
    const { told, linkages } = await read(
      "rdf",
      `@prefix org: <http://www.w3.org/ns/org#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
       @prefix schema: <https://schema.org/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix x: <urn:x:> .
       x:m a org:FormalOrganization ; skos:prefLabel "Ministerium"@de, "Ministry"@en ; org:hasSubOrganization x:b ; x:budget 7 .
       x:b a org:OrganizationalUnit ; skos:prefLabel "Board" ; org:subOrganizationOf x:m ; schema:sameAs <https://ror.org/00pnp4y96> .
       x:u a schema:CollegeOrUniversity ; schema:name "College" .
       x:p a schema:Project ; schema:name "Plan" ; schema:funder x:m .
       x:a a foaf:Person ; foaf:name "A. Person" ; org:memberOf x:b .
       [] a org:Membership ; org:member x:u ; org:organization x:b ; org:role x:r .
       x:r a org:Role ; skos:prefLabel "Observer" .
       [] a org:Membership ; org:member x:a ; org:organization x:b .`,
    );
    expect(linkages).toEqual(
      expect.arrayContaining([
        ["Board", "AFFILIATION", "Ministry", null, null],
        ["Ministry", "FUNDING", "Plan", null, null],
        ["College", "AFFILIATION", "Board", "Observer", null],
      ]),
    );
    expect(linkages).toHaveLength(3);
    for (const part of [/type Person/u, /type Role/u, /lead to people/u, /passed over.*\b7/u])
      expect(told).toMatch(part);
    expect(await port.read("MATCH (n:Stakeholder {name: 'Ministry'}) RETURN n.otherNames, n.kind")).toEqual([
      [["Ministerium"], "AGENCY"],
    ]);
  });

  it("RDF/XML: the same terms, and no entities", async () => {
    const rdf = (inside: string, doctype = ""): string =>
      `<?xml version="1.0"?>${doctype}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:org="http://www.w3.org/ns/org#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">${inside}</rdf:RDF>`;
    const { linkages } = await read(
      "rdf",
      rdf(
        '<org:Organization rdf:about="#m"><skos:prefLabel xml:lang="en">Ministry</skos:prefLabel></org:Organization><org:OrganizationalUnit rdf:about="#b"><skos:prefLabel>Board</skos:prefLabel><org:unitOf rdf:resource="#m"/></org:OrganizationalUnit>',
      ),
    );
    expect(linkages).toEqual([["Board", "AFFILIATION", "Ministry", null, null]]);
    const refused = await read("rdf", rdf("&a;", '<!DOCTYPE rdf:RDF [<!ENTITY a "x">]>'));
    expect(refused.told).toMatch(/without entities/u);
    expect((await read("rdf", "<?xml version='1.0'?><rdf:RDF><")).told).toMatch(/Required RDF\/XML/u);
  });

  it.each([
    ["rdf", "@prefix : <urn:x> . :a :b"],
    ["dot", "digraph { a -> "],
    ["dot", "digraph { a } digraph { b }"],
    ["popolo", "<html>"],
    ["ftm", '{"id":"a","schema":"Company"}\n{"id":'],
    ["cytoscape", "{}"],
  ])("what is none is refused: %s %j", async (format, text) => {
    const { report } = await importFiles(port, format, [await files.write("file", text)]);
    expect(report.unread + report.leftOut).toBeGreaterThan(0);
  });
});
