import type { GraphPort } from "../store/graph/port.js";
import type { Network } from "./network.js";
import { NetworkBuilder } from "./network-builder.js";
import {
  matchRepository,
  type ReadLinkage,
  type ReadSector,
  type ReadStakeholder,
} from "../store/repositories/match-repository.js";

/** Hears of every row that the network is built from, all stakeholders before all sectors, these before all linkages. */
export interface RowListener {
  stakeholder(row: ReadStakeholder): void;
  sector?(row: ReadSector): void;
  /** The last stakeholder has come. */
  allStakeholders?(): void;
  linkage(row: ReadLinkage): void;
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
  for await (const part of repository.sectors())
    for (const row of part) {
      builder.addSector(row);
      listener?.sector?.(row);
    }
  listener?.allStakeholders?.();
  for await (const part of repository.linkages(builder.ids))
    for (const row of part) {
      if (!builder.has(row.to)) continue;
      builder.addLinkage(row);
      listener?.linkage(row);
    }
  return builder.finish();
}
