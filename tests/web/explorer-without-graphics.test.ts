import { describeInBrowser, NO_GRAPHICS } from "../support/browser.js";
import type { Door } from "../support/door.js";
import { openExplorer, openExplorerDoor, takeFile } from "../support/explorer.js";

describeInBrowser(
  "the explorer in a browser without WebGL",
  (open) => {
    let door: Door;
    beforeAll(async () => {
      door = await openExplorerDoor();
    });
    afterAll(() => door.close());

    it("shows the picture, says why it stands still, and goes on in filters, files, table and panel", async () => {
      const { page, complaints } = await open();
      await openExplorer(page, door);
      await page.getByRole("alert").getByText("so the map stands still").waitFor();
      expect(await page.locator(".map-still").count()).toBe(1);
      await page.getByRole("checkbox", { name: /^Agencies/u }).check();
      await page.getByText("filtered from 118 stakeholders").waitFor();
      const { content } = await takeFile(page, "Stakeholders (CSV)");
      expect(content.toString()).toContain("agency:unido");
      await page.getByRole("button", { name: "Table", exact: true }).click();
      await page
        .locator(".table-twin")
        .getByRole("button", { name: "United Nations Industrial Development Organization" })
        .first()
        .click();
      await page
        .getByRole("heading", { name: "United Nations Industrial Development Organization" })
        .waitFor();
      expect(complaints).toEqual([]);
      await page.close();
    });
  },
  NO_GRAPHICS,
);
