import { overSharedPartners } from "../over-shared-partners.js";
import { at } from "../sparse-rows.js";

/** Adamic-Adar with both legs weighted by recent, close work; hubs are discounted by the logarithm only. */
export const adamicAdar = overSharedPartners(
  "adamicAdar",
  20,
  (view, partner, first, second) => (first * second) / Math.log(1 + at(view.graph.degree, partner)),
);
