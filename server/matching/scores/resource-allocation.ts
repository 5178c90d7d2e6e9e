import { overSharedPartners } from "../over/over-shared-partners.js";
import { at } from "../../network/arrays/typed-array.js";

/** Resource allocation (Zhou, Lü and Zhang 2009, arXiv:0901.0553): each shared partner counts 1 / its partners. */
export const resourceAllocation = overSharedPartners(
  "resourceAllocation",
  50,
  "allocation",
  (view, partner) => 1 / at(view.graph.degree, partner),
);
