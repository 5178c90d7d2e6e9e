import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { openGraph } from "../../server/store/graph/engines.js";
import { GRAPH_SCHEMA } from "../../server/store/writers/write-repository.js";
import { stampOf } from "../fill.js";
import { SIZES } from "../sizes.js";
import { LIST_DELIMITER } from "./csv-table.js";
import { writeAdminTables } from "./write-tables.js";

/**
 * Fills the Neo4j of tools/neo4j.mjs with a large network as an operator would: with `neo4j-admin database import`, which
 * writes the store's files while the server is down. What the database held is lost. The bench then takes it for filled.
 */
const { size: key } = new Command("admin-import")
  .requiredOption("--size <name>", "generated (a million linkages) or large (ten million)")
  .parse()
  .opts<{ size: string }>();
const size = SIZES.find((one) => one.key === key);
if (size === undefined)
  throw new Error(`--size is one of ${SIZES.map((one) => one.key).join(", ")}; got ${key}.`);

const root = fileURLToPath(new URL("../..", import.meta.url));
const cache = join(root, ".cache/bench");
const home = join(root, ".cache/neo4j/home");
const begun = performance.now();
const say = (line: string): void =>
  void process.stderr.write(`${((performance.now() - begun) / 1_000).toFixed(0)} s: ${line}\n`);

function run(command: string, args: readonly string[], environment: Record<string, string> = {}): void {
  const { status } = spawnSync(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...environment },
  });
  if (status !== 0) throw new Error(`${command} ${args[0] ?? ""} … ended with ${status}.`);
}

const source = await size.source(cache);
if (!("cordis" in source)) throw new Error("The documents need no such import.");
say("the tables are there");
const folder = join(cache, `admin-${size.key}`);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const now = new Date();
const stamp = stampOf(size.key, source, join(root, "dist/server/main.js"));
const tables = await writeAdminTables(source.cordis, folder, now, [
  { id: "writer", version: 1, writtenAt: now.toISOString() },
  { id: "bench", stamp, complete: true },
]);
const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
say(`${(bytes / 2 ** 20).toFixed(0)} MB of files for the import are written`);

const neo4j = resolve(root, "tools/neo4j.mjs");
run("node", [neo4j, "start"]);
run("node", [neo4j, "stop"]);
run(
  "java",
  [
    "-cp",
    join(root, ".cache/neo4j/lib/*"),
    "org.neo4j.cli.AdminTool",
    "database",
    "import",
    "full",
    "neo4j",
    ...tables,
    `--array-delimiter=${LIST_DELIMITER}`,
    "--overwrite-destination=true",
    `--report-file=${join(folder, "report.txt")}`,
  ],
  { NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") },
);
rmSync(folder, { recursive: true });
say("imported");
run("node", [neo4j, "start"]);
const { TEST_NEO4J_PORT: port = "17687", TEST_NEO4J_PASSWORD: password = "linkages-test" } = process.env;
const graph = await openGraph({ url: `bolt://127.0.0.1:${port}`, user: "neo4j", password });
await graph.prepare(GRAPH_SCHEMA);
const [row] = await graph.read("MATCH (n:Stakeholder) RETURN count(n), sum(n.degree) / 2");
await graph.close();
say(`indexes are there: ${String(row?.[0])} stakeholders, ${String(row?.[1])} linkages`);
