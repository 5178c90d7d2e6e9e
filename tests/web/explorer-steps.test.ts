import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describeInBrowser } from "../support/browser.js";
import type { Door } from "../support/door.js";
import {
  openExplorer,
  openExplorerDoor,
  placeOnMap,
  statusOf,
  takeFile,
  WEB_FOLDER,
} from "../support/explorer.js";

const addressOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const waitForAddress = (page: Page, part: string): Promise<void> =>
  page.waitForURL((url) => decodeURIComponent(url.search).includes(part));
/** How many steps undo can go back. */
const stepOf = (page: Page): Promise<number> => page.evaluate("history.state.step");

describeInBrowser("the steps of a view in the explorer", (open) => {
  let door: Door;
  beforeAll(async () => {
    door = await openExplorerDoor();
  });
  afterAll(() => door.close());

  it("are undone and done again by keys, wherever the focus is", async () => {
    const { page } = await open();
    await openExplorer(page, door);
    await page.getByRole("checkbox", { name: /^Clusters/u }).check();
    await waitForAddress(page, "kind=CLUSTER");
    await page.keyboard.press("Control+z");
    await page.waitForURL(`${door.url}/`);
    await page.keyboard.press("Control+Shift+z");
    await waitForAddress(page, "kind=CLUSTER");
    await page.keyboard.press("/");
    await page.keyboard.type("unido");
    await page.keyboard.press("Control+z");
    expect(addressOf(page).get("kind")).toBe("CLUSTER");
    await page.close();
  });

  it("are one for each choice, not for each letter or pixel on the way", async () => {
    const { page } = await open();
    await openExplorer(page, door);
    await page.getByRole("spinbutton", { name: "from" }).fill("12");
    await page.keyboard.press("Enter");
    await waitForAddress(page, "degree=12-");
    expect(await stepOf(page)).toBe(1);
    await page.getByRole("slider", { name: "First year" }).focus();
    await page.keyboard.press("End");
    await waitForAddress(page, "during=2017");
    expect(await stepOf(page)).toBe(2);
    await page.close();
  });

  it("hold which part of the page a small screen shows, which is none to undo", async () => {
    const { page } = await open();
    await page.setViewportSize({ width: 390, height: 844 });
    await openExplorer(page, door, "/?linkage=FUNDING");
    const part = (name: string) => page.getByRole("button", { name, exact: true });
    const { x, y } = await placeOnMap(page, "World Bank");
    await page.mouse.click(x, y);
    const heading = page.getByRole("heading", { name: "World Bank", exact: true });
    await heading.waitFor();
    await waitForAddress(page, "pane=side");
    expect(await stepOf(page)).toBe(1);
    await page.reload();
    await heading.waitFor();
    await part("Map").click();
    await page.waitForURL((url) => !url.searchParams.has("pane"));
    await page.locator('.map[data-state="ready"]').waitFor();
    // The map was made out of sight.
    expect((await placeOnMap(page, "World Bank")).x).toBeCloseTo(x, 0);
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has("select"));
    await part("Filters").click();
    await waitForAddress(page, "pane=filters");
    await page.goForward();
    await waitForAddress(page, "select=");
    await page.locator('.pane-bar [aria-pressed="true"]', { hasText: "Map" }).waitFor();
    await page.goBack();
    await page.locator(".facets").waitFor();
    await page.close();
  });

  it("hold from where the map is looked at, which is none to undo", async () => {
    const { page } = await open();
    await openExplorer(page, door);
    await page.getByRole("button", { name: "Zoom in" }).click();
    await waitForAddress(page, "look=0.500!0.500!0.667");
    expect(await stepOf(page)).toBe(0);
    await openExplorer(page, door, page.url().slice(door.url.length));
    const near = await placeOnMap(page, "World Bank");
    await openExplorer(page, door);
    const far = await placeOnMap(page, "World Bank");
    const box = await page.locator(".map-canvas").boundingBox();
    const middle = (box?.x ?? 0) + (box?.width ?? 0) / 2;
    const zoom = (near.x - middle) / (far.x - middle);
    // Half as large again, but for what the layout still moves while the places are read.
    expect([zoom > 1.25, zoom < 1.75]).toEqual([true, true]);
    await page.close();
  });

  it("hold what the table lists and how it is ordered", async () => {
    const { page } = await open();
    await openExplorer(page, door, "/?mode=table");
    await page.getByRole("tab", { name: /stakeholders$/u }).press("ArrowRight");
    await page.getByRole("columnheader", { name: "From" }).getByRole("button").press("Enter");
    await page.getByRole("columnheader", { name: "From" }).getByRole("button").press("Enter");
    await waitForAddress(page, "list=linkages&sort=From!down");
    const first = await page.locator("tbody tr").first().innerText();
    await page.reload();
    await page.locator("tbody tr").first().waitFor();
    expect(await page.locator("tbody tr").first().innerText()).toBe(first);
    expect(await page.getByRole("columnheader", { name: "From" }).getAttribute("aria-sort")).toBe(
      "descending",
    );
    await page.close();
  });

  it("hold which tab of the panel is in front, also where the view would bring another", async () => {
    const { page } = await open();
    await openExplorer(page, door, "/?select=agency:smeda");
    const front = page.getByRole("tablist", { name: "Panel" }).locator('[aria-selected="true"]');
    expect(await front.innerText()).toBe("Details");
    await page.getByRole("tab", { name: "Compare" }).click();
    await waitForAddress(page, "tab=compare");
    await page.getByRole("tab", { name: "Compare" }).press("ArrowLeft");
    await waitForAddress(page, "tab=paths");
    await page.reload();
    await front.filter({ hasText: "Paths" }).waitFor();
    await page.goBack();
    await front.filter({ hasText: "Compare" }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await front.filter({ hasText: "Details" }).waitFor();
    expect(page.url()).toBe(`${door.url}/?select=agency:smeda`);
    await page.close();
  });

  it("hold where a stakeholder was dragged to", async () => {
    const { page } = await open();
    await openExplorer(page, door, "/?linkage=FUNDING");
    const { x, y } = await placeOnMap(page, "World Bank");
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 20, y + 30);
    await page.mouse.move(x + 40, y + 60);
    await page.mouse.up();
    await waitForAddress(page, "pin=agency:world-bank!");
    expect(addressOf(page).has("select")).toBe(false);
    const moved = await placeOnMap(page, "World Bank");
    expect(Math.hypot(moved.x - x - 40, moved.y - y - 60)).toBeLessThan(6);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.waitForURL(`${door.url}/?linkage=FUNDING`);
    await page.close();
  });

  it("begin with a kind in a place, as the search understands it", async () => {
    const { page } = await open();
    await openExplorer(page, door);
    await page.getByRole("combobox", { name: /Find a stakeholder/u }).fill("clusters in sialkot");
    await page.getByRole("option", { name: "Sports goods cluster in Sialkot" }).waitFor();
    await page.getByRole("option", { name: /^Clusters in Sialkot/u }).click();
    await waitForAddress(page, "kind=CLUSTER&place=place:sialkot");
    const promised = await page.locator(".facet-value", { hasText: "Sialkot" }).locator(".count").innerText();
    expect(await page.locator(".legend button", { hasText: "Clusters" }).innerText()).toContain(promised);
    await page.close();
  });
});

