import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { cx2, cytoscape, gephiLite, jgf, keyOf, kumu, nodeLink, sumOf } from "../support/json-graph-files.js";
import {
  lgl,
  linked,
  named,
  ncol,
  numbered,
  pajek,
  sif,
  tgf,
  ucinet,
  unnamed,
  vna,
  vosviewer,
} from "../support/plain-graph-files.js";
import { checkWritten, network, type Written } from "../support/random-network.js";

/** Ends are numbers here: keys of the file stand in the names. */
const gmlText = (text: string): string =>
  `"${text.replace(/[&"<>\n]|[^\u0020-\u007e]/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`)}"`;

const gml = ({ nodes, edges }: Written): string =>
  `graph [ directed 1 ${nodes
    .map(({ name, kind }, at) => `node [ id ${at} label ${gmlText(name)} kind "${kind}" source ${at + 1} ]`)
    .join(" ")} ${edges
    .map(
      (edge) =>
        `edge [ source ${edge.from} target ${edge.to} kind "${edge.kind}" amount ${sumOf(edge)} currency "EUR" period "${edge.day}" ]`,
    )
    .join(" ")} ]`;

const dotText = (text: string): string => `"${text.replaceAll('"', String.raw`\"`)}"`;

const dot = (written: Written): string =>
  `digraph { ${written.nodes
    .map(({ key, name, kind }) => `${dotText(key)} [name=${dotText(name)}, kind=${kind}, id="x"];`)
    .join("\n")} ${written.edges
    .map((edge) => {
      const [from, to] = [dotText(keyOf(written, edge.from)), dotText(keyOf(written, edge.to))];
      const fields = `kind=${edge.kind}, amount="${sumOf(edge)}", currency=EUR, period="${edge.day}"`;
      // An arrow that is drawn backwards says the same from the other end.
      return edge.cents % 2 === 0
        ? `${from} -> ${to} [${fields}];`
        : `${to} -> ${from} [${fields}, dir=back];`;
    })
    .join("\n")} }`;

/** Turtle has no words of ours for sums but those of grants, and of kinds but classes. */
const turtle = (written: Written): string => {
  const iri = (at: number): string => `<urn:x:${encodeURIComponent(keyOf(written, at))}>`;
  const classes: Readonly<Record<string, string>> = {
    ...{ agency: "org:Organization", university: "schema:CollegeOrUniversity", project: "schema:Project" },
  };
  const nodes = written.nodes.map(
    ({ name, kind }, at) => `${iri(at)} a ${classes[kind]} ; schema:name ${JSON.stringify(name)} .`,
  );
  const edges = written.edges.map(
    (edge, at) =>
      `<urn:e:${at}> a schema:Grant ; schema:funder ${iri(edge.from)} ; schema:fundedItem ${iri(edge.to)} ; schema:amount "${sumOf(edge)}" ; schema:currency "EUR" .`,
  );
  const prefixes = "@prefix org: <http://www.w3.org/ns/org#> . @prefix schema: <https://schema.org/> .";
  return [prefixes, ...edges, ...nodes].join("\n");
};

const jsonLd = (written: Written): string =>
  JSON.stringify({
    "@context": {
      "@vocab": "https://schema.org/",
      funder: { "@type": "@id" },
      fundedItem: { "@type": "@id" },
    },
    "@graph": [
      ...written.edges.map((edge, at) => ({
        ...{ "@id": `urn:e:${at}`, "@type": "Grant", amount: sumOf(edge), currency: "EUR" },
        funder: `urn:x:${encodeURIComponent(keyOf(written, edge.from))}`,
        fundedItem: `urn:x:${encodeURIComponent(keyOf(written, edge.to))}`,
      })),
      ...written.nodes.map(({ key, name, kind }) => ({
        ...{ "@id": `urn:x:${encodeURIComponent(key)}`, name },
        "@type": { agency: "Organization", university: "CollegeOrUniversity", project: "Project" }[kind],
      })),
    ],
  });

/** What only grants can say. */
const asGrants = (written: Written): Written => ({
  ...written,
  edges: written.edges.map((edge) => ({ ...edge, kind: "FUNDING", day: "" })),
});

/** FollowTheMoney has no universities, and sums of payments alone. */
const ftm = (written: Written): string =>
  [
    ...written.edges.map((edge, at) => ({
      ...{ id: `e${at}`, schema: "Payment" },
      properties: {
        ...{ payer: [keyOf(written, edge.from)], beneficiary: [keyOf(written, edge.to)] },
        ...{ amount: [String(sumOf(edge))], currency: ["EUR"] },
      },
    })),
    ...written.nodes.map(({ key, name }) => ({
      id: key,
      schema: "Organization",
      properties: { name: [name] },
    })),
  ]
    .map((line) => JSON.stringify(line))
    .join("\n");

const asOrganizations = (written: Written): Written => ({
  nodes: written.nodes.map((node) => ({ ...node, kind: "agency" })),
  edges: asGrants(written).edges,
});

const xmlText = (text: string): string =>
  text.replace(/[&<>"\n]/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

/** A workbook with texts in cells, numbers as numbers, and titles above the headings. */
function workbook(written: Written): Uint8Array {
  const cell = (value: string | number): string =>
    typeof value === "number"
      ? `<c><v>${value}</v></c>`
      : `<c t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
  const sheet = (rows: readonly (readonly (string | number)[])[]): Uint8Array =>
    strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
        .map((row) => `<row>${row.map(cell).join("")}</row>`)
        .join("")}</sheetData></worksheet>`,
    );
  const nodes = written.nodes.map(({ key, name, kind }) => [key, name, kind]);
  const edges = written.edges.map((edge) => [
    ...[keyOf(written, edge.from), keyOf(written, edge.to), edge.kind],
    ...[sumOf(edge), "EUR", edge.day],
  ]);
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return zipSync({
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets><sheet name="links" sheetId="1" r:id="r1"/><sheet name="people" sheetId="2" r:id="r2"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": sheet([["from", "to", "kind", "amount", "currency", "period"], ...edges]),
    "xl/worksheets/sheet2.xml": sheet([["Our list"], ["id", "name", "kind"], ...nodes]),
  });
}

const gdf = (written: Written): string => {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return [
    "nodedef>name VARCHAR,label VARCHAR,kind VARCHAR,source VARCHAR",
    ...written.nodes.map(({ key, name, kind }) => [quoted(key), quoted(name), kind, "x"].join(",")),
    "edgedef>node1 VARCHAR,node2 VARCHAR,directed BOOLEAN,kind VARCHAR,amount DOUBLE,currency VARCHAR,period VARCHAR",
    ...written.edges.map((edge) =>
      [
        ...[quoted(keyOf(written, edge.from)), quoted(keyOf(written, edge.to)), "true", edge.kind],
        ...[String(sumOf(edge)), "EUR", edge.day],
      ].join(","),
    ),
  ].join("\n");
};

describe("a random network comes in as it was written, or is refused, never as another one, from", () => {
  it.each([
    ["node-link.json", nodeLink, undefined],
    ["cytoscape", cytoscape, undefined],
    ["gephi-lite", gephiLite, undefined],
    ["kumu", kumu, undefined],
    ["gml", gml, undefined],
    ["dot", dot, undefined],
    ["gdf", gdf, undefined],
    ["jgf", jgf, undefined],
    ["cx2", cx2, undefined],
    ["xlsx", workbook, undefined],
    ["rdf", turtle, asGrants],
    ["jsonld", jsonLd, asGrants],
    ["ftm", ftm, asOrganizations],
    ["pajek", pajek, unnamed],
    ["ucinet", ucinet, unnamed],
    ["vosviewer", vosviewer, unnamed],
    ["ncol", ncol, linked],
    ["lgl", lgl, numbered],
    ["vna", vna, unnamed],
    ["tgf", tgf, named],
    ["sif", sif, named],
  ] as const)("%s", async (format, write, reduced) => {
    await fc.assert(
      fc.asyncProperty(network, (whole) => {
        const written = reduced?.(whole) ?? whole;
        return checkWritten(written, format, format, [[`net.${format}`, Buffer.from(write(written))]]);
      }),
      { numRuns: 20 },
    );
  });
});
