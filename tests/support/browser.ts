import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { isRequired } from "./required.js";

const USUAL_PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executable = [process.env["CHROMIUM"] ?? "", ...USUAL_PLACES].find((path) => existsSync(path));

/** WebGL without a graphics card, and without the warnings that it gives otherwise. */
const SOFTWARE_GRAPHICS = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

/** No WebGL at all. */
export const NO_GRAPHICS: readonly string[] = [
  "--disable-gpu",
  "--disable-software-rasterizer",
  "--disable-3d-apis",
];

/**
 * How long a page may keep a test waiting, in milliseconds: far longer than anything takes while other work has all
 * processors, and shorter than Jest's own limit, so that the message says what was waited for.
 */
const PATIENCE_MS = 40_000;

/** A page with the notes of what it did, since it was opened. */
export interface WatchedPage {
  readonly page: Page;
  /** The addresses of all requests, whoever they were sent to. */
  readonly requests: readonly string[];
  /** Errors and warnings of the console, and errors that nobody caught. */
  readonly complaints: readonly string[];
}

/**
 * Describes `title` in Chromium, as root, who may not use the sandbox. Where it is absent the tests are skipped with the reason in their name, or fail where
 * LINKAGES_REQUIRE names the browser.
 */
export function describeInBrowser(
  title: string,
  body: (open: (options?: BrowserContextOptions) => Promise<WatchedPage>) => void,
  flags: readonly string[] = SOFTWARE_GRAPHICS,
): void {
  const missing = "no Chromium found; install one or name it in CHROMIUM";
  if (executable === undefined && isRequired("browser")) {
    it(title, () => {
      throw new Error(`LINKAGES_REQUIRE names browser, but ${missing}.`);
    });
    return;
  }
  if (executable === undefined) {
    xdescribe(`${title} (skipped: ${missing})`, () => {
      body(() => Promise.reject(new Error(missing)));
    });
    return;
  }
  describe(title, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({
        executablePath: executable,
        args: ["--no-sandbox", ...flags],
        timeout: PATIENCE_MS,
      });
    });
    afterAll(() => browser.close());
    body(async (options) => watch(await browser.newPage(options)));
  });
}

function watch(page: Page): WatchedPage {
  page.setDefaultTimeout(PATIENCE_MS);
  const requests: string[] = [];
  const complaints: string[] = [];
  page.context().on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  return { page, requests, complaints };
}
