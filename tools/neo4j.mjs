// A real Neo4j for the tests, on any machine with Java 17 and Maven: node tools/neo4j.mjs install|start|stop|status
// Its jars and its data live under .cache/neo4j. Settings: TEST_NEO4J_PORT, TEST_NEO4J_PASSWORD, TEST_NEO4J_HEAP, TEST_NEO4J_HOME (its data).
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const pom = path.join(root, "tools/neo4j/pom.xml");
const base = path.join(root, ".cache/neo4j");
const lib = path.join(base, "lib");
const home = path.resolve(process.env.TEST_NEO4J_HOME ?? path.join(base, "home"));
const pidFile = path.join(home, "pid");
const stamp = path.join(base, "installed");
const port = Number(process.env.TEST_NEO4J_PORT ?? 17687);
const password = process.env.TEST_NEO4J_PASSWORD ?? "linkages-test";
const heap = process.env.TEST_NEO4J_HEAP ?? "1g";
const url = `bolt://127.0.0.1:${port}`;
const READY_SECONDS = 180;

const say = (line) => console.log(`neo4j: ${line}`);
const fail = (line) => {
  console.error(`neo4j: ${line}`);
  process.exit(1);
};
const digest = () => createHash("sha256").update(readFileSync(pom)).digest("hex");

async function install() {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest()) return say("installed already");
  if (spawnSync("mvn", ["-v"]).status !== 0) fail("Maven is needed: install it, so that mvn -v answers.");
  say("fetching the server's jars with Maven (about 115 MB, one to five minutes the first time)");
  rmSync(lib, { recursive: true, force: true });
  const goal = ["dependency:copy-dependencies", `-DoutputDirectory=${lib}`, "-DincludeScope=runtime"];
  const maven = spawn("mvn", ["-B", "-f", pom, ...goal], { stdio: ["ignore", "pipe", "inherit"] });
  let tail = "";
  let fetched = 0;
  maven.stdout.on("data", (chunk) => {
    tail = (tail + chunk).slice(-4_000);
    const before = Math.floor(fetched / 50);
    fetched += String(chunk).split("Downloaded from").length - 1;
    if (Math.floor(fetched / 50) > before) say(`${fetched} files fetched`);
  });
  const status = await new Promise((resolve) => maven.on("close", resolve));
  if (status !== 0) fail(`Maven ended with ${status}:\n${tail}`);
  writeFileSync(stamp, digest());
  say(`installed: ${readdirSync(lib).length} jars`);
}

function configure() {
  for (const folder of ["conf", "data", "logs", "plugins", "run"])
    mkdirSync(path.join(home, folder), { recursive: true });
  const settings = {
    "server.default_listen_address": "127.0.0.1",
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.bolt.advertised_address": `127.0.0.1:${port}`,
    "server.http.enabled": false,
    "server.https.enabled": false,
    "server.memory.heap.max_size": heap,
    "server.memory.pagecache.size": "256m",
    "db.tx_log.preallocate": false,
    "db.transaction.monitor.check.interval": "1s",
    "dbms.usage_report.enabled": false,
    "dbms.security.auth_enabled": true,
    // The tests log in with wrong passwords on purpose.
    "dbms.security.auth_max_failed_attempts": 0,
  };
  const lines = Object.entries(settings).map(([key, value]) => `${key}=${value}\n`);
  writeFileSync(path.join(home, "conf/neo4j.conf"), lines.join(""));
}

/** The id of our server's process, if it runs. */
function runningPid() {
  if (!existsSync(pidFile)) return undefined;
  const pid = Number(readFileSync(pidFile, "utf8"));
  try {
    process.kill(pid, 0);
  } catch {
    return undefined;
  }
  // After a restart of the machine another process may have the number.
  const commandFile = `/proc/${pid}/cmdline`;
  const isOurs = !existsSync(commandFile) || readFileSync(commandFile, "utf8").includes(home);
  return isOurs ? pid : undefined;
}

/** Whether the server lets this password in; throws what it says when it does not answer. */
async function accepts(secret, work = (driver) => driver.verifyAuthentication()) {
  // Loaded only here, so that installing needs no other package.
  const { default: neo4j } = await import("neo4j-driver");
  const driver = neo4j.driver(url, neo4j.auth.basic("neo4j", secret), { connectionTimeout: 2_000 });
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}

async function setFirstPassword() {
  if (await accepts(password)) return;
  await accepts("neo4j", (driver) =>
    driver.executeQuery(
      "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password",
      { password },
      { database: "system" },
    ),
  );
}

/** Resolves when the server answers and takes the password. */
async function ready(ended) {
  const begun = Date.now();
  for (;;) {
    try {
      return await setFirstPassword();
    } catch (error) {
      if (ended()) fail(`the server ended while starting:\n${lastLines()}`);
      if (Date.now() - begun > READY_SECONDS * 1_000)
        fail(`no answer in ${READY_SECONDS} s: ${error.message}`);
    }
    await pause(250);
  }
}

const lastLines = () => readFileSync(path.join(home, "logs/console.log"), "utf8").slice(-3_000);

async function start() {
  await install();
  if (runningPid() !== undefined) {
    await ready(() => runningPid() === undefined);
    return say(`runs already at ${url}`);
  }
  configure();
  const opens = ["java.nio", "java.lang", "java.io"].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  );
  const log = openSync(path.join(home, "logs/console.log"), "w");
  const begun = Date.now();
  const server = spawn(
    "java",
    [
      `-Xmx${heap}`,
      "-XX:+UseParallelGC",
      "-XX:TieredStopAtLevel=4",
      ...opens,
      "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
      "-cp",
      path.join(lib, "*"),
      "org.neo4j.server.CommunityEntryPoint",
      `--home-dir=${home}`,
      `--config-dir=${path.join(home, "conf")}`,
    ],
    { detached: true, stdio: ["ignore", log, log] },
  );
  closeSync(log);
  let ended = false;
  server.on("error", () => fail("Java 17 is needed: install it, so that java -version answers."));
  server.on("exit", () => (ended = true));
  writeFileSync(pidFile, String(server.pid));
  say("starting");
  await ready(() => ended);
  server.unref();
  say(
    `ready after ${((Date.now() - begun) / 1_000).toFixed(1)} s at ${url}, user neo4j, password ${password}`,
  );
}

async function stop() {
  const pid = runningPid();
  if (pid === undefined) return say("does not run");
  process.kill(pid, "SIGTERM");
  for (let tenths = 0; runningPid() !== undefined; tenths += 1) {
    if (tenths === 300) process.kill(pid, "SIGKILL");
    await pause(100);
  }
  rmSync(pidFile, { force: true });
  say("stopped");
}

function status() {
  const pid = runningPid();
  if (pid !== undefined) return say(`runs (process ${pid}) at ${url}, user neo4j, password ${password}`);
  say("does not run");
  process.exitCode = 3;
}

const command = { install, start, stop, status }[process.argv[2]];
if (command === undefined) fail("say one of install, start, stop, status");
await command();
