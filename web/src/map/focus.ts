import type { Highlight } from "../state/highlight.js";
import { pairKey, pairOf } from "../state/view.js";
import type { Scene } from "./scene.js";

/** What stands out while something is pointed at, selected or on the way. */
export interface Focus {
  /** Whether the rest recedes: not for what the pointer happens to be on. */
  readonly fades: boolean;
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
  const several = mine
    .filter(({ linkages, projects }) => projects === 0 && linkages.length > 1)
    .map(({ key }) => key);
  return {
    fades: true,
    nodes: new Set([id, ...mine.flatMap(({ from, to }) => [from, to])]),
    lines: new Set(mine.map(({ key }) => key)),
    fanned: new Set(fans && mine.length <= MOST_FANNED ? several : []),
    named: false,
  };
}

/** What recedes nowhere, and what does not yet stand out. */
const NOTHING: Focus = {
  fades: false,
  nodes: new Set(),
  lines: new Set(),
  fanned: new Set(),
  named: false,
};

const union = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> => new Set([...a, ...b]);

/** What stands out of a scene: the proofs of a match or a gap, else the way between two, else the selection, else whom a ranking names, and with it whom the pointer is on; null when all is alike. */
export function focusOf(scene: Scene, hovered: string | null, proof: Highlight | null): Focus | null {
  const focus = lasting(scene, proof);
  if (hovered === null) return focus;
  const { nodes, lines } = around(scene, hovered, false);
  const before = focus ?? NOTHING;
  return { ...before, nodes: union(before.nodes, nodes), lines: union(before.lines, lines) };
}

/** Those whom a ranking names, with the lines between them. */
function among({ standingOut, lines }: Scene): Focus | null {
  const nodes = new Set(standingOut);
  const between = lines.filter(({ bundle: { from, to } }) => nodes.has(from) && nodes.has(to));
  return nodes.size === 0
    ? null
    : { ...NOTHING, fades: true, nodes, lines: new Set(between.map(({ bundle }) => bundle.key)) };
}

/** What stands out wherever the pointer is. */
function lasting(scene: Scene, proof: Highlight | null): Focus | null {
  if (proof !== null)
    return {
      ...NOTHING,
      fades: true,
      nodes: new Set(proof.stakeholders),
      lines: new Set(proof.pairs),
    };
  const { way, selected } = scene;
  const shown = new Set(scene.nodes.map(({ facts }) => facts.id));
  if (way.length > 1) {
    const steps = way.slice(1).map((id, index) => pairKey(way[index] ?? "", id));
    const linkages = scene.lines.filter(({ bundle }) => steps.includes(bundle.key));
    const count = linkages.reduce((sum, { bundle }) => sum + bundle.linkages.length, 0);
    const lines = new Set(steps);
    const fanned = new Set(
      linkages.filter(({ bundle }) => bundle.projects === 0).map(({ bundle }) => bundle.key),
    );
    return { fades: true, nodes: new Set(way), lines, fanned, named: count <= MOST_NAMED };
  }
  if (selected === null) return among(scene);
  const pair = pairOf(selected);
  if (pair === null) return shown.has(selected) ? around(scene, selected, true) : null;
  const line = scene.lines.find(({ bundle }) => bundle.key === selected);
  if (line === undefined) return null;
  const keys = new Set([selected]);
  return {
    fades: true,
    nodes: new Set(pair),
    lines: keys,
    fanned: line.bundle.projects === 0 ? keys : NOTHING.fanned,
    named: line.bundle.linkages.length <= MOST_NAMED,
  };
}
