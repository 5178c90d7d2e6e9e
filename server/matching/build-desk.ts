import type { GraphPort } from "../store/graph/port.js";
import { inTurns } from "../network/in-turns.js";
import { type Network, toDay, UNDATED } from "../network/network.js";
import { readNetwork } from "../network/read-network.js";
import type { MatchModel } from "./match-model.js";
import { matchViewSteps } from "./match-view.js";
import type { MatchDesk } from "./match-desk.js";

/** Derives all that scores read from a network, which is read where none is given, in slices. */
export async function buildDesk(port: GraphPort, model: MatchModel, given?: Network): Promise<MatchDesk> {
  const network = given ?? (await readNetwork(port));
  const view = await inTurns(matchViewSteps(network, asOf(network.day)));
  return { rows: undefined, model, view };
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