describeInBrowser("what the explorer's map tells", (open) => {
  let door: Door;
  beforeAll(async () => {
    door = await openExplorerDoor();
  });
  afterAll(() => door.close());

  it("is filtered by its legend", async () => {
    const { page } = await open();
    await openExplorer(page, door);
    await page.locator(".legend button", { hasText: "Universities" }).click();
    await waitForAddress(page, "kind=UNIVERSITY");
    expect(
      await page.locator(".legend button", { hasText: "Universities" }).getAttribute("aria-pressed"),
    ).toBe("true");
    expect(await page.locator(".legend .scale").innerText()).toMatch(/area:\s+1, \d+, \d+\s+linkages/u);
    await page.close();
  });

  it("is one line for a pair with its count, and a curve for each linkage when it is selected", async () => {
    const { page } = await open();
    const svgOf = async (address: string): Promise<string> => {
      await openExplorer(page, door, address);
      return (await takeFile(page, "Picture (SVG)")).content.toString();
    };
    const bundled = await svgOf("/?scope=picked&show=agency:unido&show=university:lums");
    expect(bundled).toContain(">2</text>");
    expect(bundled.match(/Q[\d.]+ /gu)).toBeNull();
    const fanned = await svgOf(
      "/?scope=picked&show=agency:unido&show=university:lums&select=agency:unido+%2B+university:lums",
    );
    expect(fanned.match(/Q-?[\d.]+ /gu)?.length).toBe(2);
    expect(fanned).toContain(">Adoption of a methodology</text>");
    const planned = await svgOf("/?status=PROPOSED&status=REQUESTED&strict=yes");
    expect(planned).toMatch(/stroke-dasharray="7 4".*stroke-dasharray="2 3"/su);
    await page.close();
  });

  it("tells beside the pointer what a line stands for, until something is opened or pointed at", async () => {
    const { page } = await open();
    await openExplorer(page, door, "/?scope=picked&show=agency:unido&show=university:lums");
    const [unido, lums] = [
      await placeOnMap(page, "United Nations Industrial Development Organization"),
      await placeOnMap(page, "Lahore University of Management Sciences"),
    ];
    const middle = [(unido.x + lums.x) / 2, (unido.y + lums.y) / 2] as const;
    const tip = page.locator(".line-tip");
    await page.mouse.move(...middle);
    await tip.filter({ hasText: "2 linkages: Adoption of a methodology, Research" }).waitFor();
    await page.mouse.move(lums.x, lums.y);
    await tip.waitFor({ state: "detached" });
    await page.mouse.move(...middle, { steps: 4 });
    await tip.waitFor();
    await page.mouse.click(...middle);
    await waitForAddress(page, "select=agency:unido+++university:lums");
    await tip.waitFor({ state: "detached" });
    await page.close();
  });

  it("can be coloured and arranged in every way, without a complaint", async () => {
    const { page, complaints } = await open();
    await openExplorer(page, door);
    const titles: string[] = [];
    for (const colour of await page
      .getByRole("combobox", { name: "Colour" })
      .locator("option")
      .allInnerTexts()) {
      await page.getByRole("combobox", { name: "Colour" }).selectOption(colour);
      titles.push((await page.locator(".legend h2").innerText()).replace(":", ""));
    }
    expect(titles).toEqual([
      "Kind",
      "Sector",
      "Place",
      "Community (Louvain)",
      "Status of the linkage",
      "Kind of linkage",
    ]);
    for (const layout of ["Rings", "By place", "As saved", "By linkages"])
      await page.getByRole("combobox", { name: "Arrange" }).selectOption(layout);
    await page.locator('.map[data-state="ready"]').waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("is refused a date that is none, with what to write instead", async () => {
    const { page } = await open();
    await openExplorer(page, door);
    await page.getByRole("tab", { name: "Compare" }).click();
    await page.getByLabel("First", { exact: true }).fill("2004");
    await page.getByLabel("Second", { exact: true }).fill("last year");
    await page.getByRole("button", { name: "Compare", exact: true }).click();
    expect(await page.getByRole("alert").innerText()).toMatch(
      /^“last year” is no date\. Write both as 2004/u,
    );
    await page.close();
  });

  it("says that it is loading, stops when it is told to, and tries again", async () => {
    const { page } = await open();
    let isHeld = true;
    await page.route("**/graphql", async (route) => {
      if (isHeld && route.request().postData()?.includes("NetworkOnMap") === true) return;
      await route.continue();
    });
    await page.goto(door.url);
    const notice = page.getByRole("status").filter({ hasText: "Loading the network" });
    await notice.getByRole("progressbar").waitFor();
    await notice.getByRole("button", { name: "Stop" }).click();
    const alert = page.getByRole("alert");
    expect(await alert.innerText()).toContain("You stopped the loading. Try again, or undo the last step.");
    isHeld = false;
    await alert.getByRole("button", { name: "Try again" }).click();
    await page.locator('.map[data-state="ready"]').waitFor();
    expect(await statusOf(page)).toMatch(/^\d{3} stakeholders/u);
    await page.close();
  });

  it("can be installed, and weighs less than 250 kB without the query editor", async () => {
    const { page, requests } = await open();
    await openExplorer(page, door);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const browser = await page.context().newCDPSession(page);
    const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
    // A test's page is a private one, which is the only thing against it.
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(["in-incognito"]);
    const files = new Set(requests.map((url) => new URL(url).pathname).filter((path) => path.includes(".")));
    const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(WEB_FOLDER + file)).length, 0);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(250_000);
    const { headers } = await door.fetch("/");
    expect(headers.get("cache-control")).toBe("no-cache");
    expect(/script-src ([^;]*)/u.exec(headers.get("content-security-policy") ?? "")?.[1]).toBe("'self'");
    await page.close();
  });
});
