import type { GraphPort } from "../../store/graph/port.js";
import { wholeGraphRepository } from "../../store/repositories/whole-graph-repository.js";
import type { StoredFacet, StoredLinkage } from "../../store/repositories/stored.js";
import { eachInTurns } from "../turns/each-in-turns.js";
import { Facets } from "../facets.js";
import { inTurns } from "../turns/in-turns.js";
import type { Network } from "../network.js";
import { NetworkBuilder } from "../network-builder.js";
import { toLinkageRow, toStakeholderRow } from "../network-rows.js";

/** Reads the network of a graph that nobody keeps in memory, in parts: other requests are answered in between. */
export async function readNetwork(port: GraphPort): Promise<Network> {
  const graph = wholeGraphRepository(port);
  const builder = new NetworkBuilder();
  const starts: string[] = [];
  await eachInTurns(graph.stakeholders, (stored) => {
    if (builder.addStakeholder(toStakeholderRow(stored))) starts.push(stored.id);
  });
  await eachInTurns<StoredLinkage>(
    (take) => graph.linkages(starts, take),
    (stored) => {
      if (builder.has(stored.to)) builder.addLinkage(toLinkageRow(stored));
    },
  );
  const facets: StoredFacet[] = [];
  await eachInTurns(graph.facets, (facet) => facets.push(facet));
  return (await inTurns(builder.finish(new Facets(facets)))).network;
}
