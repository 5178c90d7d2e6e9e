import type { GraphPort } from "../graph/port.js";
import type { LinkageRow, Network, StakeholderRow } from "../matchmaking/network.js";
import { NetworkBuilder } from "../matchmaking/network-builder.js";
import { matchRepository } from "../repositories/match-repository.js";

/** Hears of every row that the network is built from, all stakeholders before all linkages. */
export interface RowListener {
  stakeholder(row: StakeholderRow): void;
  linkage(row: LinkageRow): void;
}

/** Reads the network of a graph, in parts: other requests are answered in between. */
export async function readNetwork(port: GraphPort, listener?: RowListener): Promise<Network> {
  const builder = new NetworkBuilder();
  const repository = matchRepository(port);
  for await (const part of repository.stakeholders())
    for (const row of part) {
      builder.addStakeholder(row);
      listener?.stakeholder(row);
    }
  for await (const part of repository.linkages(builder.ids))
    for (const row of part) {
      if (!builder.has(row.to)) continue;
      builder.addLinkage(row);
      listener?.linkage(row);
    }
  return builder.finish();
}
