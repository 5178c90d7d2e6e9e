import type { Highlight } from "../state/highlight.js";
import { pairKey, pairOf } from "../state/view.js";
import type { Scene } from "./scene.js";

/** What stands out while something is pointed at, selected or on the way; the rest recedes. */
export interface Focus {
  readonly nodes: ReadonlySet<string>;
  /** Keys of bundles. */
  readonly lines: ReadonlySet<string>;
  /** Bundles that are fanned out into their linkages. */
  readonly fanned: ReadonlySet<string>;
  /** Whether the fanned linkages carry the name of their kind. */
  readonly named: boolean;
}

const MOST_FANNED = 80;
const MOST_NAMED = 12;

function around(scene: Scene, id: string, fans: boolean): Focus {
  const mine = scene.lines.map(({ bundle }) => bundle).filter(({ from, to }) => from === id || to === id);
  const several = mine.filter(({ linkages }) => linkages.length > 1).map(({ key }) => key);
  return {
    nodes: new Set([id, ...mine.flatMap(({ from, to }) => [from, to])]),
    lines: new Set(mine.map(({ key }) => key)),
    fanned: new Set(fans && mine.length <= MOST_FANNED ? several : []),
    named: false,
  };
}

/** What stands out: whom the pointer is on, else the proofs of a match or a gap, else the way between two, else the selection; null when all is alike. */
export function focusOf(scene: Scene, hovered: string | null, proof: Highlight | null): Focus | null {
  if (hovered !== null) return around(scene, hovered, hovered === scene.selected);
  if (proof !== null)
    return {
      nodes: new Set(proof.stakeholders),
      lines: new Set(proof.pairs),
      fanned: new Set(),
      named: false,
    };
  const { way, selected } = scene;
  const shown = new Set(scene.nodes.map(({ facts }) => facts.id));
  if (way.length > 1) {
    const steps = way.slice(1).map((id, index) => pairKey(way[index] ?? "", id));
    const linkages = scene.lines.filter(({ bundle }) => steps.includes(bundle.key));
    const count = linkages.reduce((sum, { bundle }) => sum + bundle.linkages.length, 0);
    return { nodes: new Set(way), lines: new Set(steps), fanned: new Set(steps), named: count <= MOST_NAMED };
  }
  if (selected === null) return null;
  const pair = pairOf(selected);
  if (pair === null) return shown.has(selected) ? around(scene, selected, true) : null;
  const line = scene.lines.find(({ bundle }) => bundle.key === selected);
  if (line === undefined) return null;
  const keys = new Set([selected]);
  return {
    nodes: new Set(pair),
    lines: keys,
    fanned: keys,
    named: line.bundle.linkages.length <= MOST_NAMED,
  };
}
