import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { borrowGraph, openGraph } from "../../server/store/graph/engines.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { prepareStore } from "../../server/store/prepare-store.js";
import { GRAPH_SCHEMA, writeRepository } from "../../server/store/writers/write-repository.js";
import { type BuiltService, buildService } from "../support/built-service.js";
import { LinkagesCommand } from "../support/command.js";
import { RunningService } from "../support/running-service.js";
import { scratchFolder } from "../support/scratch-folder.js";
import { smallNetwork } from "../support/small-network.js";
import { storedRecords } from "../support/store-records.js";

const folder = scratchFolder();
const at = (name: string): string => path.join(folder, name);

describe("a graph file that the service holds", () => {
  let built: BuiltService;
  beforeAll(async () => {
    built = await buildService();
  });
  afterAll(() => built.remove());

  it("is backed up and verified while the service runs, and restored into another", async () => {
    const url = at("live.grafeo");
    const service = new RunningService(built, { GRAPH_URL: url, SEED: "seeds" });
    const address = await service.ready;
    const run = (graph: string, ...args: string[]) => new LinkagesCommand(built, graph, folder, args).ended;
    expect(await run(url, "backup", "files")).toEqual({
      code: 0,
      errors: "",
      output: expect.stringMatching(
        /^00001-\w+\.jsonl\.gz: \d+ records, 1 commits\.\nThe backup has 1 files, up to version 1 of .*\n$/u,
      ) as string,
    });
    expect(await run(url, "verify")).toMatchObject({ code: 0, errors: "" });
    writeFileSync(at("facts.json"), "{}");
    expect(await run(url, "import", "json", "facts.json")).toMatchObject({
      code: 3,
      errors: expect.stringContaining("GRAPH_LOCKED") as string,
    });
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    service.signal("SIGTERM");
    await service.ended;
    expect(readdirSync(folder).filter((name) => name.endsWith(".socket"))).toEqual([]);
    const other = at("restored.grafeo");
    expect(await run(other, "restore", "files", "--json")).toMatchObject({ code: 0, errors: "" });
    const [json, again] = [await run(url, "export", "json"), await run(other, "export", "json")];
    expect(again).toEqual(json);
    expect(await run(other, "restore", "files")).toMatchObject({
      code: 2,
      errors: expect.stringContaining("holds nothing") as string,
    });
    expect(await run(at("early.grafeo"), "restore", "files", "--as-of", "yesterday")).toMatchObject({
      code: 2,
      errors: expect.stringContaining("BAD_USER_INPUT") as string,
    });
    expect(await run(at("early.grafeo"), "restore", "nowhere")).toMatchObject({
      code: 2,
      errors: expect.stringContaining("nowhere: there is no such folder") as string,
    });
    expect(existsSync(at("early.grafeo"))).toBe(false);
  });
});

describe("a graph that is lent", () => {
  const config = { url: at("lent.grafeo") };
  let holder: GraphPort;
  beforeAll(async () => {
    holder = await openGraph(config);
    await prepareStore(holder);
    await writeRepository(holder).upsert(smallNetwork, new Date());
  });
  afterAll(() => holder.close());

  it("is read as by its holder, and takes no write", async () => {
    const borrowed = (await borrowGraph(config)) as GraphPort;
    expect(await storedRecords(borrowed)).toEqual(await storedRecords(holder));
    await borrowed.ping();
    await borrowed.prepare(GRAPH_SCHEMA);
    await expect(borrowed.write((tx) => tx.run("CREATE (:Party)"))).rejects.toMatchObject({
      code: "GRAPH_LOCKED",
    });
    await expect(borrowed.read("CREATE (:Party)")).rejects.toThrow(
      "A read was given a statement that writes",
    );
    await expect(borrowed.read("RETURN")).rejects.toThrow();
    expect(await borrowed.read("RETURN $text", { text: "a\u2028b\n" })).toEqual([["a\u2028b\n"]]);
    await borrowed.close();
  });

  it("is lent to its user alone, by a socket that goes with the holder", async () => {
    expect(statSync(`${config.url}.socket`).mode & 0o777).toBe(0o600);
    const url = at("other.grafeo");
    const port = await openGraph({ url });
    const borrowed = (await borrowGraph({ url })) as GraphPort;
    await port.close();
    await expect(borrowed.ping()).rejects.toMatchObject({ code: "GRAPH_UNREACHABLE" });
    expect(await borrowGraph({ url })).toBeUndefined();
  });

  it("is not lent where its path is too long for a socket, and held all the same", async () => {
    const url = at(`${"long".repeat(30)}.grafeo`);
    const port = await openGraph({ url });
    expect(await borrowGraph({ url })).toBeUndefined();
    await port.ping();
    await port.close();
  });
});
