import type { Point } from "./layouts/layout.js";
import { labelLines } from "./labels.js";
import type { GroupFacts, Screen } from "./overview-layout.js";
import { type Box, boxAround, LabelRoom, placesBeside } from "./place-labels.js";
import { wrapped } from "./wrapped.js";

/** Letters of a line, the widest first: a narrow name finds room where a wide one finds none. */
const WIDTHS = [24, 17, 13];
const MOST_LINES = 3;

/** The circles of an overview, and how its names are written. */
export interface NamedCircles {
  readonly groups: readonly GroupFacts[];
  readonly points: readonly Point[];
  readonly radii: readonly number[];
  readonly screen: Screen;
  readonly nameOf: (group: GroupFacts) => string;
  readonly measure: (text: string) => number;
  /** How high a line is, in pixels. */
  readonly line: number;
}

/** A name in its lines, and to which side of its box they keep; `inside` stands in the circle itself, around its number. */
export interface PlacedName {
  readonly lines: readonly string[];
  readonly side: "left" | "right" | "middle" | "inside";
  readonly box: Box;
}

/** The ways to write a name, the best first: whole in a few lines; a long one that way finds no room by its beginning. */
function linesOf(name: string): string[][] {
  const narrow = WIDTHS.map((letters) => wrapped(name, letters));
  // A word that is cut is no name.
  const whole = narrow.filter((lines) => lines.length <= MOST_LINES && lines.join(" ") === name);
  const begun = narrow
    .filter(({ length }) => length > MOST_LINES)
    .map(([first = "", second = ""]) => [first, `${second} …`]);
  return [labelLines(name, MOST_LINES), ...whole, ...begun];
}

/** How far a box reaches from a point: to its nearest side, 0 within. */
const distance = ({ x, y }: Point, { left, right, top, bottom }: Box): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

/** The names that find room in their circle or beside it, the largest group first: none lies on another circle or name. */
export function overviewNames(circles: NamedCircles): (PlacedName | null)[] {
  const { groups, points, radii, screen, nameOf, measure, line } = circles;
  const room = new LabelRoom(screen);
  const isClear = (box: Box): boolean =>
    points.every((point, index) => distance(point, box) >= (radii[index] ?? 0));
  return groups.map((group, index): PlacedName | null => {
    const [at, radius] = [points[index], radii[index]];
    if (at === undefined || radius === undefined) return null;
    const ways = linesOf(nameOf(group)).map((lines) => ({
      lines,
      width: Math.max(...lines.map(measure)),
      height: line * lines.length,
    }));
    // Its number has the line below.
    const inside = ways.map(({ lines, width, height }) => ({
      lines,
      side: "inside" as const,
      box: boxAround(at.x, at.y, width, height + line),
      reach: Math.hypot(width, height + line) / 2,
    }));
    const beside = ways.flatMap(({ lines, width, height }) =>
      placesBeside({ ...at, radius, width, height }).map((place) => ({ lines, ...place })),
    );
    return (
      inside.find(({ reach, box }) => reach < radius && room.take(box)) ??
      beside.find(({ box }) => isClear(box) && room.take(box)) ??
      null
    );
  });
}
