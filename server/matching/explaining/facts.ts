import type { MatchView } from "../view/match-view.js";
import type { Evidence, PartnerFacts, ScoreFor } from "../score.js";

/** The facts behind one score; no two have the same key. */
export interface Facts {
  readonly keys: readonly (number | string)[];
  readonly values: readonly number[];
  readonly named: (key: number | string) => Omit<Evidence, "value">;
}

export const NO_FACTS: Facts = {
  keys: [],
  values: [],
  named: () => ({ stakeholders: [] }),
};

/** What names a proof within its reason: its first stakeholder, or its facets where it has none. */
export const proofKey = (evidence: Evidence): string =>
  [evidence.stakeholders[0] ?? "", evidence.sectors?.join() ?? "", evidence.topics?.join() ?? ""].join(";");

/** The facts that back a score of somebody for whoever asks. */
export function factsOf<Asker>(
  view: MatchView,
  score: ScoreFor<Asker>,
  asker: Asker,
  candidate: number,
): Facts {
  const found = score.facts?.(view, asker, candidate);
  return found === undefined ? gathered(score.evidence(view, asker, candidate)) : toFacts(found);
}

/** What names a proof within its reason, as cheap as it can be: a number wherever it is a stakeholder alone. */
const groupOf = (evidence: Evidence): number | string =>
  evidence.sectors === undefined && evidence.topics === undefined
    ? (evidence.stakeholders[0] ?? -1)
    : proofKey(evidence);

/** That of partners as it is: each is named once. */
const toFacts = ({ partners, values, named }: PartnerFacts): Facts => ({
  keys: partners,
  values,
  named: (partner) => named(partner as number),
});

/** Evidence, that of the same proof added up. */
function gathered(list: readonly Evidence[]): Facts {
  const parts = new Map<number | string, { value: number; evidence: Evidence }>();
  for (const evidence of list) {
    const key = groupOf(evidence);
    const known = parts.get(key);
    if (known === undefined) parts.set(key, { value: evidence.value, evidence });
    else known.value += evidence.value;
  }
  return {
    keys: [...parts.keys()],
    values: Array.from(parts.values(), ({ value }) => value),
    named: (key) => parts.get(key)?.evidence as Evidence,
  };
}
