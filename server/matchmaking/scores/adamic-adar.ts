import { overSharedPartners } from "../over-shared-partners.js";
import { at } from "../../analytics/typed-array.js";

/** Adamic-Adar with both legs weighted by recent, close work; hubs are discounted by the logarithm only. */
export const adamicAdar = overSharedPartners(
  "adamicAdar",
  20,
  (walk) => walk.closeness,
  (view, partner, first, second) => (first * second) / Math.log(1 + at(view.graph.degree, partner)),
);
