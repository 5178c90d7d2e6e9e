import { STAKEHOLDER_KIND_KEYS, type StakeholderKind } from "../../schema/stakeholder-kinds.js";
import type { MatchExclusion, MatchHorizon } from "../../schema/vocabulary.js";
import { byte } from "../network/arrays/typed-array.js";
import { defineTask } from "../workers/task.js";
import { cautionsOf, type Caution } from "./explaining/cautions.js";
import { type Counterfactual, counterfactualSteps } from "./explaining/counterfactual.js";
import { commonLinkages } from "./explaining/common-linkages.js";
import { PROOFS_NAMED } from "./explaining/match-sentence.js";
import { exclusionOf, isUsual } from "./exclusion.js";
import { explainMatch } from "./explaining/explain-match.js";
import { type GapOptions, gapSteps, lackingSteps } from "./gaps/gaps.js";
import type { MatchColumns } from "./view/match-columns.js";
import { type MatchModel, modelFor, type SavedModel } from "./model/match-model.js";
import { type MatchView, matchViewSteps } from "./view/match-view.js";
import { patchedView, type Touched } from "./view/patched-view.js";
import { type RankedMatch, rankMatches, rankOf } from "./rank-matches.js";
import type { Reason } from "./explaining/reason.js";
import { suggestedKind } from "./suggested-kind.js";
import type { Told } from "./told.js";
import { MOST_VARIED, varied } from "./varied.js";

/** What threads are sent of a version: all in shared memory, but the model. */
export interface MatchSubject {
  readonly view: MatchView;
  readonly model: SavedModel;
}

/** A match by numbers, explained. */
export interface NumberedMatch {
  readonly seeker: number;
  readonly candidate: number;
  readonly rank: number | null;
  readonly notSuggested: MatchExclusion | null;
  readonly score: number;
  readonly strength: number | null;
  readonly linkageKind: string | null;
  readonly horizon: MatchHorizon;
  readonly linked: readonly number[];
  readonly reasons: readonly Reason[];
  readonly cautions: readonly Caution[];
}

/** Whom to rank for a seeker. */
export interface Ranking {
  /** How many of the best; the `skipped` first of them are left out. */
  readonly first: number;
  readonly skipped: number;
  readonly presentPartners: boolean;
  /** Candidates of these kinds; of all where left out. */
  readonly kinds?: readonly StakeholderKind[] | undefined;
  readonly horizon: MatchHorizon;
  /** From 0, by strength alone, to 1: see `varied`. */
  readonly variety: number;
}

/** How many have to be ranked for a list: its places, or whoever may take one. */
export const rankedFor = ({ first, variety }: Pick<Ranking, "first" | "variety">): number =>
  variety === 0 ? first : Math.max(first, MOST_VARIED);

interface PairInput {
  readonly seeker: number;
  readonly candidate: number;
  readonly horizon: MatchHorizon;
  readonly told: Told;
}

interface ExplainInput {
  readonly seeker: number;
  /** Best first. */
  readonly matches: readonly RankedMatch[];
  readonly ranking: Ranking;
  readonly told: Told;
}

type Placed = Pick<RankedMatch, "candidate"> & {
  readonly rank: number | null;
  readonly strength: number | null;
  readonly notSuggested?: MatchExclusion | null;
};

/** Derives the view of a network. */
export const viewTask = defineTask(
  import.meta.url,
  "viewTask",
  (network: MatchColumns, { asOf, places }: { asOf: number; places: Int32Array }) =>
    matchViewSteps(network, asOf, places),
);

/** Derives the view of the next version. */
export const patchTask = defineTask(
  import.meta.url,
  "patchTask",
  (
    { view }: MatchSubject,
    { network, touched, places }: { network: MatchColumns; touched: Touched; places: Int32Array },
  ) => patchedView(view, network, touched, places),
);

/** Ranks candidates for one seeker, by strength alone. */
export const rankTask = defineTask(
  import.meta.url,
  "rankTask",
  function* ({ view, model }: MatchSubject, { seeker, ranking }: { seeker: number; ranking: Ranking }) {
    yield;
    return rankFor(view, modelFor(model, ranking.horizon), seeker, ranking);
  },
);

