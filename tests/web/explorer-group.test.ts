import { describeInBrowser } from "../support/browser.js";
import type { Door } from "../support/door.js";
import {
  formsOnMap,
  openExplorer,
  openExplorerDoor,
  waitForAddress,
  waitForStatus,
} from "../support/explorer.js";

interface FoundNames {
  readonly totalCount: number;
  readonly nodes: readonly { readonly name: string }[];
}

describeInBrowser("several stakeholders of the explorer", (open) => {
  let door: Door;
  beforeAll(async () => {
    door = await openExplorerDoor();
  });
  afterAll(() => door.close());

  it("are selected on the map by clicks and a box, asked what joins them, and left alone there", async () => {
    const { page, complaints } = await open();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openExplorer(page, door);
    const [one, other] = ["agency:unido", "agency:psic"];
    const forms = await formsOnMap(page);
    const places = [
      "United Nations Industrial Development Organization",
      "Punjab Small Industries Corporation",
    ].map((name) => {
      const form = forms.find((one) => one.name === name);
      if (form === undefined) throw new Error(`${name} is not on the map.`);
      return form;
    });
    await page.keyboard.down("Shift");
    for (const { x, y } of places) await page.mouse.click(x, y);
    await page.keyboard.up("Shift");
    await waitForAddress(page, `group=${one}&group=${other}`);
    const { body } = await door.ask(
      `{ stakeholders(filter: { and: [${[one, other].map((id) => `{ linkages: { some: { partner: { id: { eq: "${id}" } } } } }`).join()}] }) { totalCount nodes { name } } }`,
    );
    const { totalCount, nodes } = (body as { data: { stakeholders: FoundNames } }).data.stakeholders;
    const common = page.getByRole("region", { name: "Common partners" });
    await common.getByRole("heading", { name: `Common partners ${totalCount}` }).waitFor();
    for (const { name } of nodes) await common.getByRole("button", { name }).waitFor();
    await page.getByRole("button", { name: "Show only these" }).click();
    await waitForStatus(page, /^2 stakeholders, /u);
    const box = await page.locator(".map-canvas").boundingBox();
    if (box === null) throw new Error("There is no map on the page.");
    const { x, y, width, height } = box;
    await page.getByRole("button", { name: "Clear" }).click();
    await page.keyboard.down("Shift");
    await page.mouse.move(x + 2, y + 2);
    await page.mouse.down();
    await page.mouse.move(x + width - 60, y + height - 2, { steps: 3 });
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await page.getByRole("heading", { name: "2 stakeholders selected" }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("heading", { name: "Select several" }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("are drawn around with the lasso, ticked in the table, and handed out with the linkages among them", async () => {
    const { page, complaints } = await open();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openExplorer(page, door, "/?scope=picked&show=agency:unido&show=university:lums&show=agency:psic");
    await page.getByRole("button", { name: "Draw around several to select them" }).click();
    const forms = (await formsOnMap(page)).filter(({ name }) => !name.startsWith("Punjab"));
    const middle = { x: 0, y: 0 };
    for (const { x, y } of forms)
      [middle.x, middle.y] = [middle.x + x / forms.length, middle.y + y / forms.length];
    // Around the two, as an ellipse along the line between them.
    const [one, other] = forms;
    if (one === undefined || other === undefined) throw new Error("The two are not on the map.");
    const half = { x: (other.x - one.x) / 2, y: (other.y - one.y) / 2 };
    const length = Math.hypot(half.x, half.y);
    const ring = Array.from({ length: 17 }, (_, step) => {
      const [along, aside] = [Math.cos((step / 8) * Math.PI), Math.sin((step / 8) * Math.PI)];
      const [far, wide] = [along * (1 + 15 / length), (aside * 15) / length];
      return [middle.x + half.x * far - half.y * wide, middle.y + half.y * far + half.x * wide] as const;
    });
    await page.mouse.move(...(ring[0] ?? [0, 0]));
    await page.mouse.down();
    for (const point of ring) await page.mouse.move(...point);
    await page.mouse.up();
    await page.getByRole("heading", { name: "2 stakeholders selected" }).waitFor();
    await waitForAddress(page, "group=agency:unido");
    await page.getByRole("button", { name: "Table", exact: true }).click();
    const tick = page.getByRole("checkbox", { name: /^Select Punjab Small Industries Corporation/u });
    await tick.check();
    await page.getByRole("heading", { name: "3 stakeholders selected" }).waitFor();
    await tick.uncheck();
    await page.getByRole("heading", { name: "2 stakeholders selected" }).waitFor();
    const files: string[] = [];
    const done = new Promise<void>((resolve) => {
      page.on("download", (download) => {
        files.push(download.suggestedFilename());
        if (files.length === 2) resolve();
      });
    });
    await page.getByRole("button", { name: "Export these (CSV)" }).click();
    await done;
    expect(files.map((name) => /group[- ](stakeholders|linkages)/u.exec(name)?.[1])).toEqual([
      "stakeholders",
      "linkages",
    ]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("have the whole screen, and give it back", async () => {
    const { page } = await open();
    await openExplorer(page, door);
    const button = page.getByRole("button", { name: "Full screen" });
    await button.click();
    await page.waitForFunction(() => document.fullscreenElement?.classList.contains("centre") === true);
    await button.click();
    await page.waitForFunction(() => document.fullscreenElement === null);
    await page.close();
  });

  it("lead to their common partners by keyboard alone", async () => {
    const { page } = await open();
    await openExplorer(page, door);
    await page.locator(".map-canvas").focus();
    await page.keyboard.press("n");
    await page.keyboard.press("m");
    await page.keyboard.press("n");
    await page.keyboard.press("Shift+F10");
    const menu = page.getByRole("menu");
    await menu.getByRole("menuitem", { name: "Open the details" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await menu.waitFor({ state: "detached" });
    expect(new URL(page.url()).searchParams.getAll("group")).toHaveLength(2);
    const partner = page.getByRole("region", { name: "Common partners" }).locator("li button").first();
    await partner.waitFor();
    const name = await partner.innerText();
    while (!(await partner.evaluate((button) => button === document.activeElement)))
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: name.trim(), exact: true }).waitFor();
    await page.close();
  });

  it("finds what the API finds, in its order, and says what may have been meant as it does", async () => {
    const { page } = await open();
    await openExplorer(page, door, "/?view=table");
    const box = page.getByRole("combobox", { name: /Find a stakeholder/u });
    const query = `query ($text: String!) {
      searchResults(text: $text, types: [STAKEHOLDER, LINKAGE, PERSON], first: 8) {
        suggestion
        nodes { node { ... on Stakeholder { name } ... on Linkage { title } } person { name roles } }
      }
    }`;
    for (const text of ["smeeda", "diagnostic", "national expert", "poverty", "trainings", "لاھور"]) {
      const { body } = await door.ask(query, { variables: { text } });
      const { suggestion, nodes } = (
        body as {
          data: {
            searchResults: {
              suggestion: string | null;
              nodes: {
                node: { name?: string; title?: string } | null;
                person: { name: string | null; roles: string[] } | null;
              }[];
            };
          };
        }
      ).data.searchResults;
      const names = nodes.map(
        ({ node, person }) => node?.name ?? node?.title ?? person?.name ?? person?.roles[0] ?? "",
      );
      await box.fill(text);
      // A word that is a question too, as "trainings" is, is offered as one before what is found.
      const found = page.getByRole("option").filter({ hasNotText: "Answer this question" });
      for (const [place, name] of names.entries()) await found.nth(place).filter({ hasText: name }).waitFor();
      await page
        .getByRole("option", { name: "Did you mean" })
        .waitFor({ state: suggestion === null ? "detached" : "visible" });
    }
    await box.fill("Vedat Kunt");
    await page.getByRole("option", { name: "Mr. Vedat Kunt" }).click();
    await waitForAddress(page, "select=");
    await page.close();
  });

  it("answers a question that names two, and one about those who have none", async () => {
    const { page } = await open();
    await openExplorer(page, door);
    const box = page.getByRole("combobox", { name: /Find a stakeholder/u });
    await box.fill("how is smeeda linked with lums");
    await page.getByRole("option").first().filter({ hasText: "How are SMEDA and LUMS linked?" }).waitFor();
    await box.press("Enter");
    await waitForAddress(page, "agency:smeda");
    await page
      .getByRole("heading", { name: "How are SMEDA and LUMS linked?" })
      .or(page.locator(".paths"))
      .first()
      .waitFor();
    await box.fill("which clusters have no university");
    await page.getByRole("option").first().filter({ hasText: "Clusters without a direct linkage" }).click();
    const { body } = await door.ask(
      "{ clusters(filter: { linkages: { none: { partner: { kind: { eq: UNIVERSITY } } } } }) { totalCount } }",
    );
    const { clusters } = (body as { data: { clusters: { totalCount: number } } }).data;
    await page.getByText(/^On this map none of them has a linkage with .*universities\.$/u).waitFor();
    expect(await page.locator(".members li").count()).toBe(clusters.totalCount);
    await box.fill("who funds cdi");
    await page.getByRole("option").first().filter({ hasText: "Who gives funding to CDI?" }).click();
    const given = await door.ask(
      '{ linkages(filter: { kind: { eq: FUNDING }, to: { id: { eq: "project:punjab-cdi" } } }) { totalCount } }',
    );
    const { linkages } = (given.body as { data: { linkages: { totalCount: number } } }).data;
    await page.locator(".answer .linkage-lines li").first().waitFor();
    expect(await page.locator(".answer .linkage-lines li").count()).toBe(linkages.totalCount);
    await openExplorer(page, door);
    await box.fill("top 5 best connected");
    await page
      .getByRole("option")
      .first()
      .filter({ hasText: "Which 5 stakeholders are the best linked?" })
      .click();
    await page
      .getByRole("region", { name: "Which 5 stakeholders are the best linked?" })
      .getByText(/the first are United Nations|the first are UNIDO/u)
      .waitFor();
    await page.close();
  });
});
