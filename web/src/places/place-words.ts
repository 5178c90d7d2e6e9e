import { t } from "../words/words.js";
import type { PlaceSheet } from "./place-sheet.js";

/** How much is where. */
export const aboutPlaces = ({ groups, placeCount, stakeholders }: PlaceSheet): string =>
  groups.length < placeCount
    ? t("places.aboutLargest", { stakeholders, places: placeCount, shown: groups.length })
    : t("places.about", { stakeholders, places: placeCount });

/** How many have no place; nothing where all have one. */
export const nowhereInWords = ({ nowhere }: PlaceSheet): string =>
  nowhere === 0 ? "" : t("places.nowhere", { count: nowhere });

/** How much joins places, or those in one. */
export const joinedInWords = (count: number, throughProjects: boolean): string =>
  t(throughProjects ? "count.linkagesOrProjects" : "count.linkages", { count });

/** Whose the outlines of the land are, and what they do not say. */
export const outlinesInWords = (isOwn: boolean): string =>
  t(isOwn ? "places.ownOutlines" : "places.outlines");

/** Which of the lines between places are drawn. */
export function flowsInWords(drawn: number, all: number): string {
  if (all === 0) return t("places.noFlow");
  return drawn < all ? t("places.strongest", { drawn, all }) : t("places.flows");
}
