import type { StakeholderFilter } from "../../schema/filters/filters.js";
import { badInput, type LinkagesError } from "../errors.js";
import type { Network } from "../network/network.js";
import { inTurnWithOthers } from "../network/turns/turn-with-others.js";
import type { MatchView } from "./view/match-view.js";

/** Keeps those of some ids that a filter lets through. */
export type Sieve = (ids: readonly string[], filter: StakeholderFilter) => Promise<ReadonlySet<string>>;

/** The ids of all who act, in their order. */
export const actorIds = ({ actors, network }: MatchView<Network>, signal: AbortSignal): Promise<string[]> =>
  inTurnWithOthers(() => Array.from(actors, (one) => network.ids.at(one)), signal);

/** The error for an argument that chooses nobody with whom something could be `done`, such as introduced. */
export const nobodyChosen = (argument: string, done: string): LinkagesError =>
  badInput(
    `\`${argument}\` chooses at least one cluster, agency or university; projects are not ${done}.`,
    "nobody",
    "Widen the filter.",
  );

/** The ids of all stakeholders, by number; some may be gone. */
const allIds = ({ network }: MatchView<Network>, signal: AbortSignal): Promise<string[]> =>
  inTurnWithOthers(() => Array.from(network.kind, (_, one) => network.ids.at(one)), signal);

/** Throws BAD_USER_INPUT where a filter chooses no stakeholder at all; a list that it left empty then says why. */
export async function checkChoosesAnybody(
  view: MatchView<Network>,
  filter: StakeholderFilter,
  sieve: Sieve,
  signal: AbortSignal,
): Promise<void> {
  const passed = await sieve(await allIds(view, signal), filter);
  if (passed.size === 0)
    throw badInput("`filter` chooses at least one stakeholder.", "nobody", "Widen the filter.");
}

/** Throws BAD_USER_INPUT where a filter chooses nobody who acts; a list that it left empty then says why. */
export async function checkChoosesSomebody(
  view: MatchView<Network>,
  filter: StakeholderFilter,
  done: string,
  sieve: Sieve,
  signal: AbortSignal,
): Promise<void> {
  const passed = await sieve(await actorIds(view, signal), filter);
  if (passed.size === 0) throw nobodyChosen("filter", done);
}
