import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, DAY_TWO, emptyGraph, type Files, importFiles } from "../support/exchange.js";
import { checkNasty, nastyCases } from "../support/nasty-file.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

const table = (name: string, scheme: string, value: string): string => {
  const identifiers = JSON.stringify([{ scheme, value }]).replaceAll('"', '""');
  return `name,kind,identifiers\n${name},agency,"${identifiers}"\n`;
};

const added = ({ report }: Awaited<ReturnType<typeof importFiles>>): number[] =>
  [report.stakeholders, report.linkages].map((counts) => counts.added + counts.changed);

describe("one identifier in two spellings", () => {
  const SPELLINGS: readonly (readonly [string, string, string, string])[] = [
    ["ROR", "https://ror.org/03q3ecb97", "ror id", "03Q3ECB97"],
    ["ROR", "03q3ecb97", "ror", "http://www.ror.org/03q3ecb97/"],
    ["PIC", "998616262", "pic", "998 616 262"],
    ["Wikidata", "https://www.wikidata.org/wiki/Q1065", "wikidata", "q1065"],
    ["LEI", "5493001KJTIIGC8Y1R12", "LEI code", "5493001kjtiigc8y1r12"],
    ["ISIN", "US0378331005", "isin", "us 0378331005"],
    ["ISNI", "0000 0001 2281 955X", "isni", "https://isni.org/isni/000000012281955X"],
  ];

  it.each(SPELLINGS)("joins: %s %s, %s %s", async (scheme, value, otherScheme, otherValue) => {
    const one = await files.write("one.csv", table("Fund", scheme, value));
    const two = await files.write("two.csv", table("The Fund", otherScheme, otherValue));
    const { report } = await importFiles(port, "tables", [one, two]);
    expect([report.joined, report.lostValues, (await storedNetwork(port)).names]).toEqual([
      ...[1, 0],
      ["Fund (AGENCY)"],
    ]);
    expect(await port.read("MATCH (n:Stakeholder) RETURN n.identifiers")).toEqual([
      [JSON.stringify([{ scheme, value }])],
    ]);
    expect(added(await importFiles(port, "tables", [one, two], { now: DAY_TWO }))).toEqual([0, 0]);
  });

  it("joins what an older release kept as it was spelt", async () => {
    const one = await files.write("one.csv", table("Fund", "ROR", "https://ror.org/03q3ecb97"));
    await importFiles(port, "tables", [one]);
    await port.write((tx) => tx.run("MATCH (i:Identifier) SET i.id = 'ror|https://ror.org/03q3ecb97'"));
    const two = await files.write("two.csv", table("The Fund", "ROR", "03q3ecb97"));
    expect((await importFiles(port, "tables", [two])).report.joined).toBe(1);
  });

  it.each([
    ["ISIN", "US0378331006"],
    ["LEI code", "5493001KJTIIGC8Y1R13"],
    ["ROR ID", "03q3ecb98"],
  ])("joins nobody where the check digits are wrong: %s %s", async (scheme, value) => {
    for (const name of ["Fund", "Bank"])
      await importFiles(port, "tables", [await files.write(`${name}.csv`, table(name, scheme, value))]);
    expect((await storedNetwork(port)).names).toEqual(["Bank (AGENCY)", "Fund (AGENCY)"]);
  });
});

describe("sources whose names begin alike", () => {
  const NODES = (key: string, name: string): string => `id,name,kind\n${key},${name},agency\n`;
  const LINKS = "from,to\n1-2,2\n";

  it.each([
    ["orgs.csv", "orgs-1.csv"],
    ["orgs-1.csv", "orgs.csv"],
  ])("keep apart in one command and in several: %s, %s", async (first, second) => {
    const content: Readonly<Record<string, string>> = {
      "orgs.csv": NODES("1-2", "Fund"),
      "orgs-1.csv": NODES("2", "Bank"),
    };
    const paths: string[] = [];
    for (const name of [first, second]) paths.push(await files.write(name, content[name] ?? ""));
    const links = await files.write("links.csv", LINKS);
    await importFiles(port, "tables", [...paths, links]);
    const both = { names: ["Bank (AGENCY)", "Fund (AGENCY)"], linkages: ["Fund COLLABORATION Bank"] };
    expect(await storedNetwork(port)).toEqual(both);
    for (const path of paths) expect(added(await importFiles(port, "tables", [path]))).toEqual([0, 0]);
    expect(added(await importFiles(port, "tables", [...paths, links]))).toEqual([0, 0]);
    const apart = await emptyGraph();
    for (const path of paths) await importFiles(apart, "tables", [path]);
    expect((await storedNetwork(apart)).names).toEqual(both.names);
    await apart.close();
  });

  it("keep the ids that they have in a store", async () => {
    await importFiles(port, "tables", [await files.write("orgs-1.csv", NODES("2", "Bank"))]);
    await importFiles(port, "tables", [await files.write("orgs.csv", NODES("7", "Fund"))]);
    expect(await port.read("MATCH (n:Stakeholder) RETURN n.id ORDER BY n.id")).toEqual([
      ["agency:orgs-1-2"],
      ["agency:orgs.-7"],
    ]);
  });
});

