import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { LinkagesError } from "../../server/errors.js";
import { makeBackup } from "../../server/store/backup/make-backup.js";
import { restoreBackup } from "../../server/store/backup/restore-backup.js";
import { openGraph } from "../../server/store/graph/engines.js";
import { prepareStore } from "../../server/store/prepare-store.js";
import { verifyStore } from "../../server/store/verify/verify-store.js";
import { writeRepository } from "../../server/store/writers/write-repository.js";
import { type BuiltService, buildService } from "../support/built-service.js";
import { startChild } from "../support/child-process.js";
import { LinkagesCommand } from "../support/command.js";
import { generateDataset } from "../support/generate-dataset.js";
import { scratchFolder } from "../support/scratch-folder.js";
import { seededRandom } from "../support/seeded-random.js";
import { storedRecords } from "../support/store-records.js";

/** How many bytes are changed, and how often a process is killed; a hundred each by hand (FLIPS=100 KILLS=100). */
const FLIPS = Number(process.env["FLIPS"] ?? 12);
const KILLS = Number(process.env["KILLS"] ?? 3);
const FILES = 3;

const folder = scratchFolder();
const at = (...names: string[]): string => path.join(folder, ...names);
const graph = at("graph.grafeo");
const backup = at("backup");
/** The records after each file of the backup. */
const states: Map<string, unknown>[] = [];
let built: BuiltService;

beforeAll(async () => {
  built = await buildService();
  const port = await openGraph({ url: graph });
  await prepareStore(port);
  for (let seed = 1; seed <= FILES; seed += 1) {
    await writeRepository(port).upsert(generateDataset(seed, 150), new Date());
    await makeBackup(port, backup);
    states.push(await storedRecords(port));
  }
  await port.close();
});
afterAll(() => built.remove());

/** What a restore gives: the records of a version, or the code of the error and its sentence. */
async function restored(from: string, asOf?: string): Promise<Map<string, unknown> | [string, string]> {
  const port = await openGraph({ url: "memory:" });
  try {
    const { verification } = await restoreBackup(port, from, asOf);
    expect(verification.findings).toEqual([]);
    return await storedRecords(port);
  } catch (error) {
    if (error instanceof LinkagesError) return [error.code, error.message];
    throw error;
  } finally {
    await port.close();
  }
}

/** A copy of the backup, and its files in order, the note of the last one behind them. */
function copyOfBackup(name: string): { copy: string; files: string[] } {
  const copy = at(name);
  rmSync(copy, { recursive: true, force: true });
  cpSync(backup, copy, { recursive: true });
  return { copy, files: readdirSync(copy).sort() };
}

function flipByte(file: string, seed: number): void {
  const random = seededRandom(seed);
  const bytes = readFileSync(file);
  const index = random.below(bytes.length);
  bytes[index] = (bytes[index] ?? 0) ^ (1 << random.below(8));
  writeFileSync(file, bytes);
}

const isWhole = (found: unknown): boolean => {
  if (!(found instanceof Map)) return false;
  expect(found).toEqual(states.at(-1));
  return true;
};

describe("a backup", () => {
  it("with a changed byte is refused, or gives the same", async () => {
    for (let seed = 1; seed <= FLIPS; seed += 1) {
      const { copy, files } = copyOfBackup("flipped");
      flipByte(path.join(copy, files[seed % files.length] as string), seed);
      const found = await restored(copy);
      if (!isWhole(found)) expect(found).toEqual(["BACKUP_DAMAGED", expect.stringMatching(/Bring it back/u)]);
    }
  });

  it("whose file was cut is refused", async () => {
    for (const [index, share] of [0, 0.5, 0.99].entries()) {
      const { copy, files } = copyOfBackup("cut");
      const file = path.join(copy, files[index] as string);
      truncateSync(file, Math.floor(readFileSync(file).length * share));
      expect(await restored(copy)).toEqual([
        "BACKUP_DAMAGED",
        expect.stringContaining("are not those that were written"),
      ]);
    }
  });

  it("that misses a file is refused with what is whole, which can be restored", async () => {
    for (let missing = 0; missing <= FILES; missing += 1) {
      const { copy, files } = copyOfBackup("missing");
      rmSync(path.join(copy, files[missing] as string));
      const [code, message] = (await restored(copy)) as [string, string];
      expect(code).toBe("BACKUP_DAMAGED");
      if (missing === 0) expect(message).toContain("No file before it is whole.");
      else {
        expect(message).toContain(`up to version ${missing} of`);
        expect(message).toContain(`--as-of ${missing}`);
        expect(await restored(copy, String(missing))).toEqual(states[missing - 1]);
      }
    }
  });

  it("that misses its last file is made whole again by the next one; with a damaged file nothing is added", async () => {
    const port = await openGraph({ url: graph });
    const { copy, files } = copyOfBackup("again");
    rmSync(path.join(copy, files[FILES - 1] as string));
    expect(await makeBackup(port, copy)).toMatchObject({ files: FILES, version: FILES });
    expect(isWhole(await restored(copy))).toBe(true);
    flipByte(path.join(copy, files[1] as string), 1);
    await expect(makeBackup(port, copy)).rejects.toMatchObject({
      code: "BACKUP_DAMAGED",
      message: expect.stringContaining("move the files from number 2 on elsewhere") as string,
    });
    await port.close();
  });

  it("that finds the disk full says so, leaves what was there, and goes on when there is space", async () => {
    const limited = startChild(
      "server/cli/main.ts",
      ["backup", at("full")],
      `export GRAPH_URL=${graph} && ulimit -f 8`,
    );
    const { code, errors } = await limited.ended;
    expect([code, errors]).toEqual([3, expect.stringMatching(/^BACKUP_UNWRITABLE: .*Free some space/u)]);
    expect(readdirSync(at("full"))).toEqual([]);
    const port = await openGraph({ url: graph });
    await makeBackup(port, at("full"));
    await port.close();
    expect(isWhole(await restored(at("full")))).toBe(true);
  });

  it(
    "that is killed leaves what was there, and the next one makes it whole",
    async () => {
      for (let kill = 1; kill <= KILLS; kill += 1) {
        const { copy, files } = copyOfBackup("killed");
        rmSync(path.join(copy, files[FILES - 1] as string));
        await killed(graph, kill, "backup", copy);
        const found = await restored(copy);
        if (!isWhole(found)) expect(found).toEqual(["BACKUP_DAMAGED", expect.any(String)]);
        const next = new LinkagesCommand(built, graph, folder, ["backup", copy]);
        expect(await next.ended).toMatchObject({ code: 0, errors: "" });
        expect(readdirSync(copy).filter((name) => name.endsWith(".part"))).toEqual([]);
        expect(isWhole(await restored(copy))).toBe(true);
      }
    },
    60_000 * KILLS,
  );
});

