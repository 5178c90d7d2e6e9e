import type { Screen } from "../map/overview-layout.js";
import type { Box } from "../map/place-labels.js";
import { isRightToLeft } from "../words/words.js";

const MARGIN = 30;
/** Below this width of the map an open place's card lies at its foot, as the styles have it. */
const NARROW = 520;
const CARD_WIDTH = 300;

/** The part of the map where a circle is seen whole. */
export const partInSight = ({ width, height }: Screen): Box => ({
  left: MARGIN,
  top: MARGIN,
  right: width - MARGIN,
  bottom: height - MARGIN,
});

/** What stands at the other side where one reads from right to left. */
const onItsSide = (box: Box, width: number): Box =>
  isRightToLeft() ? { ...box, left: width - box.right, right: width - box.left } : box;

/** The part of the map that the buttons to zoom cover. */
export const partOfTools = ({ width }: Screen): Box =>
  onItsSide({ left: width - 52, top: 0, right: width, bottom: 150 }, width);

/** The part of the map that an open place's card covers. */
export const partOfCard = ({ width, height }: Screen): Box =>
  width < NARROW
    ? { left: 0, top: height * 0.5, right: width, bottom: height }
    : onItsSide({ left: 0, top: 0, right: CARD_WIDTH, bottom: height }, width);

/** The part that it leaves free. */
export function partBesideCard(screen: Screen): Box {
  const whole = partInSight(screen);
  const { width } = screen;
  if (width < NARROW) return { ...whole, bottom: partOfCard(screen).top - MARGIN };
  return onItsSide({ ...whole, left: CARD_WIDTH + MARGIN, right: whole.right - MARGIN }, width);
}
