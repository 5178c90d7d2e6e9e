import { auditServer } from "graphql-http";
import { type Door, openDoor } from "../support/door.js";

describe("the GraphQL-over-HTTP audit suite", () => {
  let door: Door;
  beforeAll(async () => {
    door = await openDoor();
  });
  afterAll(() => door.close());

  it("finds no error, no warning and nothing to note in 61 audits", async () => {
    const results = await auditServer({
      url: `${door.url}/graphql`,
      // The door asks a GET for a header that no form can send.
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, {
          ...init,
          headers: { ...(init.headers as Record<string, string>), "apollo-require-preflight": "1" },
        }),
    });
    const notOk = results.flatMap((result) =>
      result.status === "ok" ? [] : [`${result.status} ${result.id} ${result.name}: ${result.reason}`],
    );
    expect(notOk).toEqual([]);
    expect(results).toHaveLength(61);
  });
});
