import { readDataset } from "../../schema/read-dataset.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { GRAPH_SCHEMA, writeRepository } from "../../server/store/writers/write-repository.js";
import { FORMATS } from "../../server/exchange/formats.js";
import { type Door, openDoor } from "../support/door.js";

let door: Door;

beforeAll(async () => {
  let graph: GraphPort | undefined;
  door = await openDoor({ around: (port) => (graph = port) });
  await graph?.prepare(GRAPH_SCHEMA);
  if (graph !== undefined)
    await writeRepository(graph).upsert(await readDataset("seeds"), new Date("2026-03-01"));
});
afterAll(() => door.close());

const filter = (value: unknown): string => `filter=${encodeURIComponent(JSON.stringify(value))}`;

describe("GET /export/:format", () => {
  it.each([
    ["json", "application/json; charset=utf-8", "json"],
    ["csv", "application/zip", "zip"],
    ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"],
    ["dot", "text/vnd.graphviz; charset=utf-8", "gv"],
    ["gexf", "application/gexf+xml; charset=utf-8", "gexf"],
    ["graphml", "application/graphml+xml; charset=utf-8", "graphml"],
    ["cytoscape", "application/json; charset=utf-8", "cyjs"],
    ["jsonld", "application/ld+json; charset=utf-8", "jsonld"],
    ["rdf", "text/turtle; charset=utf-8", "ttl"],
    ["iati", "application/xml; charset=utf-8", "xml"],
  ])("answers %s as a file of its type", async (format, type, extension) => {
    const { status, headers } = await door.fetch(`/export/${format}`);
    expect([status, headers.get("content-type"), headers.get("content-disposition")]).toEqual([
      200,
      type,
      `attachment; filename="linkages.${extension}"`,
    ]);
  });

  it("lists its formats at the address without one, and names the file as the address asks", async () => {
    const { formats } = (await door.fetch("/export")).body as { formats: { key: string; title: string }[] };
    expect(formats.map(({ key }) => key)).toEqual(FORMATS.map(({ key }) => key));
    const { headers } = await door.fetch("/export/graphml?name=network-clusters-2026-11-27");
    expect(headers.get("content-disposition")).toBe(
      'attachment; filename="network-clusters-2026-11-27.graphml"',
    );
  });

  it("gives the part that a filter of the API lets through, with the facets it names", async () => {
    const part = {
      stakeholders: { id: { in: ["agency:smeda", "agency:unido"] } },
      linkages: { kind: { eq: "TRAINING" } },
    };
    const { body } = await door.fetch(`/export/json?${filter(part)}`);
    const { agencies, clusters, linkages = [] } = body as Record<string, { id: string; kind: string }[]>;
    expect([
      agencies?.map(({ id }) => id),
      clusters,
      linkages.every(({ kind }) => kind === "TRAINING"),
    ]).toEqual([["agency:smeda", "agency:unido"], undefined, true]);
  });

  it("leaves out whom the filter avoids", async () => {
    const { body } = await door.fetch(`/export/graphml?${filter({ avoiding: ["agency:unido"] })}`);
    expect(String(body)).not.toContain('"agency:unido"');
  });

  it.each([
    ["a filter that is no JSON", "/export/json?filter=x", 400, "BAD_USER_INPUT"],
    ["a name with other signs", `/export/json?name=${encodeURIComponent('a";b')}`, 400, "BAD_USER_INPUT"],
    ["a filter in brackets", "/export/json?filter[a]=1", 400, "BAD_USER_INPUT"],
    ["a parameter that nobody knows", "/export/json?fliter=%7B%7D", 400, "BAD_USER_INPUT"],
    [
      "a filter with a field that is none",
      `/export/json?${filter({ colour: "red" })}`,
      400,
      "BAD_USER_INPUT",
    ],
    [
      "a filter with a value that is none",
      `/export/json?${filter({ linkages: { kind: { eq: "LOVE" } } })}`,
      400,
      "BAD_USER_INPUT",
    ],
    ["a format that is none", "/export/pdf", 404, "NOT_FOUND"],
  ])("refuses %s", async (_, path, status, code) => {
    const answer = await door.fetch(path);
    expect([
      answer.status,
      (answer.body as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code,
    ]).toEqual([status, code]);
  });

  it("is compressed where the client takes that", async () => {
    const { headers } = await door.fetch("/export/json", { headers: { "accept-encoding": "gzip" } });
    expect(headers.get("content-encoding")).toBe("gzip");
  });
});
