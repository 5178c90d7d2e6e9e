const SMALL_SCREEN = "(max-width: 1000px)";

/** By how much the radii shrink on a small screen, so that the picture stays the same; positions are not touched. */
export const screenFactor = (): number => (matchMedia(SMALL_SCREEN).matches ? 0.62 : 1);
