import { describeInBrowser } from "../support/browser.js";
import type { Door } from "../support/door.js";
import { formsOnMap, openExplorer, openExplorerDoor, statusOf, waitForStatus } from "../support/explorer.js";

describeInBrowser("a question that is typed", (open) => {
  let door: Door;
  beforeAll(async () => {
    door = await openExplorerDoor();
  });
  afterAll(() => door.close());

  it("is answered in words first, beside the map, and on a phone before it", async () => {
    const { page, complaints } = await open();
    await openExplorer(page, door);
    const all = await statusOf(page);
    const box = page.getByRole("combobox", { name: /Find a stakeholder/u });
    await box.fill("who fun");
    await page.getByRole("option", { name: "Who funds whom?" }).waitFor();
    await box.press("Enter");
    const answer = page.getByRole("region", { name: "Who funds whom?" });
    const { body } = await door.ask(
      "{ linkages(filter: { kind: { eq: FUNDING } }, first: 50) { nodes { status fromId toId } } }",
    );
    const { linkages } = (
      body as { data: { linkages: { nodes: { status: string; fromId: string; toId: string }[] } } }
    ).data;
    const count = (status: string) => linkages.nodes.filter((one) => one.status === status).length;
    const ends = new Set(linkages.nodes.flatMap(({ fromId, toId }) => [fromId, toId]));
    const words = await answer.getByRole("status").innerText();
    expect(words).toContain(`${linkages.nodes.length} fundings among ${ends.size} stakeholders.`);
    expect(words).toContain(
      `${count("PROPOSED")} are only proposed, ${count("ESTABLISHED")} are established`,
    );
    expect(await answer.locator(".linkage-lines li").count()).toBe(linkages.nodes.length);
    await page.waitForURL((url) => url.search === "?linkage=FUNDING");
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole("button", { name: "Undo" }).click();
    await waitForStatus(page, all);
    await box.fill("who works with smeda");
    await page.getByRole("option", { name: "Who works with SMEDA?" }).waitFor();
    await box.press("Enter");
    await page
      .getByRole("region", { name: "Who works with SMEDA?" })
      .locator(".in-words", { hasText: /^\d+ linkages \(.+\) of SMEDA, with .+ What belongs to it, / })
      .waitFor();
    expect(await page.locator(".map-canvas").isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("that an address asks by its filters is answered first on a phone, and filtering on the map leaves it in sight", async () => {
    const { page, complaints } = await open();
    await page.setViewportSize({ width: 390, height: 844 });
    await openExplorer(page, door, "/?kind=CLUSTER&place=place:sialkot");
    await page.getByText(/^3 clusters have /u).waitFor();
    expect(await page.locator(".map-canvas").isVisible()).toBe(false);
    await openExplorer(page, door);
    const map = page.locator(".map-canvas");
    expect(await map.isVisible()).toBe(true);
    await page.locator(".legend button", { hasText: "Clusters" }).click();
    await waitForStatus(page, "filtered from");
    expect(await map.isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("that ranks lets those stand out on the map whom the answer names", async () => {
    const { page, complaints } = await open();
    await openExplorer(page, door);
    const box = page.getByRole("combobox", { name: /Find a stakeholder/u });
    await box.fill("top 3 agencies");
    await page.getByRole("option", { name: "Which 3 agencies are the best linked?" }).waitFor();
    await box.press("Enter");
    const answer = page.getByRole("region", { name: "Which 3 agencies are the best linked?" });
    await answer.locator(".ranked").first().waitFor();
    await page.getByTestId("measure-note").filter({ hasText: "The 3 that the question asks for" }).waitFor();
    const names = await answer.locator(".ranked .name").allInnerTexts();
    const forms = await formsOnMap(page);
    const colours = new Map(forms.map(({ name, colour }) => [name, colour]));
    const told = new Set(names.map((name) => colours.get(name.trim())));
    expect([names.length, told.size]).toEqual([3, 1]);
    expect(forms.filter(({ colour }) => told.has(colour))).toHaveLength(3);
    // Ranked by something else, it is another question.
    await page.getByRole("combobox", { name: "Size" }).selectOption("BETWEENNESS");
    await page.getByTestId("measure-note").filter({ hasText: "Betweenness" }).waitFor();
    expect(await answer.count()).toBe(0);
    expect(await page.getByTestId("measure-note").innerText()).not.toContain("stand out");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("is said not to be understood where it is not, with the nearest, and opens nobody by itself", async () => {
    const { page, complaints } = await open();
    await page.setViewportSize({ width: 390, height: 844 });
    await openExplorer(page, door);
    const box = page.getByRole("combobox", { name: /Find a stakeholder/u });
    await box.fill("Why is UNIDO so central?");
    await page.getByText("This question is not understood. Nearest to it:").waitFor();
    const before = page.url();
    await box.press("Enter");
    expect(await page.locator(".hits [aria-selected=true]").count()).toBe(0);
    expect([page.url(), await box.inputValue()]).toEqual([before, "Why is UNIDO so central?"]);
    await box.press("ArrowDown");
    await page.locator(".hits [aria-selected=true]", { hasText: "UNIDO" }).waitFor();
    await box.fill("women entrepreneurs");
    await page.getByText("No name has all of these words. Nearest to them:").waitFor();
    await box.press("Enter");
    expect(page.url()).toBe(before);
    // Long words are wrapped, and not cut.
    await box.fill("z".repeat(120));
    const none = page.locator(".hits.none", { hasText: "No match for" });
    await none.waitFor();
    expect(await none.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("is answered with needs place by place, or with how many linkages have no date", async () => {
    const { page, complaints } = await open();
    await openExplorer(page, door);
    const box = page.getByRole("combobox", { name: /Find a stakeholder/u });
    await box.fill("needs by place");
    await page.getByRole("option", { name: "What do stakeholders need, and where?" }).waitFor();
    await box.press("Enter");
    const answer = page.getByRole("region", { name: "What do stakeholders need, and where?" });
    const { body } = await door.ask("{ stakeholders(filter: { need: { isNull: false } }) { totalCount } }");
    const { totalCount } = (body as { data: { stakeholders: { totalCount: number } } }).data.stakeholders;
    await answer.getByText(`needs of ${totalCount} stakeholders`).waitFor();
    expect(await answer.locator(".exchanges li").count()).toBeGreaterThanOrEqual(totalCount);
    await box.fill("who funds whom since 2005");
    await page.getByRole("option", { name: "Who funds whom? (since 2005)" }).waitFor();
    await box.press("Enter");
    const funding = page.getByRole("region", { name: "Who funds whom? (since 2005)" });
    await funding.getByText(/\d+ more linkages have no documented date, and are left out\./u).waitFor();
    await funding.getByRole("button", { name: "With them" }).click();
    await funding.locator(".linkage-lines li").first().waitFor();
    // Another choice is no answer to the question.
    await page.getByRole("checkbox", { name: /^Proposed/u }).check();
    await page.getByRole("region", { name: "What the filters choose" }).waitFor();
    await page.goBack();
    await funding.waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });
});
