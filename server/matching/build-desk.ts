import type { GraphPort } from "../store/graph/port.js";
import type { MatchModel } from "./match-model.js";
import { matchViewSteps } from "./match-view.js";
import {
  type LinkageRow,
  type Network,
  type SectorRow,
  type StakeholderRow,
  toDay,
  UNDATED,
} from "../network/network.js";
import { inTurns } from "../network/in-turns.js";
import { type MatchDesk, MOST_FOR_COUNTERFACTUALS } from "./match-desk.js";
import { readNetwork } from "../network/read-network.js";

/**
 * Reads the network, unless a large one is given, and derives all that scores read, in parts and slices: other requests
 * are answered in between.
 */
export async function buildDesk(port: GraphPort, model: MatchModel, given?: Network): Promise<MatchDesk> {
  const isLarge = given !== undefined && given.ids.length > MOST_FOR_COUNTERFACTUALS;
  const { network, rows } = isLarge ? { network: given, rows: undefined } : await readWithRows(port);
  const view = await inTurns(matchViewSteps(network, asOf(network.day)));
  return { rows, model, view };
}

/** The network with the rows it was built from, where these are few enough for counterfactuals. */
async function readWithRows(port: GraphPort): Promise<{ network: Network; rows: MatchDesk["rows"] }> {
  const stakeholders: StakeholderRow[] = [];
  const linkages: LinkageRow[] = [];
  const sectors: SectorRow[] = [];
  const isSmall = (): boolean => stakeholders.length <= MOST_FOR_COUNTERFACTUALS;
  const network = await readNetwork(port, {
    stakeholder: (row) => {
      if (isSmall()) stakeholders.push(row);
    },
    sector: (row) => {
      if (isSmall()) sectors.push(row);
    },
    linkage: (row) => {
      if (isSmall()) linkages.push(row);
    },
  });
  return { network, rows: isSmall() ? { stakeholders, linkages, sectors } : undefined };
}

/** The day after the newest dated linkage, so that an old network does not count as long dead; today at the latest. */
function asOf(days: Int32Array): number {
  const today = toDay(new Date().toISOString().slice(0, 10));
  const newest = days.reduce(
    (latest, day) => (day !== UNDATED && day < today ? Math.max(latest, day) : latest),
    UNDATED,
  );
  return newest === UNDATED ? today : newest + 1;
}
