import { useExplorer } from "../app/explorer-context.js";
import { clearFilters, justThese, put, toggleFacet } from "../state/view-changes.js";
import type { Colouring, LegendEntry } from "./colouring.js";
import { shapeOutline } from "./shape-outline.js";
import { MeasureNote } from "./measure-note.js";
import type { Sizing } from "./sizing.js";
import { numberText } from "../words/formats.js";
import { t } from "../words/words.js";

function Swatch({ entry, isOfLines }: { readonly entry: LegendEntry; readonly isOfLines: boolean }) {
  return (
    <svg viewBox="0 0 16 16" className="swatch" aria-hidden="true">
      {entry.isOutline === true ? (
        <path d={shapeOutline(0, 8, 8, 5)} fill="none" stroke={entry.colour} strokeWidth={2} />
      ) : isOfLines ? (
        <path d="M1 8H15" stroke={entry.colour} strokeWidth={3} />
      ) : (
        <path d={shapeOutline(entry.shape ?? 0, 8, 8, 5.5)} fill={entry.colour} />
      )}
    </svg>
  );
}

function Entry({ entry, colouring }: { readonly entry: LegendEntry; readonly colouring: Colouring }) {
  const { view, act } = useExplorer();
  const { facet, value, members, label, count } = entry;
  const text = (
    <>
      <Swatch entry={entry} isOfLines={colouring.isOfLines} />
      <bdi>{label}</bdi> <span className="count">{numberText(count)}</span>
    </>
  );
  if (members !== undefined)
    return (
      <button
        type="button"
        title={t("legend.onlyThese")}
        onClick={() => {
          act(put({ ...justThese(members), selected: null }));
        }}
      >
        {text}
      </button>
    );
  if (facet === undefined || value === undefined) return <span className="entry">{text}</span>;
  const chosen = view.filters[facet] as readonly string[];
  return (
    <button
      type="button"
      aria-pressed={chosen.includes(value)}
      title={t(chosen.includes(value) ? "legend.othersToo" : "legend.onlyThese")}
      onClick={() => {
        act(chosen.length === 1 && chosen[0] === value ? clearFilters(facet) : toggleFacet(facet, value));
      }}
    >
      {text}
    </button>
  );
}

function LineStyles({ hasPairs }: { readonly hasPairs: boolean }) {
  const line = (dash: string, label: string) => (
    <li className="entry">
      <svg viewBox="0 0 26 8" className="swatch line" aria-hidden="true">
        <path d="M1 4H25" strokeDasharray={dash} />
      </svg>
      {label}
    </li>
  );
  return (
    <ul className="line-styles">
      {hasPairs && line("none", t("legend.pairs"))}
      {line("none", t("legend.solid"))}
      {line("6 3", t("legend.dashed"))}
      {line("2 2.5", t("legend.dotted"))}
    </ul>
  );
}

/** The sizes of a few numbers, and what the numbers are. */
function Scale({ sizing: { unit, examples } }: { readonly sizing: Sizing }) {
  const largest = examples.at(-1)?.radius ?? 0;
  return (
    <div className="scale">
      <svg width={2 * largest + 2} height={2 * largest + 2} aria-hidden="true">
        {examples.map(({ text, radius }) => (
          <circle key={text} cx={largest + 1} cy={2 * largest + 1 - radius} r={radius} />
        ))}
      </svg>
      <span>
        {t("legend.area")}
        <br />
        {examples.map(({ text }) => text).join(t("list.comma"))}
        <br />
        {unit}
      </span>
    </div>
  );
}

/** Says what colours, sizes and lines mean; choosing a colour shows only what it stands for. */
export function Legend(props: { readonly colouring: Colouring; readonly sizing: Sizing }) {
  const { colouring, sizing } = props;
  const { shown } = useExplorer();
  return (
    <section className="legend" aria-label={t("legend.title")}>
      <div className="colours">
        <h2>{colouring.title}</h2>
        <ul>
          {colouring.entries.map((entry) => (
            <li key={entry.label}>
              <Entry entry={entry} colouring={colouring} />
            </li>
          ))}
        </ul>
      </div>
      {sizing.unit !== null && <Scale sizing={sizing} />}
      <MeasureNote />
      <LineStyles hasPairs={shown.partnerships.length > 0} />
    </section>
  );
}
