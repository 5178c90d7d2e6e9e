import { datasetRecord } from "../../../schema/record.js";
import { openGraph } from "../../../server/store/graph/engines.js";
import type { GraphPort } from "../../../server/store/graph/port.js";
import { networkSource } from "../../../server/network/versions/network-source.js";
import { createMatchDesks, type Freshness } from "../../../server/matching/match-desks.js";
import type { MatchDesk, MatchDesks } from "../../../server/matching/match-desk.js";
import { createMatching } from "../../../server/matching/matching.js";
import { WorkerPool } from "../../../server/workers/worker-pool.js";
import { GRAPH_SCHEMA, writeRepository } from "../../../server/store/writers/write-repository.js";

const sources = [{ document: "document:d", locator: "paragraph 1" }];

/** Writes so many agencies, each linked with the first. */
async function write(port: GraphPort, count: number): Promise<void> {
  const agencies = Array.from({ length: count }, (_, i) => ({
    id: `agency:a${i}`,
    name: `Agency ${i}`,
    agencyType: "OTHER",
    sources,
  }));
  const linkages = agencies.slice(1).map(({ id }, i) => ({
    id: `linkage:${id}/l${i}`,
    kind: "TRAINING",
    from: id,
    to: "agency:a0",
    status: "ESTABLISHED",
    sources,
  }));
  const documents = [{ id: "document:d", name: "D" }];
  await writeRepository(port).upsert(datasetRecord.parse({ documents, agencies, linkages }), new Date(0));
}

const workers = new WorkerPool();
afterAll(() => workers.close());

const desksOf = (port: GraphPort, freshness?: Freshness): MatchDesks =>
  createMatchDesks(createMatching(workers), networkSource(port), freshness);

const linkagesOf = ({ view }: MatchDesk): number => view.network.from.length;

describe("match desks", () => {
  let port: GraphPort;
  let now: number;
  const open = (linkagesAtOnce: number): MatchDesks =>
    desksOf(port, { linkagesAtOnce, maxAgeMs: 1_000, now: () => now });

  beforeEach(async () => {
    now = 0;
    port = await openGraph({ url: "memory:" });
    await port.prepare(GRAPH_SCHEMA);
    await write(port, 3);
  });
  afterEach(() => port.close());

  it("are the same until something is written, and one for all who ask meanwhile", async () => {
    const desks = open(100);
    const [one, other] = await Promise.all([desks(), desks()]);
    expect(one).toBe(other);
    await write(port, 3);
    expect(await desks()).toBe(one);
  });

  it("of a small network hold what was written before the question", async () => {
    const desks = open(100);
    expect(linkagesOf(await desks())).toBe(2);
    await write(port, 5);
    expect(linkagesOf(await desks())).toBe(4);
  });

  it("of a larger one answer at once from what they have, and from the new data when these are ready", async () => {
    const desks = open(0);
    const old = await desks();
    await write(port, 5);
    expect(await desks()).toBe(old);
    let next = old;
    while (next === old) next = await desks();
    expect(linkagesOf(next)).toBe(4);
  });

  it("are never older than is allowed", async () => {
    const desks = open(0);
    await desks();
    await write(port, 5);
    now = 1_001;
    expect(linkagesOf(await desks())).toBe(4);
    now = 1_500;
    await desks();
    await write(port, 6);
    now = 2_500;
    expect(linkagesOf(await desks())).toBe(4);
    now = 2_501;
    expect(linkagesOf(await desks())).toBe(5);
  });

  it("tell those who wait of a failure, and try again for the next", async () => {
    let isAway = true;
    const shaky: GraphPort = {
      ...port,
      read: (statement, parameters, options) =>
        isAway && statement.includes("n.agencyType")
          ? Promise.reject(new Error("away"))
          : port.read(statement, parameters, options),
    };
    const desks = desksOf(shaky);
    await expect(desks()).rejects.toThrow("away");
    isAway = false;
    expect(linkagesOf(await desks())).toBe(2);
  });
});
