import { counted } from "../state/wording.js";
import type { PlaceSheet } from "./place-sheet.js";

/** All words of the map of places and of its table. */
export const texts = {
  title: "Map of places",
  loading: "Drawing the places",
  drawing: "Drawing the map of places",
  outlinesFailed: "The outlines on the map could not be drawn.",
  outlinesCure: "The places stand where they are all the same; the table lists them.",
  none: "None of these has a place.",
  /** Says how much is where. */
  about: ({ groups, placeCount, stakeholders, nowhere }: PlaceSheet): string => {
    const of = groups.length < placeCount ? ` (the ${groups.length} with the most are shown)` : "";
    const without = nowhere === 0 ? "" : ` ${counted(nowhere, "has", "have")} no place.`;
    return `${counted(stakeholders, "stakeholder")}, ${counted(placeCount, "place")}${of}.${without}`;
  },
  circle: (name: string, size: number, kinds: string, inside: string): string =>
    `${name}: ${counted(size, "stakeholder")}, ${kinds}; ${inside} among them`,
  open: "Open",
  zoomTo: "Zoom in",
  andOthers: (name: string, others: number): string => `${name} and ${counted(others, "place")} near it`,
  keys: "Arrow keys go from place to place, n and p from the largest to the next, Enter opens one, + and − zoom, 0 shows all.",
  joined: (count: number, throughProjects: boolean): string =>
    throughProjects
      ? counted(count, "linkage or project in common", "linkages and projects in common")
      : counted(count, "linkage"),
  insideOf: (joined: string): string => `${joined} among them`,
  flow: (one: string, other: string, joined: string): string => `${one} – ${other}: ${joined}`,
  flows: (drawn: number, all: number): string =>
    all === 0
      ? "No linkage joins two places."
      : drawn < all
        ? `Lines: the ${drawn} strongest of ${all.toLocaleString("en")}, and those of a place that is open or pointed at.`
        : "Lines: linkages between places, the wider the more.",
  foldForFlows: "Fold projects to see who works with whom",
  outlines:
    "Outlines: Natural Earth. They are for orientation only and are no endorsement of a border, a name or a status.",
  ownOutlines:
    "Outlines: those of the operator of this service, for orientation only. They are no endorsement of a border, a name or a status.",
  beside: (count: number): string => `${counted(count, "stakeholder")} not on this map`,
  noPlace: "No place documented",
  noPoint: (name: string): string => `${name} (where it lies is not known)`,
  farther: (count: number): string => `Show ${counted(count, "place")} farther away`,
  linkedWith: "Linked with",
  inThisCircle: "In the same circle",
  members: (count: number): string => counted(count, "stakeholder"),
  best: (shown: number): string => `The ${shown} best linked of them.`,
  onlyThese: "Show only these",
  onMap: "Show on the map",
  inTable: "As a table",
  close: (name: string): string => `Close ${name}`,
  columns: {
    place: "Place",
    stakeholders: "Stakeholders",
    kinds: "Kinds",
    inside: "Linkages inside",
    most: "Most with",
    others: "Linkages to other places",
  },
  caption: "Stakeholders by place",
  tab: "Places",
} as const;
