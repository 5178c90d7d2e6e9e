import type { Locator, Page } from "playwright-core";
import { violations } from "../support/axe.js";
import { describeInBrowser } from "../support/browser.js";
import type { Door } from "../support/door.js";
import { LATER, VIEWS } from "../support/explorer-views.js";
import { openExplorer, openExplorerDoor, waitForAddress, waitForStatus } from "../support/explorer.js";

const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };
const SCREENS = [
  [320, 640],
  [390, 844],
  [844, 390],
  [640, 400],
  [720, 450],
  [1024, 768],
  [1440, 900],
] as const;

/** The size of letters in pixels that a browser starts from, and twice as much. */
const LETTERS = [16, 32];
/** Screens on which letters of twice the size are read. */
const LARGE_PRINT = [390, 1024, 1440];

/** Which part of the window the map has, as its height and width. */
async function partOfMap(page: Page): Promise<readonly [number, number]> {
  const box = await page.locator(".map-canvas, .places-canvas").boundingBox();
  const { width, height } = page.viewportSize() ?? { width: NaN, height: NaN };
  return [(box?.height ?? 0) / height, (box?.width ?? 0) / width];
}

describeInBrowser("the explorer for everybody", (open) => {
  let door: Door;
  beforeAll(async () => {
    door = await openExplorerDoor();
  });
  afterAll(() => door.close());

  /** What axe-core finds wrong with the page as it stands, on each size of screen and in both themes. */
  async function everywhere(page: Page): Promise<string[]> {
    const found: string[] = [];
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      await page
        .locator(".explorer.embedded, .pane-bar")
        .waitFor({ state: size === "phone" ? "visible" : "attached" });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
        const wrong = await violations(page, colorScheme === "light" ? "all" : "colours");
        found.push(...wrong.map((one) => `${size}, ${colorScheme}: ${one}`));
      }
    }
    await page.setViewportSize(SIZES.desktop);
    return found;
  }

  it.each(Object.entries(VIEWS))(
    "has nothing that axe-core finds wrong on a desktop or a phone, light or dark: %s",
    async (name, address) => {
      const { page, complaints } = await open();
      await openExplorer(page, door, address);
      for (const later of LATER[name] ?? []) await page.locator(later).first().waitFor({ state: "attached" });
      expect([await everywhere(page), complaints]).toEqual([[], []]);
      await page.close();
    },
  );

  it("has nothing that axe-core finds wrong in what is offered and taken away", async () => {
    const { page, complaints } = await open();
    await openExplorer(page, door);
    await page.getByRole("combobox", { name: /Find a stakeholder/u }).fill("clusters in sialkot");
    await page.getByRole("option", { name: /^Clusters in Sialkot/u }).waitFor();
    expect(await everywhere(page)).toEqual([]);
    await page.getByRole("button", { name: "Share and export" }).click();
    await page.getByRole("heading", { name: "Cite it" }).waitFor();
    expect([await everywhere(page), complaints]).toEqual([[], []]);
    await page.close();
  });

  it("gives the map most of every screen, also under large print and with all that unfolds", async () => {
    const { page } = await open();
    await page.emulateMedia({ reducedMotion: "reduce" });
    const browser = await page.context().newCDPSession(page);
    const small: unknown[] = [];
    for (const letters of LETTERS)
      for (const [width, height] of SCREENS.filter(
        ([width]) => letters === LETTERS[0] || LARGE_PRINT.includes(width),
      )) {
        await page.setViewportSize({ width, height });
        await browser.send("Page.setFontSizes", { fontSizes: { standard: letters, fixed: letters } });
        await openExplorer(page, door, "/?mode=places&at=place:karachi");
        const isCut = (): Promise<boolean> =>
          page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        const look = async (state: string): Promise<void> => {
          const [high, wide] = await partOfMap(page);
          if (high < 0.55 || wide < 0.6 || (await isCut()))
            small.push({ letters, width, height, state, high, wide });
        };
        await page.locator(".place-card").waitFor();
        await look("of places");
        await page.getByRole("button", { name: "Table", exact: true }).click();
        await page.locator(".table-twin").waitFor();
        if (await isCut()) small.push({ letters, width, height, state: "of the table" });
        await page.getByRole("button", { name: "Map", exact: true }).first().click();
        await page.locator('.map[data-state="ready"]').waitFor();
        await look("as it opens");
        for (const name of ["Legend", "When", "Filters", "Panel"]) {
          const fold = page.locator(".centre button.fold").filter({ hasText: name });
          if ((await fold.count()) === 0 || (await fold.getAttribute("aria-expanded")) === "true") continue;
          await fold.click();
          await look(`with ${name}`);
        }
        await page.evaluate(() => {
          localStorage.clear();
        });
      }
    expect(small).toEqual([]);
    await page.close();
  });

  it("tells what of its address it does not know, until that is closed", async () => {
    const { page } = await open();
    await openExplorer(page, door, "/?tab=suggestions&kind=CLUSTER&kind=TOWN&lang=xx&story=AAAA");
    const told = page.getByRole("status").filter({ hasText: "The address has" });
    expect(await told.innerText()).toContain("kind=TOWN, tab=suggestions, lang=xx and story=AAAA");
    await waitForStatus(page, "34 stakeholders");
    await told.getByRole("button", { name: "Close this notice" }).click();
    await told.waitFor({ state: "detached" });
    await openExplorer(page, door, "/?tab=matches&kind=CLUSTER&select=agency:smeda");
    expect(await told.count()).toBe(0);
    await openExplorer(page, door, "/?place=place:atlantis&place=place:lahore&sector=textiles");
    const both = page.getByRole("status").filter({ hasText: "The network has no" });
    expect(await both.innerText()).toContain(
      "The address has sector=textiles, which this page does not know.",
    );
    expect(await both.innerText()).toContain(
      "The network has no place:atlantis: the filter by it finds nothing.",
    );
    await page.close();
  });

  it("remembers what was folded", async () => {
    const { page } = await open();
    await openExplorer(page, door);
    const fold = page.getByRole("button", { name: "Legend" });
    expect(await fold.getAttribute("aria-expanded")).toBe("true");
    await fold.click();
    await page.locator(".legend").waitFor({ state: "detached" });
    await page.locator(".look-tools").getByRole("button", { name: "Filters" }).click();
    await page.locator(".facets").waitFor({ state: "detached" });
    await page.reload();
    await page.locator('.map[data-state="ready"]').waitFor();
    expect([await page.locator(".legend").count(), await page.locator(".facets").count()]).toEqual([0, 0]);
    expect(await fold.getAttribute("aria-expanded")).toBe("false");
    await page.close();
  });

  it("goes from one stakeholder to the next on the map with the keyboard, and opens it", async () => {
    const { page } = await open();
    await openExplorer(page, door);
    await page.getByRole("application", { name: /^Map of/u }).focus();
    await page.keyboard.press("n");
    const tip = page.getByRole("status").locator(".line-tip");
    await tip.filter({ hasText: "United Nations Industrial Development Organization (UNIDO)" }).waitFor();
    expect(await tip.innerText()).toMatch(/\d+ linkages/u);
    await page.keyboard.press("n");
    await tip.filter({ hasNotText: "(UNIDO)" }).waitFor();
    await page.keyboard.press("p");
    await tip.filter({ hasText: "(UNIDO)" }).waitFor();
    await page.keyboard.press("Enter");
    await waitForAddress(page, "select=agency:unido");
    await page.close();
  });

  it("finds a stakeholder and its sources with the keyboard alone", async () => {
    const { page } = await open();
    await openExplorer(page, door);
    await page.keyboard.press("/");
    await page.keyboard.type("smeda");
    await page
      .getByRole("option", { name: /Small and Medium Enterprise/u })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Small and Medium Enterprise" }).waitFor();
    expect(await page.locator(".details > .sources li").count()).toBeGreaterThan(0);
    await page.close();
  });

  it("finds the path between two with the keyboard alone", async () => {
    const { page } = await open();
    await openExplorer(page, door);
    await page.getByRole("tab", { name: "Paths" }).focus();
    await page.keyboard.press("Enter");
    const choose = async (label: string, text: string, option: RegExp): Promise<void> => {
      await page.getByRole("combobox", { name: label, exact: true }).focus();
      await page.keyboard.type(text);
      await page.getByRole("option", { name: option }).first().waitFor();
      await page.keyboard.press("Enter");
    };
    await choose("From", "lums", /Lahore University/u);
    await choose("To", "tusdec", /TUSDEC/u);
    await choose("Not through", "unido", /\(UNIDO\)/u);
    await page
      .getByText(/shortest path|No path/u)
      .first()
      .waitFor();
    await page.waitForURL((url) => url.searchParams.getAll("avoid").join() === "agency:unido");
    await page.close();
  });

  it("opens a match, its reasons and a proof with the keyboard alone", async () => {
    const { page } = await open();
    await openExplorer(page, door);
    const tabTo = async (target: Locator): Promise<void> => {
      await target.waitFor();
      for (let step = 0; step < 150; step++) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press("Tab");
      }
      throw new Error("The tab key does not lead there.");
    };
    await page.keyboard.press("/");
    await page.keyboard.type("leather products sialkot");
    await page
      .getByRole("option", { name: /Leather and leather products cluster/u })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await tabTo(page.getByRole("button", { name: "Suggest partners" }));
    await page.keyboard.press("Enter");
    await tabTo(page.locator(".match > button").first());
    await page.keyboard.press("Enter");
    const reason = page.locator(".reason > button").first();
    await tabTo(reason);
    await page
      .getByTestId("map-note")
      .filter({ hasText: (await reason.innerText()).split(/[\n:]/u)[0] ?? "" })
      .waitFor();
    await page.keyboard.press("Enter");
    await waitForAddress(page, "reason=");
    const address = page.url();
    const proof = page.locator(".reason-proofs .name").first();
    await tabTo(proof);
    const name = (await proof.innerText()).trim();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name, exact: true }).waitFor();
    await page.keyboard.press("Control+z");
    await page.locator('.reason > button[aria-expanded="true"]').waitFor();
    await page.waitForURL((url) => url.href === address);
    await page.close();
  });

  it("reads the table row by row with the keyboard, and sorts it", async () => {
    const { page } = await open();
    await openExplorer(page, door, "/?mode=table");
    const rows = page.locator("tbody tr");
    await rows.first().locator("button").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator("tbody tr.selected").waitFor();
    expect(await rows.nth(1).getAttribute("class")).toBe("selected");
    await page.getByRole("columnheader", { name: "Name" }).getByRole("button").press("Enter");
    expect(await page.getByRole("columnheader", { name: "Name" }).getAttribute("aria-sort")).toBe(
      "ascending",
    );
    const names = await rows.locator("th button").allInnerTexts();
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "en", { numeric: true })));
    await page.close();
  });

  it("leads past the head to each of its parts", async () => {
    const { page } = await open();
    await openExplorer(page, door);
    for (const [steps, part] of [
      [1, "Picture"],
      [2, "Questions and answers"],
      [3, "Filters"],
    ] as const) {
      await page.reload();
      await page.locator('.map[data-state="ready"]').waitFor();
      for (let step = 0; step < steps; step++) await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.locator(`section[aria-label="${part}"]:focus-within`).waitFor();
    }
    await page.close();
  });

  it("moves the map with the keyboard", async () => {
    const { page, complaints } = await open();
    await openExplorer(page, door);
    await page.getByRole("application", { name: /^Map of/u }).focus();
    for (const key of ["+", "ArrowLeft", "ArrowUp", "-", "0"]) await page.keyboard.press(key);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
