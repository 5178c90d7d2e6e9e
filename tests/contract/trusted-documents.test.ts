import { hash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Door, openDoor } from "../support/door.js";
import { scratchFolder } from "../support/scratch-folder.js";

const DOCUMENT = "query Some($first: Int!) { stakeholders(first: $first) { nodes { id } } }";
const ID = hash("sha256", DOCUMENT);

describe("a trusted document", () => {
  const folder = scratchFolder();
  let door: Door;
  beforeAll(async () => {
    const path = join(folder, "persisted-documents.json");
    writeFileSync(path, JSON.stringify({ [ID]: DOCUMENT }));
    door = await openDoor({ environment: { TRUSTED_DOCUMENTS: path }, seeds: "seeds", isWarm: true });
  });
  afterAll(() => door.close());

  const post = (body: object) =>
    door.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });

  it("is asked for by its id, with and without the name of the hash, by POST and GET", async () => {
    const variables = { first: 2 };
    const whole = await door.ask(DOCUMENT, { variables });
    for (const documentId of [ID, `sha256:${ID}`]) {
      expect(await post({ documentId, variables })).toMatchObject({ status: 200, body: whole.body });
      const address = `/graphql?documentId=${documentId}&variables=${encodeURIComponent(JSON.stringify(variables))}`;
      const { body, headers } = await door.fetch(address);
      expect(body).toEqual(whole.body);
      const again = await door.fetch(address, { headers: { "if-none-match": headers.get("etag") ?? "" } });
      expect(again.status).toBe(304);
    }
  });

  it.each([
    [{ documentId: "sha256:nothing" }, 404, "NOT_FOUND"],
    [{ documentId: [ID] }, 400, "BAD_USER_INPUT"],
    [{ documentId: "__proto__" }, 404, "NOT_FOUND"],
  ])("that is none is refused: %j", async (body, status, code) => {
    expect(await post(body)).toMatchObject({ status, body: { errors: [{ extensions: { code } }] } });
  });

  it("comes from a file that is one, or the service does not start", async () => {
    const path = join(folder, "wrong.json");
    writeFileSync(path, "[1]");
    for (const TRUSTED_DOCUMENTS of [path, join(folder, "none.json")])
      await expect(openDoor({ environment: { TRUSTED_DOCUMENTS } })).rejects.toThrow("TRUSTED_DOCUMENTS");
  });
});
