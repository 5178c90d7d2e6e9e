import { at } from "./arrays/typed-array.js";
import type { Network } from "./network.js";

/** How many linkages a stakeholder has, whichever end it is. */
export const degreeOf = ({ offsets }: Network, index: number): number =>
  at(offsets, index + 1) - at(offsets, index);
