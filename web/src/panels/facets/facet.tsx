import { useMemo, useState } from "react";
import { useExplorer } from "../../app/explorer-context.js";
import { ErrorNotice } from "../../app/notice.js";
import { useSeen } from "../../app/use-seen.js";
import { useFacetCounts } from "../../app/use-whole-counts.js";
import {
  type FacetValue,
  facetValues,
  isOfStakeholders,
  wholeFacetValues,
} from "../../state/facet-counts.js";
import { clearFilters, toggleFacet } from "../../state/view-changes.js";
import type { FacetName } from "../../state/view.js";
import { Aloud } from "../aloud.js";
import { ChangeButton } from "../change-button.js";
import { numberText } from "../../words/formats.js";
import { t } from "../../words/words.js";

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

interface FacetValuesProps {
  readonly facet: FacetName;
  readonly values: readonly FacetValue[];
}

/** The values of a facet, the first of them or all. */
function FacetValues({ facet, values }: FacetValuesProps) {
  const { view } = useExplorer();
  const [isLong, setLong] = useState(false);
  const title = t(`facet.${facet}`);
  const all = { facet: title, count: values.length };
  const chosen = view.filters[facet] as readonly string[];
  const shown = isLong ? values : values.filter(({ id }, index) => index < FEW || chosen.includes(id));
  return (
    <>
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
    </>
  );
}

/** A facet: what it narrows, and the counts that each choice would leave; the service counts those of a network that is not all here. */
export function Facet({ facet }: { readonly facet: FacetName }) {
  const { view, network, around, choice } = useExplorer();
  const [seen, isSeen] = useSeen();
  const { value: counted, isCounted, work, error, retry } = useFacetCounts(facet, isSeen);
  const isKnown = !isCounted || counted !== null;
  const values = useMemo(
    () =>
      counted === null
        ? facetValues(facet, network, choice, around)
        : wholeFacetValues(facet, counted, network, choice, around),
    [facet, counted, network, choice, around],
  );
  // Something stays where the facet was: it comes back as soon as it has values.
  if (isKnown && values.length === 0) return <div ref={seen} />;
  const title = t(`facet.${facet}`);
  const chosen = view.filters[facet].length;
  return (
    <fieldset ref={seen} className={isKnown ? "facet" : "facet unknown"} aria-busy={work !== null}>
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
      {isKnown ? (
        <FacetValues facet={facet} values={values} />
      ) : (
        <p className="hint">{t("work.doing", { work: t("work.counting") })}</p>
      )}
      {error && <ErrorNotice error={error} retry={retry} />}
    </fieldset>
  );
}
