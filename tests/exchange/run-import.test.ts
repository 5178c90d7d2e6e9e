import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, DAY_ONE, DAY_TWO, type Files, importFiles } from "../support/exchange.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

const counts = (added: number, changed: number, unchanged: number): object => ({ added, changed, unchanged });

async function cordisFolder(): Promise<string> {
  await files.write(
    "organisations.csv",
    "pic,name,activity_type,country_iso2\n11,UNIVERSITY OF X,HES,NA\n22,,PRC,EL\n",
  );
  await files.write(
    "projects.csv",
    "rcn,start_date,end_date,ec_max_contribution,total_cost,programme_parts\n7,2017-01-01,2019-12-31,300,400,LEIT|SC1\n",
  );
  await files.write(
    "participations.csv",
    "rcn,pic,role,ec_contribution,start_date,end_date\n7,11,coordinator,200,2017-01-01,2019-12-31\n7,22,participant,NA,2017-01-01,2019-12-31\n",
  );
  return files.folder;
}

describe("an import of CORDIS tables", () => {
  it("stores organisations, the project, who took part and the money of the EU", async () => {
    const folder = await cordisFolder();
    const { report, problems } = await importFiles(port, "cordis", [folder], { source: "cordis" });
    expect(problems).toEqual([]);
    expect(report).toEqual({
      dryRun: false,
      facets: counts(5, 0, 0),
      stakeholders: counts(4, 0, 0),
      linkages: counts(4, 0, 0),
      problems: 0,
      leftOut: 0,
      lostValues: 0,
      unread: 0,
      joined: 0,
      moved: 0,
      filledIn: 0,
      kept: 0,
      replace: false,
      gone: { stakeholders: 0, linkages: 0 },
      stopped: false,
    });
    expect(
      await port.read(
        "MATCH (a:Stakeholder)-[r]->(b:Stakeholder) RETURN r.id, type(r), a.id, b.id, r.role, r.money ORDER BY r.id",
      ),
    ).toEqual([
      [
        "linkage:project:cordis-7/11",
        "IMPLEMENTATION",
        "university:cordis-11",
        "project:cordis-7",
        "LEAD",
        null,
      ],
      [
        "linkage:project:cordis-7/11-ec",
        "FUNDING",
        "project:cordis-7",
        "university:cordis-11",
        null,
        '{"amount":200,"currency":"EUR","includedIn":"linkage:project:cordis-7/ec"}',
      ],
      [
        "linkage:project:cordis-7/22",
        "COLLABORATION",
        "agency:cordis-22",
        "project:cordis-7",
        "PARTNER",
        null,
      ],
      [
        "linkage:project:cordis-7/ec",
        "FUNDING",
        "agency:european-commission",
        "project:cordis-7",
        "FUNDER",
        '{"amount":300,"currency":"EUR","includedIn":"project:cordis-7"}',
      ],
    ]);
    expect(
      await port.read(
        "MATCH (n:Stakeholder)-[:IN_PLACE]->(p:Place) RETURN n.name, n.degree, p.name ORDER BY n.name",
      ),
    ).toEqual([
      ["Organisation 22", 1, "Greece"],
      ["UNIVERSITY OF X", 2, "Namibia"],
    ]);
    expect(await port.read("MATCH (d:Document) RETURN d.id, d.publisher, d.retrieved")).toEqual([
      ["document:cordis", "European Union, CORDIS", "2026-03-01"],
    ]);
  });

  it("changes nothing when it runs again, the date of the document included", async () => {
    const folder = await cordisFolder();
    await importFiles(port, "cordis", [folder], { source: "cordis" });
    const before = await port.read("MATCH (n) RETURN n.id, n.updatedAt, n.retrieved, n.degree ORDER BY n.id");
    const { report } = await importFiles(port, "cordis", [folder], { source: "cordis", now: DAY_TWO });
    expect([report.facets, report.stakeholders, report.linkages]).toEqual([
      counts(0, 0, 5),
      counts(0, 0, 4),
      counts(0, 0, 4),
    ]);
    expect(
      await port.read("MATCH (n) RETURN n.id, n.updatedAt, n.retrieved, n.degree ORDER BY n.id"),
    ).toEqual(before);
  });

  it("says what would change in a dry run, and stores nothing", async () => {
    const folder = await cordisFolder();
    const { report } = await importFiles(port, "cordis", [folder], { dryRun: true });
    expect([report.stakeholders, report.linkages]).toEqual([counts(4, 0, 0), counts(4, 0, 0)]);
    expect(await port.read("MATCH (n) RETURN count(n)")).toEqual([[0]]);
  });
});

describe("an import of long records", () => {
  it("stores fewer of them at a time", async () => {
    const nodes = await files.write("nodes.csv", "id,kind,name\nagency:a,AGENCY,A\nagency:b,AGENCY,B\n");
    const rows = Array.from({ length: 6 }, (_, at) => `agency:a,agency:b,200${at},${"x".repeat(900_000)}\n`);
    const edges = await files.write("edges.csv", `from,to,period,activity\n${rows.join("")}`);
    const stored: number[] = [];
    const progress = ({ records }: { records: number }): void => void stored.push(records);
    const { report } = await importFiles(port, "tables", [nodes, edges], {}, progress);
    expect(report.linkages).toEqual(counts(6, 0, 0));
    expect(stored.length).toBeGreaterThan(1);
  });
});

