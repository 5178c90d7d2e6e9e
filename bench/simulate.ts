import { parseArgs } from "node:util";
import { Facets } from "../server/network/facets.js";
import { idOrderOf, patchedIdOrder } from "../server/network/orders/id-order.js";
import { inTurns } from "../server/network/turns/in-turns.js";
import type { LinkageRow } from "../server/network/network.js";
import { NetworkBuilder } from "../server/network/network-builder.js";
import type { Parts } from "../server/network/network-parts.js";
import { patchNetwork } from "../server/network/versions/patch-network.js";
import { NetworkRecords } from "../server/network/records/records.js";
import { Snapshot } from "../server/network/versions/snapshot.js";
import { TextIndexBuilder } from "../server/network/text/text-index-builder.js";
import { OtherTexts } from "../server/network/text/other-texts.js";
import { Texts } from "../server/network/text/texts.js";
import { type MadeNetwork, makeNetwork } from "./generate-cordis.js";
import { longestStep, say, timed } from "./simulated/timed.js";
import { timeQuestions } from "./simulated/time-questions.js";

/**
 * Builds a network of CORDIS's shape straight in memory, without a database, and times what grows with it: building, the
 * orders of ids, patches, walks, paths, matches. `npx tsx bench/simulate.ts --linkages 10000000` with LINKAGES_DATA set.
 */
const { values } = parseArgs({
  options: {
    linkages: { type: "string", default: "1000000" },
    matches: { type: "boolean", default: false },
  },
});
const linkageCount = Number(values.linkages);
const tree = new Facets([]);

const made = await makeNetwork(`${process.env["LINKAGES_DATA"] ?? ""}/cordis-h2020`, {
  stakeholders: Math.round(linkageCount / 10),
  linkages: linkageCount,
  seed: 42,
});
const idOf = (number: number): string =>
  number <= made.organisations ? `agency:made-${number}` : `project:made-${number - made.organisations}`;

const builder = new NetworkBuilder();
await timed("rows taken up", () => {
  fill(builder, made);
});
const { network, parts } = await timed("built", () => inTurns(builder.finish(tree)));
say(`${network.ids.length} stakeholders, ${network.linkageIds.length} linkages`);
const [stakeholdersById, linkagesById] = await timed("in the order of ids", async () => [
  await idOrderOf(network.ids),
  await idOrderOf(network.linkageIds),
]);

let known: Parts = parts;
await timed("a patch that adds a linkage", () => patch("linkage:new", "ESTABLISHED"));
await timed("another one", () => patch("linkage:newer", "ESTABLISHED"));
await timed("a patch that changes a linkage", () => patch("linkage:new", "ENDED"));

const snapshot = new Snapshot({
  ...{ log: null, version: 0, numbering: builder.numbering, parts, network, facets: tree },
  ...{ stakeholdersById, linkagesById },
  records: NetworkRecords.growing(0).finish(),
  texts: Texts.of(await new TextIndexBuilder().finish()),
  otherTexts: await OtherTexts.of([], []),
});
await timeQuestions(snapshot, values.matches);

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
    into.addLinkage(rowOf(`linkage:${idOf(from)}/${number++}`, kind, idOf(from), idOf(to)));
}

function rowOf(id: string, kind: string, from: string, to: string): LinkageRow {
  return {
    id,
    kind,
    from,
    to,
    mutual: false,
    role: "PARTNER",
    earliest: "2016-01-01",
    status: "ESTABLISHED",
  };
}

/** What `Snapshot.patched` does to the network for one linkage, and how long it kept others waiting at most. */
async function patch(id: string, status: string): Promise<void> {
  const linkages = new Map([[id, { ...rowOf(id, "FUNDING", idOf(1), idOf(2)), status }]]);
  const watch = longestStep();
  const patched = await inTurns(
    watch.over(patchNetwork(builder.numbering, known, { stakeholders: new Map(), linkages }, tree)),
  );
  const { linkageIds } = patched.network;
  const changed = [...patched.touched.linkages];
  await inTurns(watch.over(patchedIdOrder(linkagesById, linkageIds, changed, () => true)));
  known = patched.parts;
  say(`  longest step ${watch.ms.toFixed(1)} ms of processor time`);
}
