import type { z } from "zod";
import { type Door, openDoor } from "../support/door.js";
import {
  draftExtensionSchema,
  draftManifestSchema,
  draftResultSchema,
  entitiesSchema,
  proposalSchema,
  stableExtensionSchema,
  stableManifestSchema,
  stableResultSchema,
  suggestedSchema,
} from "../support/reconciliation-schemas.js";

let door: Door;
beforeAll(async () => {
  door = await openDoor({ seeds: "seeds" });
});
afterAll(() => door.close());

const json = { "content-type": "application/json" };
const form = (fields: Record<string, unknown>): RequestInit => ({
  method: "POST",
  body: new URLSearchParams(
    Object.entries(fields).map(([name, value]): [string, string] => [name, JSON.stringify(value)]),
  ),
});

/** The answer, which has to be what the protocol says. */
async function fetched<S extends z.ZodType>(
  schema: S,
  path: string,
  init?: RequestInit,
): Promise<z.output<S>> {
  const { status, body, headers } = await door.fetch(path, init);
  expect([status, headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
  return schema.parse(body);
}

interface Stated {
  readonly query?: string;
  readonly type?: string;
  readonly properties?: readonly { readonly pid: string; readonly v: unknown }[];
  readonly limit?: number;
}

/** The candidates of one query of version 0.2. */
const candidatesOf = async (query: Stated): Promise<z.output<typeof stableResultSchema>[string]["result"]> =>
  (await fetched(stableResultSchema, "/reconcile", form({ queries: { q0: query } })))["q0"]?.result ?? [];

const SMEDA = "agency:smeda";
const NAME = "Small and Medium Enterprise Development Authority of Pakistan";

describe("GET /reconcile", () => {
  it("serves what OpenRefine asks for, one after another", async () => {
    const { suggest, extend, preview, view, defaultTypes } = await fetched(
      stableManifestSchema,
      "/reconcile",
    );
    expect(view.url).toBe(`${door.url}/?select={{id}}`);
    const pathOf = ({ service_url, service_path }: { service_url: string; service_path: string }): string =>
      service_url.replace(door.url, "") + service_path;

    // Guesses the type from some names, then sends the rows.
    const guesses = await fetched(
      stableResultSchema,
      "/reconcile",
      form({
        queries: { q0: { query: "SMEDA", limit: 3 }, q1: { query: "University of Gujrat", limit: 3 } },
      }),
    );
    expect(guesses["q1"]?.result[0]?.type.map(({ id }) => id)).toEqual(["University"]);
    expect(defaultTypes.map(({ id }) => id)).toContain("University");

    const properties = await fetched(suggestedSchema, `${pathOf(suggest.property)}?prefix=pla`);
    expect(properties.result.map(({ id }) => id)).toContain("places");
    const types = await fetched(suggestedSchema, `${pathOf(suggest.type)}?prefix=agen`);
    expect(types.result).toEqual([{ id: "Agency", name: "Agency" }]);
    const { result } = await fetched(entitiesSchema, `${pathOf(suggest.entity)}?prefix=small+and+medium+ent`);
    expect(result[0]?.id).toBe(SMEDA);

    const page = await door.fetch(
      preview.url.replace(door.url, "").replace("{{id}}", encodeURIComponent(SMEDA)),
    );
    expect([page.status, page.headers.get("x-frame-options"), String(page.body).includes(NAME)]).toEqual([
      200,
      null,
      true,
    ]);
    expect(String(page.body)).toContain(`<dt>Id</dt><dd>${SMEDA}</dd>`);
    expect(page.headers.get("content-security-policy")).toContain("frame-ancestors *");
    expect(String(page.body)).not.toContain("<script");

    const proposal = await fetched(
      proposalSchema,
      `${pathOf(extend.propose_properties)}?type=Agency&limit=40`,
    );
    expect(proposal.properties.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["acronym", "parent", "degree"]),
    );
    const query = { ids: [SMEDA, "agency:nobody"], properties: [{ id: "acronym" }, { id: "parent" }] };
    const { rows } = await fetched(stableExtensionSchema, "/reconcile", form({ extend: query }));
    expect(rows).toEqual({
      [SMEDA]: {
        acronym: [{ str: "SMEDA" }],
        parent: [{ id: "agency:ministry-of-industries", name: expect.any(String) }],
      },
      "agency:nobody": { acronym: [], parent: [] },
    });
  });

  it("takes a batch in its address too, and a query for an id", async () => {
    const queries = encodeURIComponent(JSON.stringify({ one: { query: SMEDA }, two: { query: "  " } }));
    const answer = await fetched(stableResultSchema, `/reconcile?queries=${queries}`);
    const found = answer["one"]?.result.map(({ id, score, match }) => [id, score, match]);
    expect([found?.[0], found?.filter(([, , match]) => match).length]).toEqual([[SMEDA, 100, true], 1]);
    expect(answer["two"]?.result).toEqual([]);
  });
});

describe("a match", () => {
  it.each([
    ["the very name", NAME],
    [
      "the name without little words and accents",
      "small & medium enterprise development authority, Pakistán",
    ],
  ])("is found by %s", async (_, query) => {
    const [best] = await candidatesOf({ query });
    expect([best?.id, best?.match]).toEqual([SMEDA, true]);
  });

  it.each<[string, Stated]>([
    ["an acronym alone", { query: "SMEDA" }],
    ["a part of a name", { query: "Small and Medium Enterprise Development" }],
    ["a name with a wrong letter", { query: NAME.replace("Medium", "Mediun") }],
    [
      "a name whose place is another",
      { query: "University of Gujrat", properties: [{ pid: "places", v: "Lahore" }] },
    ],
    [
      "an acronym with a property that is empty",
      { query: "SMEDA", properties: [{ pid: "places", v: null }] },
    ],
    ["a property that contradicts", { query: NAME, properties: [{ pid: "founded", v: "1890" }] }],
  ])("is not %s, which stays a candidate", async (_, query) => {
    const candidates = await candidatesOf(query);
    expect(candidates.length).toBeGreaterThan(0);
    expect(candidates.filter(({ match }) => match)).toEqual([]);
  });

  it("is looked for by the first 1,000 characters where a cell holds a whole text", async () => {
    const beginning = `${NAME} ${"Authority ".repeat(100)}`.slice(0, 1_000);
    const candidates = await candidatesOf({ query: beginning });
    expect(candidates.length).toBeGreaterThan(0);
    expect(await candidatesOf({ query: `${beginning}${"and more. ".repeat(3_000)}` })).toEqual(candidates);
  });

  it("is an acronym with something that agrees, and says what its score is made from", async () => {
    const [best] = await candidatesOf({
      query: "SMEDA",
      properties: [
        { pid: "parent", v: { id: "agency:ministry-of-industries", name: "Ministry" } },
        { pid: "founded", v: 1998 },
      ],
    });
    expect(best).toMatchObject({
      id: SMEDA,
      match: true,
      score: 100,
      description: expect.stringContaining("acronym: SMEDA"),
    });
    expect(best?.features.map(({ id, value }) => [id, value])).toEqual([
      ["name", 100],
      ["called_so", true],
      ["parent", true],
      ["founded", true],
      ["degree", expect.any(Number)],
    ]);
  });

  it("is a number of a register, by whatever name, but no placeholder", async () => {
    const byNumber = (v: string): ReturnType<typeof candidatesOf> =>
      candidatesOf({ query: "Some other name", properties: [{ pid: "identifiers.ROR", v }] });
    expect((await byNumber("https://ror.org/00pnp4y96")).filter(({ match }) => match)).toHaveLength(1);
    expect((await byNumber("N/A")).filter(({ match }) => match)).toEqual([]);
  });
});

describe("POST /reconcile/match, of the draft of version 1.0", () => {
  const match = (endpoint: string, queries: unknown): Promise<z.output<typeof draftResultSchema>> =>
    fetched(draftResultSchema, `${endpoint}/match`, {
      method: "POST",
      headers: json,
      body: JSON.stringify({ queries }),
    });
  const name = (v: string): object => ({ matchType: "name", v });
  const founded = (v: string, more = {}): object => ({ matchType: "property", pid: "founded", v, ...more });

  it("is announced by a manifest of its own, and answers at both addresses", async () => {
    await fetched(draftManifestSchema, "/reconcile/1.0-draft");
    const queries = [{ conditions: [name(NAME)] }, { type: "University", conditions: [name(NAME)] }];
    for (const endpoint of ["/reconcile", "/reconcile/1.0-draft"]) {
      const { results } = await match(endpoint, queries);
      expect(results.map(({ candidates }) => candidates.some(({ id }) => id === SMEDA))).toEqual([
        true,
        false,
      ]);
    }
  });

  it("leaves out who does not fulfil what is required, and turns a condition round", async () => {
    const { results } = await match("/reconcile", [
      { conditions: [name(NAME), founded("1998", { required: true })] },
      { conditions: [name(NAME), founded("1890", { required: true })] },
      { conditions: [name(NAME), founded("1998", { matchQuantifier: "none" })] },
    ]);
    const [kept, left, turned] = results.map(
      ({ candidates }) => candidates.find(({ id }) => id === SMEDA)?.match,
    );
    expect([kept, left, turned]).toEqual([true, undefined, false]);
  });

  it("fetches properties as rows", async () => {
    const body = JSON.stringify({ ids: [SMEDA], properties: [{ id: "degree" }] });
    const { rows } = await fetched(draftExtensionSchema, "/reconcile/extend", {
      method: "POST",
      headers: json,
      body,
    });
    expect(rows).toEqual([
      { id: SMEDA, properties: [{ id: "degree", values: [{ int: expect.any(Number) }] }] },
    ]);
  });
});

describe("what is no request of the protocol", () => {
  const codeOf = async (path: string, init?: RequestInit): Promise<unknown> => {
    const { body, headers } = await door.fetch(path, init);
    // A page of another site has to be able to read why.
    expect(headers.get("access-control-allow-origin")).toBe("*");
    return (body as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;
  };
  it.each<[string, string, RequestInit | undefined, string]>([
    ["a batch that is no JSON", "/reconcile?queries=x", undefined, "BAD_USER_INPUT"],
    ["a query that is none", "/reconcile", form({ queries: { q: { query: 7 } } }), "BAD_USER_INPUT"],
    [
      "a property that is none",
      "/reconcile",
      form({ queries: { q: { query: "a", properties: [{ pid: "x", v: "y" }] } } }),
      "BAD_USER_INPUT",
    ],
    [
      "a type that is none",
      "/reconcile",
      form({ queries: { q: { query: "a", type: "Ship" } } }),
      "BAD_USER_INPUT",
    ],
    ["a form without queries", "/reconcile", form({ other: 1 }), "BAD_USER_INPUT"],
    [
      "51 queries",
      "/reconcile",
      form({
        queries: Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`q${at}`, { query: "a" }])),
      }),
      "QUERY_LIMIT_EXCEEDED",
    ],
    [
      "a body that is too large",
      "/reconcile/match",
      { method: "POST", headers: json, body: JSON.stringify({ queries: "x".repeat(300_000) }) },
      "BODY_TOO_LARGE",
    ],
    ["a preview of nobody", "/reconcile/preview?id=agency:nobody", undefined, "NOT_FOUND"],
    [
      "a cursor that is too deep",
      "/reconcile/suggest/entity?prefix=a&cursor=5000",
      undefined,
      "BAD_USER_INPUT",
    ],
  ])("%s is refused", async (_, path, init, code) => {
    expect(await codeOf(path, init)).toBe(code);
  });

  it("answers what a browser asks before it sends JSON from another site", async () => {
    const { status, headers } = await door.fetch("/reconcile/match", {
      method: "OPTIONS",
      headers: { origin: "http://other.example", "access-control-request-method": "POST" },
    });
    expect([status, headers.get("access-control-allow-headers")]).toEqual([
      204,
      "content-type, accept-language",
    ]);
  });

  it("runs no script that a client names (JSONP)", async () => {
    const { headers } = await door.fetch("/reconcile?callback=steal");
    expect(headers.get("content-type")).toMatch(/^application\/json/u);
  });
});
