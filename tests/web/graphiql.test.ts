import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describeInBrowser } from "../support/browser.js";
import { type Door, openDoor } from "../support/door.js";

const WEB = `${process.cwd()}/dist/web`;
const QUERIES = "docs/queries";

/** The questions of docs/queries in words, in the order of the files. */
const questions = readdirSync(QUERIES)
  .filter((file) => file.endsWith(".graphql"))
  .sort()
  .map((file) => /^# [^:\n]+: (.+)$/mu.exec(readFileSync(`${QUERIES}/${file}`, "utf8"))?.[1] ?? "")
  .map((words) => words.charAt(0).toUpperCase() + words.slice(1));

/** The questions that are offered, without who would ask them. */
const offeredOn = (page: Page): Promise<string[]> =>
  page
    .locator(".docs-questions li button")
    .evaluateAll((all) => all.map((button) => button.firstChild?.textContent ?? ""));

describeInBrowser("GraphiQL at /graphql", (open) => {
  let door: Door;
  beforeAll(async () => {
    if (!existsSync(`${WEB}/graphiql/index.html`))
      throw new Error("This test opens the built pages, and there are none. Run npm run build:web first.");
    door = await openDoor({ webFolder: WEB, seeds: "seeds" });
  });
  afterAll(() => door.close());

  it("has the questions of docs/queries as a list with a search, and runs one, without asking anybody else", async () => {
    const { page, requests, complaints } = await open();
    await page.goto(`${door.url}/graphql`);
    await page.getByText(`${questions.length} of ${questions.length}`).waitFor();
    expect(await offeredOn(page)).toEqual(questions);
    await page.getByRole("searchbox", { name: "Search" }).fill("sectors tree");
    await page.getByText(`1 of ${questions.length}`).waitFor();
    // Nothing can be opened until the editors are there, which come after the list.
    await page.locator(".graphiql-query-editor .view-lines", { hasText: "Choose a question" }).waitFor();
    await page.locator(".graphiql-response .view-lines").waitFor({ state: "attached" });
    await page.locator(".docs-questions li button").click();
    await page.locator('.docs-questions button[aria-current="true"]', { hasText: "as a tree" }).waitFor();
    const answered = page.waitForResponse(
      (response) => response.request().postData()?.includes("query SectorsAsATree") === true,
    );
    await page.getByRole("button", { name: "Execute query" }).click();
    const answer = await answered;
    expect(answer.status()).toBe(200);
    const body = (await answer.json()) as { data: unknown; errors?: unknown };
    expect(body.errors).toBeUndefined();
    await page.locator(".graphiql-response .view-lines", { hasText: '"data"' }).waitFor();
    expect(await page.getByRole("link", { name: "Back to the explorer" }).getAttribute("href")).toBe("/");

    expect(requests.filter((url) => new URL(url).origin !== door.url && !/^(data|blob):/.test(url))).toEqual(
      [],
    );
    expect(requests.length).toBeGreaterThan(5);
    await page.goto(`${door.url}/graphql?lang=ur`);
    await page.locator('.docs-questions li[lang="ur"]', { hasText: "SMEDA کون ہے" }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("offers no question about another network, and stands on a phone", async () => {
    const empty = await openDoor({ webFolder: WEB });
    const { page, complaints } = await open();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${empty.url}/graphql`);
    await page.locator(".docs-questions li button").first().waitFor();
    const offered = await offeredOn(page);
    expect(offered.length).toBeGreaterThan(10);
    expect(offered.length).toBeLessThan(questions.length);
    expect(offered.filter((words) => /SMEDA|UNIDO|Punjab|Export Promotion|TDAP/u.test(words))).toEqual([]);
    for (const part of [".docs-questions", ".graphiql-query-editor", ".graphiql-response"]) {
      const box = await page.locator(part).first().boundingBox();
      expect([part, (box?.width ?? 0) > 250, (box?.height ?? 0) > 100]).toEqual([part, true, true]);
    }
    const list = await page.locator(".graphiql-plugin").boundingBox();
    const boxes = await Promise.all(
      (await page.locator(".docs-questions li button").all()).slice(0, 8).map((one) => one.boundingBox()),
    );
    const end = (list?.y ?? 0) + (list?.height ?? 0);
    const inSight = boxes.filter((box) => box !== null && box.y + box.height <= end);
    expect(inSight.length).toBeGreaterThanOrEqual(4);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
    await empty.close();
  });

  it("shows the manual of the schema", async () => {
    const { page, complaints } = await open();
    await page.goto(`${door.url}/graphql`);
    await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
    await page.locator(".graphiql-doc-explorer", { hasText: "Root Types" }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("opens with the query of a link, runs it, and leads back to the view that it comes from", async () => {
    const { page, complaints } = await open();
    const given = new URLSearchParams({
      query: "query Linked { stakeholders { totalCount } }",
      view: "?linkage=FUNDING",
    });
    await page.goto(`${door.url}/graphql?${given.toString()}`);
    await page.locator(".graphiql-query-editor .view-lines", { hasText: "Linked" }).waitFor();
    await page.locator(".graphiql-response .view-lines", { hasText: '"totalCount"' }).waitFor();
    const back = page.getByRole("link", { name: "Back to the explorer" });
    expect(await back.getAttribute("href")).toBe("/?linkage=FUNDING");
    given.set("view", "//elsewhere.example/");
    await page.goto(`${door.url}/graphql?${given.toString()}`);
    expect(await back.getAttribute("href")).toBe("/");
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
