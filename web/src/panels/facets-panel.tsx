import { useMemo, useState } from "react";
import { ContextSwitch } from "../app/context-switch.js";
import { useExplorer } from "../app/explorer-context.js";
import { isOverview } from "../queries/load-network.js";
import { FACETS, type FacetValue, facetValues, isOfStakeholders } from "../state/facet-counts.js";
import { isFiltered, shownInWords } from "../state/filter-network.js";
import { clearFilters, toggleFacet, unhide } from "../state/view-changes.js";
import type { FacetName } from "../state/view.js";
import { ChangeButton } from "./change-button.js";
import { DegreeFacet } from "./degree-facet.js";
import { useNames } from "./use-names.js";

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
        <span className="facet-name">{value.name}</span>
        <span className="count">{value.count}</span>
      </label>
    </li>
  );
}

function Facet({ facet }: { readonly facet: FacetName }) {
  const { view, network, around, choice } = useExplorer();
  const [isLong, setLong] = useState(false);
  const values = useMemo(() => facetValues(facet, network, choice, around), [facet, network, choice, around]);
  if (values.length === 0) return null;
  const chosen = view.filters[facet].length;
  const shown = isLong
    ? values
    : values.filter(
        (value, index) => index < FEW || (view.filters[facet] as readonly string[]).includes(value.id),
      );
  return (
    <fieldset className="facet">
      <legend>
        {FACETS[facet]}
        {facet !== "linkage" && (
          <span className="of"> of {isOfStakeholders(facet) ? "stakeholders" : "linkages"}</span>
        )}
        {chosen > 0 && (
          <ChangeButton className="quiet clear" change={clearFilters(facet)}>
            Clear<span className="aloud"> {FACETS[facet]}</span>
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
          {isLong ? "Fewer" : `All ${values.length}`}
          <span className="aloud"> of {FACETS[facet]}</span>
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
      <legend>Hidden</legend>
      <ul>
        {view.hidden.map((id) => (
          <li key={id} className="left-out">
            <span>{nameOf(id)}</span>
            <ChangeButton className="quiet" change={unhide(id)}>
              Show again
            </ChangeButton>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** The facets with the counts that each choice would leave; they filter map, table, figures and files alike. */
export function FacetsPanel() {
  const { view, shown, isWhole, around, network } = useExplorer();
  const names = Object.keys(FACETS) as FacetName[];
  const hasOverview = isOverview(view, around, network);
  return (
    <section className="facets" aria-label="Filters">
      <header className="panel-head">
        <h2>Filters</h2>
        {isFiltered(view) && (
          <ChangeButton className="quiet" change={clearFilters()}>
            Clear all
          </ChangeButton>
        )}
      </header>
      {!hasOverview && <p className="result">{shownInWords(shown)}</p>}
      <ContextSwitch />
      {hasOverview && (
        <p className="hint">
          Open a circle, search, or choose a question. What is then shown can be filtered here.
        </p>
      )}
      {!isWhole && !hasOverview && (
        <p className="hint">The numbers count what is on the map, not the whole network.</p>
      )}
      <LeftOut />
      {names.map((facet) => (
        <Facet key={facet} facet={facet} />
      ))}
      {!hasOverview && <DegreeFacet />}
    </section>
  );
}
