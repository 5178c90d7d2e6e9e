import { strengthOf } from "../state/bundles.js";
import { t } from "../words/words.js";
import { pointOn } from "./fan-geometry.js";
import type { Point } from "./layouts/layout.js";
import { labelLines } from "./labels.js";
import { boxAround, LabelRoom, type PlacedLabel } from "./place-labels.js";
import { arcsOf, type ScreenLine, type ScreenNode, type SnapshotParts } from "./snapshot-parts.js";

/** What a text on the map is: a stakeholder's label, the same of one that is pointed at or selected, the kind or count of linkages. */
export type TextStyle = "label" | "strong" | "kind" | "count";

/** A text on the map: the left end of its middle line. */
export interface ScreenText extends Point {
  readonly text: string;
  readonly style: TextStyle;
}

/** The height of a line in pixels, where the reader has letters as usual. */
const HEIGHT = 15;
const MOST_TEXTS = 150;
/** So many of the best linked in sight are named wherever they stand, also on others. */
const ALWAYS = 6;
/** And so many partners of the selected. */
const ALWAYS_PARTNERS = 30;
/** And so many of those whom a ranking names. */
const ALWAYS_RANKED = 10;
const COUNT_FROM_PIXELS = 34;

/** Parts of the way along a line where a text may stand, the best first. */
const ALONG = [0.5, 0.35, 0.65, 0.22, 0.78];

/** Lines above and below a curve where a text may stand for which it has no room, the best first. */
const ASIDE = [0, -1, 1, -2, 2];

/** Where the count of a line may stand, on the part of it that is free; nowhere where that is too short. */
function alongLine({ from, to }: ScreenLine): Point[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const free = length - from.radius - to.radius;
  if (free < COUNT_FROM_PIXELS) return [];
  return ALONG.map((part) => {
    const share = (from.radius + free * part) / length;
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  });
}

/** Writes how many linkages a line stands for, where that touches no form, nor another text; `most` at the most. */
function countTexts(
  lines: readonly ScreenLine[],
  most: number,
  room: LabelRoom,
  { focus, measure, letters }: SnapshotParts,
): ScreenText[] {
  const found: ScreenText[] = [];
  for (const line of lines) {
    if (found.length >= most) break;
    const strength = strengthOf(line.line.bundle);
    // Of lines that are thin among many, only those that somebody is looked at for.
    const isThin = line.line.width < 1 && focus?.fades !== true;
    if (line.isFanned || line.isFaint || isThin || strength < 2) continue;
    const text = String(strength);
    const boxes = alongLine(line).map(({ x, y }) => boxAround(x, y, measure(text), HEIGHT * letters));
    const box = room.takeClear(boxes);
    if (box !== null) found.push({ text, style: "count", x: box.left, y: (box.top + box.bottom) / 2 });
  }
  return found;
}

/** Writes the kinds of fanned-out linkages on their curves or close by, where that touches no form if there is such a place. */
function kindTexts(
  lines: readonly ScreenLine[],
  room: LabelRoom,
  { measure, width, letters }: SnapshotParts,
): ScreenText[] {
  const high = HEIGHT * letters;
  return lines
    .filter(({ isFanned }) => isFanned)
    .flatMap((line) =>
      arcsOf(line).flatMap((arc, index): ScreenText[] => {
        const kind = line.line.bundle.linkages[index]?.kind;
        if (kind === undefined) return [];
        const text = t(`linkageKind.${kind}`);
        const half = measure(text) / 2;
        const boxes = ASIDE.flatMap((aside) =>
          ALONG.map((share) => {
            const { x, y } = pointOn(arc, share);
            return boxAround(Math.max(half, Math.min(x, width - half)), y + aside * high, 2 * half, high);
          }),
        );
        const box = room.takeClear(boxes) ?? boxes.find((one) => room.take(one));
        return box === undefined ? [] : [{ text, style: "kind", x: box.left, y: (box.top + box.bottom) / 2 }];
      }),
    );
}

/** How many lines a label may have, by how many stakeholders are in sight: a closer look tells names in full. */
const mostLines = (inSight: number): number => (inSight <= 25 ? 6 : inSight <= 60 ? 4 : 3);

/** A label in lines, each a text, in the room that was found for all of them. */
function linesIn(
  { box, side }: PlacedLabel,
  lines: readonly string[],
  style: TextStyle,
  parts: SnapshotParts,
) {
  return lines.map((text, index): ScreenText => {
    const rest = box.right - box.left - parts.measure(text);
    const aside = side === "left" ? 0 : side === "right" ? rest : rest / 2;
    return { text, style, x: box.left + aside, y: box.top + HEIGHT * parts.letters * (index + 0.5) };
  });
}

/** Writes the label of a stakeholder in its room, or nothing where there is none. */
function labelTexts(one: ScreenNode, lines: readonly string[], wish: LabelStyle, parts: SnapshotParts) {
  const { x, y, radius } = one;
  const [width, height] = [Math.max(...lines.map(parts.measure)), HEIGHT * parts.letters * lines.length];
  const placed = wish.room.takeBeside({ x, y, radius, width, height, isForced: wish.isForced });
  return placed === null ? [] : linesIn(placed, lines, wish.style, parts);
}

interface LabelStyle {
  readonly room: LabelRoom;
  readonly style: TextStyle;
  readonly isForced: boolean;
}

/** Whom the picture is about: the selected, the ends of its line, the drawn way, a suggested meeting. */
function subjects({ scene, focus, proof }: SnapshotParts): ReadonlySet<string | null> {
  const first = new Set([scene.selected, ...scene.way, ...(proof?.meetings ?? []).flat()]);
  if (focus?.fades === true && focus.nodes.size <= 2) for (const id of focus.nodes) first.add(id);
  return first;
}

/**
 * Finds room for all texts so that none lies on another: whom the picture is about first, then the kinds of
 * fanned-out linkages, the best linked in sight, the other labels by importance, then counts.
 */
export function placeTexts(
  nodes: readonly ScreenNode[],
  lines: readonly ScreenLine[],
  parts: SnapshotParts,
): ScreenText[] {
  const { focus, width, height } = parts;
  const room = new LabelRoom(parts);
  const inSight = nodes.filter(({ x, y }) => x > -40 && y > -40 && x < width + 40 && y < height + 40);
  const onScreen = inSight.filter(({ isFaint }) => !isFaint);
  for (const { x, y, radius } of onScreen) room.keepFree(x, y, radius);
  const placed: ScreenText[] = [];
  const first = subjects(parts);
  const most = mostLines(onScreen.length);
  const write = (one: ScreenNode, style: TextStyle, isForced: boolean): void => {
    const words = labelLines(one.node.label, style === "strong" ? Math.max(most, 6) : most);
    placed.push(...labelTexts(one, words, { room, style, isForced }, parts));
  };
  const others = onScreen.filter(({ node }) => !first.has(node.facts.id));
  for (const one of onScreen) if (first.has(one.node.facts.id)) write(one, "strong", true);
  if (focus?.named === true) placed.push(...kindTexts(lines, room, parts));
  const isRanking = parts.scene.selected === null && parts.scene.standingOut.length > 0;
  const always = focus?.fades !== true ? ALWAYS : isRanking ? ALWAYS_RANKED : ALWAYS_PARTNERS;
  for (const one of others.slice(0, always)) write(one, "label", true);
  for (const one of others.slice(always)) if (placed.length < MOST_TEXTS) write(one, "label", false);
  placed.push(...countTexts(lines, 2 * MOST_TEXTS - placed.length, room, parts));
  return placed;
}
