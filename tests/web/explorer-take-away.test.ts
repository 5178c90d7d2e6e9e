import { describeInBrowser } from "../support/browser.js";
import type { Door } from "../support/door.js";
import { openExplorer, openExplorerDoor, statusOf, takeFile } from "../support/explorer.js";

describeInBrowser("what can be taken away from the explorer", (open) => {
  let door: Door;
  beforeAll(async () => {
    door = await openExplorerDoor();
  });
  afterAll(() => door.close());

  it("is a picture with legend and source, and tables and graphs of what is shown", async () => {
    const { page, complaints } = await open();
    await openExplorer(page, door, "/?linkage=FUNDING");
    const png = await takeFile(page, "Picture (PNG)");
    expect([png.name, png.content.subarray(1, 4).toString()]).toEqual(["linkages.png", "PNG"]);
    const svg = (await takeFile(page, "Picture (SVG)")).content.toString();
    const words = [...svg.matchAll(/>([^<]+)<\/text>/gu)].map(([, text]) => text).join(" ");
    expect(words).toMatch(/Kind Agencies \(7\) Projects \(8\) established, ended planned or proposed/u);
    expect(words).toMatch(/area: 1, \d+, \d+ linkages/u);
    expect(words).toMatch(
      /Linkages: 15 stakeholders and 9 linkages\. Told by: .+ Data of \d{4}-.+ \(read \d{4}-/u,
    );
    const linkages = (await takeFile(page, "Linkages (CSV)")).content.toString().trim().split("\r\n");
    expect(linkages.length).toBe(10);
    await page.getByRole("combobox", { name: "Colour" }).selectOption("community");
    await page.locator(".legend", { hasText: "Around" }).waitFor();
    const [head, first] = (await takeFile(page, "Stakeholders (CSV)")).content.toString().split("\r\n");
    expect(head).toMatch(/,Community$/u);
    expect(first).toMatch(/,Around [^,]+$/u);
    const json = JSON.parse((await takeFile(page, "Data (JSON)")).content.toString()) as Record<
      string,
      unknown[]
    >;
    expect([json["stakeholders"]?.length, json["linkages"]?.length]).toEqual([15, 9]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("is the query behind the view, whose answer is what is shown", async () => {
    const { page } = await open();
    for (const address of [
      "/?linkage=FUNDING",
      "/?kind=CLUSTER",
      "/?kind=CLUSTER&strict=yes",
      "/?during=2004&hide=agency:unido",
      "/?place=place:punjab&status=ESTABLISHED",
    ]) {
      await openExplorer(page, door, address);
      await page.getByRole("button", { name: "Take away" }).click();
      const href = await page.getByRole("link", { name: "Open it in GraphiQL" }).getAttribute("href");
      const given = new URL(href ?? "", door.url).searchParams;
      const { body } = await door.ask(given.get("query") ?? "", {
        variables: JSON.parse(given.get("variables") ?? "{}"),
      });
      const { network } = (body as { data: { network: { nodes: unknown[]; linkages: unknown[] } } }).data;
      const words = (await statusOf(page)).split(" · ")[0];
      expect([address, words]).toEqual([
        address,
        `${network.nodes.length} stakeholders, ${network.linkages.length} linkage${network.linkages.length === 1 ? "" : "s"}`,
      ]);
    }
    await page.close();
  });
});
