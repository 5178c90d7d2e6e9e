import { type PlaceNode, type StakeholderFacts, withWider } from "../../state/facts.js";
import { groupBy } from "../../state/group-by.js";
import type { Point, Positions } from "./layout.js";

/** A name written on the map, such as that of a place. */
export interface MapCaption extends Point {
  readonly text: string;
  /** Whom it is about: it is written while one of them is shown. */
  readonly members: readonly string[];
}

/** Positions with the names of the places that they stand at. */
export interface PlacedByPlace {
  readonly positions: Positions;
  readonly captions: readonly MapCaption[];
}

const DEGREE = 24;
const STEP = 14;
const NOWHERE = "";
const WIDER = 1.6;
const LONGEST_CAPTION = 26;

/** The point of a place: its own, or the middle of the points inside it; null where none is known. */
function pointOf(id: string, places: ReadonlyMap<string, PlaceNode>): Point | null {
  const own = places.get(id);
  if (own?.latitude != null && own.longitude != null)
    return { x: own.longitude * DEGREE, y: mercator(own.latitude) * DEGREE };
  const inside = [...places.values()].filter(
    (place) => place.latitude !== null && place.id !== id && withWider(place.id, places).includes(id),
  );
  if (inside.length === 0) return null;
  const middle = (of: (place: PlaceNode) => number): number =>
    inside.reduce((sum, place) => sum + of(place), 0) / inside.length;
  return {
    x: middle((place) => place.longitude ?? 0) * DEGREE,
    y: middle((place) => mercator(place.latitude ?? 0)) * DEGREE,
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
  readonly id: string;
  readonly name: string;
  readonly members: readonly StakeholderFacts[];
  readonly centre: Point;
  readonly radius: number;
}

/** Moves groups apart that lie on each other; north stays north as far as it can. */
function apart(groups: Group[]): Group[] {
  const moved = groups.map((group) => ({ ...group, centre: { ...group.centre } }));
  for (let round = 0; round < 200; round++)
    for (const [index, a] of moved.entries())
      for (const b of moved.slice(index + 1)) {
        const [dx, dy] = [b.centre.x - a.centre.x || 0.1, b.centre.y - a.centre.y || 0.1];
        // Captions are wide: side by side, groups keep farther apart.
        const distance = Math.hypot(dx / WIDER, dy);
        const push = (a.radius + b.radius - distance) / 2 / distance;
        if (push <= 0) continue;
        a.centre = { x: a.centre.x - dx * push, y: a.centre.y - dy * push };
        b.centre = { x: b.centre.x + dx * push, y: b.centre.y + dy * push };
      }
  return moved;
}

/** Groups without a point in rows below the others, the largest first. */
function rowsBelow(groups: readonly Omit<Group, "centre">[], located: readonly Group[]): Group[] {
  const edge = (of: (group: Group) => number, most: (...all: number[]) => number): number =>
    located.length === 0 ? 0 : most(...located.map(of));
  const west = edge(({ centre, radius }) => centre.x - radius, Math.min);
  const east = Math.max(
    edge(({ centre, radius }) => centre.x + radius, Math.max),
    west + 30 * STEP,
  );
  let [x, top, deepest] = [west, edge(({ centre, radius }) => centre.y - radius, Math.min) - 2 * STEP, 0];
  return [...groups]
    .sort((a, b) => b.radius - a.radius)
    .map(({ id, name, members, radius }) => {
      if (x > west && x + 2 * radius * WIDER > east) [x, top, deepest] = [west, top - 2 * deepest, 0];
      deepest = Math.max(deepest, radius);
      const centre = { x: x + radius * WIDER, y: top - radius };
      x += 2 * radius * WIDER;
      return { id, name, members, radius, centre };
    });
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
  const groups = [...grouped].map(([id, members]) => ({
    id,
    members,
    name: id === NOWHERE ? "No place documented" : (members[0]?.places[0]?.name ?? id),
    point: id === NOWHERE ? null : pointOf(id, places),
    radius: STEP * (Math.sqrt(members.length + 2) + 1.8),
  }));
  const located = apart(
    groups.flatMap(({ point, ...group }) => (point === null ? [] : [{ ...group, centre: point }])),
  );
  const below = rowsBelow(
    groups.filter(({ point }) => point === null),
    located,
  );
  const all = [...located, ...below];
  return {
    positions: new Map(
      all.flatMap(({ members, centre }) =>
        members.map((one, index) => [one.id, onSpiral(centre, index)] as const),
      ),
    ),
    captions: all.map(({ name, members, centre, radius }) => ({
      text: name.length > LONGEST_CAPTION ? `${name.slice(0, LONGEST_CAPTION - 1).trimEnd()}…` : name,
      members: members.map((one) => one.id),
      x: centre.x,
      y: centre.y + radius - STEP,
    })),
  };
}
