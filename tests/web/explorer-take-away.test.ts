import { once } from "node:events";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { FORMATS } from "../../server/exchange/formats.js";
import { describeInBrowser } from "../support/browser.js";
import type { Door } from "../support/door.js";
import { openExplorer, openExplorerDoor, statusOf, takeFile } from "../support/explorer.js";

/** What of a sheet is printed on: 269 by 182 mm in pixels of CSS. */
const SHEET = { width: 1017, height: 688 };

describeInBrowser("what can be taken away from the explorer", (open) => {
  let door: Door;
  beforeAll(async () => {
    door = await openExplorerDoor();
  });
  afterAll(() => door.close());

  it("is a picture with legend and source, and tables and graphs of what is shown", async () => {
    const { page, complaints } = await open();
    await openExplorer(page, door, "/?linkage=FUNDING");
    const png = await takeFile(page, "Picture (PNG)");
    expect(png.name).toMatch(/^map-funding-\d{4}-\d{2}-\d{2}\.png$/u);
    expect(png.content.subarray(1, 4).toString()).toBe("PNG");
    const svg = (await takeFile(page, "Picture (SVG)")).content.toString();
    const words = [...svg.matchAll(/>([^<]+)<\/text>/gu)].map(([, text]) => text).join(" ");
    expect(words).toMatch(/Kind Agencies \(7\) Projects \(8\) established, ended planned or proposed/u);
    expect(words).toMatch(/area: 1, \d+, \d+ linkages/u);
    expect(words).toMatch(
      /Linkages: 15 stakeholders and 9 linkages\. Sources: .+ Data of \d{4}-.+ \(read \d{4}-/u,
    );
    const linkages = (await takeFile(page, "Linkages (CSV)")).content.toString().trim().split("\r\n");
    expect(linkages.length).toBe(10);
    const own = linkages.find((line) => line.includes("linkage:agency:world-bank/")) ?? "";
    expect(own).toMatch(/,World Bank,Jobs & Competitiveness Program for Results,FUNDING,/u);
    expect(own).toMatch(/,100000000,USD,.*paragraph \d/u);
    await page.getByRole("combobox", { name: "Colour" }).selectOption("community");
    await page.locator(".legend", { hasText: "Around" }).waitFor();
    const [head, first] = (await takeFile(page, "Stakeholders (CSV)")).content.toString().split("\r\n");
    expect(head).toMatch(/,Community$/u);
    expect(first).toMatch(/,Around [^,]+$/u);
    const json = JSON.parse((await takeFile(page, "Data (JSON)")).content.toString()) as Record<
      string,
      unknown[]
    >;
    expect([json["stakeholders"]?.length, json["linkages"]?.length]).toEqual([15, 9]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("is a picture on white with a title and of a size to choose, and a file in each format of the service", async () => {
    const { page, complaints } = await open();
    await page.emulateMedia({ colorScheme: "dark" });
    await openExplorer(page, door, "/?linkage=FUNDING");
    await page.getByRole("button", { name: "Share and export" }).click();
    const title = page.getByLabel("Title", { exact: true });
    expect(await title.inputValue()).toBe("Who funds whom?");
    await title.fill("Money & promises");
    await page.getByLabel("Picture size").selectOption("Slide, 1600 × 900");
    await page.getByRole("button", { name: "Share and export" }).click();
    const svg = (await takeFile(page, "Picture (SVG)")).content.toString();
    expect(svg).toMatch(/^<svg [^>]*width="1600"/u);
    expect(svg).toContain('<rect width="100%" height="100%" fill="#ffffff"/>');
    expect(svg).toMatch(/<text [^>]*>Money &amp; promises<\/text>/u);
    expect(svg).toContain('fill="#0072b2"');

    await page.getByRole("button", { name: "Share and export" }).click();
    const format = page.getByRole("combobox", { name: "Format" });
    await format.waitFor();
    const names = await format.locator("option").allInnerTexts();
    expect(names.length).toBe(FORMATS.length);
    const taken = async (key: string) => {
      await format.selectOption(key);
      const link = page.getByRole("link", { name: "Download" });
      const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
      return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
    };
    const workbook = await taken("xlsx");
    expect(workbook.name).toMatch(/^network-funding-\d{4}-\d{2}-\d{2}\.xlsx$/u);
    expect(workbook.content.subarray(0, 2).toString()).toBe("PK");
    const graph = await taken("graphml");
    expect(graph.content.toString().match(/<edge /gu)?.length).toBe(9);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("is a report on paper: filters in words, the map on white, every row, the sources", async () => {
    const { page, complaints } = await open();
    await page.emulateMedia({ colorScheme: "dark" });
    await openExplorer(page, door, "/?kind=CLUSTER&during=1990/2010");
    const [, chosen, partners, linkages] =
      /^(\d+) stakeholders with (\d+) partners, (\d+) linkages/u.exec(await statusOf(page)) ?? [];
    const pages = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pages.match(/\/Type\s*\/Page\b(?!s)/gu)?.length).toBeGreaterThan(2);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const report = page.locator(".report");
    await report.waitFor();
    expect(await report.locator("li").allInnerTexts()).toEqual(
      expect.arrayContaining(["Kind: Clusters", "When: 1990 to 2010", "With their partners"]),
    );
    expect(await report.locator("table").nth(0).locator("tbody tr").count()).toBe(
      Number(chosen) + Number(partners),
    );
    expect(await report.locator("table").nth(1).locator("tbody tr").count()).toBe(Number(linkages));
    expect(await report.locator(".report-picture > svg > rect").getAttribute("fill")).toBe("#ffffff");
    expect(await report.getByRole("heading", { name: "Sources" }).isVisible()).toBe(true);
    expect(await page.locator(".head").isVisible()).toBe(false);
    // The picture stands below the title, on the same sheet of A4 that lies on its side with its margins.
    await page.setViewportSize(SHEET);
    const picture = await report.locator(".report-picture > svg").boundingBox();
    expect((picture?.y ?? NaN) + (picture?.height ?? NaN)).toBeLessThanOrEqual(SHEET.height);
    // Nothing is wider than the paper.
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await report.waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("is a frame in another page, which tells and is told by messages and leaves that page its scroll", async () => {
    const { page, complaints } = await open();
    const example = readFileSync("docs/examples/embed.html", "utf8");
    const around = createServer((_request, response) => {
      response.setHeader("content-type", "text/html");
      response.end(example.replaceAll("http://127.0.0.1:4000", door.url));
    }).listen(0, "127.0.0.1");
    await once(around, "listening");
    await page.addInitScript(() => {
      if (globalThis.self === globalThis.top) return;
      const bar = (name: string): void => {
        Object.defineProperty(globalThis, name, {
          get: () => {
            throw new DOMException("Access is denied for this document.", "SecurityError");
          },
        });
      };
      for (const name of ["localStorage", "sessionStorage", "caches"]) bar(name);
      ServiceWorkerContainer.prototype.register = () =>
        Promise.reject(new DOMException("The user denied permission.", "SecurityError"));
    });
    await page.setViewportSize({ width: 900, height: 500 });
    await page.goto(`http://127.0.0.1:${(around.address() as AddressInfo).port}/`);
    const frame = page.frameLocator("#network");
    await frame.locator('.map[data-state="ready"]').waitFor();
    await frame.getByRole("heading", { name: "Who funds whom" }).waitFor();
    await frame.getByRole("combobox", { name: /Find a stakeholder/u }).waitFor();
    await page.locator("#count", { hasText: "15 stakeholders, 9 linkages" }).waitFor();
    await page.locator("#network").hover();
    await page.mouse.wheel(0, 200);
    await page.waitForFunction("scrollY > 0");
    await frame.getByText("scroll to zoom", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Only the universities" }).click();
    await page.locator("#count", { hasText: "3 stakeholders" }).waitFor();
    await page.getByRole("button", { name: "UNIDO", exact: true }).click();
    await page.locator("#selected", { hasText: "agency:unido" }).waitFor();
    await frame
      .getByRole("heading", { name: "United Nations Industrial Development Organization" })
      .waitFor();
    await frame.getByRole("button", { name: "Close the details" }).click();
    await page.locator("#selected", { hasText: "Nobody" }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
    around.close();
  });

  it("shows in a frame whom a click meets, with the looks that the page around wishes", async () => {
    const { page } = await open();
    await openExplorer(
      page,
      door,
      "/?scope=picked&show=university:lums&embed&theme=dark&legend=no&title=One+of+them",
    );
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
    expect(await page.locator(".legend, .foot button.fold").count()).toBe(0);
    await page.locator(".map-canvas").click();
    await page
      .locator(".embed-card")
      .getByRole("heading", { name: "Lahore University of Management Sciences" })
      .waitFor();
    await page.waitForURL(
      (url) => url.searchParams.get("theme") === "dark" && url.searchParams.has("select"),
    );
    expect(await page.getByRole("link", { name: "Open in the explorer" }).getAttribute("href")).toBe(
      "/?scope=picked&show=university%3Alums&select=university%3Alums",
    );
    await page.close();
  });

  it("is the query behind the view, whose answer is what is shown", async () => {
    const { page } = await open();
    for (const address of [
      "/?linkage=FUNDING",
      "/?kind=CLUSTER",
      "/?kind=CLUSTER&strict=yes",
      "/?during=2004&hide=agency:unido",
      "/?place=place:punjab&status=ESTABLISHED",
    ]) {
      await openExplorer(page, door, address);
      await page.getByRole("button", { name: "Share and export" }).click();
      const href = await page.getByRole("link", { name: "Open it in GraphiQL" }).getAttribute("href");
      const given = new URL(href ?? "", door.url).searchParams;
      const { body } = await door.ask(given.get("query") ?? "", {
        variables: JSON.parse(given.get("variables") ?? "{}"),
      });
      const { network } = (body as { data: { network: { nodes: unknown[]; linkages: unknown[] } } }).data;
      const [, chosen, partners = 0, linkages] =
        /^(\d+) stakeholders?(?: with (\d+) partners?)?, (\d+) linkages?/u.exec(await statusOf(page)) ?? [];
      expect([address, Number(chosen) + Number(partners), Number(linkages)]).toEqual([
        address,
        network.nodes.length,
        network.linkages.length,
      ]);
    }
    await page.close();
  });
});
