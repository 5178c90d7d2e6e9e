import { useEffect, useMemo, useState } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { aroundName } from "../state/community.js";
import { labelLines } from "./labels.js";
import type { Point, Positions } from "./layouts/layout.js";
import { runForce } from "./layouts/run-force.js";
import {
  type GroupFacts,
  groupRadii,
  onScreen,
  type OverviewFacts,
  overviewSkeleton,
  type Screen,
} from "./overview-layout.js";
import { letterFactor } from "./letter-factor.js";
import { INK, SERIES } from "./palette.js";
import { LabelRoom } from "./place-labels.js";
import { numberText } from "../words/formats.js";
import { t } from "../words/words.js";

/** Pixels that a letter of a name takes, at most, where the reader has letters as usual. */
const LETTER = 8;
/** And how high a line of it is. */
const LINE = 14;
/** For each so many pixels of the screen's width one of the largest has its name, also where this lies on circles. */
const NAMED_EACH = 100;
/** Lines for each group: more of them hide each other. */
const FLOWS_EACH = 3;

const nameOf = ({ name, facetId }: GroupFacts): string => (facetId == null ? aroundName(name) : name);

/** How much joins groups, or the members of one. */
const joined = (count: number, throughProjects: boolean): string =>
  t(throughProjects ? "count.linkagesOrProjects" : "count.linkages", { count });

/** The layout of the circles, once it has come to rest. */
export function useGroupPositions(facts: OverviewFacts | null): Positions | null {
  const [positions, setPositions] = useState<Positions | null>(null);
  useEffect(() => {
    setPositions(null);
    if (facts === null) return undefined;
    const skeleton = overviewSkeleton(
      facts,
      facts.groups.map(() => 1),
    );
    return runForce(
      { skeleton, known: new Map() },
      {
        onStep(found, share) {
          if (share >= 1) setPositions(found);
        },
        onError() {
          setPositions(new Map());
        },
      },
    );
  }, [facts]);
  return positions;
}

interface CircleProps {
  readonly group: GroupFacts;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: string;
  readonly onOpen: () => void;
}

/** A group: its circle, and how many are in it. */
function Circle({ group, x, y, radius, colour, onOpen }: CircleProps) {
  const { view } = useExplorer();
  const words = t("overview.group", {
    name: nameOf(group),
    stakeholders: group.size,
    joined: joined(group.linkagesInside, view.throughProjects),
  });
  return (
    <g
      className="group"
      role="button"
      tabIndex={0}
      aria-label={t("overview.open", { group: words })}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      onClick={onOpen}
      onKeyDown={({ key }) => {
        if (key === "Enter" || key === " ") onOpen();
      }}
    >
      <title>{words}</title>
      <circle r={radius} fill={colour} />
      <text className="size" y={4}>
        {numberText(group.size)}
      </text>
    </g>
  );
}

/** The names of the groups where they lie on no other name, the largest first; a circle that is pointed at tells its own. */
function Names({ facts, screen, radii, points }: NamesProps) {
  const room = new LabelRoom(screen);
  const [wide, high] = [LETTER * letterFactor(), LINE * letterFactor()];
  points.forEach(({ x, y }, index) => {
    room.keepFree(x, y, radii[index] ?? 0);
  });
  return facts.groups.map((group, index) => {
    const [at, radius] = [points[index], radii[index]];
    if (at === undefined || radius === undefined) return null;
    const lines = labelLines(nameOf(group), 3);
    const width = wide * Math.max(...lines.map(({ length }) => length));
    const isForced = index < screen.width / NAMED_EACH;
    const placed = room.takeBeside({ ...at, radius, width, height: high * lines.length, isForced });
    if (placed === null) return null;
    const { side, box } = placed;
    const x = side === "left" ? box.left : side === "right" ? box.right : (box.left + box.right) / 2;
    return (
      <text key={group.number} className={side} aria-hidden="true">
        {lines.map((line, row) => (
          <tspan key={line} x={x} y={box.top + high * (row + 0.75)}>
            {line}
          </tspan>
        ))}
      </text>
    );
  });
}

/** The groups as circles with their names, and the strongest flows between them. */
export function OverviewDrawing({ facts, about, positions, screen, onOpen }: DrawnProps) {
  const { theme, view } = useExplorer();
  const radii = useMemo(() => groupRadii(facts.groups, screen), [facts, screen]);
  const points = useMemo(() => onScreen(positions, radii, screen), [positions, radii, screen]);
  const strongest = facts.flows[0]?.linkageCount ?? 1;
  const colours = SERIES[theme];
  return (
    <svg width={screen.width} height={screen.height} role="group" aria-label={t("overview.label")}>
      <desc>{about}</desc>
      {facts.flows.slice(0, FLOWS_EACH * facts.groups.length).map(({ from, to, linkageCount }) => {
        const [a, b] = [points[from - 1], points[to - 1]];
        const share = Math.sqrt(linkageCount / strongest);
        return (
          a &&
          b && (
            <line
              key={`${from} ${to}`}
              x1={a.x}
              y1={a.y}
              x2={b.x}
              y2={b.y}
              stroke={INK[theme].line}
              strokeWidth={0.5 + 9 * share}
              opacity={0.2 + 0.5 * share}
            >
              <title>{joined(linkageCount, view.throughProjects)}</title>
            </line>
          )
        );
      })}
      {facts.groups.map((group, index) => {
        const [at, radius] = [points[index], radii[index]];
        return (
          at &&
          radius !== undefined && (
            <Circle
              key={group.number}
              group={group}
              {...at}
              radius={radius}
              colour={colours[index % colours.length] ?? ""}
              onOpen={() => {
                onOpen(group);
              }}
            />
          )
        );
      })}
      <Names facts={facts} screen={screen} radii={radii} points={points} />
    </svg>
  );
}

interface NamesProps extends Pick<DrawnProps, "facts" | "screen"> {
  readonly radii: readonly number[];
  readonly points: readonly Point[];
}

interface DrawnProps {
  readonly facts: OverviewFacts;
  /** What the circles and lines stand for. */
  readonly about: string;
  readonly positions: Positions;
  readonly screen: Screen;
  readonly onOpen: (group: GroupFacts) => void;
}
