import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describeInBrowser } from "../support/browser.js";
import type { Door } from "../support/door.js";
import {
  openExplorer,
  openExplorerDoor,
  placeOnMap,
  takeFile,
  waitForAddress,
  waitForStatus,
} from "../support/explorer.js";
import { scratchFolder } from "../support/scratch-folder.js";

const addressOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
/** How many steps undo can go back. */
const stepOf = (page: Page): Promise<number> => page.evaluate("history.state.step");

interface FoldedNetwork {
  readonly nodes: readonly object[];
  readonly linkages: readonly object[];
  readonly partnerships: readonly {
    readonly between: readonly [{ readonly name: string }, { readonly name: string }];
    readonly projectCount: number;
    readonly projects: readonly { readonly name: string }[];
  }[];
}

interface Ranked {
  readonly stakeholder: { readonly id: string };
}

describeInBrowser("the steps of a view in the explorer", (open) => {
  const texts = scratchFolder();
  let door: Door;
  beforeAll(async () => {
    // A text of our own under the name that the list of the facts has for it.
    const lines = Array.from({ length: 40 }, (_, index) => `Line ${index + 1} <b>as it is</b>`);
    writeFileSync(join(texts, "003_9caae3feeb19cc57.txt"), lines.join("\n"));
    door = await openExplorerDoor({ SOURCES_DIR: texts });
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
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(`${door.url}/?select=agency:smeda`);
    await page.getByRole("heading", { name: "Small and Medium Enterprise" }).waitFor();
    await openExplorer(page, door, "/?linkage=FUNDING&pane=map");
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
    await waitForAddress(page, "pane=map");
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
    await page.locator('th[aria-sort="descending"]', { hasText: "From" }).waitFor();
    const first = await page.locator("tbody tr").first().innerText();
    await page.reload();
    await page.locator('.table-twin[aria-busy="false"] tbody tr').first().waitFor();
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
    await front.filter({ hasText: "Details" }).waitFor();
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
    await page.waitForURL(`${door.url}/?select=agency:smeda`);
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
    await page.getByRole("option", { name: "Sports goods cluster in Sialkot" }).first().waitFor();
    await page.getByRole("option", { name: /^Clusters in Sialkot/u }).click();
    await waitForAddress(page, "kind=CLUSTER&place=place:sialkot");
    await waitForStatus(page, "filtered from");
    const promised = await page.locator(".facet-value", { hasText: "Sialkot" }).locator(".count").innerText();
    expect(await page.locator(".legend button", { hasText: "Clusters" }).innerText()).toContain(promised);
    await page.close();
  });

  it("opens a source at its place where the service has the text, and says where it is told otherwise", async () => {
    const { page, complaints } = await open();
    await openExplorer(page, door, "/?select=agency:world-bank+%2B+project:punjab-jobs-competitiveness");
    const source = page.locator(".sources li", { hasText: "Intensive Management Training" }).first();
    expect(await source.innerText()).toContain(", paragraph 3");
    await source.getByRole("button", { name: /^Read it here/u }).click();
    const mark = source.getByRole("region", { name: /^Text of/u }).locator("mark");
    expect((await mark.innerText()).trim()).toBe("Line 17 <b>as it is</b>");
    const other = page.locator(".details .sources li", { hasText: "Project Background" }).first();
    expect(await other.getByRole("button").count()).toBe(0);
    await openExplorer(page, door, "/?select=university:lums");
    expect(await page.getByRole("link", { name: /^ROR / }).getAttribute("href")).toMatch(
      /^https:\/\/ror\.org\/0/u,
    );
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("fold projects into lines with their number, in map, table and files, and unfold those of a pair", async () => {
    const { page, complaints } = await open();
    const { body } = await door.ask(`{
      network(filter: { throughProjects: true }, maxNodes: 300) {
        nodes { id } linkages { id } partnerships { between { id name } projectCount projects(first: 100) { name } }
      }
    }`);
    const { nodes, linkages, partnerships } = (body as { data: { network: FoldedNetwork } }).data.network;
    const folded = `${nodes.length} stakeholders, ${linkages.length} linkages, ${partnerships.length} pairs with projects in common`;
    await openExplorer(page, door, "/?mode=table");
    await page.getByRole("checkbox", { name: "Fold projects" }).check();
    await waitForStatus(page, `${folded} · projects folded`);
    expect(addressOf(page).get("fold")).toBe("projects");
    await page.getByRole("tab", { name: `${partnerships.length} pairs` }).click();
    const [most] = partnerships;
    if (most === undefined) throw new Error("Nobody has a project in common.");
    const [one, other] = most.between;
    const row = page.locator(".table-twin tbody tr").first();
    expect(await row.innerText()).toContain(`${one.name}\t${other.name}\t${most.projectCount}`);
    const file = await takeFile(page, "Graph (GEXF)");
    expect(file.content.toString().match(/kind="PROJECTS_IN_COMMON" weight="\d+"/gu)).toHaveLength(
      partnerships.length,
    );
    await row.getByRole("button").click();
    const projects = page.getByRole("region", { name: `${most.projectCount} projects in common` });
    for (const { name } of most.projects) await projects.getByText(name, { exact: true }).waitFor();
    await projects.getByRole("button", { name: "Show them on the map" }).click();
    await waitForStatus(page, new RegExp(`^${most.projectCount + 2} stakeholders, `, "u"));
    await page.getByRole("button", { name: "Undo" }).click();
    await waitForStatus(page, folded);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("ask for measures of the network with its projects folded", async () => {
    const { page } = await open();
    const { body } = await door.ask(
      "{ ranking(measure: BETWEENNESS, first: 1, filter: { throughProjects: true }) { stakeholder { id } value } }",
    );
    const [first] = (body as { data: { ranking: readonly Ranked[] } }).data.ranking;
    if (first === undefined) throw new Error("Nobody is ranked.");
    await openExplorer(page, door, `/?fold=projects&size=BETWEENNESS&select=${first.stakeholder.id}`);
    await page.getByText(/^Betweenness: .*, rank 1 of those shown$/u).waitFor();
    await page.close();
  });

  it("keeps views and notes, and tells them as a story by the keyboard, by its link and within another page", async () => {
    const { page } = await open();
    await openExplorer(page, door, "/?kind=CLUSTER");
    await page.getByRole("tab", { name: "Views" }).click();
    await page.getByRole("button", { name: "Save this view" }).click();
    await openExplorer(page, door, "/?select=agency:smeda");
    await page.getByText("Your note").click();
    await page.locator(".note textarea").fill("Ask them first.");
    await page.getByRole("tab", { name: "Views" }).click();
    await page.getByRole("button", { name: "Save this view" }).click();
    const [first, second] = [page.locator(".saved-view").first(), page.locator(".saved-view").nth(1)];
    await second.getByRole("textbox", { name: "Name of the view" }).fill("SMEDA");
    await page.keyboard.press("Tab");
    await page.getByRole("textbox", { name: "What SMEDA shows" }).fill("The body for small firms.");
    await second.getByRole("button", { name: "Move up" }).click();
    expect(await first.getByRole("textbox", { name: "Name of the view" }).inputValue()).toBe("SMEDA");
    await page.reload();
    await page.getByRole("tab", { name: "Views" }).click();
    await page.getByRole("link", { name: "Present as a story" }).click();
    const story = page.getByRole("region", { name: "Story" });
    await story.getByRole("status").filter({ hasText: "The body for small firms." }).waitFor();
    await story.getByText("Ask them first.").waitFor();
    await waitForAddress(page, "select=agency:smeda");
    const address = page.url();
    await page.keyboard.press("PageDown");
    await waitForAddress(page, "kind=CLUSTER");
    await story.getByText("2 of 2").waitFor();
    await page.keyboard.press("PageUp");
    await story.getByText("1 of 2").waitFor();
    await story.getByRole("link", { name: "End the story" }).click();
    await page.waitForURL((url) => !url.searchParams.has("story") && url.search.includes("smeda"));
    const other = await open();
    await other.page.goto(`${address}&embed`);
    await other.page.getByText("The body for small firms.").waitFor();
    await other.page.getByRole("button", { name: "Next" }).click();
    await other.page.getByText("2 of 2").waitFor();
    await other.page.close();
    await page.close();
  });
});
