import type { GraphPort } from "../../server/store/graph/port.js";
import { problemLine } from "../../server/exchange/importing/import-problem.js";
import { anewForEachTest, type Files, importFiles } from "../support/exchange.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

const told = async (format: string, text: string): Promise<string> => {
  const path = await files.write("file", text);
  const { problems } = await importFiles(port, format, [path]);
  return problems.map((one) => problemLine(one)).join("\n");
};

describe("a file that breaks off", () => {
  it("tells what was taken and passed over until then", async () => {
    const text = await told("pajek", '*Vertices 2\n1 "A"\n2 "B"\n*Arcs\n1 2 3\n*Vertices 2\n1\n2\n');
    expect(text).toMatch(/weight: Values of this attribute are passed over/u);
    expect(text).toMatch(/Required one network in a file.*Left out: the file/u);
  });

  it("keeps the edges that came before their nodes", async () => {
    const graph = (tail: string): string =>
      `<graphml><graph><edge source="a" target="b"/><node id="a"/><node id="b"/>${tail}`;
    expect(await told("graphml", graph("<node id='c'"))).toMatch(/Left out: the file/u);
    expect((await storedNetwork(port)).linkages).toEqual(["a COLLABORATION b"]);
  });

  it("keeps the rows of a table before a byte that is none of its encoding, and tells the same", async () => {
    const rows = Array.from({ length: 9_000 }, (_, at) => `Org ${at},1\n`).join("");
    const path = await files.write(
      "t.csv",
      Buffer.concat([Buffer.from(`name,odd\n${rows}Bad`), Buffer.from([0xff])]),
    );
    const { report, problems } = await importFiles(port, "tables", [path]);
    const told = problems.map((one) => problemLine(one)).join("\n");
    expect(told).toMatch(/odd: Values of this column are passed over.*Counted: 9000/u);
    expect(told).toMatch(/t\.csv:9002: Required text in utf-8.*Left out: the file/u);
    expect([report.stakeholders.added, report.unread]).toEqual([9_000, 1]);
  });
});

it("a time that is left out since no plan reaches so far makes no linkage anticipated", async () => {
  await told("tables", "from,to,period\nA,B,2500\nA,C,2040\n");
  const rows = await port.read("MATCH ()-[r]->(b:Stakeholder) RETURN b.name, r.status ORDER BY b.name");
  expect(rows).toEqual([
    ["B", "ESTABLISHED"],
    ["C", "ANTICIPATED"],
  ]);
});

describe("IATI", () => {
  const activity = (inside: string): string =>
    `<iati-activities version="2.03"><iati-activity default-currency="EUR"><iati-identifier>XX-1-A</iati-identifier><reporting-org ref="XX-1" type="10"><narrative>Org</narrative></reporting-org><title><narrative>T</narrative></title>${inside}</iati-activity></iati-activities>`;

  it("tells transactions and related activities of types that make no linkage", async () => {
    const text = await told(
      "iati",
      activity(
        '<transaction><transaction-type code="13"/><value value-date="2020-01-01">5</value><provider-org><narrative>P</narrative></provider-org></transaction><related-activity ref="XX-1-B" type="3"/>',
      ),
    );
    expect(text).toMatch(/transaction-type: The type of the transaction is none .*Got "13"/u);
    expect(text).toMatch(/related-activity type: Activities that are related in another way.*Got "3"/u);
  });

  it("takes a code for an unknown region as no country", async () => {
    await told("iati", activity('<recipient-country code="ZZ"/>'));
    expect(await port.read("MATCH (f:Facet) WHERE f.id STARTS WITH 'place:' RETURN f.name")).toEqual([]);
  });
});

describe("RDF", () => {
  const PREFIXES =
    "@prefix org: <http://www.w3.org/ns/org#> . @prefix schema: <https://schema.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix ex: <http://ex.org/> .\n";
  const TWO = 'ex:a a org:Organization ; schema:name "A" . ex:b a org:Organization ; schema:name "B" .\n';
  const grant = (amount: string): string =>
    `${PREFIXES}${TWO}ex:g a schema:MonetaryGrant ; schema:funder ex:a ; schema:fundedItem ex:b ; schema:amount [ a schema:MonetaryAmount ; schema:value ${amount} ; schema:currency "EUR" ] .`;

  it("reads typed numbers in their one reading, and names no sum that was taken as passed over", async () => {
    expect(await told("rdf", grant("1.234"))).toBe("");
    expect((await storedNetwork(port)).linkages).toEqual(["A FUNDING B 1.234 EUR"]);
  });

  it("asks numbers that are texts", async () => {
    expect(await told("rdf", grant('"1.234"'))).toMatch(/number with one reading/u);
  });

  it("shows what a resource without an address says, and no number of the program", async () => {
    const during = `${PREFIXES}${TWO}ex:m a org:Membership ; org:member ex:a ; org:organization ex:b ; org:memberDuring [ schema:startDate "2009" ] . ex:n a org:Membership ; org:member ex:a .`;
    const text = await told("rdf", during);
    expect(text).toMatch(/memberDuring: .*Got "startDate 2009"/u);
    expect(text).toMatch(/Links lack one of their two ends.*Got "http:\/\/ex\.org\/n"/u);
    expect(text).not.toMatch(/_:/u);
  });

  it("takes no address for a name", async () => {
    expect(await told("rdf", `${PREFIXES}ex:a a org:Organization .`)).toMatch(
      /name: Required a name; .*Left out/u,
    );
  });
});
