import { parseArgs } from "node:util";
import { idOrderOf } from "../server/network/id-order.js";
import { inTurns } from "../server/network/in-turns.js";
import type { LinkageRow, Network } from "../server/network/network.js";
import { NetworkBuilder } from "../server/network/network-builder.js";
import { patchNetwork } from "../server/network/patch-network.js";
import { at } from "../server/network/typed-array.js";
import { seededRandom } from "../tests/support/seeded-random.js";
import { type MadeNetwork, makeNetwork } from "./generate-cordis.js";

/**
 * Builds a network of CORDIS's shape straight in memory, without a database, and times what grows with it: building, the
 * order of ids, patches, walks. `npx tsx bench/simulate.ts --linkages 10000000` with LINKAGES_DATA set.
 */
const { values } = parseArgs({ options: { linkages: { type: "string", default: "1000000" } } });
const linkageCount = Number(values.linkages);
const TREE = { parentOf: () => undefined, lineageOf: (id: string) => [id] };
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const made = await makeNetwork(`${process.env["LINKAGES_DATA"] ?? ""}/cordis-h2020`, {
  stakeholders: Math.round(linkageCount / 10),
  linkages: linkageCount,
  seed: 42,
});
const idOf = (number: number): string =>
  number <= made.organisations ? `agency:made-${number}` : `project:made-${number - made.organisations}`;

const builder = new NetworkBuilder();
await timed("built", () => {
  fill(builder, made);
});
const { network, parts } = await timed("finished", () => builder.finish(TREE));
say(`${network.ids.length} stakeholders, ${network.linkageIds.length} linkages`);
await timed("linkages in the order of ids", () => idOrderOf(network.linkageIds, () => true));
await timed("a patch of one linkage", () =>
  inTurns(
    patchNetwork(
      builder.numbering,
      parts,
      {
        stakeholders: new Map(),
        linkages: new Map([["linkage:new", rowOf("linkage:new", "FUNDING", 1, 2)]]),
      },
      TREE,
    ),
  ),
);
walks(network);

function fill(into: NetworkBuilder, drawn: MadeNetwork): void {
  const { organisations, projects } = drawn;
  const nothing = { sectors: [], places: [], needs: [], offers: [], collective: false };
  for (let number = 0; number <= organisations + projects; number++)
    into.addStakeholder({
      ...nothing,
      id: idOf(number),
      kind: number <= organisations ? "AGENCY" : "PROJECT",
    });
  let number = 0;
  for (const { kind, from, to } of drawn.linkages())
    into.addLinkage(rowOf(`linkage:${idOf(from)}/${number++}`, kind, from, to));
}

function rowOf(id: string, kind: string, from: number, to: number): LinkageRow {
  const fixed = { mutual: false, role: "PARTNER", earliest: "2016-01-01", status: "ESTABLISHED" };
  return { id, kind, from: idOf(from), to: idOf(to), ...fixed };
}

/** Networks of two steps and breadth-first searches to somebody else, around random stakeholders. */
function walks({ ids, offsets, incident, from, to }: Network): void {
  const random = seededRandom(7);
  const seen = new Int32Array(ids.length);
  const times: number[] = [];
  let visited = 0;
  for (let turn = 1; turn <= 200; turn++) {
    const began = performance.now();
    let frontier = [random.below(ids.length)];
    for (let depth = 0; depth < 2; depth++) {
      const next: number[] = [];
      for (const near of frontier)
        for (let place = at(offsets, near); place < at(offsets, near + 1); place++) {
          const linkage = at(incident, place);
          const far = at(from, linkage) === near ? at(to, linkage) : at(from, linkage);
          if (at(seen, far) === turn) continue;
          seen[far] = turn;
          next.push(far);
        }
      frontier = next.length > 5_000 ? [] : next;
      visited += next.length;
    }
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  say(
    `two steps around 200 at random: median ${times[100]?.toFixed(2)} ms, p95 ${times[190]?.toFixed(2)} ms, ${Math.round(visited / 200)} visited`,
  );
}

async function timed<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  const { rss, heapUsed } = process.memoryUsage();
  const mb = (bytes: number): number => Math.round(bytes / 1024 / 1024);
  say(
    `${what}: ${((performance.now() - began) / 1_000).toFixed(2)} s, processor ${((user + system) / 1e6).toFixed(2)} s; resident ${mb(rss)} MB, heap ${mb(heapUsed)} MB`,
  );
  return result;
}
