import { mkdir } from "node:fs/promises";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";

/** Name, address, width, height, and colours. */
type Picture = readonly [string, string, number, number, "light" | "dark"];

/** The pictures of docs/explorer.md. */
const PICTURES: readonly Picture[] = [
  ["map", "/", 1280, 800, "light"],
  ["map-dark", "/", 1280, 800, "dark"],
  ["stakeholder", "/?select=agency:smeda", 1280, 800, "light"],
  ["pair", "/?select=agency:unido+%2B+university:lums", 1280, 800, "light"],
  ["path", "/?from=university:lums&to=agency:smeda&avoid=agency:unido&alone=yes", 1280, 800, "light"],
  ["communities", "/?colour=community&hide=agency:unido", 1280, 800, "dark"],
  ["places", "/?mode=places&at=place:lahore", 1280, 800, "light"],
  [
    "matches",
    "/?select=cluster:surgical-instruments-sialkot&match=agency:unido&reason=OUTCOME_ELSEWHERE",
    1280,
    800,
    "light",
  ],
  ["gaps", "/?gaps=shown&kind=CLUSTER&gap=topic:cluster-programme-funding!CLUSTER!!", 1280, 800, "dark"],
  ["measure", "/?size=BETWEENNESS", 1280, 800, "light"],
  ["phone-matches", "/?select=agency:unido&match=agency:smeda&reason=SHARED_PARTNERS", 390, 844, "dark"],
  ["help", "/?tab=help&need=training+of+trainers", 1280, 800, "light"],
  ["team", "/?tab=team&group=agency:unido&group=agency:smeda", 1280, 800, "dark"],
  ["ranking", "/?size=DEGREE&first=5&asked=Which+5+stakeholders+are+the+best+linked%3F", 1280, 800, "light"],
  ["compare", "/?before=2004&after=2007", 1280, 800, "light"],
  ["table", "/?mode=table&colour=community&size=BETWEENNESS", 1280, 800, "light"],
  ["phone", "/", 390, 844, "light"],
  ["phone-dark", "/?linkage=FUNDING&pane=map", 390, 844, "dark"],
  ["urdu", "/?lang=ur&select=agency:smeda", 1280, 800, "light"],
  ["report", "/?linkage=FUNDING", 1120, 1000, "light"],
];

/** Those of what is printed in place of the page. */
const PRINTED = new Set(["report"]);

/** Those of a service that has CORDIS. */
const OF_CORDIS: readonly Picture[] = [
  ["cordis", "/", 1280, 800, "light"],
  ["cordis-places", "/?mode=places&fold=projects", 1280, 800, "light"],
  ["cordis-table", "/?mode=table", 1440, 900, "light"],
  ["cordis-folded", "/?scope=all&fold=projects", 1280, 800, "light"],
];

const { values } = parseArgs({
  options: {
    url: { type: "string", default: "http://127.0.0.1:4000" },
    cordis: { type: "boolean", default: false },
    chromium: { type: "string", default: "/usr/bin/chromium" },
    folder: { type: "string", default: "docs/pictures" },
  },
});

await mkdir(values.folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: values.chromium,
  args: ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
});
for (const [name, address, width, height, colorScheme] of values.cordis ? OF_CORDIS : PICTURES) {
  // Without motion the picture stands still as soon as it is ready.
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
  await page.goto(values.url + address);
  // On a phone the map may be behind the panel.
  await page
    .locator('.map[data-state="ready"], .table-twin[aria-busy="false"]')
    .first()
    .waitFor({ state: "attached" });
  await page.waitForLoadState("networkidle");
  if (PRINTED.has(name)) {
    await page.emulateMedia({ media: "print" });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  }
  await page.screenshot({ path: `${values.folder}/${name}.png` });
  await page.close();
  console.info(`${name}.png`);
}
await browser.close();
