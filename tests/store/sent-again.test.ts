import { datasetRecord } from "../../schema/record.js";
import type { GraphPort, GraphTransaction } from "../../server/store/graph/port.js";
import { logRepository } from "../../server/store/log/log-repository.js";
import { GRAPH_SCHEMA, writeRepository } from "../../server/store/writers/write-repository.js";
import { smallNetwork } from "../support/small-network.js";
import { describeOnEngines } from "../support/test-engines.js";
import { writeOptions } from "../support/write-options.js";

const ROR = { scheme: "ROR", value: "https://ror.org/1" };
const named = (id: string, document: string) => ({
  ...{ id, name: id, identifiers: [ROR] },
  sources: [{ document, locator: "1" }],
});
const documents = ["document:one", "document:two"].map((id) => ({ id, name: id }));
const first = datasetRecord.parse({ documents, agencies: [named("agency:a", "document:one")] });
/** Joined to the first by its identifier. */
const second = datasetRecord.parse({ agencies: [named("agency:b", "document:two")] });
const author = { by: null, via: "test", why: null, key: "only-once" };

describeOnEngines("a write that is sent again", (engine) => {
  let port: GraphPort;
  beforeAll(async () => {
    port = await engine.open();
    await port.prepare(GRAPH_SCHEMA);
  });
  afterAll(() => port.close());
  beforeEach(() => port.write((tx) => tx.run("MATCH (n) DETACH DELETE n")));

  const version = async (): Promise<number> => (await logRepository(port).head()).version;

  /** A port whose first commit is stored, and then said to have failed, as where a connection breaks. */
  function losingTheAnswer(): GraphPort {
    let isFirst = true;
    return {
      ...port,
      write: async (work) => {
        const value = await port.write(work);
        if (!isFirst) return value;
        isFirst = false;
        throw new Error("the answer was lost");
      },
    };
  }

  it("under its key gives what it came to, and is stored once", async () => {
    await writeRepository(port).storeBatch(first, writeOptions());
    const store = writeRepository(losingTheAnswer());
    const options = writeOptions({ author });
    await expect(store.storeBatch(second, options)).rejects.toThrow("the answer was lost");
    expect(options.aliases.size).toBe(0);
    await writeRepository(port).upsert(smallNetwork, new Date());
    const none = { added: 0, changed: 0, unchanged: 0 };
    expect(await store.storeBatch(second, options)).toEqual({
      ...{ facets: none, linkages: none, unresolved: [] },
      stakeholders: { added: 0, changed: 1, unchanged: 0 },
    });
    expect([...options.aliases]).toEqual([["agency:b", "agency:a"]]);
    expect(options.run.version).toBeNull();
    expect(await version()).toBe(3);
  });

  it("under its key with something else to write is refused, and nothing is stored", async () => {
    const store = writeRepository(port);
    await store.storeBatch(first, writeOptions({ author }));
    await expect(store.storeBatch(second, writeOptions({ author }))).rejects.toMatchObject({
      code: "IDEMPOTENCY_MISMATCH",
      details: { key: "only-once" },
    });
    expect(await version()).toBe(1);
    expect(await port.read("MATCH (n:Stakeholder) RETURN n.id")).toEqual([["agency:a"]]);
  });

  it("has no effect on its run before it is stored, however often it is tried", async () => {
    await writeRepository(port).storeBatch(first, writeOptions());
    const options = writeOptions();
    const seen: unknown[] = [];
    const note = (): unknown => seen.push([options.aliases.size, options.run.version]);
    const twice: GraphPort = {
      ...port,
      write: async (work) => {
        const undone = port.write(async (transaction: GraphTransaction) => {
          await work(transaction);
          throw new Error("undone");
        });
        await expect(undone).rejects.toThrow("undone");
        note();
        return port.write(work);
      },
    };
    await writeRepository(twice).storeBatch(second, options);
    note();
    expect(seen).toEqual([
      [0, undefined],
      [1, null],
    ]);
    expect(await version()).toBe(2);
  });
});
