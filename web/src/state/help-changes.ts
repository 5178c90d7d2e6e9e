import type { Helping, TeamWish } from "./view.js";
import type { ViewChange } from "./view-history.js";

/** Asks who can help with a need, or who needs what is offered. */
export const askHelp =
  (part: Partial<Helping>): ViewChange =>
  (view) => ({ ...view, helping: { ...view.helping, ...part }, tab: "help" });

/** Asks who completes the team of those that are selected together. */
export const askTeam =
  (part: Partial<TeamWish> = {}): ViewChange =>
  (view) => ({ ...view, wanted: { ...view.wanted, ...part }, tab: "team" });
