import { useMemo } from "react";
import { type Colouring, colouring } from "../map/colouring.js";
import { communities } from "../map/communities.js";
import type { Community } from "../state/community.js";
import { INK, SHAPES } from "../map/palette.js";
import { screenFactor } from "../map/screen-factor.js";
import { lineLooks } from "../map/line-look.js";
import { labelsOf } from "../map/labels.js";
import { type Scene, type SceneLine, type SceneNode } from "../map/scene.js";
import { radiusOf, type Sizing, sizingByLinkages, sizingByMeasure } from "../map/sizing.js";
import { toBundles } from "../state/bundles.js";
import { START_VIEW } from "../state/view.js";
import { standingOut } from "../state/ranking.js";
import { filterNetwork } from "../state/filter-network.js";
import type { ExplorerState } from "./explorer-context.js";
import { type Placed, usePositions } from "./use-positions.js";

/** The picture, its legend, and the work on it. */
export interface DrawnScene {
  readonly scene: Scene;
  readonly colouring: Colouring;
  /** None where the view does not ask for them. */
  readonly communities: readonly Community[];
  readonly sizing: Sizing;
  readonly placed: Placed;
}

/** Turns the state of the page into what the map draws; positions are of all that is loaded, so that filters move nothing. */
export function useScene(state: ExplorerState, way: readonly string[]): DrawnScene {
  const { view, network, shown, bundles, around, theme, measured } = state;
  const { size, colour, comparison, selected, group } = view;
  const all = useMemo(() => filterNetwork(network, START_VIEW), [network]);
  const allBundles = useMemo(() => toBundles(all), [all]);
  const mostLinkages = all.stakeholders[0]?.linkageCount ?? 1;
  const count = network.stakeholders.size;
  const isEqual = size === "equal";
  // A measure changes with every filter: the layout keeps the room that linkages need, so that nobody moves.
  const radius = useMemo(() => radiusOf(isEqual, mostLinkages, count), [isEqual, mostLinkages, count]);
  const sizing = useMemo((): Sizing => {
    const factor = screenFactor();
    const scaled = (most: number) => (amount: number) => factor * radiusOf(isEqual, most, count)(amount);
    return measured !== null && measured.key === size
      ? sizingByMeasure(measured, shown.stakeholders, scaled)
      : sizingByLinkages(size, scaled(mostLinkages), mostLinkages);
  }, [isEqual, size, measured, shown, mostLinkages, count]);
  const placed = usePositions(network, allBundles, radius, view);
  const found = useMemo(
    () => (colour === "community" ? communities(shown.stakeholders, bundles) : []),
    [colour, shown, bundles],
  );
  const colours = useMemo(
    () => colouring({ view: { colour, comparison }, shown, bundles, around, communities: found, theme }),
    [colour, comparison, shown, bundles, around, found, theme],
  );
  const labels = useMemo(() => labelsOf(shown.stakeholders), [shown]);
  const nodes = useMemo(
    () =>
      shown.stakeholders.map((facts): SceneNode => ({
        facts,
        label: labels.get(facts) ?? facts.name,
        radius: sizing.radius(facts),
        colour: colours.node(facts),
        shape: SHAPES[facts.kind],
        isContext: !shown.chosen.has(facts.id),
      })),
    [shown, labels, sizing, colours],
  );
  const lines = useMemo(() => {
    const look = lineLooks(bundles, INK[theme]);
    return bundles
      .map((bundle): SceneLine => ({ bundle, ...look(bundle, colours.line(bundle)) }))
      .sort((a, b) => a.width - b.width);
  }, [bundles, colours, theme]);
  const standing = useMemo(() => standingOut(view, shown, measured), [view, shown, measured]);
  const scene = useMemo(
    (): Scene => ({
      nodes,
      lines,
      positions: placed.positions,
      selected,
      group: new Set(group),
      way,
      standingOut: standing,
      ink: INK[theme],
    }),
    [nodes, lines, placed.positions, selected, group, way, standing, theme],
  );
  return { scene, colouring: colours, communities: found, sizing, placed };
}