/** Kills a command at a random moment: whatever it is doing then. */
async function killed(url: string, seed: number, ...args: string[]): Promise<void> {
  const command = new LinkagesCommand(built, url, folder, args);
  const stop = setTimeout(() => {
    command.kill();
  }, seededRandom(seed).below(1_500));
  await command.ended;
  clearTimeout(stop);
}

describe("a restore", () => {
  it(
    "that is killed leaves a graph that is refused, or whole; the next restore begins anew",
    async () => {
      for (let kill = 1; kill <= KILLS; kill += 1) {
        const url = at(`restored-${kill}.grafeo`);
        await killed(url, kill, "restore", backup);
        const port = await openGraph({ url });
        const refusal = await prepareStore(port).catch((error: unknown) => error);
        if (refusal instanceof LinkagesError) expect(refusal.code).toBe("GRAPH_UNFINISHED");
        const stored = await storedRecords(port);
        await port.close();
        if (refusal === undefined && stored.size > 0) expect(isWhole(stored)).toBe(true);
        else {
          const next = new LinkagesCommand(built, url, folder, ["restore", backup]);
          expect(await next.ended).toMatchObject({ code: 0, errors: "" });
        }
        const whole = await openGraph({ url });
        await prepareStore(whole);
        expect(isWhole(await storedRecords(whole))).toBe(true);
        await whole.close();
      }
    },
    60_000 * KILLS,
  );

  it("that was not done is refused by whoever writes", async () => {
    const port = await openGraph({ url: "memory:" });
    await port.write((tx) => tx.run("CREATE (:Meta {id: 'writer', format: 1000})"));
    for (const use of [
      () => prepareStore(port),
      () => writeRepository(port).upsert(generateDataset(1, 5), new Date()),
    ])
      await expect(use()).rejects.toMatchObject({ code: "GRAPH_UNFINISHED" });
    await restoreBackup(port, backup);
    expect(isWhole(await storedRecords(port))).toBe(true);
    await port.close();
  });

  it("that finds the disk full says so, and the next one begins anew", async () => {
    const url = at("full.grafeo");
    const limited = startChild(
      "server/cli/main.ts",
      ["restore", backup],
      `export GRAPH_URL=${url} && ulimit -f 300`,
    );
    const { code, errors } = await limited.ended;
    expect([code, errors]).toEqual([3, expect.stringMatching(/^GRAPH_FULL: /u)]);
    const next = new LinkagesCommand(built, url, folder, ["restore", backup]);
    expect(await next.ended).toMatchObject({ code: 0, errors: "" });
  });
});

describe("a graph file with a changed byte", () => {
  it("is refused, or holds the same, or is told by verify", async () => {
    for (let seed = 1; seed <= FLIPS; seed += 1) {
      mkdirSync(at("store"), { recursive: true });
      const copy = at("store", `${seed}.grafeo`);
      for (const end of ["", ".commits"]) copyFileSync(`${graph}${end}`, `${copy}${end}`);
      flipByte(copy, seed);
      try {
        const port = await openGraph({ url: copy });
        try {
          await prepareStore(port);
          const { isRight } = await verifyStore(port);
          if (isRight) expect(isWhole(await storedRecords(port))).toBe(true);
        } finally {
          await port.close();
        }
      } catch (error) {
        expect(error).toMatchObject({ code: expect.stringMatching(/^GRAPH_/u) as string });
      }
    }
  });
});
