import type { ExplorerState } from "../app/explorer-context.js";
import type { Community } from "../state/community.js";
import { type Colouring, colouring } from "./colouring.js";
import { PRINT_INK } from "./palette.js";
import type { Scene } from "./scene.js";
import type { Snapshot } from "./snapshot.js";

/** A scene in the colours of paper, with its legend. */
export interface PaperScene {
  readonly scene: Scene;
  readonly colouring: Colouring;
}

/** What the map draws, in the colours of paper whatever the theme. */
export function paperScene(
  { view, shown, bundles, around }: Pick<ExplorerState, "view" | "shown" | "bundles" | "around">,
  scene: Scene,
  communities: readonly Community[],
): PaperScene {
  const colours = colouring({ view, shown, bundles, around, communities, theme: "light" });
  return {
    colouring: colours,
    scene: {
      ...scene,
      nodes: scene.nodes.map((node) => ({ ...node, colour: colours.node(node.facts) })),
      lines: scene.lines.map((line) => ({ ...line, colour: colours.line(line.bundle) })),
      ink: PRINT_INK,
    },
  };
}

/** What the screen shows, drawn from the scene in the colours of paper. */
export function onPaper(snapshot: Snapshot, paper: Scene): Snapshot {
  const nodes = new Map(paper.nodes.map((node) => [node.facts.id, node]));
  const lines = new Map(paper.lines.map((line) => [line.bundle.key, line]));
  const screenNodes = new Map(
    snapshot.nodes.map((one) => [one, { ...one, node: nodes.get(one.node.facts.id) ?? one.node }]),
  );
  return {
    ...snapshot,
    nodes: [...screenNodes.values()],
    lines: snapshot.lines.map((one) => ({
      ...one,
      line: lines.get(one.line.bundle.key) ?? one.line,
      from: screenNodes.get(one.from) ?? one.from,
      to: screenNodes.get(one.to) ?? one.to,
    })),
  };
}
