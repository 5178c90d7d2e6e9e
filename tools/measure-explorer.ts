import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { chromium, type Page } from "playwright-core";

/**
 * What the page notes of itself from its first moment; all times in milliseconds since it was opened. With each new
 * state of the map a word is put on the page: the browser tells when the frame that holds both was on the screen.
 */
const WATCH = `
  window.measured = { tasks: [], answers: [], files: [], seen: {} };
  performance.setResourceTimingBufferSize(1000);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) measured.tasks.push([startTime, duration]);
  }).observe({ entryTypes: ["longtask"] });
  new PerformanceObserver((list) => {
    for (const { name, responseEnd, encodedBodySize } of list.getEntries())
      if (name.endsWith("/graphql")) measured.answers.push(responseEnd);
      else measured.files.push([responseEnd, encodedBodySize]);
  }).observe({ entryTypes: ["navigation", "resource"] });
  new PerformanceObserver((list) => {
    for (const { identifier, renderTime, element } of list.getEntries()) {
      measured.seen[identifier] = renderTime;
      element.dataset.seen = "yes";
    }
  }).observe({ type: "element", buffered: true });
  const told = new Set();
  new MutationObserver(() => {
    const state = document.querySelector(".map")?.dataset.state;
    if (state === undefined || told.has(state)) return;
    told.add(state);
    const word = document.createElement("span");
    word.setAttribute("elementtiming", state);
    word.textContent = state;
    word.style.cssText = "position: fixed; pointer-events: none; inset: " + 20 * told.size + "px auto auto 0";
    document.body.append(word);
  }).observe(document, { subtree: true, childList: true, attributes: true });
`;

interface Measured {
  /** Start and duration of each task of more than 50 ms. */
  readonly tasks: readonly (readonly [number, number])[];
  readonly answers: readonly number[];
  /** When each file of the page was there, and its bytes on the wire. */
  readonly files: readonly (readonly [number, number])[];
  /** When each state of the map was on the screen: the still picture, the map while it is arranged, the last picture. */
  readonly seen: { readonly still?: number; readonly arranging?: number; readonly ready: number };
}

const { values } = parseArgs({
  options: {
    url: { type: "string", default: "http://127.0.0.1:4000" },
    address: { type: "string", default: "/" },
    chromium: { type: "string", default: "/usr/bin/chromium" },
    runs: { type: "string", default: "3" },
    flags: { type: "string", default: "--use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader" },
  },
});

const longest = (tasks: Measured["tasks"], from: number, to = Infinity): number =>
  tasks.reduce(
    (most, [start, duration]) => (start >= from && start < to ? Math.max(most, duration) : most),
    0,
  );

/** Drags the map over a part of the screen, and says how long the drawing of its frames took. */
async function pan(page: Page): Promise<number[]> {
  const box = await page.locator(".map-canvas").boundingBox();
  if (box === null) throw new Error("There is no map to move.");
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
    args: ["--no-sandbox", ...values.flags.split(" ")],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(WATCH);
  await page.goto(values.url + values.address);
  await page.locator('[elementtiming="ready"][data-seen]').waitFor({ timeout: 120_000 });
  const { seen, answers, files, tasks } = await page.evaluate<Measured>("measured");
  const first = seen.still ?? seen.arranging ?? seen.ready;
  const answered = answers.filter((end) => end <= first).at(-1) ?? 0;
  const bytes = files.reduce((sum, [end, size]) => (end <= first ? sum + size : sum), 0);
  const isMap = (await page.locator(".map-canvas").count()) > 0;
  const frames = isMap ? await pan(page) : [];
  const whole = await page.evaluate<Measured>("measured");
  const status = await page.locator(".status strong").innerText();
  await browser.close();
  const ms = (value: number): string => `${Math.round(value)} ms`;
  return [
    status,
    `opened to answer ${ms(answered)}`,
    `first picture ${ms(first)} (${ms(first - answered)} after the answer)`,
    `the map itself ${ms(seen.arranging ?? seen.ready)}`,
    `last picture ${ms(seen.ready)} (${ms(seen.ready - answered)} after the answer)`,
    `longest task before the first picture ${ms(longest(tasks, 0, first))}, from then on ${ms(longest(whole.tasks, first))}`,
    ...(isMap
      ? [
          `panning: half of the frames under ${ms(frames[frames.length >> 1] ?? 0)}, the longest ${ms(frames.at(-1) ?? 0)}`,
        ]
      : []),
    `files before the first picture ${Math.round(bytes / 1000)} kB`,
    `load ${loadavg()[0]?.toFixed(1)}`,
  ].join("; ");
}

for (let run = 0; run < Number(values.runs); run++) console.info(await measure());
