import type { Page } from "playwright-core";
import { describeInBrowser } from "../support/browser.js";
import type { Door } from "../support/door.js";
import { formsOnMap, type MapForm, openExplorerDoor } from "../support/explorer.js";
import { INK } from "../../web/src/map/palette.js";

/** Holds the start of the browser's graphics up until it is called. */
async function holdGraphics(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.context().route("**/graphics-worker*", async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** A point of the page that has a colour where the map is right. */
type Point = Omit<MapForm, "name">;

/** The colours (#rrggbb) of points of a picture, read by a page that no content policy binds. */
function coloursAt(reader: Page, picture: Buffer, points: readonly Point[]) {
  return reader.evaluate<string[], { source: string; points: typeof points }>(
    async ({ source, points }) => {
      const bitmap = await createImageBitmap(await (await fetch(source)).blob());
      const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
      pen?.drawImage(bitmap, 0, 0);
      return points.map(({ x, y }) => {
        const colour = pen?.getImageData(Math.round(x), Math.round(y), 1, 1).data.slice(0, 3) ?? [];
        return `#${[...colour].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
      });
    },
    { source: `data:image/png;base64,${picture.toString("base64")}`, points },
  );
}

/** Whether two colours differ by no more than the smoothing of an edge does. */
function areAlike(a: string | undefined, b: string): boolean {
  const parts = (colour = ""): number[] =>
    [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return parts(a).every((part, index) => Math.abs(part - (parts(b)[index] ?? NaN)) <= 20);
}

/** In the middle of a form and a pixel beside it, on all sides. */
const pointsOf = ({ x, y, colour }: MapForm): Point[] =>
  [
    [0, 0],
    [-1, 0],
    [1, 0],
    [0, -1],
    [0, 1],
  ].map(([dx = 0, dy = 0]) => ({ x: x + dx, y: y + dy, colour }));

const VIEWS = {
  "the whole network": { address: "/", width: 1280, height: 800, colorScheme: "light" },
  "an open stakeholder from close by, in the dark": {
    address: "/?select=agency:smeda&look=0.500!0.400!0.700",
    width: 1000,
    height: 700,
    colorScheme: "dark",
  },
  "a phone": { address: "/?kind=CLUSTER&pane=map", width: 390, height: 844, colorScheme: "light" },
} as const;

describeInBrowser("the first picture of the explorer", (open) => {
  let door: Door;
  beforeAll(async () => {
    door = await openExplorerDoor();
  });
  afterAll(() => door.close());

  for (const [title, { address, width, height, colorScheme }] of Object.entries(VIEWS))
    it(`is there before the graphics, and the map takes over in place: ${title}`, async () => {
      const [{ page, complaints }, { page: reader }] = [await open(), await open()];
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const startGraphics = await holdGraphics(page);
      await page.goto(door.url + address);
      await page.locator('.map[data-state="still"]').waitFor();
      await page.getByText("Arranging the map").waitFor({ state: "detached" });
      const still = await page.screenshot();
      expect(await page.locator(".map canvas:not(.map-still)").count()).toBe(0);
      startGraphics();
      await page.locator('.map[data-state="ready"]').waitFor();
      expect(await page.locator(".map-still").count()).toBe(0);
      const map = await page.screenshot();
      const forms = (await formsOnMap(page)).map(pointsOf);
      const drawn = await coloursAt(reader, map, forms.flat());
      // A label may lie on a form, and a panel on what is out of sight.
      const seen = forms.flatMap((points, form): Point[] => {
        const [colour = "", ...others] = drawn.slice(form * points.length, (form + 1) * points.length);
        const isPlain = others.every((other) => areAlike(other, colour));
        return isPlain && !areAlike(colour, INK[colorScheme].paper)
          ? points.map((point) => ({ ...point, colour }))
          : [];
      });
      expect(seen.length).toBeGreaterThan(100);
      const before = await coloursAt(reader, still, seen);
      // The edge of a label may lie on a point in one of the two pictures.
      const moved = seen.filter(({ colour }, index) => !areAlike(before[index], colour));
      expect(moved.length).toBeLessThanOrEqual(seen.length / 100);
      expect(complaints).toEqual([]);
      await page.close();
      await reader.close();
    });
});
