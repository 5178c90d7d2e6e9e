import { describeInBrowser } from "../support/browser.js";
import type { Door } from "../support/door.js";
import { openDoor } from "../support/door.js";
import { openExplorer, waitForStatus, WEB_FOLDER } from "../support/explorer.js";
import { PARTNERS, writeLargeNetwork } from "../support/large-network.js";
import { scratchFolder } from "../support/scratch-folder.js";

interface OverviewAnswer {
  readonly groups: readonly { readonly name: string; readonly size: number }[];
  readonly counted: { readonly stakeholders: number; readonly linkages: number };
}

describeInBrowser("the explorer of a network that is too large for one picture", (open) => {
  const folder = scratchFolder();
  let door: Door;
  beforeAll(async () => {
    writeLargeNetwork(folder);
    door = await openDoor({ webFolder: WEB_FOLDER, seeds: folder });
  });
  afterAll(() => door.close());

  it("starts with an overview of all, each part of which opens, by keyboard too", async () => {
    const { page, complaints } = await open();
    const { body } = await door.ask(
      "{ overview(by: COMMUNITY) { groups { name size } counted { stakeholders linkages } } }",
    );
    const { groups, counted } = (body as { data: { overview: OverviewAnswer } }).data.overview;
    await openExplorer(page, door);
    await waitForStatus(
      page,
      `${counted.stakeholders} stakeholders, ${counted.linkages} linkages in all, drawn together`,
    );
    const circles = page.locator(".overview .group");
    await circles.nth(groups.length - 1).waitFor();
    const [first] = groups;
    expect(await circles.first().getAttribute("aria-label")).toMatch(
      new RegExp(`^Around ${first?.name ?? ""}: ${first?.size ?? 0} stakeholders, `, "u"),
    );
    await circles.first().focus();
    await page.keyboard.press("Enter");
    await waitForStatus(page, `${first?.size ?? 0} stakeholders, `);
    expect(new URL(page.url()).searchParams.get("scope")).toBe("picked");
    await page.locator('.map[data-state="ready"] .map-canvas').focus();
    await page.keyboard.press("n");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: first?.name ?? "", exact: true }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "← Overview" }).click();
    await circles.first().waitFor();
    await page.waitForURL(`${door.url}/`);
    await page.goBack();
    await waitForStatus(page, `${first?.size ?? 0} stakeholders, `);
    await page.locator('.map[data-state="ready"] .map-canvas').focus();
    await page.keyboard.press("o");
    await circles.first().waitFor();
    await page.goBack();
    await waitForStatus(page, `${first?.size ?? 0} stakeholders, `);
    await page.goBack();
    await circles.first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("counts facets and lists all in the service, whatever is on the map", async () => {
    const { page, complaints } = await open();
    await page.setViewportSize({ width: 1440, height: 900 });
    const { body } = await door.ask(`{
      all: stakeholders(first: 0) { totalCount }
      projects: projects(first: 0) { totalCount }
      funded: projects(filter: { linkages: { some: { kind: { eq: FUNDING } } } }, first: 0) { totalCount }
    }`);
    const { all, projects, funded } = (body as { data: Record<string, { totalCount: number }> }).data;
    const count = async (name: string): Promise<string> => {
      const line = page.locator(".facets label.facet-value", { hasText: name });
      await line.waitFor();
      return line.locator(".count").innerText();
    };
    await openExplorer(page, door, "/?scope=picked&show=university:north");
    expect(await count("Projects")).toBe(String(projects?.totalCount));
    await page.locator(".facets .facet-value", { hasText: "Funding" }).locator("input").check();
    await page
      .locator(".facets .count", { hasText: String(funded?.totalCount) })
      .first()
      .waitFor();
    await page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll(".facets label.facet-value")].some(
          ({ textContent }) => textContent === `Projects${wanted}`,
        ),
      funded?.totalCount,
    );
    await page.getByRole("button", { name: "Clear all" }).click();
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page.getByRole("tab", { name: `All ${all?.totalCount} stakeholders` }).click();
    const rows = page.locator(".table-twin tbody tr");
    await rows.nth(99).waitFor();
    expect(await rows.count()).toBe(100);
    expect((await rows.first().innerText()).split("\t").slice(0, 2)).toEqual(["Hub of all Funds", ""]);
    await page.getByRole("button", { name: `Show 100 more of ${all?.totalCount}` }).click();
    await rows.nth(199).waitFor();
    await page.getByRole("columnheader", { name: "Name" }).getByRole("button").click();
    await rows.first().filter({ hasText: "Hub of all Funds" }).waitFor();
    await page.getByRole("columnheader", { name: "Name" }).getByRole("button").click();
    await rows
      .first()
      .filter({ hasText: "University of the North" })
      .filter({ hasText: "on the map" })
      .waitFor();
    // A row is opened by keys, and comes onto the map.
    await rows.first().getByRole("button").focus();
    await page.keyboard.press("ArrowDown");
    const name = await rows.nth(1).getByRole("button").innerText();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name, exact: true }).waitFor();
    await rows.nth(1).filter({ hasText: "on the map" }).waitFor();
    await waitForStatus(page, "2 stakeholders");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("asks for the facets that are seen, anew where another changes them, and waits while the service has no time for it", async () => {
    const { page } = await open();
    await page.setViewportSize({ width: 1440, height: 560 });
    const asked: string[] = [];
    let refusals = 1;
    await page.route("**/graphql", async (route) => {
      const { query, variables } = route.request().postDataJSON() as {
        query: string;
        variables: { by?: string };
      };
      const [, of = null] = /query (Stakeholder|Linkage)Groups/u.exec(query) ?? [];
      if (of === null) return route.continue();
      asked.push(`${of} ${variables.by}`);
      return of === "Linkage" && refusals-- > 0
        ? route.fulfill({ status: 429, headers: { "retry-after": "2" }, body: "{}" })
        : route.continue();
    });
    // The facets of this small network would all be in sight.
    await page.addInitScript(() => {
      addEventListener("DOMContentLoaded", () => {
        const style = document.createElement("style");
        style.textContent = ".facet { min-height: 300px !important }";
        document.head.append(style);
      });
    });
    await openExplorer(page, door, "/?scope=picked&show=university:north");
    const facets = page.locator(".facets fieldset");
    const line = (name: string) => page.locator(".facets label.facet-value", { hasText: name });
    await line("Projects").waitFor();
    await page.waitForLoadState("networkidle");
    const first = [...asked];
    expect(first).toContain("Stakeholder KIND");
    expect(first.filter((name) => name.startsWith("Linkage"))).toEqual([]);
    await line("Projects").locator("input").check();
    await waitForStatus(page, "0 stakeholders");
    await page.waitForLoadState("networkidle");
    // What it chooses itself does not change what it counts.
    expect(asked.slice(first.length)).not.toContain("Stakeholder KIND");
    await facets.filter({ hasText: "Linkage kind" }).scrollIntoViewIfNeeded();
    await waitForStatus(page, "the service answers no more questions of yours in this minute");
    await line("Funding").waitFor();
    await page.getByTestId("status").filter({ hasNotText: "in this minute" }).waitFor();
    expect(asked.filter((name) => name === "Linkage KIND").length).toBe(2);
    await page.close();
  });

  it("starts the table with everything, filtered by the service", async () => {
    const { page } = await open();
    await openExplorer(page, door, "/?mode=table&kind=UNIVERSITY");
    await page.getByRole("tab", { name: "All 1 stakeholder" }).waitFor();
    const rows = page.locator(".table-twin tbody tr");
    await rows.filter({ hasText: "University of the North" }).waitFor();
    expect(await rows.count()).toBe(1);
    await page.getByRole("tab", { name: /^All \d+ linkage/u }).click();
    await rows.filter({ hasText: "Training" }).waitFor();
    await rows.first().getByRole("button").click();
    await page.getByRole("heading", { name: "Hub of all Funds and University of the North" }).waitFor();
    await page.close();
  });

  it("draws the places of all together, a country without a point in its middle, and lists who is nowhere", async () => {
    const { page, complaints } = await open();
    await page.setViewportSize({ width: 1440, height: 900 });
    await openExplorer(page, door, "/?mode=places");
    const middle = async (place: string) => {
      const circle = page.locator(`.place[data-place="${place}"]`);
      await circle.waitFor();
      const box = await circle.boundingBox();
      return { x: (box?.x ?? NaN) + (box?.width ?? NaN) / 2, y: (box?.y ?? NaN) + (box?.height ?? NaN) / 2 };
    };
    const [north, south] = [await middle("place:norway"), await middle("place:south")];
    expect(north.y).toBeLessThan(south.y);
    await page.locator(".places-foot").getByText("Lines: linkages between places").waitFor();
    expect(await page.locator(".flow title").innerHTML()).toMatch(/Norway.*1 linkage$|South.*1 linkage$/u);
    await page.getByText(/stakeholders not on this map/u).click();
    await page
      .getByRole("region", { name: "Nowhere in particular" })
      .getByRole("button", { name: "Lost Agency" })
      .waitFor();
    await page.keyboard.press("Tab");
    await page.locator('.place[data-place="place:south"]').click();
    const card = page.getByRole("region", { name: "Port of the South" });
    await card.getByRole("button", { name: "Hub of all Funds" }).waitFor();
    await card.getByRole("button", { name: "Show on the map" }).click();
    await waitForStatus(page, /^1 stakeholder,/u);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("asks questions about whoever is linked best", async () => {
    const { page, complaints } = await open();
    await openExplorer(page, door);
    const first = page.getByRole("button", { name: "Who works with University of the North?" });
    await first.waitFor();
    // Those that only a whole network can answer, and those of another one, are not offered.
    expect(await page.locator(".question-list button").allInnerTexts()).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/^Who funds|UNIDO|PSIC/u)]),
    );
    await first.click();
    await waitForStatus(page, "2 stakeholders, 1 linkage");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("counts all partners of a kind, and says what a question asks that is not there", async () => {
    const { page, complaints } = await open();
    await openExplorer(page, door);
    const box = page.getByRole("combobox", { name: /Find a stakeholder/u });
    await box.fill("how many projects does the Hub of all Funds have");
    await page.getByRole("option", { name: "Which projects are linked with Hub of all Funds?" }).waitFor();
    await box.press("Enter");
    await page.getByText(`${PARTNERS} linkages`).first().waitFor();
    await box.fill("which clusters have no university");
    await page.getByText("There are no clusters in this network.").waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("brings partners page by page and kind by kind, says before how many, and undoes each step", async () => {
    const { page } = await open();
    await openExplorer(page, door, "/?scope=picked&show=agency:hub&select=agency:hub");
    const funding = page.locator(".expansion button", { hasText: "Funding" });
    // The two follow each other, one with the click and one with the answer.
    const says = async (count: number, more: string): Promise<void> => {
      await waitForStatus(page, `${count} stakeholder`);
      await funding.filter({ hasText: `Funding ${PARTNERS}${more}` }).waitFor();
    };
    await says(1, "+20");
    await funding.click();
    await says(21, "+10 more");
    await funding.click();
    await says(PARTNERS + 1, "all on the map");
    await page.locator(".expansion button", { hasText: "Training" }).click();
    await waitForStatus(page, `${PARTNERS + 2} stakeholders`);
    await page.getByRole("button", { name: "Undo" }).click();
    await waitForStatus(page, `${PARTNERS + 1} stakeholders`);
    await page.getByRole("button", { name: "Undo" }).click();
    await waitForStatus(page, "21 stakeholders");
    await page.getByRole("button", { name: "Remove its partners from the map" }).click();
    await waitForStatus(page, /^1 stakeholder,/u);
    await page.close();
  });

  it("says of an answer about one whose linkages are not all here that it counts those that are", async () => {
    const { page } = await open();
    const one =
      "/?scope=picked&show=agency:hub&open=agency:hub!!20&of=agency:hub&select=agency:hub&tab=questions";
    await openExplorer(page, door, one);
    const all = PARTNERS + 1;
    await page.getByText(`Of the ${all} linkages of Hub of all Funds, 20 are loaded`).waitFor();
    await openExplorer(page, door, one.replace("!!20", "!!100"));
    await page.getByText(`${all} linkages (`).waitFor();
    expect(await page.getByText("are loaded").count()).toBe(0);
    await page.close();
  });

  it("names whom it does not show", async () => {
    const { page } = await open();
    await openExplorer(
      page,
      door,
      "/?scope=picked&show=project:p001&hide=university:north&from=project:p001&avoid=agency:hub",
    );
    await page.locator(".left-out", { hasText: "University of the North" }).waitFor();
    await page.locator(".chosen-end", { hasText: "Hub of all Funds" }).waitFor();
    await page.close();
  });

  it("shows all of a kind that the search names", async () => {
    const { page } = await open();
    await openExplorer(page, door);
    await page.getByRole("combobox", { name: /Find a stakeholder/u }).fill("universities");
    await page.getByRole("option", { name: "University of the North" }).waitFor();
    await page.getByRole("option", { name: "Universities Show all of them" }).click();
    await waitForStatus(page, /^1 stakeholder,/u);
    await page.close();
  });
});
