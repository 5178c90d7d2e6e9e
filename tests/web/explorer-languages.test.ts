import type { Page } from "playwright-core";
import { violations } from "../support/axe.js";
import { describeInBrowser } from "../support/browser.js";
import type { Door } from "../support/door.js";
import { openExplorer, openExplorerDoor, statusOf } from "../support/explorer.js";

const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

const middleOf = async (page: Page, part: string): Promise<number> => {
  const box = await page.locator(part).boundingBox();
  return box === null ? NaN : box.x + box.width / 2;
};

/** Texts in Latin letters alone: names, sentences of the service and what is marked as of another language do not count. */
const untranslated = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const apart =
      'bdi, cite, [lang="en"], [lang]:not(html), .hits, .facet-name, .identifiers, .named, svg text, option, .citation, .caption';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = (node.textContent ?? "")
        .replaceAll(/⁨[^⁩]*⁩/gu, "")
        .replaceAll(/\b(?:Linkages|PageRank|Louvain)\b/gu, "");
      const isHidden = node.parentElement?.closest("noscript, script, style") !== null;
      if (
        !isHidden &&
        node.parentElement?.closest(apart) === null &&
        /[a-z]{3}/iu.test(text) &&
        !/\p{Script=Arabic}/u.test(text)
      )
        found.push(text.trim());
    }
    return found;
  });

describeInBrowser("the explorer in Urdu", (open) => {
  let door: Door;
  beforeAll(async () => {
    door = await openExplorerDoor();
  });
  afterAll(() => door.close());

  for (const viewport of SIZES)
    it(`reads from right to left, and fits, at ${viewport.width} × ${viewport.height}`, async () => {
      const { page, complaints } = await open();
      await page.setViewportSize(viewport);
      await page.emulateMedia({ reducedMotion: "reduce" });
      const found: Record<string, string[]> = {};
      for (const address of [
        "/?lang=ur",
        "/?lang=ur&select=agency:smeda",
        "/?lang=ur&mode=table",
        "/?lang=ur&embed",
      ]) {
        await openExplorer(page, door, address);
        if (address.includes("select")) {
          await page.locator(".details > .sources").waitFor({ state: "attached" });
          if (viewport.width < 1000) await page.locator(".pane-bar button").last().click();
        }
        const root = page.locator("html");
        expect([await root.getAttribute("lang"), await root.getAttribute("dir")]).toEqual(["ur", "rtl"]);
        found[address] = await violations(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect([address, wide]).toEqual([address, 0]);
      }
      expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
      await openExplorer(page, door, "/?lang=ur");
      expect(await statusOf(page)).toMatch(/فریق/u);
      expect(await untranslated(page)).toEqual([]);
      if (viewport.width > 1000)
        expect(await middleOf(page, ".side")).toBeLessThan(await middleOf(page, ".map"));
      expect(complaints).toEqual([]);
      await page.close();
    });

  it("keeps the map as it is, and turns the keys of tabs", async () => {
    const { page } = await open();
    await openExplorer(page, door, "/?lang=ur&mode=table");
    await page.getByRole("tab").first().focus();
    await page.keyboard.press("ArrowLeft");
    expect(await page.getByRole("tab").nth(1).getAttribute("aria-selected")).toBe("true");
    const pixels = async (address: string): Promise<number> => {
      await openExplorer(page, door, address);
      await page.getByRole("button", { name: /^(?:Share and export|شیئر اور برآمد)$/u }).click();
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: /\(SVG\)$/u }).click(),
      ]);
      const { readFile } = await import("node:fs/promises");
      const svg = await readFile(await file.path(), "utf8");
      const path = /<path d="M(-?[\d.]+)[^>]*><title>United Nations Industrial/u.exec(svg);
      return Number(path?.[1]) / (page.viewportSize()?.width ?? 1);
    };
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(await pixels("/?lang=ur")).toBeCloseTo(await pixels("/?lang=en"), 1);
    await page.close();
  });

  it("is chosen by the browser's language, by the switch, and by the address, which keeps it", async () => {
    const { page } = await open({ locale: "ur-PK" });
    await openExplorer(page, door);
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    expect(page.url()).not.toContain("lang=");
    await page.locator("select.language").selectOption("en");
    await page.locator('html[lang="en"]').waitFor();
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page.waitForURL(
      (url) => url.searchParams.get("lang") === "en" && url.searchParams.get("mode") === "table",
    );
    await openExplorer(page, door);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.close();
  });

  it("loads its texts and its typeface only when they are asked for, from the service", async () => {
    const { page, requests } = await open();
    await openExplorer(page, door, "/?lang=en");
    const texts = (): string[] => requests.filter((url) => /\/ur-[\w-]+\.js/u.test(url));
    const typefaces = (): string[] => requests.filter((url) => url.endsWith(".woff2"));
    expect([...texts(), ...typefaces()]).toEqual([]);
    await openExplorer(page, door, "/?lang=ur");
    expect(texts().length).toBeGreaterThan(0);
    await page.waitForFunction(() => document.fonts.check('16px "Noto Naskh Arabic Variable"', "جگہ"));
    expect(new Set(typefaces().map((url) => new URL(url).origin))).toEqual(new Set([door.url]));
    await page.close();
  });
});
