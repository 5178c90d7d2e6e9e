import { overAffinity } from "../over/over-affinity.js";
import { at } from "../../network/arrays/typed-array.js";
import { byPlace } from "../sharing.js";

/** Observed over expected linkages between the two places. */
export const placeAffinity = overAffinity(
  "placeAffinity",
  "PLACE",
  (view) => view.placeAffinity,
  (view) => view.place,
  byPlace,
  (view, seeker, candidate) => ({
    stakeholders: [],
    places: [at(view.place, seeker), at(view.place, candidate)].filter((place) => place >= 0),
  }),
);