/** Ranks and explains the matches of some seekers, one after the other. */
export const matchesTask = defineTask(
  import.meta.url,
  "matchesTask",
  function* (
    { view, model }: MatchSubject,
    { seekers, ranking, told }: { seekers: readonly number[]; ranking: Ranking; told: Told },
  ) {
    const part = modelFor(model, ranking.horizon);
    const found: NumberedMatch[][] = [];
    for (const seeker of seekers) {
      yield;
      const ranked = rankFor(view, part, seeker, { ...ranking, first: rankedFor(ranking) });
      const page = pageOf(view, ranked, ranking);
      found.push(page.map((match) => explained(view, part, seeker, match, told)));
    }
    return found;
  },
);

/** Explains the matches of a page, of all of a seeker that were ranked before and may be in it. */
export const explainTask = defineTask(
  import.meta.url,
  "explainTask",
  function* ({ view, model }: MatchSubject, { seeker, matches, ranking, told }: ExplainInput) {
    const part = modelFor(model, ranking.horizon);
    const found: NumberedMatch[] = [];
    for (const match of pageOf(view, matches, ranking)) {
      yield;
      found.push(explained(view, part, seeker, match, told));
    }
    return found;
  },
);

/** Explains one pair, whether it would be suggested or not. */
export const pairTask = defineTask(
  import.meta.url,
  "pairTask",
  function* ({ view, model }: MatchSubject, { seeker, candidate, horizon, told }: PairInput) {
    yield;
    const part = modelFor(model, horizon);
    const ranked = rankOf(view, part, seeker, candidate);
    const notSuggested = exclusionOf(view, seeker, candidate, ranked);
    const placed = ranked ?? { candidate, rank: null, strength: null };
    return explained(view, part, seeker, { ...placed, notSuggested }, told);
  },
);

/** What would lift each of some candidates for their seekers. */
export const counterfactualTask = defineTask(
  import.meta.url,
  "counterfactualTask",
  function* (
    { view, model }: MatchSubject,
    { pairs }: { pairs: readonly Pick<PairInput, "seeker" | "candidate" | "horizon">[] },
  ) {
    const found: Counterfactual[][] = [];
    for (const { seeker, candidate, horizon } of pairs)
      found.push(yield* counterfactualSteps(view, modelFor(model, horizon), seeker, candidate));
    return found;
  },
);

/** Who lacks something. */
export const lackingTask = defineTask(
  import.meta.url,
  "lackingTask",
  ({ view }: MatchSubject, options: GapOptions) => lackingSteps(view, options),
);

/** What stakeholders lack. */
export const gapTask = defineTask(import.meta.url, "gapTask", ({ view }: MatchSubject, options: GapOptions) =>
  gapSteps(view, options),
);

function rankFor(
  view: MatchView,
  model: MatchModel,
  seeker: number,
  { first, presentPartners, kinds }: Ranking,
): RankedMatch[] {
  const codes = kinds && new Set(kinds.map((kind) => STAKEHOLDER_KIND_KEYS.indexOf(kind)));
  const ranked = rankMatches(view, model, seeker, {
    first,
    presentPartners,
    ...(codes && { admit: (candidate: number) => codes.has(byte(view.network.kind, candidate)) }),
  });
  return ranked.filter(isUsual);
}

const pageOf = (
  view: MatchView,
  matches: readonly RankedMatch[],
  { first, skipped, variety }: Ranking,
): RankedMatch[] => varied(view, matches, variety, first).slice(skipped);

/** A match with its reasons and cautions; costs least for the seeker that was ranked last. */
export function explained(
  view: MatchView,
  model: MatchModel,
  seeker: number,
  { candidate, rank, strength, notSuggested = null }: Placed,
  told: Told,
): NumberedMatch {
  const { score, reasons } = explainMatch(view, model, seeker, candidate, { told });
  return {
    ...{ seeker, candidate, rank, notSuggested, score, strength, reasons },
    linkageKind: told.advice ? suggestedKind(view, seeker, candidate) : null,
    horizon: model.horizon,
    linked: told.ways ? commonLinkages(view, seeker, candidate, PROOFS_NAMED) : [],
    cautions: told.advice ? cautionsOf(view, seeker, candidate) : [],
  };
}
