import { type ReactNode, useMemo } from "react";
import { useExplorer } from "../app/explorer-context.js";
import type { Point } from "../map/layouts/layout.js";
import { labelLines } from "../map/labels.js";
import { letterFactor } from "../map/letter-factor.js";
import { type Box, LabelRoom } from "../map/place-labels.js";
import type { PlaceCluster } from "./clusters.js";
import { type Frame, onScreen } from "./frame.js";
import { clusterName, PlaceCircle } from "./place-circle.js";
import { partOfCard, partOfTools } from "./parts-of-screen.js";
import type { PlaceFlow } from "./place-sheet.js";
import type { PlaceMapState } from "./use-place-map.js";
import { joinedInWords } from "./place-words.js";
import { t } from "../words/words.js";

/** Pixels that a letter of a name takes, at most, and how high a line of it is. */
const LETTER = 7.2;
const LINE = 14;
/** How far a line bends aside, as a share of its length. */
const BEND = 0.16;

interface FlowsProps {
  readonly flows: readonly PlaceFlow[];
  readonly strongest: number;
  readonly pointOf: (id: string) => Point | undefined;
  readonly nameOf: (id: string) => string;
  readonly focus: string | null;
}

/** What joins places, as curves: the wider the more. */
function Flows({ flows, strongest, pointOf, nameOf, focus }: FlowsProps) {
  const { view } = useExplorer();
  return flows.map(({ between: [one, other], count }) => {
    const [a, b] = [pointOf(one), pointOf(other)];
    if (a === undefined || b === undefined) return null;
    const share = Math.sqrt(count / strongest);
    const bend = {
      x: (a.x + b.x) / 2 - (b.y - a.y) * BEND,
      y: (a.y + b.y) / 2 + (b.x - a.x) * BEND,
    };
    const isOwn = focus !== null && (one === focus || other === focus);
    return (
      <path
        key={`${one} ${other}`}
        className={isOwn ? "flow own" : "flow"}
        d={`M${a.x.toFixed(1)} ${a.y.toFixed(1)}Q${bend.x.toFixed(1)} ${bend.y.toFixed(1)} ${b.x.toFixed(1)} ${b.y.toFixed(1)}`}
        strokeWidth={1 + 6 * share}
        opacity={isOwn ? 0.85 : 0.2 + 0.35 * share}
      >
        <title>
          {t("places.flow", {
            one: nameOf(one),
            other: nameOf(other),
            joined: joinedInWords(count, view.throughProjects),
          })}
        </title>
      </path>
    );
  });
}

interface NamesProps {
  readonly clusters: readonly PlaceCluster[];
  readonly points: ReadonlyMap<string, Point>;
  readonly frame: Frame;
  readonly focus: string | null;
  /** What covers parts of the map. */
  readonly covered: readonly Box[];
}

/** The names of places where they lie on no circle and no other name, the open one and the largest first. */
function Names({ clusters, points, frame, focus, covered }: NamesProps) {
  const room = new LabelRoom(frame.screen);
  const [wide, high] = [LETTER * letterFactor(), LINE * letterFactor()];
  for (const box of covered) room.take(box);
  for (const { id, radius } of clusters) {
    const at = points.get(id);
    if (at !== undefined) room.keepFree(at.x, at.y, radius);
  }
  const first = clusters.filter(({ id }) => id === focus);
  return [...first, ...clusters.filter(({ id }) => id !== focus)].map((cluster): ReactNode => {
    const at = points.get(cluster.id);
    if (at === undefined) return null;
    const lines = labelLines(clusterName(cluster), 3);
    const width = wide * Math.max(...lines.map(({ length }) => length));
    const wish = { ...at, radius: cluster.radius, width, height: high * lines.length, isForced: false };
    const placed = room.takeBeside(wish);
    if (placed === null) return null;
    const { side, box } = placed;
    const x = side === "left" ? box.left : side === "right" ? box.right : (box.left + box.right) / 2;
    return (
      <text key={cluster.id} className={`name ${side}`} aria-hidden="true">
        {lines.map((line, row) => (
          <tspan key={line} x={x} y={box.top + high * (row + 0.75)}>
            {line}
          </tspan>
        ))}
      </text>
    );
  });
}

interface PlacesDrawingProps {
  readonly map: PlaceMapState;
  readonly frame: Frame;
  /** The land. */
  readonly children: ReactNode;
}

/** The places over the land: what joins them, circles, names. */
export function PlacesDrawing({ map, frame, children }: PlacesDrawingProps) {
  const { view } = useExplorer();
  const { clusters, flows, drawnFlows, open, pointed, stop } = map;
  const { camera } = map.camera;
  const points = useMemo(
    () => new Map(clusters.map(({ id, at }) => [id, onScreen(frame, camera, at)])),
    [clusters, frame, camera],
  );
  const names = new Map(clusters.map((cluster) => [cluster.id, clusterName(cluster)]));
  const focus = pointed ?? open;
  const { width, height } = frame.screen;
  const isNear = ({ x, y }: Point): boolean => x > -60 && y > -60 && x < width + 60 && y < height + 60;
  return (
    <svg width={width} height={height}>
      {children}
      <Flows
        flows={drawnFlows}
        strongest={flows[0]?.count ?? 1}
        pointOf={(id) => points.get(id)}
        nameOf={(id) => names.get(id) ?? id}
        focus={focus}
      />
      {clusters.map((cluster) => {
        const { id } = cluster;
        const at = points.get(id);
        if (at === undefined || !(isNear(at) || id === stop)) return null;
        return (
          <PlaceCircle
            key={id}
            {...{ cluster, at }}
            isOpen={id === open}
            isStop={id === stop}
            circle={map.circleRef(id)}
            onOpen={() => {
              map.onOpen(cluster);
            }}
            onPoint={(isPointed) => {
              map.onPoint(isPointed ? id : null);
            }}
            onFocus={() => {
              map.onFocus(id);
            }}
          />
        );
      })}
      <Names
        {...{ clusters, points, frame, focus }}
        covered={[partOfTools(frame.screen), ...(view.at === null ? [] : [partOfCard(frame.screen)])]}
      />
    </svg>
  );
}
