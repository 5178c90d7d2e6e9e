import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { type BuiltService, buildService } from "../support/built-service.js";
import { LinkagesCommand } from "../support/command.js";
import { RunningService } from "../support/running-service.js";
import { scratchFolder } from "../support/scratch-folder.js";

const run = promisify(execFile);
const folder = scratchFolder();
const at = (...names: string[]): string => path.join(folder, ...names);

describe("the packed service", () => {
  let built: BuiltService;
  /** As npm unpacks it, beside the packages that it needs. */
  let installed: BuiltService;
  beforeAll(async () => {
    built = await buildService();
    const { files } = JSON.parse(readFileSync("package.json", "utf8")) as { files: string[] };
    for (const file of ["package.json", ...files.filter((name) => name !== "dist")])
      cpSync(file, at("stage", file), { recursive: true });
    cpSync(path.join(built.main, "../.."), at("stage", "dist"), { recursive: true });
    await run("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: at("stage") });
    rmSync(at("stage"), { recursive: true });
    mkdirSync(at("node_modules"));
    await run("tar", ["-xzf", at("linkages-0.1.0.tgz"), "-C", folder]);
    renameSync(at("package"), at("node_modules", "linkages"));
    symlinkSync(path.resolve("node_modules"), at("node_modules", "linkages", "node_modules"));
    installed = { ...built, main: at("node_modules", "linkages", "dist", "server", "main.js") };
  }, 120_000);
  afterAll(() => built.remove());

  it("serves the facts that come with it from any folder, by its command too", async () => {
    const service = new RunningService(installed, { GRAPH_URL: at("served.grafeo"), SEED: "" });
    const url = await service.ready;
    const answer = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ stakeholders { totalCount } }" }),
    });
    const { data } = (await answer.json()) as { data: { stakeholders: { totalCount: number } } };
    expect(data.stakeholders.totalCount).toBeGreaterThan(100);
    service.signal("SIGTERM");
    expect(await service.ended).toEqual({ code: 0, stderr: "" });
    mkdirSync(at("elsewhere"));
    const command = new LinkagesCommand(installed, at("served.grafeo"), at("elsewhere"), ["backup", "files"]);
    expect(await command.ended).toMatchObject({ code: 0, errors: "" });
  });

  it("is the service under the name serve, with its errors and exit codes", async () => {
    const command = new LinkagesCommand(installed, "none://here", at("."), ["serve"]);
    expect(await command.ended).toMatchObject({
      code: 2,
      errors: expect.stringContaining("CONFIG_INVALID") as string,
    });
  });
});
