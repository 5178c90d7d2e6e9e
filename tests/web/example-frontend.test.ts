import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { describeInBrowser } from "../support/browser.js";
import { type Door, openDoor } from "../support/door.js";

const run = promisify(execFile);
const bin = (name: string): string => resolve("node_modules/.bin", name);
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };

/** Serves the files of a folder, as an origin of their own. */
async function serve(folder: () => string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url === "/" ? "/index.html" : (request.url ?? "");
    readFile(join(folder(), path)).then(
      (bytes) => response.setHeader("content-type", TYPES[extname(path)] ?? "text/plain").end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return server;
}

describeInBrowser("the page in examples/frontend, from another origin", (open) => {
  let folder: string;
  let pages: Server;
  let door: Door;
  let origin: string;
  beforeAll(async () => {
    // Below the project, whose packages the example uses.
    await mkdir(".cache", { recursive: true });
    folder = await mkdtemp(join(process.cwd(), ".cache", "example-"));
    pages = await serve(() => join(folder, "dist"));
    origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
    door = await openDoor({ seeds: "seeds", isWarm: true, environment: { CORS_ORIGINS: origin } });
    await cp("examples/frontend", folder, { recursive: true });
    const codegen = await readFile(join(folder, "codegen.json"), "utf8");
    await writeFile(join(folder, "codegen.json"), codegen.replace("http://localhost:4000", door.url));
    await run(bin("graphql-codegen"), ["--config", "codegen.json"], { cwd: folder });
    await run(bin("tsc"), [], { cwd: folder });
    const env = { ...process.env, NODE_OPTIONS: "", VITE_SERVICE: door.url };
    await run(bin("vite"), ["build", "--logLevel", "warn"], { cwd: folder, env });
  });
  afterAll(async () => {
    pages.close();
    await door.close();
    await rm(folder, { recursive: true });
  });

  it("finds a stakeholder, draws whom it works with, and says whom it should meet", async () => {
    const { page, complaints, requests } = await open();
    await page.goto(origin);
    await page.getByRole("heading", { name: "Small and Medium Enterprise Development Authority" }).waitFor();
    await page.getByRole("searchbox").fill("university of gujrat");
    await page.getByRole("button", { name: "University of Gujrat" }).first().click();
    await page.getByRole("heading", { name: "University of Gujrat" }).waitFor();
    const { body } = await door.ask(
      `{ network(around: ["university:uog"]) { nodes { id } } stakeholder(id: "university:uog") { linkageCount matches(first: 1) { candidate { name } } } }`,
    );
    const { data } = body as {
      data: {
        network: { nodes: unknown[] };
        stakeholder: { linkageCount: number; matches: { candidate: { name: string } }[] };
      };
    };
    await page.locator(`[data-nodes="${data.network.nodes.length}"] canvas`).first().waitFor();
    await page.getByText(`${data.stakeholder.linkageCount} linkages with`).waitFor();
    const best = data.stakeholder.matches[0]?.candidate.name ?? "";
    await page.getByRole("button", { name: best }).click();
    await page.getByRole("heading", { name: best }).waitFor();
    expect(complaints).toEqual([]);
    expect(new Set(requests.map((url) => new URL(url).origin))).toEqual(new Set([origin, door.url]));
    await page.close();
  });
});
