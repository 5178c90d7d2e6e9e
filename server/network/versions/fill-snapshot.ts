import type { WholeGraph } from "../../store/repositories/whole-graph-repository.js";
import type { StoredFacet, StoredLinkage } from "../../store/repositories/stored.js";
import { eachInTurns } from "../turns/each-in-turns.js";
import { Facets } from "../facets.js";
import { idOrderOf } from "../orders/id-order.js";
import { inTurns } from "../turns/in-turns.js";
import { NetworkBuilder } from "../network-builder.js";
import { toLinkageRow, toStakeholderRow } from "../network-rows.js";
import { NetworkRecords } from "../records/records.js";
import { Snapshot } from "./snapshot.js";
import { OtherTexts } from "../text/other-texts.js";
import { namesIn, stakeholderTexts } from "../text/search-fields.js";
import { TextIndexBuilder } from "../text/text-index-builder.js";
import { Texts } from "../text/texts.js";

/** What a fill is told. */
export interface FillOptions {
  readonly log: string | null;
  readonly version: number;
  /** Bytes that records may take. */
  readonly mostRecordBytes: number;
}

/** Takes up everything that is stored, in parts and slices: other requests are answered in between. */
export async function fillSnapshot(
  graph: WholeGraph,
  { log, version, mostRecordBytes }: FillOptions,
): Promise<Snapshot> {
  const storedFacets: StoredFacet[] = [];
  await eachInTurns(graph.facets, (facet) => storedFacets.push(facet));
  const facets = new Facets(storedFacets);
  const builder = new NetworkBuilder();
  const texts = new TextIndexBuilder();
  const records = NetworkRecords.growing(mostRecordBytes);
  const namesOf = namesIn((id) => facets.get(id));
  const starts: string[] = [];
  const saying: StoredLinkage[] = [];
  await eachInTurns(graph.stakeholders, (stored) => {
    if (!builder.addStakeholder(toStakeholderRow(stored))) return;
    starts.push(stored.id);
    records.addStakeholder(stored);
    texts.add(stakeholderTexts(stored, namesOf));
  });
  await eachInTurns<StoredLinkage>(
    (take) => graph.linkages(starts, take),
    (stored) => {
      if (!builder.has(stored.to) || !builder.addLinkage(toLinkageRow(stored))) return;
      records.addLinkage(stored);
      if (OtherTexts.says(stored)) saying.push(stored);
    },
  );
  const { network, parts } = await inTurns(builder.finish(facets));
  return new Snapshot({
    ...{ log, version, numbering: builder.numbering, parts, network, facets },
    records: records.finish(),
    texts: Texts.of(await texts.finish()),
    otherTexts: await OtherTexts.of(storedFacets, saying),
    stakeholdersById: await idOrderOf(network.ids),
    linkagesById: await idOrderOf(network.linkageIds),
  });
}
