import { useEffect, useMemo, useState } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { aroundName } from "../state/community.js";
import type { Positions } from "./layouts/layout.js";
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
import { textMeasure } from "./overlay.js";
import { overviewNames, type PlacedName } from "./overview-names.js";
import { INK, SERIES } from "./palette.js";
import { numberText } from "../words/formats.js";
import { t } from "../words/words.js";

/** How high a line of a name is, in pixels, where the reader has letters as usual. */
const LINE = 14;
/** Lines for each group: more of them hide each other. */
const FLOWS_EACH = 3;

/** Where the browser measures no texts. */
const widthUnmeasured = (text: string): number => 8 * letterFactor() * text.length;

/** What a group is called. */
export const groupName = ({ name, facetId }: GroupFacts): string =>
  facetId == null ? aroundName(name) : name;

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
  /** How far below its middle the number stands, in pixels. */
  readonly down: number;
  readonly onOpen: () => void;
}

/** A group: its circle, and how many are in it. */
function Circle({ group, x, y, radius, colour, down, onOpen }: CircleProps) {
  const { view } = useExplorer();
  const words = t("overview.group", {
    name: groupName(group),
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
      <text className="size" y={4 + down}>
        {numberText(group.size)}
      </text>
    </g>
  );
}

const xOf = ({ side, box }: PlacedName): number =>
  side === "left" ? box.left : side === "right" ? box.right : (box.left + box.right) / 2;

/** The names of the groups that find room; a circle that is pointed at tells its own. */
function Names({ groups, names, line }: NamesProps) {
  return groups.map((group, index) => {
    const name = names[index];
    return (
      name && (
        <text key={group.number} className={name.side} aria-hidden="true">
          {name.lines.map((text, row) => (
            <tspan key={text} x={xOf(name)} y={name.box.top + line * (row + 0.75)}>
              {text}
            </tspan>
          ))}
        </text>
      )
    );
  });
}

/** The groups as circles with their names, and the strongest flows between them. */
export function OverviewDrawing({ facts, about, positions, screen, onOpen }: DrawnProps) {
  const { theme, view } = useExplorer();
  const radii = useMemo(() => groupRadii(facts.groups, screen), [facts, screen]);
  const points = useMemo(() => onScreen(positions, radii, screen), [positions, radii, screen]);
  const line = LINE * letterFactor();
  const names = useMemo(() => {
    const pen = document.createElement("canvas").getContext("2d");
    const measure = pen === null ? widthUnmeasured : textMeasure(pen);
    return overviewNames({ groups: facts.groups, points, radii, screen, nameOf: groupName, measure, line });
  }, [facts, points, radii, screen, line]);
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
              down={names[index]?.side === "inside" ? (line * names[index].lines.length) / 2 : 0}
              colour={colours[index % colours.length] ?? ""}
              onOpen={() => {
                onOpen(group);
              }}
            />
          )
        );
      })}
      <Names groups={facts.groups} names={names} line={line} />
    </svg>
  );
}

interface NamesProps {
  readonly groups: readonly GroupFacts[];
  readonly names: readonly (PlacedName | null)[];
  readonly line: number;
}

interface DrawnProps {
  readonly facts: OverviewFacts;
  /** What the circles and lines stand for. */
  readonly about: string;
  readonly positions: Positions;
  readonly screen: Screen;
  readonly onOpen: (group: GroupFacts) => void;
}
