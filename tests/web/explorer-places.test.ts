import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describeInBrowser } from "../support/browser.js";
import type { Door } from "../support/door.js";
import { openExplorer, openExplorerDoor, takeFile, waitForAddress } from "../support/explorer.js";
import { scratchFolder } from "../support/scratch-folder.js";

interface Grouped {
  readonly totalCount: number;
}

/** Where the circle of a place is, in pixels of the page. */
/** Where a circle is when it no longer moves. */
async function restingPlaceOf(page: Page, place: string): Promise<{ x: number; y: number }> {
  for (let last = await circleOf(page, place); ;) {
    await page.waitForTimeout(300);
    const now = await circleOf(page, place);
    if (now.x === last.x && now.y === last.y) return now;
    last = now;
  }
}

async function circleOf(page: Page, place: string): Promise<{ x: number; y: number }> {
  const circle = page.locator(`.place[data-place="place:${place}"]`);
  const box = await circle.boundingBox();
  if (box === null) throw new Error(`${place} is not on the map.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describeInBrowser("the map of places", (open) => {
  const folder = scratchFolder();
  let door: Door;
  beforeAll(async () => {
    door = await openExplorerDoor();
  });
  afterAll(() => door.close());

  /** The address of a map of one cluster in each of three towns, far enough from each other to be three circles. */
  const inThreeTowns = async (): Promise<string> => {
    const fields = ["lahore", "multan", "karachi"].map(
      (place) => `${place}: clusters(filter: { place: { eq: "place:${place}" } }, first: 1) { nodes { id } }`,
    );
    const { body } = await door.ask(`{ ${fields.join(" ")} }`);
    const { data } = body as { data: Record<string, { nodes: { id: string }[] }> };
    const ids = Object.values(data).map(({ nodes }) => `show=${nodes[0]?.id ?? ""}`);
    return `/?mode=places&scope=picked&${ids.join("&")}`;
  };

  const openPlaces = async (page: Page, address = "/?mode=places"): Promise<void> => {
    await openExplorer(page, door, address);
    await page.locator(".place").first().waitFor();
    await page.locator(".land .area").first().waitFor();
  };

  it.each([
    [1440, 900],
    [390, 844],
  ])("has each place where it is on the globe, at %i by %i", async (width, height) => {
    const { page, complaints, requests } = await open();
    await page.setViewportSize({ width, height });
    await openPlaces(page, await inThreeTowns());
    const [lahore, multan, karachi] = await Promise.all(
      ["lahore", "multan", "karachi"].map((place) => circleOf(page, place)),
    );
    expect(lahore?.y).toBeLessThan(multan?.y ?? NaN);
    expect(multan?.y).toBeLessThan(karachi?.y ?? NaN);
    expect(karachi?.x).toBeLessThan(multan?.x ?? NaN);
    expect(multan?.x).toBeLessThan(lahore?.x ?? NaN);
    await page
      .locator(".places-foot")
      .getByText(/no endorsement of a border/u)
      .waitFor();
    // Nothing comes from elsewhere.
    expect(requests.filter((url) => !url.startsWith(door.url))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("opens a place into its members and what it is linked with, and its table tells the same", async () => {
    const { page, complaints } = await open();
    await page.setViewportSize({ width: 1440, height: 900 });
    const { body } = await door.ask(
      '{ stakeholders(filter: { place: { eq: "place:karachi" } }, first: 100) { totalCount nodes { name } } }',
    );
    const { totalCount, nodes } = (
      body as { data: { stakeholders: Grouped & { nodes: { name: string }[] } } }
    ).data.stakeholders;
    await openPlaces(page);
    await page.locator(".places-foot").getByRole("button", { name: "As a table" }).click();
    await page
      .getByRole("row", { name: /^Karachi/u })
      .getByRole("button")
      .click();
    await waitForAddress(page, "at=place:karachi");
    const card = page.getByRole("region", { name: "Karachi" });
    await card.getByText(`${totalCount} stakeholders: `).waitFor();
    for (const { name } of nodes) await card.getByRole("button", { name }).waitFor();
    await page.getByRole("button", { name: "As a table" }).click();
    const row = page.getByRole("row", { name: /^Karachi/u });
    expect((await row.innerText()).split("\t")[1]).toBe(String(totalCount));
    await row.getByRole("button").click();
    await card.waitFor();
    await card.getByRole("button", { name: nodes[0]?.name ?? "" }).click();
    await page.getByRole("heading", { name: nodes[0]?.name ?? "", exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("lists beside it who has no place", async () => {
    const { page } = await open();
    const { body } = await door.ask(
      "{ stakeholders(filter: { place: { isNull: true } }, first: 0) { totalCount } }",
    );
    const { totalCount } = (body as { data: { stakeholders: Grouped } }).data.stakeholders;
    await openPlaces(page);
    await page.getByText(/stakeholders not on this map/u).click();
    const told = (await page.locator(".beside summary").innerText()).match(/\d+/gu)?.map(Number) ?? [];
    expect(told).toEqual([expect.any(Number), totalCount, (told[0] ?? 0) - totalCount]);
    const nowhere = page.getByRole("region", { name: "No place documented" });
    await nowhere.getByText(String(totalCount), { exact: true }).waitFor();
    expect(await nowhere.getByRole("listitem").count()).toBe(totalCount);
    await page.close();
  });

  it("is the picture that is taken away and printed, in the colours of paper", async () => {
    const { page, complaints } = await open();
    await page.emulateMedia({ colorScheme: "dark" });
    await openPlaces(page, "/?mode=places&at=place:karachi");
    const names = await page.locator(".places-ground text.name tspan").allTextContents();
    const isDrawn = (svg: string): void => {
      expect(svg).toContain('<rect width="100%" height="100%" fill="#ffffff"');
      for (const name of names) expect(svg).toContain(`>${name}<`);
      expect(svg).toContain('stroke="#0072b2"');
      expect(svg).toContain('fill="rgb(228, 233, 236)"');
      expect(svg).toContain("no endorsement of a border");
      expect(svg).not.toMatch(/class=|role=|#56b4e9/u);
    };
    isDrawn((await takeFile(page, "Picture (SVG)")).content.toString());
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    isDrawn(await page.locator(".report-picture").innerHTML());
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("is gone through, opened, zoomed and left by keys, and comes back by its address", async () => {
    const { page, complaints } = await open();
    await page.setViewportSize({ width: 1440, height: 900 });
    await openPlaces(page, await inThreeTowns());
    const focused = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.getAttribute("data-place") ?? null);
    await page.locator('.place[tabindex="0"]').focus();
    const first = await focused();
    await page.keyboard.press("n");
    await page.waitForFunction(
      (before) => document.activeElement?.getAttribute("data-place") !== before,
      first,
    );
    await page.locator('.place[data-place="place:multan"]').focus();
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-place") !== "place:multan");
    const south = await focused();
    expect((await circleOf(page, (south ?? "").replace("place:", ""))).y).toBeGreaterThan(
      (await circleOf(page, "multan")).y,
    );
    await page.keyboard.press("Enter");
    await waitForAddress(page, `at=${south ?? ""}`);
    await page.locator(".place-card").waitFor();
    await page.locator('.place[tabindex="0"]').focus();
    await page.keyboard.press("Escape");
    await page.locator(".place-card").waitFor({ state: "detached" });
    await page.keyboard.press("0");
    const before = await circleOf(page, "multan");
    await page.keyboard.press("+");
    await waitForAddress(page, "look=");
    const address = page.url();
    const closer = await restingPlaceOf(page, "multan");
    expect(closer).not.toEqual(before);
    await page.goto("about:blank");
    await page.goto(address);
    await page.locator(".place").first().waitFor();
    await page.waitForFunction((y) => {
      const box = document.querySelector('.place[data-place="place:multan"]')?.getBoundingClientRect();
      return box !== undefined && Math.abs(box.y + box.height / 2 - y) < 3;
    }, closer.y);
    await page.locator('.place[tabindex="0"]').focus();
    await page.keyboard.press("0");
    await page.waitForURL((url) => !url.searchParams.has("look"));
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("draws the outlines that the operator gives in place of those of the page", async () => {
    const file = join(folder, "own.json");
    const corners = [[60, 20], [80, 20], [80, 38], [60, 38], [60, 20]]; // prettier-ignore
    const geometry = { type: "Polygon", coordinates: [corners] };
    const square = { type: "Feature", properties: { name: "The operator's square" }, geometry };
    writeFileSync(file, JSON.stringify({ type: "FeatureCollection", features: [square] }));
    const own = await openExplorerDoor({ MAP_BOUNDARIES: file });
    const { page, complaints } = await open();
    await openExplorer(page, own, "/?mode=places");
    await page.locator(".land .area").first().waitFor();
    expect(await page.locator(".land .area").count()).toBe(1);
    expect(await page.locator(".land title").innerHTML()).toBe("The operator's square");
    await page
      .locator(".places-foot")
      .getByText(/those of the operator of this service/u)
      .waitFor();
    expect(complaints).toEqual([]);
    await page.close();
    await own.close();
  });
});
