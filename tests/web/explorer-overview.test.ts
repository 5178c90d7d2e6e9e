import type { Page } from "playwright-core";
import { describeInBrowser } from "../support/browser.js";
import { writeCommunities } from "../support/communities-network.js";
import type { Door } from "../support/door.js";
import { openDoor } from "../support/door.js";
import { openExplorer, statusOf, takeFile, waitForStatus, WEB_FOLDER } from "../support/explorer.js";
import { scratchFolder } from "../support/scratch-folder.js";

interface Overlaps {
  readonly names: number;
  readonly circles: number;
  /** Names that lie on a circle: on another, or on their own beside its number. */
  readonly onCircles: readonly string[];
  /** Circles that lie on each other. */
  readonly together: number;
}

/** What lies on what in the overview, as the page drew it. */
const overlaps = (page: Page): Promise<Overlaps> =>
  page.evaluate(() => {
    const circles = [...document.querySelectorAll(".overview .group circle")].map((circle) => {
      const { left, top, width } = circle.getBoundingClientRect();
      return { x: left + width / 2, y: top + width / 2, radius: width / 2 };
    });
    const names = [...document.querySelectorAll(".overview svg > text")].map((text) => ({
      text: text.textContent,
      isInside: text.classList.contains("inside"),
      box: text.getBoundingClientRect(),
    }));
    const isOn = (
      { left, right, top, bottom }: DOMRect,
      { x, y, radius }: { x: number; y: number; radius: number },
    ) => Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) < radius - 4;
    return {
      names: names.length,
      circles: circles.length,
      onCircles: names
        .filter(
          ({ box, isInside }) => circles.filter((circle) => isOn(box, circle)).length > (isInside ? 1 : 0),
        )
        .map(({ text }) => text),
      together: circles.filter((one, index) =>
        circles.some(
          (other, at) =>
            at > index && Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius - 3,
        ),
      ).length,
    };
  });

describeInBrowser("the overview of a network of many communities", (open) => {
  const folder = scratchFolder();
  let door: Door;
  beforeAll(async () => {
    writeCommunities(folder);
    door = await openDoor({ webFolder: WEB_FOLDER, seeds: folder });
  });
  afterAll(() => door.close());

  it.each([
    [320, 640],
    [390, 844],
    [844, 390],
    [1440, 900],
  ])("has no name on a circle, and no circle on another, at %i × %i", async (width, height) => {
    const { page, complaints } = await open();
    await page.setViewportSize({ width, height });
    await page.goto(door.url);
    await page.locator(".overview .group").first().waitFor();
    const found = await overlaps(page);
    expect([found.onCircles, found.together]).toEqual([[], 0]);
    expect(found.names).toBeGreaterThan(width === 1440 ? found.circles / 2 : 0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("names the largest below a picture that has no room for names, and opens them from there", async () => {
    const { page, complaints } = await open();
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(door.url);
    const circles = page.locator(".overview .group");
    await circles.first().waitFor();
    const told = await circles.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
    const named = await page.getByRole("region", { name: "The largest" }).getByRole("button").allInnerTexts();
    expect(named).toHaveLength(5);
    named.forEach((name, place) => {
      const [, around = "", size = ""] = /^(.+?)\s+(\d+)$/u.exec(name) ?? [];
      expect(told[place]?.startsWith(`${around}: ${size} stakeholders`)).toBe(true);
    });
    await page.getByRole("region", { name: "The largest" }).getByRole("button").nth(4).click();
    await page.getByText(/community of \d+$/u).waitFor();
    // On a wide screen the circles have their names.
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(door.url);
    await circles.first().waitFor();
    expect(await page.getByRole("region", { name: "The largest" }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("tells which community is open: in the heading, the title, the address, and the names of files", async () => {
    const { page, complaints } = await open();
    await openExplorer(page, door);
    const circle = page.locator(".overview .group").first();
    const told = /^(?<name>Around .+): (?<size>\d+) stakeholders/u.exec(
      (await circle.getAttribute("aria-label")) ?? "",
    );
    const { name = "", size = "" } = told?.groups ?? {};
    await circle.click();
    await page.getByRole("heading", { name, exact: true }).waitFor();
    await page.getByText(new RegExp(`community of ${size}$`, "u")).waitFor();
    expect(await page.title()).toBe(`${name} – Linkages`);
    const address = page.url();
    expect(address.length - door.url.length).toBeLessThan(120);
    const shown = await statusOf(page);
    await page.goto("about:blank");
    await page.goto(address);
    await page.getByRole("heading", { name, exact: true }).waitFor();
    await waitForStatus(page, shown);
    expect((await takeFile(page, "Stakeholders (CSV)")).name).toMatch(
      /^stakeholders-around-agency-for-the-/u,
    );
    // What is shown then is another part of the network.
    await page.locator('.map[data-state="ready"] .map-canvas').focus();
    await page.keyboard.press("n");
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "Show only its partners" }).click();
    await page.getByRole("heading", { name, exact: true }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "← Overview" }).click();
    await waitForStatus(page, "drawn together");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("says that a question is not understood, where no other is near", async () => {
    const { page } = await open();
    await openExplorer(page, door);
    await page.getByRole("combobox", { name: /Find a stakeholder/u }).fill("who zzz qqq xxx");
    await page.getByText("This question is not understood. Try “Who works with …”").waitFor();
    await page.close();
  });
});
