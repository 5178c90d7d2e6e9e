import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { chromium, type Page } from "playwright-core";

/** What the page notes of itself from its first moment; all times in milliseconds since it was opened. */
const WATCH = `
  window.measured = { tasks: [], answers: [], states: {} };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) measured.tasks.push([startTime, duration]);
  }).observe({ entryTypes: ["longtask"] });
  new PerformanceObserver((list) => {
    for (const { name, responseEnd } of list.getEntries())
      if (name.endsWith("/graphql")) measured.answers.push(responseEnd);
  }).observe({ entryTypes: ["resource"] });
  new MutationObserver(() => {
    const state = document.querySelector(".map")?.dataset.state;
    if (state !== undefined) measured.states[state] ??= performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true });
`;

interface Measured {
  /** Start and duration of each task of more than 50 ms. */
  readonly tasks: readonly (readonly [number, number])[];
  readonly answers: readonly number[];
  readonly states: { readonly arranging?: number; readonly ready: number };
}

const { values } = parseArgs({
  options: {
    url: { type: "string", default: "http://127.0.0.1:4000" },
    address: { type: "string", default: "/" },
    chromium: { type: "string", default: "/usr/bin/chromium" },
    runs: { type: "string", default: "3" },
  },
});

const longest = (tasks: Measured["tasks"], from: number): number =>
  tasks.reduce((most, [start, duration]) => (start >= from ? Math.max(most, duration) : most), 0);

/** Drags the map over a part of the screen, and says how long the drawing of its frames took. */
async function pan(page: Page): Promise<number[]> {
  const box = await page.locator(".map-canvas").boundingBox();
  if (box === null) throw new Error("There is no map to move: the address must lead to one.");
  await page.evaluate(`
    window.frames = [];
    let last = performance.now();
    const note = (now) => { frames.push(now - last); last = now; requestAnimationFrame(note); };
    requestAnimationFrame(note);
  `);
  const [x, y] = [box.x + box.width * 0.9, box.y + box.height * 0.9];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 40; step++) await page.mouse.move(x - 5 * step, y - 3 * step);
  await page.mouse.up();
  return (await page.evaluate<number[]>("frames")).sort((a, b) => a - b);
}

async function measure(): Promise<string> {
  // A browser of its own each time: the first page of a fresh one is the slowest.
  const browser = await chromium.launch({
    executablePath: values.chromium,
    args: ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(WATCH);
  await page.goto(values.url + values.address);
  await page.locator('.map[data-state="ready"]').waitFor({ timeout: 120_000 });
  const { states, answers, tasks } = await page.evaluate<Measured>("measured");
  const answered = answers.filter((end) => end <= states.ready).at(-1) ?? 0;
  const drawn = states.arranging ?? states.ready;
  const frames = await pan(page);
  const whole = await page.evaluate<Measured>("measured");
  const status = await page.locator(".status strong").innerText();
  await browser.close();
  const ms = (value: number): string => `${Math.round(value)} ms`;
  return [
    status,
    `opened to answer ${ms(answered)}`,
    `to first picture ${ms(drawn)}`,
    `to last ${ms(states.ready)} (${ms(states.ready - answered)} after the answer)`,
    `longest task before ${ms(longest(tasks, 0))}, from the first picture on ${ms(longest(whole.tasks, drawn))}`,
    `panning: half of the frames under ${ms(frames[frames.length >> 1] ?? 0)}, the longest ${ms(frames.at(-1) ?? 0)}`,
    `load ${loadavg()[0]?.toFixed(1)}`,
  ].join("; ");
}

for (let run = 0; run < Number(values.runs); run++) console.info(await measure());
