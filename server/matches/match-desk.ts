import type { GraphPort } from "../graph/port.js";
import { type MatchModel, readMatchModel } from "../matchmaking/match-model.js";
import { buildMatchView, type MatchView } from "../matchmaking/match-view.js";
import { buildNetwork, toDay, UNDATED } from "../matchmaking/network.js";
import { matchRepository, type MatchRows } from "../repositories/match-repository.js";
import { versionRepository } from "../repositories/version-repository.js";

/** What matches are made from: the network at one version of the data, and the model. */
export interface MatchDesk {
  readonly rows: MatchRows;
  readonly view: MatchView;
  readonly model: MatchModel;
}

/** Gives the desk of the data as they are now. */
export type MatchDesks = () => Promise<MatchDesk>;

interface Built {
  readonly version: number;
  readonly desk: Promise<MatchDesk>;
}

const desks = new WeakMap<GraphPort, MatchDesks>();

/**
 * The desk of a graph: built at the first question and again after each write that changed something, once for all
 * who ask meanwhile. A question costs one small read that asks for the version.
 */
export function matchDesksOf(port: GraphPort): MatchDesks {
  const known = desks.get(port);
  if (known) return known;
  let model: MatchModel | undefined;
  let built: Built | undefined;
  const current: MatchDesks = async () => {
    const version = (await versionRepository(port).current()).number;
    if (built?.version !== version) {
      model ??= readMatchModel();
      const fresh = { version, desk: buildDesk(port, model) };
      built = fresh;
      fresh.desk.catch(() => {
        if (built === fresh) built = undefined;
      });
    }
    return built.desk;
  };
  desks.set(port, current);
  return current;
}

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
