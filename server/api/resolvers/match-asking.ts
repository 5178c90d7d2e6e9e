import type { MatchAsking } from "../../matching/find-matches.js";
import type { Sieve } from "../../matching/sieve.js";
import type { RequestContext } from "../context.js";

/** The argument that says how far ahead to look. */
export const HORIZON = {
  defaultValue: "ONE_YEAR",
  description: "How far ahead to look: the ranks and strengths of new partners within so long.",
} as const;

/** Who asks for matches, and whether what proves them is read: sentences name it too. */
export const askingOf = ({ caller, signal, wanted: { fields } }: RequestContext): MatchAsking => ({
  caller,
  signal,
  withNames: fields === undefined || fields.has("proofs") || fields.has("sentence"),
});

/** Holds stakeholders against filters. */
export const sieveOf =
  ({ ask }: RequestContext): Sieve =>
  async (ids, wanted) =>
    ask.sift(ids, wanted);
