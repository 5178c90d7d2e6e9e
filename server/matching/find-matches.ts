import type { StakeholderFilter } from "../../schema/filters/filters.js";
import type { MatchFilter } from "../../schema/match.js";
import type { StakeholderKind } from "../../schema/stakeholder-kinds.js";
import { cautionsOf, type Caution } from "./cautions.js";
import { explainMatch, type Reason } from "./explain-match.js";
import { findGaps, type Gap } from "./gaps.js";
import { STAKEHOLDER_KINDS } from "../network/network.js";
import { type RankedMatch, rankMatches, rankOf } from "./rank-matches.js";
import { suggestedKind } from "./suggested-kind.js";
import type { MatchDesk } from "./match-desk.js";

/** A match by ids, explained. */
export interface FoundMatch {
  readonly seeker: string;
  readonly candidate: string;
  readonly rank: number | null;
  readonly score: number;
  readonly strength: number | null;
  readonly linkageKind: string | null;
  readonly reasons: readonly Reason[];
  readonly cautions: readonly Caution[];
}

/** Keeps those of some ids that a filter lets through; asks the graph. */
export type Sieve = (ids: readonly string[], filter: StakeholderFilter) => Promise<ReadonlySet<string>>;

/** How deep the ranking is searched for candidates that the filter lets through, step by step. */
const DEPTHS = [200, 1_000, 5_000];

/** The best matches of a seeker that the filter lets through; none for one that is not in the network. */
export async function findMatches(
  desk: MatchDesk,
  seeker: string,
  first: number,
  filter: MatchFilter | null | undefined,
  sieve: Sieve,
): Promise<FoundMatch[]> {
  const { view, model } = desk;
  const index = view.network.ids.find(seeker);
  if (index < 0 || first === 0) return [];
  const options = {
    presentPartners: filter?.presentPartners === true,
    admit: admitKinds(desk, filter?.kinds),
  };
  const wanted = filter?.candidates;
  for (const depth of wanted ? DEPTHS : [first]) {
    const ranked = rankMatches(view, model, index, { ...options, first: depth });
    const kept = wanted ? await sifted(desk, ranked, wanted, sieve) : ranked;
    if (kept.length >= first || ranked.length < depth || depth === DEPTHS.at(-1))
      return kept.slice(0, first).map((match) => explained(desk, index, match));
  }
  return [];
}

/** Explains one pair, whether it would be suggested or not. */
export function findMatch(desk: MatchDesk, seeker: number, candidate: number): FoundMatch {
  const ranked = rankOf(desk.view, desk.model, seeker, candidate);
  return explained(desk, seeker, ranked ?? { candidate, rank: null, strength: null });
}

/** What stakeholders lack and peers have; at most `first` of those that the filter lets through. */
export async function gapsOf(
  desk: MatchDesk,
  first: number,
  filter: StakeholderFilter | null | undefined,
  sieve: Sieve,
): Promise<Gap[]> {
  const found = findGaps(desk.view, { first: filter ? Number.MAX_SAFE_INTEGER : first });
  if (!filter) return found;
  const ids = [...new Set(found.map((gap) => gap.stakeholder))];
  const kept = await sieve(ids, filter);
  return found.filter((gap) => kept.has(gap.stakeholder)).slice(0, first);
}

function admitKinds(
  { view }: MatchDesk,
  kinds: readonly StakeholderKind[] | null | undefined,
): (candidate: number) => boolean {
  if (kinds == null) return () => true;
  const codes = new Set(kinds.map((kind) => STAKEHOLDER_KINDS.indexOf(kind)));
  return (candidate) => codes.has(view.network.kind[candidate] ?? -1);
}

async function sifted(
  desk: MatchDesk,
  ranked: readonly RankedMatch[],
  filter: StakeholderFilter,
  sieve: Sieve,
): Promise<RankedMatch[]> {
  const idOf = (match: RankedMatch): string => desk.view.network.ids.at(match.candidate);
  const kept = await sieve(ranked.map(idOf), filter);
  return ranked.filter((match) => kept.has(idOf(match)));
}

function explained(
  { view, model }: MatchDesk,
  seeker: number,
  { candidate, rank, strength }: { candidate: number; rank: number | null; strength: number | null },
): FoundMatch {
  const { score, reasons } = explainMatch(view, model, seeker, candidate);
  return {
    seeker: view.network.ids.at(seeker),
    candidate: view.network.ids.at(candidate),
    rank,
    score,
    strength,
    linkageKind: suggestedKind(view, seeker, candidate),
    reasons,
    cautions: cautionsOf(view, seeker, candidate),
  };
}
