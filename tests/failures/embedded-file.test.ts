import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openGraph } from "../../server/store/graph/engines.js";
import { startChild } from "../support/child-process.js";
import { PARTY_SCHEMA } from "../support/graph-schema.js";
import { scratchFolder } from "../support/scratch-folder.js";

const WRITER = "tests/failures/endless-writer.ts";
const COUNT = "MATCH (n:Party) RETURN count(n) AS n";

/** Writes `count` nodes, each in a transaction of its own, and is killed in the middle of the next ones. */
async function killedWriter(file: string, count: number): Promise<void> {
  const child = startChild(WRITER, [file]);
  for await (const line of child.lines) if (line === `stored ${count}`) child.kill("SIGKILL");
  expect(await child.ended).toMatchObject({ code: null });
}

const count = async (url: string): Promise<number> => {
  const port = await openGraph({ url });
  const [row] = await port.read(COUNT);
  await port.close();
  return Number(row?.[0]);
};

const changeByte = (file: string, at: (length: number) => number): void => {
  const bytes = readFileSync(file);
  const index = at(bytes.length);
  bytes[index] = (bytes[index] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
};

const logOf = (file: string): string => path.join(`${file}.wal`, readdirSync(`${file}.wal`)[0] ?? "");

describe("a graph in a file", () => {
  const folder = scratchFolder();
  const at = (...names: string[]): string => path.join(folder, ...names);

  it("is made with its folder where there is none, and is there with its schema the next time", async () => {
    const url = at("new", "folder", "a.graph");
    const first = await openGraph({ url });
    await first.prepare(PARTY_SCHEMA);
    await first.write((tx) => tx.run("CREATE (:Party {id: 'a'})"));
    await first.close();
    const second = await openGraph({ url: `file:${url}` });
    await second.prepare(PARTY_SCHEMA);
    expect(await second.read("MATCH (n:Party) RETURN n.id AS id")).toEqual([["a"]]);
    await expect(second.write((tx) => tx.run("CREATE (:Party {id: 'a'})"))).rejects.toMatchObject({
      code: "GRAPH_CONSTRAINT",
    });
    await second.close();
    expect(readdirSync(at("new", "folder")).sort()).toEqual(["a.graph", "a.graph.commits"]);
  });

  it("has an index beside each unique property, without which every write reads the whole label", async () => {
    const port = await openGraph({ url: "memory:" });
    await port.prepare(PARTY_SCHEMA);
    const indexes = await port.read("SHOW INDEXES");
    expect(indexes.map(([name]) => name).sort()).toEqual(["index_Party_id", "index_Party_name"]);
    await port.close();
  });

  it("takes the number 1 and the text '1' as equal, so that statements must be given the right type", async () => {
    const port = await openGraph({ url: "memory:" });
    expect(await port.read("RETURN $number = $text AS equal", { number: 1, text: "1" })).toEqual([[true]]);
    await port.close();
  });

  it("is refused to a second opener, in this process and in another, and free after closing", async () => {
    const url = at("locked.graph");
    const first = await openGraph({ url });
    const locked = {
      code: "GRAPH_LOCKED",
      message: `The graph file ${url} is in use by another process. Stop that one, or set GRAPH_URL to another file.`,
    };
    await expect(openGraph({ url })).rejects.toMatchObject(locked);
    const other = await startChild(WRITER, [url]).ended;
    expect(other.code).toBe(1);
    expect(other.errors).toContain("GRAPH_LOCKED");
    await first.write((tx) => tx.run("CREATE (:Party {id: 'a'})"));
    await first.close();
    expect(await count(url)).toBe(1);
  });

  it("holds every confirmed commit after its process was killed in the middle of writing", async () => {
    const url = at("killed.graph");
    await killedWriter(url, 100);
    const confirmed = Number(readFileSync(`${url}.commits`, "utf8"));
    expect(confirmed).toBeGreaterThanOrEqual(100);
    expect(await count(url)).toBeGreaterThanOrEqual(confirmed);
  });

  it("is refused, and left as it was, when its log has lost its second half", async () => {
    const url = at("cut.graph");
    await killedWriter(url, 100);
    const log = logOf(url);
    const whole = readFileSync(log);
    writeFileSync(log, whole.subarray(0, whole.length / 2));
    const confirmed = Number(readFileSync(`${url}.commits`, "utf8"));
    const refusal = await openGraph({ url }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "GRAPH_COMMITS_MISSING", details: { expected: confirmed } });
    expect(String(refusal)).toMatch(
      /holds \d+ writes, but \d+ were confirmed: some were lost\. Restore a backup, or delete .*cut\.graph\.commits to go on with what is left\.$/,
    );
    expect(readFileSync(log)).toEqual(whole.subarray(0, whole.length / 2));
    rmSync(`${url}.commits`);
    const left = await count(url);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(confirmed);
  });

  it.each([0.1, 0.5, 0.9])(
    "is refused when one byte of its log is wrong, at %d of its length",
    async (part) => {
      const url = at(`byte-${part}.graph`);
      await killedWriter(url, 60);
      const log = logOf(url);
      changeByte(log, (length) => Math.floor(length * part));
      const before = readFileSync(log);
      // The engine sees damage in what it knows to be flushed; elsewhere it opens with less, and the number tells.
      const refusal = { code: expect.stringMatching(/^GRAPH_(DAMAGED|COMMITS_MISSING)$/) as string };
      await expect(openGraph({ url })).rejects.toMatchObject(refusal);
      await expect(openGraph({ url })).rejects.toMatchObject(refusal);
      expect(readFileSync(log)).toEqual(before);
    },
  );

  it("is refused when its file has gone but the number of its commits is there", async () => {
    const url = at("gone.graph");
    writeFileSync(`${url}.commits`, "7\n");
    await expect(openGraph({ url })).rejects.toMatchObject({
      code: "GRAPH_COMMITS_MISSING",
      details: { found: 0, expected: 7 },
    });
    expect(existsSync(url)).toBe(false);
  });

  it("is refused when the number of its commits cannot be read", async () => {
    const url = at("number.graph");
    writeFileSync(`${url}.commits`, "seven");
    await expect(openGraph({ url })).rejects.toMatchObject({ code: "GRAPH_DAMAGED" });
  });

  it.each<[string, (file: string) => void]>([
    [
      "is empty",
      (file) => {
        writeFileSync(file, "");
      },
    ],
    [
      "holds something else",
      (file) => {
        writeFileSync(file, "not a graph at all");
      },
    ],
    [
      "has a damaged header",
      (file) => {
        changeByte(file, () => 2);
      },
    ],
    [
      "has been cut",
      (file) => {
        writeFileSync(file, readFileSync(file).subarray(0, 20_000));
      },
    ],
  ])("is refused as damaged when its file %s", async (what, damage) => {
    const url = at(`${what.replaceAll(" ", "-")}.graph`);
    const port = await openGraph({ url });
    await port.write((tx) => tx.run("UNWIND range(1, 2000) AS i CREATE (:Party {id: i})"));
    await port.close();
    damage(url);
    await expect(openGraph({ url })).rejects.toMatchObject({
      code: "GRAPH_DAMAGED",
      details: {
        path: url,
        cure: "Restore a backup of it with its .commits file, or set GRAPH_URL to another file.",
      },
    });
  });

  it("is refused where its path is a folder, or is inside a file", async () => {
    mkdirSync(at("folder.graph"));
    writeFileSync(at("plain"), "");
    const invalid = { code: "CONFIG_INVALID", details: { setting: "GRAPH_URL" } };
    await expect(openGraph({ url: at("folder.graph") })).rejects.toMatchObject(invalid);
    await expect(openGraph({ url: at("plain", "a.graph") })).rejects.toMatchObject(invalid);
  });

  it("refuses a write when its file may not grow, keeps what is stored, and answers on", async () => {
    const url = at("full.graph");
    const child = startChild(WRITER, [url, "5000"], "ulimit -f 300");
    const lines: string[] = [];
    for await (const line of child.lines) lines.push(line);
    expect(await child.ended).toEqual({ code: 0, errors: "" });
    const stored = lines.filter((line) => line.startsWith("stored")).length;
    expect(stored).toBeGreaterThan(10);
    expect(lines.slice(stored)).toEqual([
      "failed GRAPH_FULL The graph could not be written: File too large. Free some space on its disk; what is stored already can be read.",
      `read ${stored}`,
      "closed",
    ]);
    expect(await count(url)).toBe(stored);
  });

  it("does not count work that changed nothing, because the log does not hold it", async () => {
    const url = at("counted.graph");
    const port = await openGraph({ url });
    await port.write((tx) => tx.run("CREATE (:Party {id: 'a'})"));
    for (let i = 0; i < 5; i += 1) await port.write((tx) => tx.run("MATCH (n:Nobody) SET n.x = 1"));
    await port.write((tx) => tx.run("CREATE (:Party {id: 'b'})"));
    await port.close();
    expect(readFileSync(`${url}.commits`, "utf8")).toBe("2\n");
  });
});
