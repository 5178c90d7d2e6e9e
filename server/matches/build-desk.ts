import { setImmediate } from "node:timers/promises";
import type { GraphPort } from "../graph/port.js";
import type { MatchModel } from "../matchmaking/match-model.js";
import { matchViewSteps } from "../matchmaking/match-view.js";
import {
  type LinkageRow,
  type SectorRow,
  type StakeholderRow,
  toDay,
  UNDATED,
} from "../matchmaking/network.js";
import { inSlices } from "../matchmaking/steps.js";
import { type MatchDesk, MOST_FOR_COUNTERFACTUALS } from "./match-desk.js";
import { readNetwork } from "./read-network.js";

/** Others have their turn after so long. */
const SLICE_MS = 10;

/** Reads the network and derives all that scores read, in parts and slices: other requests are answered in between. */
export async function buildDesk(port: GraphPort, model: MatchModel): Promise<MatchDesk> {
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
  const view = await inSlices(matchViewSteps(network, asOf(network.day)), {
    ms: SLICE_MS,
    now: () => performance.now(),
    rest: () => setImmediate(),
  });
  return { rows: isSmall() ? { stakeholders, linkages, sectors } : undefined, model, view };
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