describe("files that are easily taken for another", () => {
  it.each(
    nastyCases({
      "a name that is the key of another row": {
        format: "tables",
        text: [
          ["nodes.csv", "id,name,kind\nalpha,Beta,agency\n,Alpha,agency\n,Gamma,agency\n"],
          ["edges.csv", "from,to\nalpha,Gamma\nAlpha,Gamma\n"],
        ],
        names: ["Beta (AGENCY)", "Gamma (AGENCY)"],
        linkages: ["Beta COLLABORATION Gamma"],
        told: /Required a key[\s\S]*left out \(line 3\)/u,
      },
      "a key that is the name of a row before it": {
        format: "tables",
        text: [
          ["nodes.csv", "id,name,kind\n,Alpha,agency\nalpha,Beta,agency\n,Gamma,agency\n"],
          ["edges.csv", "from,to\nalpha,Gamma\nAlpha,Gamma\n"],
        ],
        names: ["Alpha (AGENCY)", "Gamma (AGENCY)"],
        linkages: ["Alpha COLLABORATION Gamma"],
        told: /Required a key/u,
      },
      "the error of a formula in the place of a name": {
        format: "tables",
        text: "name,kind\n#REF!,agency\n#NAME?,agency\nFund,agency\n",
        names: ["Fund (AGENCY)"],
        linkages: [],
        told: /this is none/u,
      },
      "signs of HTML and letters of another encoding in names": {
        format: "tables",
        text: "name,kind\nTrade &amp; Co,agency\nMÃ¼nchen,agency\n",
        linkages: [],
        told: /Names hold signs of HTML.* Counted: 2\./u,
      },
      "years that programs write where they know none": {
        format: "tables",
        text: "from,to,start,end\nA,B,2001,9999-12-31\nA,C,0000,2004\n",
        linkages: ["A COLLABORATION B 2001/..", "A COLLABORATION C ../2004"],
        told: /Required a date/u,
      },
      "an arrow that is drawn backwards": {
        format: "dot",
        text: 'digraph { a -> b [label="funds", dir=back]; a -> c [label="trains", dir=none] }',
        linkages: ["a TRAINING c", "b FUNDING a"],
      },
      "IATI with a prefix, and titles of another vocabulary": {
        format: "iati",
        text: '<x:iati-activities xmlns:x="urn:a" xmlns:y="urn:b"><x:iati-activity><y:title><y:narrative>Wrong</y:narrative></y:title><x:iati-identifier>XX-1-A</x:iati-identifier><x:reporting-org ref="XX-1"/><x:title><x:narrative>Plan</x:narrative></x:title></x:iati-activity></x:iati-activities>',
        names: ["Plan (PROJECT)"],
        linkages: [],
      },
      "a membership of several": {
        format: "rdf",
        text: '@prefix o: <http://www.w3.org/ns/org#>. @prefix s: <http://www.w3.org/2004/02/skos/core#>. <urn:a> a o:Organization; s:prefLabel "A". <urn:b> a o:Organization; s:prefLabel "B". <urn:c> a o:Organization; s:prefLabel "C". <urn:m> a o:Membership; o:member <urn:a>, <urn:b>; o:organization <urn:c>.',
        linkages: ["A AFFILIATION C", "B AFFILIATION C"],
      },
      "JSON-LD of W3C ORG, with a word that no context names": {
        format: "jsonld",
        text: JSON.stringify({
          "@context": {
            org: "http://www.w3.org/ns/org#",
            label: "http://www.w3.org/2004/02/skos/core#prefLabel",
          },
          ...{ "@id": "urn:a", "@type": "org:Organization", label: "Ministry", budget: 5 },
          "org:hasUnit": { "@type": "org:OrganizationalUnit", label: "Board" },
        }),
        linkages: ["Board AFFILIATION Ministry"],
        told: /drops what its contexts do not name/u,
      },
      "JSON-LD whose context stands elsewhere": {
        format: "jsonld",
        text: '{"@context":"https://example.org/context","@id":"urn:a"}',
        names: [],
        linkages: [],
        told: /nothing is fetched/u,
      },
      "nodes of d3 without ids": {
        format: "node-link.json",
        text: '{"nodes":[{"name":"A"},{"name":"B"}],"links":[{"source":1,"target":0},{"source":0,"target":2}]}',
        linkages: ["B COLLABORATION A"],
        told: /Required the id/u,
      },
      "attributes of graphology that have the names of ends": {
        format: "node-link.json",
        text: '{"nodes":[{"key":"a","attributes":{"label":"A","key":"b"}},{"key":"b","attributes":{"label":"B"}}],"edges":[{"key":"e","source":"a","target":"b","undirected":false,"attributes":{"kind":"TRAINING","source":"b"}}]}',
        linkages: ["A TRAINING B"],
      },
    }),
  )("%s", (_, nasty) => checkNasty({ port, files }, nasty));

  it("organizations without an IRI keep their ids where rows are moved", async () => {
    const org = (name: string): string =>
      `[] a <http://www.w3.org/ns/org#Organization>; <http://www.w3.org/2004/02/skos/core#prefLabel> "${name}".\n`;
    for (const order of [
      ["Fund", "Bank"],
      ["Bank", "Fund"],
    ])
      await importFiles(port, "rdf", [await files.write("orgs.ttl", order.map(org).join(""))]);
    expect((await storedNetwork(port)).names).toEqual(["Bank (AGENCY)", "Fund (AGENCY)"]);
  });
});
