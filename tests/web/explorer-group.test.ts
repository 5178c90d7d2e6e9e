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
});
