import type { GraphPort } from "../graph/port.js";
import { type MatchModel, readMatchModel } from "../matchmaking/match-model.js";
import { buildMatchView, type MatchView } from "../matchmaking/match-view.js";
import { buildNetwork, toDay, UNDATED } from "../matchmaking/network.js";
import { perVersion } from "../per-version.js";
import { matchRepository, type MatchRows } from "../repositories/match-repository.js";

/** What matches are made from: the network at one version of the data, and the model. */
export interface MatchDesk {
  readonly rows: MatchRows;
  readonly view: MatchView;
  readonly model: MatchModel;
}

/** Gives the desk of the data as they are now. */
export type MatchDesks = () => Promise<MatchDesk>;

let model: MatchModel | undefined;

/** The desk of a graph, built anew after each write that changed something. */
export const matchDesksOf: (port: GraphPort) => MatchDesks = perVersion((port) =>
  buildDesk(port, (model ??= readMatchModel())),
);

async function buildDesk(port: GraphPort, model: MatchModel): Promise<MatchDesk> {
  const rows = await matchRepository(port).rows();
  const network = buildNetwork(rows.stakeholders, rows.linkages);
  return { rows, model, view: buildMatchView(network, asOf(network.day)) };
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
