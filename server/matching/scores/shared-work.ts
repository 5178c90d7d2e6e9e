import { overSharedPartners } from "../over/over-shared-partners.js";
import { at, real } from "../../network/arrays/typed-array.js";

/**
 * Adamic-Adar with both legs weighted by recent, close work, divided by the root of all the candidate's work: who works
 * with everybody shares partners with everybody, and that says less.
 */
export const sharedWork = overSharedPartners(
  "sharedWork",
  20,
  "closeness",
  (view, partner, first, second) => (first * second) / Math.log(1 + at(view.graph.degree, partner)),
  (view, candidate) => Math.sqrt(real(view.graph.strength, candidate)),
);
