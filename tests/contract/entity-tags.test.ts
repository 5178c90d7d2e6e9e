import { datasetRecord } from "../../schema/record.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { writeRepository } from "../../server/store/writers/write-repository.js";
import { schemaText } from "../../server/api/schema-text.js";
import { type Door, openDoor } from "../support/door.js";
import { graphqlSchema } from "../support/graphql-schema.js";

const asked = (query: string): string => `/graphql?query=${encodeURIComponent(query)}`;
const COUNT = asked("{ stakeholders { totalCount } }");

const sources = [{ document: "document:a", locator: "1" }];
const dataset = datasetRecord.parse({
  documents: [{ id: "document:a", name: "A" }],
  agencies: [{ id: "agency:a", name: "A", sources }],
});

describe("an answer to GET", () => {
  let door: Door;
  let graph: GraphPort | undefined;
  beforeAll(async () => {
    door = await openDoor({ seeds: "seeds", isWarm: true, around: (port) => (graph = port) });
  });
  afterAll(() => door.close());

  const again = (path: string, etag: string | null) =>
    door.fetch(path, { headers: { "if-none-match": etag ?? "" } });

  it.each([COUNT, "/export/nodes.csv", "/export/json", "/schema.graphql"])(
    "is not sent again to whoever has it: %s",
    async (path) => {
      const first = await door.fetch(path);
      const etag = first.headers.get("etag");
      expect([first.status, first.headers.get("cache-control")]).toEqual([200, "no-cache"]);
      expect(etag).toMatch(/^(?:W\/)?"[\w-]+"$/u);
      for (const known of [etag, `"other", ${etag ?? ""}`, (etag ?? "").replace("W/", ""), "*"]) {
        const { status, headers, body } = await again(path, known);
        expect([status, headers.get("etag"), body]).toEqual([304, etag, ""]);
      }
      expect((await again(path, '"other"')).status).toBe(200);
    },
  );

  it.each([
    ["with an error", asked("{ stakeholders(first: 1000) { totalCount } }")],
    ["that is no query", asked("{ nothing }")],
    ["of matches", asked('{ stakeholder(id: "agency:smeda") { matches(first: 1) { score } } }')],
    ["of one client", asked("{ rateLimit { limit } }")],
  ])("has no tag where it is one %s", async (_, path) => {
    const { headers } = await door.fetch(path);
    expect([headers.get("etag"), headers.get("cache-control")]).toEqual([null, "no-store"]);
  });

  it("by POST has no tag", async () => {
    const { headers } = await door.ask("{ stakeholders { totalCount } }");
    expect([headers.get("etag"), headers.get("cache-control")]).toEqual([null, "no-store"]);
  });

  it("is sent again after a write, with another tag", async () => {
    const before = await door.fetch(COUNT);
    const file = await door.fetch("/export/nodes.csv");
    await writeRepository(graph as GraphPort).upsert(dataset, new Date("2026-03-01"));
    let after = await again(COUNT, before.headers.get("etag"));
    while (after.status === 304) after = await again(COUNT, before.headers.get("etag"));
    expect(after.body).not.toEqual(before.body);
    expect(after.headers.get("etag")).not.toBe(before.headers.get("etag"));
    const newFile = await again("/export/nodes.csv", file.headers.get("etag"));
    expect([newFile.status, String(newFile.body).includes("agency:a,AGENCY,A")]).toEqual([200, true]);
  });
});

describe("/schema.graphql", () => {
  it("is the schema as the sources have it", async () => {
    const door = await openDoor();
    const { headers, body } = await door.fetch("/schema.graphql");
    await door.close();
    expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(body).toBe(schemaText(await graphqlSchema));
  });
});
