import type { MatchModel, SavedModel } from "../../server/matching/model/match-model.js";
import { buildMatchView, type MatchView } from "../../server/matching/view/match-view.js";
import {
  type LinkageRow,
  type Network,
  type SectorRow,
  type StakeholderRow,
  toDay,
} from "../../server/network/network.js";
import { buildNetwork } from "../../server/network/network-builder.js";
import { SCORES } from "../../server/matching/scores.js";
import { TEAM_SCORES } from "../../server/matching/teams/team-scores.js";

/** What a network is built from. */
export interface Rows {
  readonly stakeholders: readonly StakeholderRow[];
  readonly linkages: readonly LinkageRow[];
  readonly sectors?: readonly SectorRow[];
}

/** A view of rows as of the first day of 2006. */
export const viewOf = (rows: Rows): MatchView<Network> =>
  buildMatchView(buildNetwork(rows.stakeholders, rows.linkages, rows.sectors), toDay("2006-01-01"));

const part = (kept: (ofPartners: boolean) => boolean): MatchModel["established"] => ({
  default: Object.fromEntries(
    SCORES.map((score, i) => [score.key, kept(score.ofPartners) ? 0.1 + i / 20 : 0]),
  ),
  pairs: {},
  temperature: 1,
});

/** A model in which every score has a weight of its own. */
export const everyScore: MatchModel = {
  horizon: "ONE_YEAR",
  established: part(() => true),
  newcomer: part((ofPartners) => !ofPartners),
  team: {
    weights: Object.fromEntries(TEAM_SCORES.map((score, i) => [score.key, 0.1 + i / 20])),
    temperature: 1,
  },
};

/** The same as it is saved, by horizon; that of two years does without what reads the seeker's partners. */
export const savedScores: SavedModel = {
  version: "test",
  horizons: {
    ONE_YEAR: { trainedOn: "nothing", established: everyScore.established, newcomer: everyScore.newcomer },
    TWO_YEARS: { trainedOn: "nothing", established: everyScore.newcomer, newcomer: everyScore.newcomer },
  },
  team: everyScore.team,
  figures: {},
};

/** A stakeholder with nothing but an id and a kind, and what is given. */
export const stakeholder = (id: string, more: Partial<StakeholderRow> = {}): StakeholderRow => ({
  id,
  kind: (id.split(":")[0] ?? "").toUpperCase() as StakeholderRow["kind"],
  sectors: [],
  places: [],
  needs: [],
  offers: [],
  collective: false,
  ...more,
});

/** An established linkage of August 2004, and what is given. */
export const linkage = (from: string, to: string, more: Partial<LinkageRow> = {}): LinkageRow => ({
  id: `linkage:${from}/${to}`,
  kind: "COLLABORATION",
  from,
  to,
  mutual: true,
  role: null,
  earliest: "2004-08-01",
  status: "ESTABLISHED",
  ...more,
});
