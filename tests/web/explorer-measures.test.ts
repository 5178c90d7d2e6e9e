import { describeInBrowser } from "../support/browser.js";
import type { Door } from "../support/door.js";
import {
  openExplorer,
  openExplorerDoor,
  statusOf,
  takeFile,
  waitForAddress,
  waitForStatus,
} from "../support/explorer.js";

interface Named {
  readonly id: string;
  readonly name: string;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

describeInBrowser("gaps and measures in the explorer", (open) => {
  let door: Door;
  const ask = async <T>(query: string): Promise<T> => ((await door.ask(query)).body as { data: T }).data;
  beforeAll(async () => {
    door = await openExplorerDoor();
  });
  afterAll(() => door.close());

  it("shows what is lacking among the chosen, who lacks it, and peers as proof, on the map too", async () => {
    const { gaps } = await ask<{
      gaps: {
        having: number;
        peers: number;
        stakeholder: Named;
        proof: { stakeholder: Named; linkages: { id: string }[] }[];
      }[];
    }>(
      "{ gaps(first: 1, filter: { kind: { eq: CLUSTER } }) { having peers stakeholder { id name } proof { stakeholder { id name } linkages { id } } } }",
    );
    const [gap] = gaps;
    if (gap === undefined) throw new Error("The documents leave no gap among clusters.");
    const { page, complaints } = await open();
    await openExplorer(page, door, "/?kind=CLUSTER");
    await page.getByRole("tab", { name: "Missing" }).click();
    const card = page.locator(".gap-card").first();
    await card.waitFor();
    expect(oneLine(await card.innerText())).toContain(`${gap.having} of ${gap.peers} other clusters`);
    await card.getByRole("button").first().focus();
    await page.keyboard.press("Enter");
    const names = await card.locator(".name").allInnerTexts();
    expect(names.map(oneLine)).toEqual(
      expect.arrayContaining(
        [gap.stakeholder, ...gap.proof.map(({ stakeholder }) => stakeholder)].map(({ name }) => name),
      ),
    );
    await page
      .getByTestId("map-note")
      .filter({ hasText: `beside ${gap.proof.length} peers who have one` })
      .waitFor();
    await card.getByRole("button", { name: gap.stakeholder.name }).click();
    await page.getByRole("heading", { name: gap.stakeholder.name, exact: true }).waitFor();
    await page.getByTestId("map-note").filter({ hasText: /^$/u }).waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Missing partners" }).click();
    await page.locator(".gaps .seeker", { hasText: gap.stakeholder.name }).waitFor();
    await waitForAddress(page, "gaps=selected");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("draws the open gap on the map of a small screen too, and holds it in the address", async () => {
    const { page } = await open();
    await page.setViewportSize({ width: 390, height: 844 });
    await openExplorer(page, door, "/?kind=CLUSTER&gaps=shown");
    const pane = (name: string) => page.getByRole("button", { name, exact: true }).click();
    await pane("Panel");
    const card = page.locator(".gap-card").first();
    await card.getByRole("button").first().click();
    const lack = oneLine(await card.locator(".gap-name").innerText());
    await pane("Map");
    await page.getByTestId("map-note").filter({ hasText: lack }).waitFor();
    await page.reload();
    await page.getByTestId("map-note").filter({ hasText: lack }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    // Back where the gap was opened.
    await card.waitFor();
    await pane("Map");
    await page.getByTestId("map-note").filter({ hasNotText: lack }).waitFor({ state: "attached" });
    await page.close();
  });

  it("says when nothing is lacking, and when nobody is selected", async () => {
    const { page } = await open();
    await openExplorer(page, door, "/?select=project:cdp&gaps=selected");
    await page.getByText("No gap found:", { exact: false }).waitFor();
    await openExplorer(page, door, "/?gaps=selected");
    await page.getByText("Select a stakeholder on the map", { exact: false }).waitFor();
    await page.close();
  });

  it("sizes the map by a measure of what is shown, and says its scale, meaning and what was counted", async () => {
    const { measures, ranking } = await ask<{
      measures: { key: string; meaning: string }[];
      ranking: { stakeholder: Named }[];
    }>(
      '{ measures { key meaning } ranking(measure: BETWEENNESS, first: 3, filter: { avoiding: ["agency:unido"] }) { stakeholder { id name } } }',
    );
    const { page, complaints } = await open();
    await openExplorer(page, door, "/?hide=agency:unido");
    await page.getByRole("combobox", { name: /^Size/u }).selectOption("Betweenness");
    const note = page.getByTestId("measure-note");
    await note.waitFor();
    const text = oneLine(await note.innerText());
    expect(text).toContain(measures.find(({ key }) => key === "BETWEENNESS")?.meaning ?? "no such measure");
    const shown = (await statusOf(page)).split(" · ")[0] ?? "";
    expect(text).toContain(`Counted: ${shown.replace(", ", " and ")}.`);
    expect(oneLine(await page.locator(".legend .scale").innerText())).toMatch(
      /^area: [\d.]+, [\d.]+, [\d.]+ betweenness$/u,
    );
    const svg = (await takeFile(page, "Picture (SVG)")).content.toString();
    // Circles are two radii wide, triangles and diamonds 2.3.
    const sizes = [...svg.matchAll(/<path d="(M[^"]+)"[^>]*><title>([^<]+)<\/title>/gu)]
      .map(([, path = "", name = ""]) => {
        const xs = [...path.matchAll(/(?:[ML]|0 1 1 )(-?[\d.]+) /gu)].map(([, x]) => Number(x));
        return { name, radius: (Math.max(...xs) - Math.min(...xs)) / (path.includes("A") ? 2 : 2.3) };
      })
      .sort((a, b) => b.radius - a.radius);
    expect(sizes.slice(0, 3).map(({ name }) => name)).toEqual(
      ranking.map(({ stakeholder }) => stakeholder.name),
    );
    await waitForAddress(page, "size=BETWEENNESS");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("lists communities and what changed between two dates in the table, as the legend tells them", async () => {
    const { page } = await open();
    await openExplorer(page, door, "/?mode=table&hide=agency:unido");
    await page.getByRole("checkbox", { name: "Communities" }).check();
    await page.getByRole("columnheader", { name: "Community" }).getByRole("button").click();
    const tallies = async (column: number): Promise<Map<string, number>> => {
      const cells = await page.locator(`tbody tr :nth-child(${column})`).allInnerTexts();
      return cells.reduce(
        (found, text) => found.set(text, (found.get(text) ?? 0) + 1),
        new Map<string, number>(),
      );
    };
    const legend = async (): Promise<[string, number][]> =>
      (await page.locator(".legend .colours li").allInnerTexts()).map((text) => {
        const [, label = "", count = ""] = /^(.+?)\s+(\d+)$/su.exec(text.trim()) ?? [];
        return [label, Number(count)];
      });
    while (await page.locator(".more-rows").isVisible()) await page.locator(".more-rows").click();
    const communities = await tallies(2);
    await page.getByRole("button", { name: "Map", exact: true }).click();
    const coloured = (await legend()).filter(([label]) => label.startsWith("Around") && !label.endsWith("…"));
    expect(coloured.length).toBeGreaterThan(2);
    for (const [label, count] of coloured) expect([label, communities.get(label)]).toEqual([label, count]);
    await openExplorer(page, door, "/?mode=table&list=linkages&before=2004&after=2007");
    await page.getByRole("columnheader", { name: "2004 and 2007" }).waitFor();
    const changes = await tallies(2);
    await page.locator(".compare summary").nth(2).waitFor();
    const listed = (await page.locator(".compare summary").allInnerTexts()).map((text) => {
      const [, label = "", count = ""] = /^(.+?)\s+(\d+)$/su.exec(text.trim()) ?? [];
      return [label, Number(count)] as const;
    });
    expect(listed.length).toBe(3);
    for (const [label, count] of listed) expect([label, changes.get(label) ?? 0]).toEqual([label, count]);
    await page.close();
  });

  it("counts those whom a filter chooses and their partners apart, everywhere alike", async () => {
    const { page } = await open();
    await openExplorer(page, door, "/?degree=5-");
    const [, chosen = "", partners = "", linkages = ""] =
      /^(\d+) stakeholders with (\d+) partners, (\d+) linkages/u.exec(await statusOf(page)) ?? [];
    const { stakeholders } = await ask<{ stakeholders: { totalCount: number } }>(
      "{ stakeholders(filter: { degree: { gte: 5 } }) { totalCount } }",
    );
    expect(Number(chosen)).toBe(stakeholders.totalCount);
    expect(oneLine(await page.locator(".facets .result").innerText())).toBe(
      `${chosen} stakeholders with ${partners} partners, ${linkages} linkages`,
    );
    const legend = (await page.locator(".legend .colours li").allInnerTexts()).map(oneLine);
    expect(legend.at(-1)).toBe(`Partners, outside the filter ${partners}`);
    const numbers = legend.slice(0, -1).map((text) => Number(/\d+$/u.exec(text)?.[0]));
    expect(numbers.reduce((sum, one) => sum + one, 0)).toBe(Number(chosen));
    const svg = (await takeFile(page, "Picture (SVG)")).content.toString();
    const outlines = svg.match(/<path d="[^"]+" fill="#ffffff"[^>]*><title>/gu) ?? [];
    expect(outlines.length).toBe(Number(partners));
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page.getByRole("tab", { name: `${chosen} stakeholders` }).waitFor();
    const rows = await page
      .locator("tbody tr")
      .evaluateAll((all) => all.map((row) => row.getAttribute("class")));
    expect(rows.indexOf("apart")).toBe(Number(chosen));
    await page.getByRole("checkbox", { name: "Their partners too" }).first().uncheck();
    await waitForStatus(page, new RegExp(`^${chosen} stakeholders, \\d+ linkages`, "u"));
    await page.locator("tr.apart").waitFor({ state: "detached" });
    await waitForAddress(page, "strict=yes");
    await page.close();
  });

  it("gives the legend and the filters the same numbers", async () => {
    const { page } = await open();
    for (const [colour, title] of [
      ["sector", "Sector"],
      ["place", "Place"],
      ["status", "Status"],
      ["linkage", "Linkage kind"],
    ] as const) {
      await openExplorer(page, door, `/?colour=${colour}`);
      const facet = page
        .locator("fieldset.facet")
        .filter({ has: page.locator("legend", { hasText: title }) });
      const whole = facet.getByRole("button", { name: /^All \d+/u });
      if ((await whole.count()) > 0) await whole.click();
      const counts = new Map(
        (await facet.locator("li").allInnerTexts()).map((text) => {
          const [, name = "", count = ""] = /^(.+?)\s+(\d+)$/su.exec(text.trim()) ?? [];
          return [name, Number(count)];
        }),
      );
      const legend = await page.locator(".legend .colours li button").allInnerTexts();
      expect(legend.length).toBeGreaterThan(2);
      for (const text of legend) {
        const [, name = "", count = ""] = /^(.+?)\s+(\d+)$/su.exec(text.trim()) ?? [];
        expect([colour, name, Number(count)]).toEqual([colour, name, counts.get(name)]);
      }
    }
    await page.close();
  });

  it("tells of what a filter leaves how much has no date, and has the handles where the chosen time ends", async () => {
    const { page } = await open();
    await openExplorer(page, door, "/?linkage=FUNDING&during=2004/2006");
    const { linkages } = await ask<{ linkages: { nodes: { period: string | null }[] } }>(
      "{ linkages(filter: { kind: { eq: FUNDING } }, first: 100) { nodes { period } } }",
    );
    const undated = linkages.nodes.filter(({ period }) => period === null).length;
    await page.getByRole("checkbox", { name: `${undated} linkages without a date` }).waitFor();
    const brush = await page.locator(".time-chart .brush").boundingBox();
    const middleOf = async (name: string): Promise<number> => {
      const box = await page.getByRole("slider", { name }).boundingBox();
      return (box?.x ?? NaN) + (box?.width ?? NaN) / 2;
    };
    const [left, width] = [brush?.x ?? NaN, brush?.width ?? NaN];
    expect(Math.abs((await middleOf("First year")) - left)).toBeLessThan(4);
    expect(Math.abs((await middleOf("Last year")) - left - width)).toBeLessThan(4);
    await page.close();
  });

  it("lists a measure in the table, in the order of its ranks, anew for what a filter leaves", async () => {
    const { page } = await open();
    await openExplorer(page, door, "/?mode=table&linkage=FUNDING");
    await page.getByRole("combobox", { name: /^Measure/u }).selectOption("Brokerage");
    await page.getByRole("columnheader", { name: "Brokerage" }).waitFor();
    const { ranking } = await ask<{ ranking: { value: number; rank: number; stakeholder: Named }[] }>(
      "{ ranking(measure: BROKERAGE, first: 5, filter: { linkages: { kind: { eq: FUNDING } }, stakeholders: { linkages: { some: { kind: { eq: FUNDING } } } } }) { value rank stakeholder { id name } } }",
    );
    const cells = await page
      .locator("tbody tr")
      .evaluateAll((rows) =>
        rows
          .slice(0, 5)
          .map((row) =>
            [...row.querySelectorAll("th button, td.number")].slice(0, 3).map((cell) => cell.textContent),
          ),
      );
    const byRank = (a: (string | null)[], b: (string | null)[]): number =>
      Number(a[2]) - Number(b[2]) || String(a[0]).localeCompare(String(b[0]));
    const least = ranking.at(-1)?.rank;
    const above = ranking.filter(({ rank }) => rank !== least);
    expect(cells.filter(([, , rank]) => Number(rank) !== least).sort(byRank)).toEqual(
      above
        .map(({ value, rank, stakeholder }) => [stakeholder.name, String(value), String(rank)])
        .sort(byRank),
    );
    expect(above.length).toBeGreaterThan(0);
    await page.close();
  });
});
