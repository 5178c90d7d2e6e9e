import { datasetRecord } from "../../../schema/record.js";
import { openGraph } from "../../../server/store/graph/engines.js";
import type { GraphPort } from "../../../server/store/graph/port.js";
import { buildNetwork } from "../../../server/network/network-builder.js";
import { createMatchDesks } from "../../../server/matching/match-desks.js";
import {
  type MatchDesk,
  type MatchDesks,
  MOST_FOR_COUNTERFACTUALS,
} from "../../../server/matching/match-desk.js";
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

const linkagesOf = ({ view }: MatchDesk): number => view.network.from.length;

describe("match desks", () => {
  let port: GraphPort;
  let now: number;
  const open = (linkagesAtOnce: number): MatchDesks =>
    createMatchDesks(port, { linkagesAtOnce, maxAgeMs: 1_000, now: () => now });

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

  it.each([
    ["a large network that is held", MOST_FOR_COUNTERFACTUALS + 1, true],
    ["their own of a small one, whose rows they need", 2, false],
  ])("are made from %s", async (_, count, isTaken) => {
    const row = {
      kind: "AGENCY",
      sectors: [],
      places: [],
      needs: [],
      offers: [],
      collective: false,
    } as const;
    const held = buildNetwork(
      Array.from({ length: count }, (__, i) => ({ ...row, id: `agency:${i}` })),
      [],
    );
    const asked: number[] = [];
    const desks = createMatchDesks(
      port,
      { linkagesAtOnce: 100, maxAgeMs: 1_000, now: () => now },
      (version) => {
        asked.push(version);
        return Promise.resolve(held);
      },
    );
    const { view, rows } = await desks();
    expect(view.network === held).toBe(isTaken);
    expect(rows === undefined).toBe(isTaken);
    await write(port, 4);
    await desks();
    // Who has rows has a small network, and does not wait for what is held.
    expect(asked).toEqual(isTaken ? [1, 2] : [1]);
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
    const desks = createMatchDesks(shaky);
    await expect(desks()).rejects.toThrow("away");
    isAway = false;
    expect(linkagesOf(await desks())).toBe(2);
  });
});
