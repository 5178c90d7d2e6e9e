import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describeInBrowser } from "../support/browser.js";
import { type Door, openDoor } from "../support/door.js";

const WEB = `${process.cwd()}/dist/web`;
const QUERIES = "docs/queries";

/** The names of the operations of docs/queries, in the order of the files. */
const exampleNames = readdirSync(QUERIES)
  .filter((file) => file.endsWith(".graphql"))
  .sort()
  .map((file) => /(?:query|mutation)\s+(\w+)/.exec(readFileSync(`${QUERIES}/${file}`, "utf8"))?.[1]);

describeInBrowser("GraphiQL at /graphql", (open) => {
  let door: Door;
  beforeAll(async () => {
    if (!existsSync(`${WEB}/graphiql/index.html`))
      throw new Error("This test opens the built pages, and there are none. Run npm run build:web first.");
    door = await openDoor({ webFolder: WEB, seeds: "seeds" });
  });
  afterAll(() => door.close());

  it("opens with the questions of docs/queries as tabs, and runs one, without asking anybody else", async () => {
    const { page, requests, complaints } = await open();
    await page.goto(`${door.url}/graphql`);
    const tabs = page.locator(".graphiql-tab-button");
    await tabs.first().waitFor();
    expect(await tabs.allInnerTexts()).toEqual(exampleNames);

    // The button does nothing until both editors are there, which come after the tabs.
    await page.locator(".graphiql-query-editor .view-lines", { hasText: exampleNames[0] ?? "" }).waitFor();
    await page.locator(".graphiql-response .view-lines").waitFor({ state: "attached" });
    const answered = page.waitForResponse(
      (response) => response.request().postData()?.includes(`query ${exampleNames[0]}`) === true,
    );
    await page.getByRole("button", { name: "Execute query" }).click();
    const answer = await answered;
    expect(answer.status()).toBe(200);
    const body = (await answer.json()) as { data: unknown; errors?: unknown };
    expect(body.errors).toBeUndefined();
    await page.locator(".graphiql-response .view-lines", { hasText: '"data"' }).waitFor();

    expect(requests.filter((url) => new URL(url).origin !== door.url && !/^(data|blob):/.test(url))).toEqual(
      [],
    );
    expect(requests.length).toBeGreaterThan(5);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("shows the manual of the schema", async () => {
    const { page, complaints } = await open();
    await page.goto(`${door.url}/graphql`);
    await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
    await page.locator(".graphiql-doc-explorer", { hasText: "Root Types" }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("opens with the question of a link first", async () => {
    const { page, complaints } = await open();
    await page.goto(
      `${door.url}/graphql?query=${encodeURIComponent("query Linked { stakeholders { totalCount } }")}`,
    );
    const tabs = page.locator(".graphiql-tab-button");
    await tabs.first().waitFor();
    expect(await tabs.allInnerTexts()).toEqual(["Linked", ...exampleNames]);
    await page.locator(".graphiql-query-editor .view-lines", { hasText: "Linked" }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("keeps its files for a year, and its page never", async () => {
    const { page } = await open();
    const [html, script] = await Promise.all([
      page.waitForResponse((response) => response.url() === `${door.url}/graphql`),
      page.waitForResponse((response) => /\/assets\/index-.*\.js$/.test(response.url())),
      page.goto(`${door.url}/graphql`),
    ]);
    expect(html.headers()["cache-control"]).toBe("no-cache");
    expect(script.headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(["br", "gzip"]).toContain(script.headers()["content-encoding"]);
    await page.close();
  });
});
