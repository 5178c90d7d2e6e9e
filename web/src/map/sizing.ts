import type { View } from "../state/view.js";

/** The radius of a stakeholder in pixels at the zoom that shows all, under the number of its linkages. */
export type RadiusOf = (degree: number) => number;

/** Sizes by area: four times the linkages have twice the radius. Big networks get smaller nodes. */
export function radiusOf(size: View["size"], mostLinkages: number, count: number): RadiusOf {
  const [least, most] = count > 600 ? [2.5, 14] : count > 200 ? [3.5, 19] : [4.5, 24];
  if (size === "equal") return () => least * 1.5;
  return (degree) => least + (most - least) * Math.sqrt(degree / Math.max(1, mostLinkages));
}

/** A few numbers of linkages for the legend to show at their size: the least, about a quarter, the most. */
export const scaleExamples = (mostLinkages: number): number[] => [
  ...new Set([1, Math.max(1, Math.round(mostLinkages / 4)), Math.max(1, mostLinkages)]),
];

const SMALL_SCREEN = "(max-width: 760px)";

/** By how much the radii shrink on a small screen, so that the picture stays the same; positions are not touched. */
export const screenFactor = (): number => (matchMedia(SMALL_SCREEN).matches ? 0.62 : 1);
