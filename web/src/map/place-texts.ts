import { LINKAGE_KINDS } from "../state/wording.js";
import { middleOf } from "./fan-geometry.js";
import type { Point } from "./layouts/layout.js";
import { boxAround, LabelRoom, type LabelWish } from "./place-labels.js";
import { arcsOf, type ScreenLine, type ScreenNode, type SnapshotParts } from "./snapshot.js";

/** What a text on the map is: a stakeholder's label, the same of one that is pointed at or selected, the kind or count of linkages, a caption. */
export type TextStyle = "label" | "strong" | "kind" | "count" | "caption";

/** A text on the map: the left end of its middle line. */
export interface ScreenText extends Point {
  readonly text: string;
  readonly style: TextStyle;
}

const HEIGHT = 15;
const MOST_TEXTS = 150;
const COUNT_FROM_PIXELS = 34;

/** The middle of the free part of a line; null where it is too short for a text. */
function middleOfLine({ from, to }: ScreenLine): Point | null {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const free = length - from.radius - to.radius;
  if (free < COUNT_FROM_PIXELS) return null;
  const share = (from.radius + free / 2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Texts on lines, where they would like to be: kinds on fanned-out linkages, counts on bundles. */
function lineTexts(lines: readonly ScreenLine[], named: boolean): ScreenText[] {
  return lines.flatMap((line): ScreenText[] => {
    const { linkages } = line.line.bundle;
    if (line.isFanned && named)
      return arcsOf(line).flatMap((arc, index): ScreenText[] => {
        const kind = linkages[index]?.kind;
        return kind === undefined ? [] : [{ ...middleOf(arc), text: LINKAGE_KINDS[kind], style: "kind" }];
      });
    const middle = line.isFanned || line.isFaint || linkages.length < 2 ? null : middleOfLine(line);
    return middle === null ? [] : [{ ...middle, text: String(linkages.length), style: "count" }];
  });
}

/**
 * Finds room for all texts so that none lies on another: captions first, then whoever is pointed at or selected, the
 * kinds of fanned-out linkages, then labels by importance, then counts.
 */
export function placeTexts(
  nodes: readonly ScreenNode[],
  lines: readonly ScreenLine[],
  parts: SnapshotParts,
): ScreenText[] {
  const { scene, focus, hovered, measure, width, height } = parts;
  const room = new LabelRoom(parts);
  const placed: ScreenText[] = [];
  const onScreen = nodes.filter(
    ({ x, y, isFaint }) => !isFaint && x > -40 && y > -40 && x < width + 40 && y < height + 40,
  );
  for (const { x, y, radius } of onScreen) room.keepFree(x, y, radius);
  const centred = (one: ScreenText): void => {
    const wide = measure(one.text);
    if (room.take(boxAround(one.x, one.y, wide, HEIGHT))) placed.push({ ...one, x: one.x - wide / 2 });
  };
  const beside = ({ node, x, y, radius }: ScreenNode, isForced: boolean): void => {
    const wish: LabelWish = { id: node.facts.id, x, y, radius, width: measure(node.label), isForced };
    const at = room.takeBeside(wish, HEIGHT);
    if (at !== null)
      placed.push({ x: at.x, y: at.y, text: node.label, style: isForced ? "strong" : "label" });
  };
  const shown = new Set(nodes.map(({ node }) => node.facts.id));
  for (const { text, members, ...point } of scene.captions) {
    if (!members.some((id) => shown.has(id))) continue;
    const { x, y } = parts.project(point);
    centred({ x, y: y - HEIGHT / 2, text, style: "caption" });
  }
  const first = new Set([hovered, scene.selected, ...scene.way, ...(parts.proof?.meeting ?? [])]);
  if (focus !== null && focus.nodes.size <= 2) for (const id of focus.nodes) first.add(id);
  for (const one of onScreen) if (first.has(one.node.facts.id)) beside(one, true);
  const onLines = lineTexts(lines, focus?.named ?? false);
  for (const one of onLines) if (one.style === "kind") centred(one);
  for (const one of onScreen)
    if (!first.has(one.node.facts.id) && placed.length < MOST_TEXTS) beside(one, false);
  for (const one of onLines) if (one.style === "count" && placed.length < 2 * MOST_TEXTS) centred(one);
  return placed;
}
