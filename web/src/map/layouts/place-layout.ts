import { type PlaceNode, type StakeholderFacts, withWider } from "../../state/facts.js";
import { groupBy } from "../../state/group-by.js";
import type { Point, Positions } from "./layout.js";

/** A name written on the map above a group, such as that of a place: the group's middle, in the units of the layout. */
export interface MapCaption extends Point {
  readonly text: string;
  /** Whom it is about: it is written while one of them is shown. */
  readonly members: readonly string[];
  /** How far from the middle the group reaches: whoever was dragged farther away no longer stands in it. */
  readonly radius: number;
}

/** Positions with the names of the places that they stand at. */
export interface PlacedByPlace {
  readonly positions: Positions;
  readonly captions: readonly MapCaption[];
}

/** Between neighbours in a group, in units of the layout: about pixels of the picture that shows all. */
const STEP = 14;
const ROUNDS = 200;
const NOWHERE = "";
const LONGEST_CAPTION = 26;
/** About how wide a letter of a caption is, how high the room for one, and how large the picture, in pixels. */
const LETTER = 8;
const CAPTION = 34;
const PICTURE = { width: 560, height: 440 };

/** The point of a place in degrees: its own, or the middle of the points inside it; null where none is known. */
function pointOf(id: string, places: ReadonlyMap<string, PlaceNode>): Point | null {
  const own = places.get(id);
  if (own?.latitude != null && own.longitude != null) return { x: own.longitude, y: mercator(own.latitude) };
  const inside = [...places.values()].filter(
    (place) => place.latitude !== null && place.id !== id && withWider(place.id, places).includes(id),
  );
  if (inside.length === 0) return null;
  const middle = (of: (place: PlaceNode) => number): number =>
    inside.reduce((sum, place) => sum + of(place), 0) / inside.length;
  return {
    x: middle((place) => place.longitude ?? 0),
    y: middle((place) => mercator(place.latitude ?? 0)),
  };
}

/** Degrees north on a map that keeps angles (Web Mercator). */
const mercator = (latitude: number): number =>
  (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI;

/** A place of its own for each of many around one point, on a sunflower spiral, the first in the middle. */
const onSpiral = ({ x, y }: Point, index: number): Point => {
  // The first is the best linked, and the largest.
  const distance = index === 0 ? 0 : STEP * Math.sqrt(index + 2);
  return { x: x + Math.cos(index * 2.4) * distance, y: y + Math.sin(index * 2.4) * distance };
};

interface Group {
  readonly text: string;
  readonly members: readonly StakeholderFacts[];
  /** Where the place is; null where that is not known. */
  readonly point: Point | null;
}

/** A group with the room that it and the caption above it need: half of its width and height around its middle. */
interface Box extends Point {
  readonly group: Group;
  readonly radius: number;
  readonly wide: number;
  readonly high: number;
}

function toBox(group: Group, at: Point): Box {
  const radius = STEP * (Math.sqrt(group.members.length + 2) + 0.6);
  const wide = Math.max(radius, (group.text.length * LETTER) / 2);
  return { group, radius, wide, high: radius + CAPTION / 2, x: at.x, y: at.y };
}

/** How far two boxes must part, in the direction in which their places lie to each other, to lie beside each other. */
function parting(a: Box, b: Box, [ux, uy]: readonly [number, number]): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const [wide, high] = [a.wide + b.wide, a.high + b.high];
  if (Math.abs(dx) >= wide || Math.abs(dy) >= high) return 0;
  return Math.min((wide - dx * Math.sign(ux)) / Math.abs(ux), (high - dy * Math.sign(uy)) / Math.abs(uy));
}

/** Moves boxes apart that lie on each other, so that who is north or east of whom stays so. */
function apart(boxes: readonly Box[]): Box[] {
  const moved = boxes.map((box) => ({ ...box }));
  for (let round = 0; round < ROUNDS; round++) {
    let isDone = true;
    for (const [i, a] of moved.entries())
      for (let j = i + 1; j < moved.length; j++) {
        const [b, from, to] = [moved[j], boxes[i], boxes[j]];
        if (b === undefined || from === undefined || to === undefined) continue;
        const [dx, dy] = [to.x - from.x || 0.1, to.y - from.y || 0.1];
        const length = Math.hypot(dx, dy);
        const far = parting(a, b, [dx / length, dy / length]);
        if (far < 0.1) continue;
        isDone = false;
        // Half of the way: others push too.
        const push = far / 4 / length;
        [a.x, a.y, b.x, b.y] = [a.x - dx * push, a.y - dy * push, b.x + dx * push, b.y + dy * push];
      }
    if (isDone) break;
  }
  return moved;
}

