import { describeInBrowser } from "../support/browser.js";
import type { Door } from "../support/door.js";
import {
  openExplorer,
  openExplorerDoor,
  placeOnMap,
  statusOf,
  takeFile,
  waitForAddress,
  waitForStatus,
} from "../support/explorer.js";

describeInBrowser("the explorer at /", (open) => {
  let door: Door;
  let all: string;
  beforeAll(async () => {
    door = await openExplorerDoor();
    const { body } = await door.ask("{ stakeholders { totalCount } linkages { totalCount } }");
    const { data } = body as { data: Record<"stakeholders" | "linkages", { totalCount: number }> };
    all = `${data.stakeholders.totalCount} stakeholders, ${data.linkages.totalCount} linkages`;
  });
  afterAll(() => door.close());

  it("writes the names of what can be filtered whole", async () => {
    const { page } = await open();
    await openExplorer(page, door);
    await page.getByRole("checkbox", { name: /^Textiles and clothing/u }).waitFor();
    const cut = await page
      .locator(".facet-name")
      .evaluateAll((names) => names.filter((name) => name.scrollWidth > name.clientWidth).length);
    expect(cut).toBe(0);
    await page.close();
  });

  it("shows all of a small network, asks nobody else, and complains of nothing", async () => {
    const { page, requests, complaints } = await open();
    await openExplorer(page, door);
    expect(await statusOf(page)).toBe(all);
    const legend = await page.locator(".legend .colours li").allInnerTexts();
    expect(legend.map((text) => text.replace(/\s+/gu, " "))).toEqual([
      "Agencies 42",
      "Clusters 34",
      "Universities 3",
      "Projects 39",
    ]);
    expect(requests.filter((url) => new URL(url).origin !== door.url && !/^(data|blob):/.test(url))).toEqual(
      [],
    );
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("gives the same picture each time", async () => {
    const picture = async (): Promise<string> => {
      const { page } = await open();
      await openExplorer(page, door, "/?linkage=FUNDING");
      const { content } = await takeFile(page, "Graph (GEXF)");
      await page.close();
      return content.toString().replace(/<meta>.*<\/meta>/u, "");
    };
    const first = await picture();
    expect(first.match(/<viz:position/gu)?.length).toBeGreaterThan(10);
    expect(await picture()).toBe(first);
  });

  it("opens whom a click on the map meets, with its sources", async () => {
    const { page } = await open();
    await openExplorer(page, door, "/?linkage=FUNDING");
    const { x, y } = await placeOnMap(page, "World Bank");
    await page.mouse.click(x, y);
    await page.getByRole("heading", { name: "World Bank", exact: true }).waitFor();
    expect(await page.locator(".details .sources li").first().innerText()).toMatch(
      /\S+, .*(paragraph|row|section)/u,
    );
    await waitForAddress(page, "select=agency:world-bank");
    await page.close();
  });

  it("finds any spelling, and says where it found it", async () => {
    const { page } = await open();
    await openExplorer(page, door);
    await page.getByRole("combobox", { name: /Find a stakeholder/u }).fill("export promotion bureau");
    const hit = page.getByRole("option").first();
    await hit.filter({ hasText: "other name" }).waitFor();
    expect(await hit.innerText()).toContain("Trade Development Authority of Pakistan (TDAP)");
    await hit.click();
    await page
      .getByRole("heading", { name: "Trade Development Authority of Pakistan", exact: true })
      .waitFor();
    await page.getByRole("combobox", { name: /Find a stakeholder/u }).fill("zzzz");
    await page.getByText("No match for “zzzz”", { exact: false }).waitFor();
    await page.close();
  });

  it("forgives a spelling, says what may have been meant, and looks for it instead", async () => {
    const { page } = await open();
    await openExplorer(page, door);
    const box = page.getByRole("combobox", { name: /Find a stakeholder/u });
    await box.fill("surgicl instruments sialcot");
    await page.getByRole("option", { name: "Surgical instruments cluster in Sialkot" }).first().waitFor();
    await page.getByRole("option", { name: "Did you mean “Surgical instruments Sialkot”?" }).click();
    expect(await box.inputValue()).toBe("Surgical instruments Sialkot");
    await page.getByRole("option", { name: "Surgical instruments cluster in Sialkot" }).first().waitFor();
    await page.getByRole("option", { name: "Did you mean" }).waitFor({ state: "detached" });
    await box.press("Enter");
    await page
      .getByRole("heading", { name: "Surgical instruments cluster in Sialkot", exact: true })
      .waitFor();
    await page.close();
  });

  it("filters by a facet with the count it promised, and takes it back with undo and the back button", async () => {
    const { page } = await open();
    await openExplorer(page, door);
    const facet = page.locator(".facet-value", { hasText: "Collaboration" });
    const promised = await facet.locator(".count").innerText();
    await facet.click();
    await waitForStatus(page, `, ${promised} linkages`);
    await page.waitForURL((url) => url.search === "?linkage=COLLABORATION");
    await page.getByRole("button", { name: "Undo" }).click();
    await waitForStatus(page, all);
    await page.getByRole("button", { name: "Redo" }).click();
    await waitForStatus(page, `, ${promised} linkages`);
    await page.goBack();
    await waitForStatus(page, all);
    await page.close();
  });

  it("filters by a time that is drawn on the timeline", async () => {
    const { page } = await open();
    await openExplorer(page, door);
    await page.getByRole("slider", { name: "Last year" }).focus();
    await page.keyboard.press("Home");
    await page.locator(".chosen-time", { hasText: "1963" }).waitFor();
    await waitForStatus(page, /^2 stakeholders, 1 linkage ·/u);
    const box = await page.locator(".time-chart").boundingBox();
    if (box === null) throw new Error("There is no timeline.");
    await page.mouse.move(box.x + box.width - 3, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.9, box.y + 10);
    await page.mouse.up();
    await page.locator(".chosen-time", { hasText: "2017" }).waitFor();
    await page.close();
  });

  it("shows the ways between two that do not pass a third, and says when there is none", async () => {
    const { page } = await open();
    await openExplorer(page, door, "/?from=agency:smeda&to=agency:world-bank&avoid=agency:unido");
    await page.getByText(/shortest paths? of \d steps/u).waitFor();
    expect(await page.getByRole("checkbox", { name: /units or the projects/u }).isChecked()).toBe(true);
    const steps = page.locator(".steps > li > button.name");
    expect((await steps.allInnerTexts()).map((text) => text.trim())).not.toContain(
      "United Nations Industrial Development Organization",
    );
    await page
      .locator(".steps")
      .getByRole("button", { name: /^Avoid/u })
      .first()
      .click();
    await page
      .getByText(/shortest path|No path/u)
      .first()
      .waitFor();
    await page.waitForURL((url) => url.searchParams.getAll("avoid").length === 2);
    await page.close();
  });

  it("compares two dates", async () => {
    const { page } = await open();
    await openExplorer(page, door);
    await page.getByRole("tab", { name: "Compare" }).click();
    await page.getByLabel("First", { exact: true }).fill("2004");
    await page.getByLabel("Second", { exact: true }).fill("2007");
    await page.getByRole("button", { name: "Compare", exact: true }).click();
    const groups = page.locator(".compare .kind-group summary");
    await groups.first().waitFor();
    expect((await groups.allInnerTexts()).map((text) => text.replace(/\s+\d+$/u, ""))).toEqual([
      "Only at the second",
      "Only at the first",
      "At both",
    ]);
    await page.close();
  });

  it("grows from one stakeholder, kind by kind, with counts shown before, and shrinks again", async () => {
    const { page } = await open();
    await openExplorer(page, door, "/?scope=picked&show=agency:smeda&select=agency:smeda");
    await waitForStatus(page, /^1 stakeholder, 0 linkages ·/u);
    const affiliation = page.locator(".expansion button", { hasText: "Affiliation" });
    const count = Number(await affiliation.locator(".count").innerText());
    await affiliation.click();
    await waitForStatus(page, `${count + 1} stakeholders`);
    await page.getByRole("button", { name: "Remove its partners from the map" }).click();
    await waitForStatus(page, "1 stakeholder, 0 linkages");
    await page.close();
  });

  it("can stand in another page, without its tools", async () => {
    const { page, complaints } = await open();
    await openExplorer(page, door, "/?embed&linkage=FUNDING");
    expect(await page.getByRole("link", { name: "Open in the explorer" }).getAttribute("href")).toBe(
      "/?linkage=FUNDING",
    );
    expect(await page.getByRole("combobox").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("keeps page and answers for times without the service", async () => {
    const { page } = await open();
    const questions = new Set<string>();
    page.on("request", (request) => {
      if (request.method() === "POST") questions.add(request.postData() ?? "");
    });
    await openExplorer(page, door, "/?select=agency:smeda");
    await page.getByRole("heading", { name: "Small and Medium Enterprise" }).waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForLoadState("networkidle");
    // An answer is kept after it is shown: the service goes when all are.
    const kept = (): Promise<number> =>
      page.evaluate(async () => (await (await caches.open("linkages-answers")).keys()).length);
    while ((await kept()) < questions.size) await page.waitForTimeout(50);
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole("heading", { name: "Small and Medium Enterprise" }).waitFor();
    await page.getByText("offline: answers of", { exact: false }).waitFor();
    // The kept answers come one by one: the panel's may be there before the network's.
    await waitForStatus(page, all);
    // A panel that was never opened is kept with the page.
    await page.getByRole("tab", { name: "Paths" }).click();
    await page.getByRole("combobox", { name: "From", exact: true }).waitFor();
    await page.close();
  });

  it("says what to do when the service cannot answer", async () => {
    const { page } = await open();
    await openExplorer(page, door, "/?select=agency:nobody");
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect((await alert.innerText()).split("\n")[0]).toBe(
      "There is no stakeholder with the id agency:nobody. Search for it by name, or undo the last step.",
    );
    await page.close();
  });
});
