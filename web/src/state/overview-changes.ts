import { chosenParts, justThese } from "./view-changes.js";
import type { ViewChange } from "./view-history.js";
import { type OpenCommunity, START_VIEW } from "./view.js";

/** Opens a sector or a place of the overview, as the filters leave it. */
export const openFacet =
  (by: "sector" | "place", id: string): ViewChange =>
  (view) => ({
    ...START_VIEW,
    ...chosenParts(view),
    scope: "all",
    filters: { ...view.filters, [by]: [id] },
    strict: true,
  });

/**
 * Opens a community of the overview, of so many in all, by its best-linked members, the first of whom names it: these alone where
 * filters made it, else as many as the service finds again with the first.
 */
export const openCommunity =
  (members: readonly string[], size: number, of: OpenCommunity["of"]): ViewChange =>
  (view) => ({
    ...START_VIEW,
    ...chosenParts(view),
    ...justThese(of === null ? members : []),
    community: members[0] === undefined ? null : { id: members[0], size, of },
    filters: view.filters,
  });

/** Shows those of a place on the map of places, each in its own of the places inside it. */
export const showPlace =
  (id: string): ViewChange =>
  (view) => ({ ...openFacet("place", id)(view), mode: "places" });

/** Leaves only those of a place. */
export const inPlace =
  (id: string): ViewChange =>
  (view) => ({ ...view, filters: { ...view.filters, place: [id] }, strict: true, at: null, camera: null });

/** Shows all of a network again that is too large for one picture, drawn together as it was last. */
export const backToOverview: ViewChange = ({ mode, overview, throughProjects }) => ({
  ...START_VIEW,
  mode: mode === "places" ? mode : START_VIEW.mode,
  overview,
  throughProjects,
});
