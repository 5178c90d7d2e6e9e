import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describeInBrowser } from "../support/browser.js";
import type { Door } from "../support/door.js";
import {
  formsOnMap,
  openExplorer,
  openExplorerDoor,
  placeOnMap,
  statusOf,
  takeFile,
  waitForAddress,
  WEB_FOLDER,
} from "../support/explorer.js";

interface Named {
  readonly id: string;
  readonly name: string;
  readonly acronym: string | null;
}

describeInBrowser("what the explorer's map tells", (open) => {
  let door: Door;
  beforeAll(async () => {
    door = await openExplorerDoor();
  });
  afterAll(() => door.close());

  it("has names as large as the reader has letters, on the screen and in files", async () => {
    const { page } = await open();
    const browser = await page.context().newCDPSession(page);
    const sizes: number[] = [];
    for (const letters of [16, 32]) {
      await browser.send("Page.setFontSizes", { fontSizes: { standard: letters, fixed: letters } });
      await openExplorer(page, door);
      const svg = (await takeFile(page, "Picture (SVG)")).content.toString();
      sizes.push(
        Math.max(
          ...[...svg.matchAll(/font-size="([\d.]+)" font-weight="500"/gu)].map(([, size]) => Number(size)),
        ),
      );
    }
    expect(sizes).toEqual([12, 24]);
    await page.close();
  });

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

  it("names the best linked everywhere, and everybody in full where there is room", async () => {
    const { page } = await open();
    const textsOf = async (address: string): Promise<string[]> => {
      await openExplorer(page, door, address);
      const svg = (await takeFile(page, "Picture (SVG)")).content.toString();
      return [...svg.matchAll(/<text[^>]*paint-order[^>]*>([^<]+)<\/text>/gu)].map(([, text = ""]) => text);
    };
    for (const [width, height] of [
      [1280, 720],
      [390, 844],
      [640, 400],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await textsOf("/")).toContain("UNIDO");
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    const { body } = await door.ask("{ stakeholders(first: 100) { nodes { id name acronym } } }");
    const { nodes } = (body as { data: { stakeholders: { nodes: Named[] } } }).data.stakeholders;
    const [longest] = nodes
      .filter(({ acronym }) => acronym === null)
      .sort((a, b) => b.name.length - a.name.length);
    expect(longest?.name.length).toBeGreaterThan(40);
    expect((await textsOf(`/?scope=picked&show=${longest?.id ?? ""}`)).join(" ")).toBe(longest?.name);
    await page.close();
  });

  it("tells beside the pointer who a form is, in full, and greys nothing for that", async () => {
    const { page } = await open();
    await openExplorer(page, door, "/?linkage=FUNDING");
    const { x, y } = await placeOnMap(page, "World Bank");
    const [far] = (await formsOnMap(page)).sort(
      (a, b) => Math.hypot(b.x - x, b.y - y) - Math.hypot(a.x - x, a.y - y),
    );
    const spot = { x: Math.round(far?.x ?? 0), y: Math.round(far?.y ?? 0), width: 1, height: 1 };
    const before = await page.screenshot({ clip: spot });
    await page.mouse.move(x, y, { steps: 3 });
    const tip = page.locator(".line-tip");
    await tip.filter({ hasText: /^World Bank.*Agency.*linkages/su }).waitFor();
    expect(await page.screenshot({ clip: spot })).toEqual(before);
    await page.locator(".status").hover();
    await tip.waitFor({ state: "detached" });
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
    await tip.filter({ hasText: "Lahore University of Management Sciences" }).waitFor();
    await page.mouse.move(...middle, { steps: 4 });
    await tip.filter({ hasText: "2 linkages" }).waitFor();
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
    expect(await page.getByRole("combobox", { name: "Arrange" }).innerText()).not.toContain("As saved");
    await page.getByRole("button", { name: "Save layout" }).click();
    for (const layout of ["Rings", "As saved", "By linkages"])
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

  it("never stands blank while it waits for its first answer", async () => {
    const { page } = await open();
    await page.route("**/graphql", () => undefined);
    await page.goto(door.url, { waitUntil: "commit" });
    // In one step, before the page says what it waits for.
    const said = await page.waitForFunction(() => {
      const opening = document.querySelector("main.opening");
      return opening === null ? null : { text: opening.textContent };
    });
    expect((await said.jsonValue())?.text).toMatch(/Loading Linkages|Opening/u);
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

  it("asks again where the first answer fails, and says so", async () => {
    const { page } = await open({ serviceWorkers: "block" });
    let failures = 0;
    await page.route("**/graphql", async (route) => {
      if (failures++ < 2) await route.abort("connectionreset");
      else await route.continue();
    });
    await page.addInitScript(() => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      new MutationObserver(() => {
        for (const { textContent } of document.querySelectorAll('[role="status"]')) said.push(textContent);
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
    await openExplorer(page, door);
    const said = await page.evaluate<string[]>("said");
    expect(said[0]).toBe("Loading Linkages…");
    expect(said.join("\n")).toMatch(/No answer from the service\. Trying again \(2 of 4\)[^]*\(3 of 4\)/u);
    expect(said.join("\n")).not.toMatch(/\b0 (stakeholders|linkages)/u);
    let parts = 0;
    await page.route("**/later-panels-*", async (route) => {
      if (parts++ === 0) await route.abort("connectionreset");
      else await route.continue();
    });
    await page.getByRole("tab", { name: "Paths" }).click();
    await page.getByRole("combobox", { name: "From", exact: true }).waitFor();
    expect(parts).toBe(2);
    await page.close();
  });

  it("answers an address that leads nowhere with a page that leads back", async () => {
    const { page } = await open();
    const response = await page.goto(`${door.url}/no/such/page`);
    expect(response?.status()).toBe(404);
    await page.getByRole("heading", { name: "There is no such page" }).waitFor();
    await page.getByRole("heading", { name: "ایسا کوئی صفحہ نہیں" }).waitFor();
    const typefaces = await page.evaluate(async () =>
      [...(await document.fonts.ready)]
        .filter(({ status }) => status === "loaded")
        .map(({ family }) => family),
    );
    expect(typefaces.join()).toContain("Noto Naskh Arabic");
    await page.getByRole("link", { name: "The explorer" }).click();
    await page.locator('.map[data-state="ready"]').waitFor();
    expect((await door.fetch("/no/such/page")).body).toMatchObject({
      errors: [{ extensions: { code: "ROUTE_UNKNOWN" } }],
    });
    await page.close();
  });

  it("can be installed, and weighs less than 235 kB, with what is kept for times without the service less than 250", async () => {
    const { page, requests } = await open();
    await openExplorer(page, door);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const browser = await page.context().newCDPSession(page);
    const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
    // A test's page is a private one, which is the only thing against it.
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(["in-incognito"]);
    const weightOf = (urls: readonly string[]): number => {
      const files = new Set(urls.map((url) => new URL(url).pathname).filter((path) => path.includes(".")));
      return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(WEB_FOLDER + file)).length, 0);
    };
    expect(weightOf(requests)).toBeLessThan(250_000);
    const unkept = await open({ serviceWorkers: "block" });
    await openExplorer(unkept.page, door);
    expect(weightOf(unkept.requests)).toBeGreaterThan(100_000);
    expect(weightOf(unkept.requests)).toBeLessThan(235_000);
    await unkept.page.close();
    const { headers } = await door.fetch("/");
    expect(headers.get("cache-control")).toBe("no-cache");
    expect(/script-src ([^;]*)/u.exec(headers.get("content-security-policy") ?? "")?.[1]).toBe("'self'");
    await page.close();
  });
});
