import type { Ref } from "react";
import { useExplorer } from "../app/explorer-context.js";
import type { Point } from "../map/layouts/layout.js";
import { KIND_COLOURS, type Theme } from "../map/palette.js";
import type { PlaceCluster } from "./clusters.js";
import { kindsInWords } from "./kinds-in-words.js";
import type { KindCounts } from "./place-sheet.js";
import { joinedInWords } from "./place-words.js";
import { numberText } from "../words/formats.js";
import { t } from "../words/words.js";

const RING = 4;

/** What a circle stands for: its place, or the largest of several. */
export const clusterName = ({ groups }: PlaceCluster): string => {
  const [first, ...others] = groups;
  const name = first?.group.name ?? "";
  return others.length === 0 ? name : t("places.andOthers", { name, count: others.length });
};

/** All that a circle says. */
export function clusterWords(cluster: PlaceCluster, throughProjects: boolean): string {
  const inside = cluster.groups.reduce((sum, { group }) => sum + group.inside, 0);
  const joined = joinedInWords(inside, throughProjects);
  return t("places.circle", {
    name: clusterName(cluster),
    stakeholders: cluster.size,
    kinds: kindsInWords(cluster.kinds),
    joined,
  });
}

/** The kinds as parts of a ring, in the order of the kinds. */
function Ring({ kinds, radius, theme }: { kinds: KindCounts; radius: number; theme: Theme }) {
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  const around = 2 * Math.PI * radius;
  let passed = 0;
  return kinds.map(({ kind, count }) => {
    const part = (count / total) * around;
    const start = passed;
    passed += part;
    return (
      <circle
        key={kind}
        r={radius}
        fill="none"
        stroke={KIND_COLOURS[theme][kind]}
        strokeWidth={RING}
        strokeDasharray={`${part} ${around - part}`}
        strokeDashoffset={-start}
        transform="rotate(-90)"
      />
    );
  });
}

interface PlaceCircleProps {
  readonly cluster: PlaceCluster;
  readonly at: Point;
  readonly isOpen: boolean;
  /** Whether Tab leads to it; arrow keys lead to the others. */
  readonly isStop: boolean;
  readonly circle: Ref<SVGGElement>;
  readonly onOpen: () => void;
  readonly onPoint: (isPointed: boolean) => void;
  readonly onFocus: () => void;
}

/** Those in one place, or in several that lie on each other: a ring of their kinds around their number. */
export function PlaceCircle(props: PlaceCircleProps) {
  const { cluster, at, isOpen, isStop, circle, onOpen, onPoint, onFocus } = props;
  const { theme, view } = useExplorer();
  const { size, radius, kinds, groups } = cluster;
  const words = clusterWords(cluster, view.throughProjects);
  return (
    <g
      ref={circle}
      className={isOpen ? "place open" : "place"}
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={t(groups.length > 1 ? "places.zoomInto" : "overview.open", { group: words })}
      aria-pressed={isOpen}
      data-place={cluster.id}
      transform={`translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`}
      onClick={onOpen}
      onPointerEnter={() => {
        onPoint(true);
      }}
      onPointerLeave={() => {
        onPoint(false);
      }}
      onFocus={onFocus}
      onBlur={() => {
        onPoint(false);
      }}
    >
      <circle className="hit" r={Math.max(radius, 12)} />
      <circle className="disc" r={radius} />
      <Ring kinds={kinds} radius={radius - RING / 2} theme={theme} />
      <text y={4}>{numberText(size)}</text>
    </g>
  );
}