describe("an import of tables", () => {
  const nodes =
    "id,kind,name,identifiers\nagency:a,AGENCY,Alpha,\nagency:b,AGENCY,Beta,\nproject:p,PROJECT,Plan,\n";

  it("puts a linkage whose kind and ends changed in the place of the old one, and keeps degrees right", async () => {
    const nodesPath = await files.write("nodes.csv", nodes);
    const edges = await files.write(
      "edges.csv",
      "id,from,to,kind\nlinkage:agency:a/1,agency:a,agency:b,FUNDING\n",
    );
    await importFiles(port, "tables", [nodesPath, edges]);
    await files.write("edges.csv", "id,from,to,kind\nlinkage:agency:a/1,project:p,agency:a,TRAINING\n");
    const { report } = await importFiles(port, "tables", [nodesPath, edges], { now: DAY_TWO });
    expect(report.linkages).toEqual(counts(0, 1, 0));
    expect(
      await port.read("MATCH (a:Stakeholder)-[r]->(b:Stakeholder) RETURN r.id, type(r), a.id, b.id"),
    ).toEqual([["linkage:agency:a/1", "TRAINING", "project:p", "agency:a"]]);
    expect(await port.read("MATCH (n:Stakeholder) RETURN n.id, n.degree ORDER BY n.id")).toEqual([
      ["agency:a", 1],
      ["agency:b", 0],
      ["project:p", 1],
    ]);
    expect(await port.read("MATCH (d:Document {id: 'document:edges'}) RETURN d.retrieved")).toEqual([
      ["2026-03-02"],
    ]);
  });

  it("finds linkages that come before their ends", async () => {
    const edges = await files.write("edges.csv", "from,to,kind\nagency:a,agency:b,FUNDING\n");
    const nodesPath = await files.write("nodes.csv", nodes);
    const { report, problems } = await importFiles(port, "tables", [edges, nodesPath]);
    expect([report.linkages.added, problems]).toEqual([1, []]);
  });

  it("joins a stakeholder to the one that another document knows by the same identifier, and adds to it", async () => {
    const first = await files.write(
      "first.csv",
      'id,kind,name,identifiers\nagency:unido,AGENCY,UNIDO,"[{""scheme"":""IATI"",""value"":""XM-DAC-41123""}]"\n',
    );
    const second = await files.write(
      "second.csv",
      'id,kind,name,website,identifiers\nagency:x,AGENCY,United Nations Industrial Development Organization,https://www.unido.org,"[{""scheme"":""iati"",""value"":""xm-dac-41123""}]"\nagency:b,AGENCY,Beta,,\n',
    );
    const edges = await files.write(
      "edges.csv",
      "id,from,to,kind\nlinkage:agency:x/1,agency:x,agency:b,TRAINING\n",
    );
    await importFiles(port, "tables", [first]);
    const { report } = await importFiles(port, "tables", [second, edges]);
    expect([report.joined, report.stakeholders]).toEqual([1, counts(1, 1, 0)]);
    const stored = await port.read(
      "MATCH (n:Stakeholder)-[r:TRAINING]->() RETURN n.id, n.name, n.otherNames, n.website, r.id",
    );
    expect(stored).toEqual([
      [
        "agency:unido",
        "UNIDO",
        ["United Nations Industrial Development Organization"],
        "https://www.unido.org",
        "linkage:agency:unido/1",
      ],
    ]);
    const again = await importFiles(port, "tables", [first, second, edges], { now: DAY_TWO });
    expect([again.report.stakeholders, again.report.linkages]).toEqual([counts(0, 0, 3), counts(0, 0, 1)]);
  });

  it("reads the columns that a mapping file names", async () => {
    const path = await files.write(
      "ror.csv",
      "ror_id,title,types,city\nhttps://ror.org/03q3ecb97,Coral,company,Karachi\nhttps://ror.org/021p6rb08,Shifa University,education,Islamabad\n",
    );
    const mapping = {
      tables: [
        {
          columns: {
            id: "agency:ror-{ror_id}",
            name: "title",
            kind: "types",
            agencyType: "types",
            places: "city",
            "identifiers.ROR": "ror_id",
          },
          constants: {},
          values: {
            kind: { company: "AGENCY", education: "AGENCY" },
            agencyType: { company: "COMPANY", education: "OTHER" },
          },
        },
      ],
    };
    const { problems } = await importFiles(port, "tables", [path], { mapping, now: DAY_ONE });
    expect(problems).toEqual([]);
    expect(
      await port.read(
        "MATCH (n:Stakeholder)-[:IN_PLACE]->(p) RETURN n.name, n.agencyType, n.identifiers, p.id ORDER BY n.name",
      ),
    ).toEqual([
      ["Coral", "COMPANY", '[{"scheme":"ROR","value":"https://ror.org/03q3ecb97"}]', "place:ror-karachi"],
      [
        "Shifa University",
        "OTHER",
        '[{"scheme":"ROR","value":"https://ror.org/021p6rb08"}]',
        "place:ror-islamabad",
      ],
    ]);
  });
});
