import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useExplorer } from "../../app/explorer-context.js";
import { daySpan, newYear } from "../../state/period.js";
import type { TimeScale } from "../../state/time-scale.js";
import { put } from "../../state/view-changes.js";
import { t } from "../../words/words.js";

type Ends = readonly [first: number, last: number];

/** The years of an axis, and where their ends lie on it. */
const yearsOf = (scale: TimeScale): readonly number[] =>
  scale.stretches.filter(({ isGap }) => !isGap).map(({ first }) => first);

/** Which years (by their place among all) a chosen time reaches over; all where none is chosen. */
function endsOf(years: readonly number[], during: string | null): Ends {
  const span = during === null ? null : daySpan(during);
  const last = years.length - 1;
  if (span === null) return [0, last];
  const at = (day: number, otherwise: number): number => {
    const index = years.findLastIndex((year) => newYear(year) <= day);
    return index < 0 ? otherwise : index;
  };
  return [at(span.first, 0), at(span.last, last)];
}

/** Where a key leads from a place among so many; undefined for other keys. */
const placeByKey = (key: string, place: number, last: number): number | undefined =>
  new Map([
    ["ArrowLeft", place - 1],
    ["ArrowDown", place - 1],
    ["ArrowRight", place + 1],
    ["ArrowUp", place + 1],
    ["PageDown", place - 5],
    ["PageUp", place + 5],
    ["Home", 0],
    ["End", last],
  ]).get(key);

interface HandleProps {
  readonly label: string;
  readonly years: readonly number[];
  readonly place: number;
  /** Where it stands on the axis, from 0 to 1. */
  readonly at: number;
  /** The place among the years at a point of the axis. */
  readonly placeAt: (share: number) => number;
  readonly onDraft: (place: number) => void;
  readonly onChoose: (place: number) => void;
}

function Handle({ label, years, place, at, placeAt, onDraft, onChoose }: HandleProps) {
  const handle = useRef<HTMLDivElement>(null);
  const isHeld = useRef(false);
  const last = years.length - 1;
  const within = (next: number): number => Math.max(0, Math.min(next, last));
  const placeOf = ({ clientX }: PointerEvent): number => {
    const box = handle.current?.parentElement?.getBoundingClientRect();
    return box === undefined ? place : placeAt((clientX - box.left) / box.width);
  };
  return (
    <div
      ref={handle}
      className="year-handle"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={years[0]}
      aria-valuemax={years[last]}
      aria-valuenow={years[place]}
      style={{ left: `${at * 100}%` }}
      onKeyDown={(event: KeyboardEvent) => {
        const next = placeByKey(event.key, place, last);
        if (next === undefined) return;
        event.preventDefault();
        onChoose(within(next));
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        isHeld.current = true;
      }}
      onPointerMove={(event) => {
        if (isHeld.current) onDraft(placeOf(event));
      }}
      onPointerUp={(event) => {
        isHeld.current = false;
        onChoose(placeOf(event));
      }}
    />
  );
}

/** The first and last year as handles on the edges of what is chosen: the same brush for the keyboard and for screen readers. */
export function YearHandles({ scale }: { readonly scale: TimeScale }) {
  const { view, act } = useExplorer();
  const [draft, setDraft] = useState<Ends | null>(null);
  const years = yearsOf(scale);
  const [first, last] = draft ?? endsOf(years, view.during);
  const yearOf = (place: number): number => years[place] ?? 0;
  const placeAt = (share: number): number =>
    Math.max(
      0,
      years.findLastIndex((year) => scale.at(newYear(year)) <= share),
    );
  const choose = (a: number, b: number): void => {
    setDraft(null);
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    const isAll = from === 0 && to === years.length - 1;
    const period = from === to ? String(yearOf(from)) : `${yearOf(from)}/${yearOf(to)}`;
    act(put({ during: isAll ? null : period }));
  };
  return (
    <>
      <Handle
        label={t("time.firstYear")}
        years={years}
        place={first}
        at={scale.at(newYear(yearOf(first)))}
        placeAt={placeAt}
        onDraft={(place) => {
          setDraft([place, last]);
        }}
        onChoose={(place) => {
          choose(place, last);
        }}
      />
      <Handle
        label={t("time.lastYear")}
        years={years}
        place={last}
        at={scale.at(newYear(yearOf(last) + 1))}
        placeAt={placeAt}
        onDraft={(place) => {
          setDraft([first, place]);
        }}
        onChoose={(place) => {
          choose(first, place);
        }}
      />
    </>
  );
}
