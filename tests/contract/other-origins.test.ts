import { type Door, openDoor } from "../support/door.js";

const QUERY = `/graphql?query=${encodeURIComponent("{ sectors(first: 1) { totalCount } }")}`;
const PATHS = [QUERY, "/export/nodes.csv", "/schema.graphql"];
const OURS = "https://maps.example";

/** What a browser asks before a page of another origin sends JSON. */
const preflight = (door: Door, path: string, origin: string) =>
  door.fetch(path, {
    method: "OPTIONS",
    headers: {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type, x-mine",
    },
  });

/** What a script of another origin asks by GET. */
const ask = (door: Door, path: string, origin: string) =>
  door.fetch(path, { headers: { origin, "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" } });

const allowed = (headers: Headers): (string | null)[] =>
  ["access-control-allow-origin", "cross-origin-resource-policy"].map((name) => headers.get(name));

describe("pages of other origins", () => {
  let closed: Door;
  let named: Door;
  let open: Door;
  beforeAll(async () => {
    [closed, named, open] = (await Promise.all(
      ["", `${OURS}, http://localhost:5173`, "*"].map((CORS_ORIGINS) =>
        openDoor({ environment: { CORS_ORIGINS } }),
      ),
    )) as [Door, Door, Door];
  });
  afterAll(() => Promise.all([closed, named, open].map((door) => door.close())));

  it.each(PATHS)("read nothing where none is named: %s", async (path) => {
    const { headers, status } = await ask(closed, path, OURS);
    expect([status, ...allowed(headers)]).toEqual([403, null, "same-origin"]);
    expect(allowed((await preflight(closed, path, OURS)).headers)).toEqual([null, "same-origin"]);
  });

  it.each(PATHS)("read everything where theirs is named, and no other does: %s", async (path) => {
    const { headers, status } = await ask(named, path, OURS);
    expect([status, ...allowed(headers)]).toEqual([200, OURS, "cross-origin"]);
    expect(headers.get("vary")).toContain("Origin");
    expect(headers.get("access-control-expose-headers")).toContain("etag");
    const other = await ask(named, path, "https://other.example");
    expect([other.status, ...allowed(other.headers)]).toEqual([403, null, "same-origin"]);
    expect(other.headers.get("vary")).toContain("Origin");
  });

  it.each(PATHS)("all read where all may, but start nothing with an image: %s", async (path) => {
    const { headers, status } = await ask(open, path, "https://other.example");
    expect([status, ...allowed(headers)]).toEqual([200, "*", "cross-origin"]);
    const image = { "sec-fetch-site": "cross-site", "sec-fetch-dest": "image" };
    expect((await open.fetch(path, { headers: image })).status).toBe(403);
  });

  it("hear before they ask which headers they may send", async () => {
    const { status, headers } = await preflight(named, "/graphql", "http://localhost:5173");
    expect([status, headers.get("access-control-allow-headers")]).toEqual([204, "content-type, x-mine"]);
    expect(headers.get("access-control-allow-methods")).toBe("GET, HEAD, POST");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
  });

  it("hear errors too", async () => {
    const { status, headers } = await ask(named, "/export/pdf", OURS);
    expect([status, ...allowed(headers)]).toEqual([404, OURS, "cross-origin"]);
  });
});
