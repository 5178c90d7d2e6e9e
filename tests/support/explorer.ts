import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { type Door, openDoor } from "./door.js";

/** Where the build puts the pages. */
export const WEB_FOLDER = `${process.cwd()}/dist/web`;

/** A service with the documents' network, or that of other seeds, that serves the built explorer; throws where it is not built. */
export function openExplorerDoor(
  environment: Readonly<Record<string, string>> = {},
  seeds = "seeds",
): Promise<Door> {
  if (!existsSync(`${WEB_FOLDER}/index.html`))
    throw new Error("This test opens the built explorer, and there is none. Run npm run build:web first.");
  return openDoor({ webFolder: WEB_FOLDER, seeds, environment });
}

/** Opens the explorer at an address of the service and waits until its picture stands still, or its table is there; on a small screen maybe out of sight. */
export async function openExplorer(page: Page, door: Door, address = "/"): Promise<void> {
  await page.goto(door.url + address);
  await page
    .locator('.map[data-state="ready"], .table-twin[aria-busy="false"]')
    .first()
    .waitFor({ state: "attached" });
}

/** Waits until the address says so: it follows what is drawn. */
export const waitForAddress = (page: Page, part: string): Promise<void> =>
  page.waitForURL((url) => decodeURIComponent(url.search).includes(part));

/** Waits until the line that says how much is shown says so. */
export const waitForStatus = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByTestId("status").filter({ hasText: text }).waitFor();

/** The line that says how much is shown. */
export const statusOf = (page: Page): Promise<string> => page.getByTestId("status").innerText();

/** Takes a file away under the name of its button, and gives what is in it. */
export async function takeFile(page: Page, button: string): Promise<{ name: string; content: Buffer }> {
  await page.getByRole("button", { name: "Share and export" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button, exact: true }).click(),
  ]);
  await page.keyboard.press("Escape");
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

/** A stakeholder's form on the map: its middle in pixels of the page, and its colour. */
export interface MapForm {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly colour: string;
}

/** Where everybody stands on the map, as the picture that can be taken away tells. */
export async function formsOnMap(page: Page): Promise<MapForm[]> {
  const svg = (await takeFile(page, "Picture (SVG)")).content.toString();
  const box = await page.locator(".map-canvas").boundingBox();
  if (box === null) throw new Error("There is no map on the page.");
  const forms = svg.matchAll(/<path d="([^"]+)" fill="(#[^"]+)"[^>]*><title>([^<]+)<\/title>/gu);
  return [...forms].map(([, corners = "", colour = "", name = ""]) => {
    const points = [...corners.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)|0 1 (-?[\d.]+) (-?[\d.]+)/gu)].map(
      (match) => [Number(match[1] ?? match[3]), Number(match[2] ?? match[4])],
    );
    // A circle is told by its leftmost and rightmost point alone.
    const seen = corners.includes("A") ? points.slice(0, 2) : points;
    const middle = (axis: 0 | 1): number =>
      seen.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / seen.length;
    return { name, colour, x: box.x + middle(0), y: box.y + middle(1) };
  });
}

/** Where a stakeholder stands on the map, in pixels of the page. */
export async function placeOnMap(page: Page, name: string): Promise<{ x: number; y: number }> {
  const form = (await formsOnMap(page)).find((one) => one.name === name);
  if (form === undefined) throw new Error(`${name} is not on the map.`);
  return form;
}
