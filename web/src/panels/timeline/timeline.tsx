import { type PointerEvent, useMemo, useRef, useState } from "react";
import { useExplorer } from "../../app/explorer-context.js";
import { selectFrom } from "../../state/filter-network.js";
import { daySpan, periodInWords } from "../../state/period.js";
import { type TimeBar, timeBars } from "../../state/time-bars.js";
import { timeScale, type TimeScale } from "../../state/time-scale.js";
import { put } from "../../state/view-changes.js";
import { CloseButton } from "../close-button.js";
import { YearHandles } from "./year-handles.js";
import { t } from "../../words/words.js";

const HEIGHT = 44;

/** The EDTF of the years between two places of the axis. */
function yearsBetween(scale: TimeScale, a: number, b: number): string {
  const [first, last] = [scale.yearAt(Math.min(a, b)), scale.yearAt(Math.max(a, b))];
  return first === last ? String(first) : `${first}/${last}`;
}

function Bars({ bars }: { readonly bars: readonly TimeBar[] }) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return bars.map(({ period, count, from, to, isOpen }) => {
    const height = 6 + (HEIGHT - 8) * Math.sqrt(count / most);
    return (
      <rect
        key={period}
        className={isOpen ? "bar open" : "bar"}
        x={from * 1000}
        width={Math.max(3, (to - from) * 1000 - 1)}
        y={HEIGHT - height}
        height={height}
      >
        <title>{t("time.bar", { period: periodInWords(period), count })}</title>
      </rect>
    );
  });
}

/** Draws the axis and the bars; a drag over them chooses years. */
function Chart({ scale }: { readonly scale: TimeScale }) {
  const { view, act, network, choice } = useExplorer();
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  const linkages = useMemo(() => selectFrom(network, choice, "during").linkages, [network, choice]);
  const bars = useMemo(() => timeBars(linkages, scale), [linkages, scale]);
  const span = view.during === null ? null : daySpan(view.during);
  const brush = drag ?? (span && [scale.at(span.first), scale.at(span.last + 1)]);
  const place = (event: PointerEvent): number => {
    const box = svg.current?.getBoundingClientRect();
    return box === undefined ? 0 : Math.min(0.9999, Math.max(0, (event.clientX - box.left) / box.width));
  };
  return (
    <svg
      ref={svg}
      className="time-chart"
      viewBox={`0 0 1000 ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag([place(event), place(event)]);
      }}
      onPointerMove={(event) => {
        if (drag !== null) setDrag([drag[0], place(event)]);
      }}
      onPointerUp={() => {
        if (drag !== null) act(put({ during: yearsBetween(scale, ...drag) }));
        setDrag(null);
      }}
    >
      {scale.stretches
        .filter(({ isGap }) => isGap)
        .map(({ first, from, to }) => (
          <rect
            key={first}
            className="gap"
            x={from * 1000}
            width={(to - from) * 1000}
            y={0}
            height={HEIGHT}
          />
        ))}
      <Bars bars={bars} />
      {brush && (
        <rect
          className="brush"
          x={Math.min(...brush) * 1000}
          width={Math.max(4, Math.abs(brush[1] - brush[0]) * 1000)}
          y={0}
          height={HEIGHT}
        />
      )}
    </svg>
  );
}

/** When linkages were, as precisely as their sources say; a brush over it filters the whole page. */
export function Timeline() {
  const { view, act, network, choice } = useExplorer();
  const scale = useMemo(() => timeScale(network.linkages), [network]);
  const undated = useMemo(
    () => selectFrom(network, choice, "during").linkages.filter(({ span }) => span === null).length,
    [network, choice],
  );
  if (scale === null) return null;
  return (
    <section className="timeline" aria-label={t("time.title")}>
      <header>
        <h2>{t("time.when")}</h2>
        <span className="chosen-time">
          {view.during === null ? t("time.all") : periodInWords(view.during)}
        </span>
        {view.during !== null && (
          <CloseButton
            label={t("time.chooseAll")}
            onClose={() => {
              act(put({ during: null }));
            }}
          />
        )}
        <label className="check">
          <input
            type="checkbox"
            checked={view.during === null || view.undated}
            disabled={view.during === null}
            onChange={() => {
              act(put({ undated: !view.undated }));
            }}
          />
          {t("time.undated", { count: undated })}
        </label>
      </header>
      <div className="time-brush" dir="ltr">
        <Chart scale={scale} />
        <YearHandles scale={scale} />
      </div>
      <div className="time-axis" dir="ltr" aria-hidden="true">
        {scale.stretches.map(({ first, isGap, from, to }) => (
          <span key={first} style={{ left: `${(from + to) * 50}%` }}>
            {isGap ? "…" : first}
          </span>
        ))}
      </div>
    </section>
  );
}