const least = (boxes: readonly Box[], of: (box: Box) => number): number =>
  boxes.reduce((least, box) => Math.min(least, of(box)), Infinity);

/** Where the outermost boxes end. */
const edges = (boxes: readonly Box[]): { west: number; east: number; south: number; north: number } => ({
  west: least(boxes, ({ x, wide }) => x - wide),
  east: -least(boxes, ({ x, wide }) => -x - wide),
  south: least(boxes, ({ y, high }) => y - high),
  north: -least(boxes, ({ y, high }) => -y - high),
});

/** Boxes without a point in rows below the others, the largest first. */
function rowsBelow(boxes: readonly Box[], located: readonly Box[]): Box[] {
  const { west, east, south } = located.length > 0 ? edges(located) : { west: 0, east: 0, south: 0 };
  const end = Math.max(east, west + PICTURE.width);
  let [x, top, deepest] = [west, south - 4 * STEP, 0];
  return [...boxes]
    .sort((a, b) => b.radius - a.radius)
    .map((box) => {
      if (x > west && x + 2 * box.wide > end) [x, top, deepest] = [west, top - 2 * deepest, 0];
      deepest = Math.max(deepest, box.high);
      const placed = { ...box, x: x + box.wide, y: top - box.high };
      x += 2 * box.wide;
      return placed;
    });
}

/** The groups with their points scaled so that they span the picture. */
function scaled(groups: readonly Group[]): Group[] {
  const located = groups.flatMap(({ point }) => point ?? []);
  const span = (of: (point: Point) => number): number => {
    const values = located.map(of);
    return values.reduce((most, value) => Math.max(most, value), -Infinity) - Math.min(...values);
  };
  const degree = Math.min(PICTURE.width / span(({ x }) => x), PICTURE.height / span(({ y }) => y));
  const factor = Number.isFinite(degree) ? degree : 1;
  return groups.map((group) => ({
    ...group,
    point: group.point && { x: group.point.x * factor, y: group.point.y * factor },
  }));
}

/**
 * Each stakeholder at its first place; places without a point of their own in the middle of those inside. Whoever has
 * no place, or one without any point, stands in groups below the map.
 */
export function placeLayout(
  stakeholders: readonly StakeholderFacts[],
  places: ReadonlyMap<string, PlaceNode>,
): PlacedByPlace {
  const grouped = groupBy(stakeholders, (one) => one.places[0]?.id ?? NOWHERE);
  const groups = [...grouped].map(([id, members]): Group => {
    const name = id === NOWHERE ? "No place documented" : (members[0]?.places[0]?.name ?? id);
    const text = name.length > LONGEST_CAPTION ? `${name.slice(0, LONGEST_CAPTION - 1).trimEnd()}…` : name;
    return { text, members, point: id === NOWHERE ? null : pointOf(id, places) };
  });
  if (groups.length === 0) return { positions: new Map(), captions: [] };
  const all = scaled(groups);
  const located = apart(all.flatMap((group) => (group.point ? [toBox(group, group.point)] : [])));
  const others = all.flatMap((group) => (group.point ? [] : [toBox(group, { x: 0, y: 0 })]));
  const boxes = [...located, ...rowsBelow(others, located)];
  // The caption takes the upper part of the box.
  const middles = boxes.map((box) => ({ ...box, y: box.y - CAPTION / 2 }));
  return {
    positions: new Map(
      middles.flatMap(({ group, ...middle }) =>
        group.members.map((one, index) => [one.id, onSpiral(middle, index)] as const),
      ),
    ),
    captions: middles.map(({ group: { text, members }, radius, x, y }) => ({
      text,
      members: members.map((one) => one.id),
      radius,
      x,
      y,
    })),
  };
}
