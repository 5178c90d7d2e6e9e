import { readFile } from "node:fs/promises";
import { violations } from "../support/axe.js";
import { describeInBrowser } from "../support/browser.js";
import type { Door } from "../support/door.js";
import { openExplorerDoor } from "../support/explorer.js";

describeInBrowser("The import page", (open) => {
  let door: Door;
  beforeAll(async () => {
    door = await openExplorerDoor();
  });
  afterAll(() => door.close());

  it("tries a file by the keyboard alone, on a phone, and gives the mapping and the command", async () => {
    const { page, requests, complaints } = await open();
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(`${door.url}/import`);
    const choose = page.getByLabel("Choose files, or drop them here");
    await choose.setInputFiles({
      ...{ name: "orgs.csv", mimeType: "text/csv" },
      buffer: Buffer.from("Wer;Sort;Land\nFund;agency;PK\nBank;nobody;PK\n"),
    });
    const status = page.getByRole("status");
    await status.filter({ hasText: "Read: 0 stakeholders" }).waitFor();
    await page.getByLabel("Wer of orgs.csv").focus();
    await page.keyboard.press("n");
    await page.getByLabel("Sort of orgs.csv").focus();
    await page.keyboard.press("k");
    await page.getByRole("button", { name: "Read again with this choice" }).focus();
    await page.keyboard.press("Enter");
    await status.filter({ hasText: "Read: 1 stakeholder and" }).waitFor();
    await page.getByText("Required one of CLUSTER").waitFor();
    expect(await page.locator("pre").innerText()).toBe(
      "linkages import tables orgs.csv --mapping mapping.yaml",
    );
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download the mapping" }).click(),
    ]);
    expect(await readFile(await file.path(), "utf8")).toMatch(/name: Wer\n\s+kind: Sort/u);

    const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    expect(requests.filter((url) => new URL(url).origin !== door.url && !/^(data|blob):/.test(url))).toEqual(
      [],
    );
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("asks for the format of files that do not show it, and for what has two readings", async () => {
    const { page } = await open();
    await page.goto(`${door.url}/import`);
    await page.getByLabel("Choose files, or drop them here").setInputFiles({
      ...{ name: "list.dat", mimeType: "application/octet-stream" },
      buffer: Buffer.from("wer;gegruendet\nFund;03/04/2005\n"),
    });
    const status = page.getByRole("status");
    await status.filter({ hasText: "shows which format they are in" }).waitFor();
    await page.getByLabel("The format").selectOption("tables");
    await page.getByLabel("wer of list.dat").selectOption("name");
    await page.getByLabel("gegruendet of list.dat").selectOption("founded");
    await page.getByRole("button", { name: "Read again with this choice" }).click();
    await page.getByText("this one has two readings").waitFor();
    await page.getByText("choose it above under “Dates such as 03/04/2005”").waitFor();
    await page.getByLabel("Dates such as 03/04/2005 of list.dat").selectOption("dmy");
    await page.getByRole("button", { name: "Read again with this choice" }).click();
    await page.getByText("2005-04-03").waitFor();
    await page.close();
  });

  it("says what is wrong with files that it cannot read", async () => {
    const { page } = await open();
    await page.goto(`${door.url}/import`);
    await page.getByLabel("Choose files, or drop them here").setInputFiles({
      ...{ name: "book.xls", mimeType: "application/vnd.ms-excel" },
      buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
    });
    await page.getByRole("alert").filter({ hasText: "workbook in XLSX" }).waitFor();
    await page.close();
  });
});
