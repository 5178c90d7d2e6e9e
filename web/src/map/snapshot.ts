import { type Arc, meetingArc } from "./fan-geometry.js";
import { placeTexts, type ScreenText } from "./place-texts.js";
import type { Scene } from "./scene.js";
import type { ScreenLine, ScreenNode, SnapshotParts } from "./snapshot-parts.js";

/** What the screen shows at this moment: the texts over the map and the files are drawn from it. */
export interface Snapshot {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly ScreenNode[];
  readonly lines: readonly ScreenLine[];
  readonly texts: readonly ScreenText[];
  /** How many times as large as usual their letters are. */
  readonly letters: number;
  /** The dashed lines of suggested meetings between two that are drawn. */
  readonly meetings: readonly Arc[];
}

/** Says where everything is on the screen. Costs one walk over the scene. */
export function takeSnapshot(parts: SnapshotParts): Snapshot {
  const { scene, focus, width, height } = parts;
  const fades = focus?.fades ?? false;
  const nodes = scene.nodes.flatMap((node): ScreenNode[] => {
    const at = parts.locate(node.facts.id);
    if (at === null) return [];
    return [{ ...at, node, isFaint: fades && focus?.nodes.has(node.facts.id) === false }];
  });
  const byId = new Map(nodes.map((one) => [one.node.facts.id, one]));
  const lines = scene.lines.flatMap((line): ScreenLine[] => {
    const [from, to] = [byId.get(line.bundle.from), byId.get(line.bundle.to)];
    if (from === undefined || to === undefined) return [];
    const isStrong = focus?.lines.has(line.bundle.key) ?? false;
    if (!isStrong && !parts.withAllLines) return [];
    const isFanned = focus?.fanned.has(line.bundle.key) ?? false;
    return [{ line, from, to, isStrong, isFanned, isFaint: fades && !isStrong }];
  });
  const meetings = (parts.proof?.meetings ?? []).flatMap(([one, other]) => {
    const [a, b] = [byId.get(one), byId.get(other)];
    return a === undefined || b === undefined ? [] : [meetingArc(a, b)];
  });
  const { letters } = parts;
  return { width, height, nodes, lines, meetings, letters, texts: placeTexts(nodes, lines, parts) };
}

/** The colour of a line on the screen: faint beside what stands out, darker where it stands out itself. */
export function lineColour({ line, isFaint, isStrong }: ScreenLine, scene: Scene): string {
  const ink = scene.ink;
  if (isFaint) return ink.faintLine;
  return isStrong && line.colour === ink.line ? ink.text : line.colour;
}
