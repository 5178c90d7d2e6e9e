import type { MatchAsking } from "../../matching/find-matches.js";
import type { RequestContext } from "../context.js";

/** Who asks for matches, until when, and whether the proofs behind them are to be named. */
export const askingOf = ({ caller, signal, wanted }: RequestContext): MatchAsking => ({
  caller,
  signal,
  withNames: wanted.fields === undefined || wanted.fields.has("proofs"),
});
