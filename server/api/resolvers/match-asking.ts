import type { MatchAsking } from "../../matching/find-matches.js";
import type { Sieve } from "../../matching/sieve.js";
import type { RequestContext } from "../context.js";

/** The argument that says how far ahead to look. */
export const HORIZON = {
  defaultValue: "ONE_YEAR",
  description: "How far ahead to look: the ranks and strengths of new partners within so long.",
} as const;

/** Who asks for matches, and what of them is read: sentences name what proves them too. */
export function askingOf({ caller, signal, wanted: { fields } }: RequestContext): MatchAsking {
  const isRead = (...names: readonly string[]): boolean =>
    fields === undefined || names.some((name) => fields.has(name));
  return {
    caller,
    signal,
    told: {
      proofs: isRead("proofs", "moreProofs", "sentence"),
      linkages: isRead("proofs") && isRead("linkages"),
      ways: isRead("sentence"),
      advice: isRead("linkageKind", "cautions", "sentence"),
    },
  };
}

/** Holds stakeholders against filters. */
export const sieveOf =
  ({ ask }: RequestContext): Sieve =>
  async (ids, wanted) =>
    ask.sift(ids, wanted);
