import { readMatchModel } from "../../server/matching/model/match-model.js";
import { matchesTask, type Ranking } from "../../server/matching/match-tasks.js";
import { buildMatchView } from "../../server/matching/view/match-view.js";
import { asOfDay } from "../../server/matching/matching.js";
import { EVERYTHING } from "../../server/matching/told.js";
import type { Snapshot } from "../../server/network/versions/snapshot.js";
import { finish } from "../../server/network/turns/steps.js";
import { growNetwork } from "../../server/questions/grow-network.js";
import { networkSteps } from "../../server/questions/memory/network-steps.js";
import { shortestPaths } from "../../server/questions/memory/shortest-paths.js";
import { seededRandom } from "../../tests/support/seeded-random.js";
import { timed, timedEach } from "./timed.js";

const ASKED = 200;
const MATCHED = 10;
const WALK = { avoiding: [] };
const SHOWN = { walk: WALK, maxNodes: 500, maxLinkages: 2_000 };

/** Walks, paths and, where wanted, matches around stakeholders of chance, as the service finds them, without records. */
export async function timeQuestions(snapshot: Snapshot, withMatches: boolean): Promise<void> {
  const { network } = snapshot;
  const random = seededRandom(7);
  const draw = (): number => random.below(network.ids.length);
  const drawn = Array.from({ length: ASKED }, draw);
  const steps = networkSteps(snapshot, WALK, () => [], new AbortController().signal);
  for (const depth of [1, 2])
    await timedEach(`network around, depth ${depth}`, drawn, (one) =>
      growNetwork(steps, () => [], { ...SHOWN, around: [network.ids.at(one)], depth }),
    );
  const pairs = drawn.map((one) => [network.ids.at(one), network.ids.at(draw())] as const);
  await timedEach("all shortest paths", pairs, ([from, to]) =>
    finish(shortestPaths(snapshot, { from, to, maxLength: 6, first: 10, walk: WALK })),
  );
  if (!withMatches) return;
  const asOf = asOfDay(network, Infinity);
  const view = await timed("what matches are made from", () => buildMatchView(network, asOf));
  const seekers = Array.from({ length: MATCHED }, () => random.pick([...view.actors.subarray(0, 10_000)]));
  const subject = { view, model: readMatchModel() };
  const ranking: Ranking = { first: 10, skipped: 0, presentPartners: false, horizon: "ONE_YEAR", variety: 0 };
  await timedEach("top 10 matches with reasons", seekers, (seeker) =>
    finish(matchesTask.run(subject, { seekers: [seeker], ranking, told: EVERYTHING })),
  );
}
