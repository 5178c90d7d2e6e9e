import path from "node:path";
import { openGraph } from "../../server/store/graph/engines.js";
import type { GraphConfig } from "../../server/store/graph/engine.js";
import { logRepository } from "../../server/store/log/log-repository.js";
import { prepareStore } from "../../server/store/prepare-store.js";
import { type Verification, verifyStore } from "../../server/store/verify/verify-store.js";
import { startChild } from "../support/child-process.js";
import { scratchFolder } from "../support/scratch-folder.js";
import { seededRandom } from "../support/seeded-random.js";
import { describeOnEngines } from "../support/test-engines.js";

const WRITER = "tests/failures/endless-log-writer.ts";
/** How often a writer is killed; a hundred by hand (KILLS=100). */
const KILLS = Number(process.env["KILLS"] ?? 4);

/** Kills a writer at a random moment after it began to store; gives the last version that it was told is stored. */
async function killedWriter(config: GraphConfig, seed: number): Promise<number> {
  const random = seededRandom(seed);
  const { url, user = "", password = "" } = config;
  const child = startChild(WRITER, [url, String(seed), user, password]);
  let confirmed = 0;
  let stop: NodeJS.Timeout | undefined;
  for await (const line of child.lines) {
    // Whatever it is doing then: the moment is what is tried, not how long it takes.
    stop ??= setTimeout(() => {
      child.kill("SIGKILL");
    }, random.below(400));
    confirmed = Math.max(confirmed, Number(/^stored (\d+)$/u.exec(line)?.[1] ?? 0));
  }
  const { code, errors } = await child.ended;
  expect({ code, errors }).toEqual({ code: null, errors: "" });
  return confirmed;
}

async function verified(config: GraphConfig): Promise<Verification> {
  const port = await openGraph(config);
  await prepareStore(port);
  const verification = await verifyStore(port);
  const { version } = await logRepository(port).head();
  expect((await logRepository(port).commits(0, version)).map(({ seq }) => seq)).toEqual(
    Array.from({ length: version }, (_, index) => index + 1),
  );
  await port.close();
  return verification;
}

describeOnEngines("a writer that is killed", (engine) => {
  const folder = scratchFolder();

  it(
    "leaves a log that is dense and whole, and nothing half",
    async () => {
      // On Neo4j this empties the database.
      await (await engine.open()).close();
      const file = { url: path.join(folder, "killed.graph") };
      const config = engine.name === "embedded" ? file : engine.config;
      for (let kill = 1; kill <= KILLS; kill += 1) {
        const confirmed = await killedWriter(config, kill);
        const verification = await verified(config);
        expect(verification).toMatchObject({ isRight: true, findings: [] });
        expect(verification.version).toBeGreaterThanOrEqual(confirmed);
      }
    },
    60_000 * KILLS,
  );
});
