import { useMemo, useState } from "react";
import { ContextSwitch } from "../app/context-switch.js";
import { useExplorer } from "../app/explorer-context.js";
import { ErrorNotice } from "../app/notice.js";
import { useWholeCounts } from "../app/use-whole-counts.js";
import { isDrawnTogether, MOST_STAKEHOLDERS } from "../queries/load-network.js";
import {
  FACETS,
  type FacetValue,
  facetValues,
  isOfStakeholders,
  wholeFacetValues,
} from "../state/facet-counts.js";
import { isFiltered, shownInWords } from "../state/filter-network.js";
import { clearFilters, put, toggleFacet, unhide } from "../state/view-changes.js";
import type { FacetName } from "../state/view.js";
import type { WholeCounts } from "../state/whole-counts.js";
import { Aloud } from "./aloud.js";
import { ChangeButton } from "./change-button.js";
import { DegreeFacet } from "./degree-facet.js";
import { useNames } from "./use-names.js";
import { t } from "../words/words.js";
import { numberText } from "../words/formats.js";

const FEW = 6;

function FacetLine({ facet, value }: { readonly facet: FacetName; readonly value: FacetValue }) {
  const { view, act } = useExplorer();
  const isChosen = (view.filters[facet] as readonly string[]).includes(value.id);
  return (
    <li style={{ paddingInlineStart: `${value.depth * 0.9}rem` }}>
      <label className="facet-value">
        <input
          type="checkbox"
          checked={isChosen}
          onChange={() => {
            act(toggleFacet(facet, value.id));
          }}
        />
        <span className="facet-name" dir="auto">
          {value.name}
        </span>
        <span className="count">{numberText(value.count)}</span>
      </label>
    </li>
  );
}

interface FacetProps {
  readonly facet: FacetName;
  /** What the service counted of the whole network; null where all of it is loaded. */
  readonly whole: WholeCounts | null;
}

function Facet({ facet, whole }: FacetProps) {
  const { view, network, around, choice } = useExplorer();
  const [isLong, setLong] = useState(false);
  const values = useMemo(
    () =>
      whole === null
        ? facetValues(facet, network, choice, around)
        : wholeFacetValues(facet, whole, network, choice, around),
    [facet, whole, network, choice, around],
  );
  if (values.length === 0) return null;
  const title = t(`facet.${facet}`);
  const all = { facet: title, count: values.length };
  const chosen = view.filters[facet].length;
  const shown = isLong
    ? values
    : values.filter(
        (value, index) => index < FEW || (view.filters[facet] as readonly string[]).includes(value.id),
      );
  return (
    <fieldset className="facet">
      <legend>
        {title}
        {facet !== "linkage" && (
          <span className="of">
            {" "}
            {t(isOfStakeholders(facet) ? "facet.ofStakeholders" : "facet.ofLinkages")}
          </span>
        )}
        {chosen > 0 && (
          <ChangeButton className="quiet clear" change={clearFilters(facet)}>
            <Aloud text={t("facet.clear", { facet: title })}>{t("page.clear")}</Aloud>
          </ChangeButton>
        )}
      </legend>
      <ul>
        {shown.map((value) => (
          <FacetLine key={value.id} facet={facet} value={value} />
        ))}
      </ul>
      {values.length > FEW && (
        <button
          type="button"
          className="quiet"
          aria-expanded={isLong}
          onClick={() => {
            setLong(!isLong);
          }}
        >
          <Aloud text={isLong ? t("facet.fewerOf", { facet: title }) : t("facet.allOf", all)}>
            {isLong ? t("facet.fewer") : t("facet.all", all)}
          </Aloud>
        </button>
      )}
    </fieldset>
  );
}

function LeftOut() {
  const { view } = useExplorer();
  const nameOf = useNames(view.hidden);
  if (view.hidden.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{t("facet.hidden")}</legend>
      <ul>
        {view.hidden.map((id) => (
          <li key={id} className="left-out">
            <span>{nameOf(id)}</span>
            <ChangeButton className="quiet" change={unhide(id)}>
              {t("facet.showAgain")}
            </ChangeButton>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** How much the filters choose: of what is on the map, and of the whole network where that is more. */
function Result({ whole }: Pick<FacetProps, "whole">) {
  const { shown, view, around, network } = useExplorer();
  const isTogether = isDrawnTogether(view, around, network);
  return (
    <>
      {whole && (
        <p className="result">
          {view.throughProjects ? t("status.line.overviewFolded", whole) : t("status.line.overview", whole)}
          {isFiltered(view) ? "" : ` ${t("status.line.inAll")}`}
        </p>
      )}
      {!isTogether && (
        <p className={whole ? "hint" : "result"}>
          {whole ? t("facet.onMap", { shown: shownInWords(shown) }) : shownInWords(shown)}
        </p>
      )}
      {whole && isTogether && isFiltered(view) && whole.stakeholders > 0 && (
        <ChangeButton change={put({ scope: "all" })}>
          {t(whole.stakeholders > MOST_STAKEHOLDERS ? "facet.showBest" : "facet.showThem")}
        </ChangeButton>
      )}
    </>
  );
}

/** The facets with the counts that each choice would leave; they filter map, table, figures and files alike. */
export function FacetsPanel() {
  const { view } = useExplorer();
  const { value: whole, isCounted, work, error, retry } = useWholeCounts();
  const isKnown = !isCounted || whole !== null;
  return (
    <section className="facets" aria-label={t("part.filters")} aria-busy={work !== null}>
      <header className="panel-head">
        <h2>{t("part.filters")}</h2>
        {isFiltered(view) && (
          <ChangeButton className="quiet" change={clearFilters()}>
            {t("facet.clearAll")}
          </ChangeButton>
        )}
      </header>
      <Result whole={whole} />
      <ContextSwitch />
      {isCounted && whole === null && work !== null && (
        <p className="hint">{t("work.doing", { work: t("work.counting") })}</p>
      )}
      {error && <ErrorNotice error={error} retry={retry} />}
      <LeftOut />
      {isKnown && FACETS.map((facet) => <Facet key={facet} facet={facet} whole={whole} />)}
      <DegreeFacet />
    </section>
  );
}
