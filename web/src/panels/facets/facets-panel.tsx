import { ContextSwitch } from "../../app/context-switch.js";
import { useExplorer } from "../../app/explorer-context.js";
import { ErrorNotice } from "../../app/notice.js";
import { useWholeTotals } from "../../app/use-whole-counts.js";
import { isDrawnTogether, MOST_STAKEHOLDERS } from "../../queries/load-network.js";
import { FACETS } from "../../state/facet-counts.js";
import { isFiltered, shownInWords } from "../../state/filter-network.js";
import { clearFilters, put, unhide } from "../../state/view-changes.js";
import type { WholeTotals } from "../../state/whole-counts.js";
import { Aloud } from "../aloud.js";
import { ChangeButton } from "../change-button.js";
import { DegreeFacet } from "./degree-facet.js";
import { Facet } from "./facet.js";
import { useNames } from "../use-names.js";
import { t } from "../../words/words.js";
import { Name } from "../name.js";

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
            <Name>{nameOf(id)}</Name>
            <ChangeButton className="quiet" change={unhide(id)}>
              {t("facet.showAgain")}
            </ChangeButton>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** Whose linkages alone are shown, where that was asked. */
function LinkagesOf() {
  const { linkagesOf } = useExplorer().view;
  const nameOf = useNames(linkagesOf?.ids ?? []);
  if (linkagesOf === null) return null;
  return (
    <fieldset className="facet">
      <legend>
        {t(`facet.linkagesOf.${linkagesOf.way ?? "all"}`)}
        <ChangeButton className="quiet clear" change={put({ linkagesOf: null })}>
          <Aloud text={t("facet.clear", { facet: t("facet.linkagesOf.all") })}>{t("page.clear")}</Aloud>
        </ChangeButton>
      </legend>
      <ul>
        {linkagesOf.ids.map((id) => (
          <li key={id}>
            <Name>{nameOf(id)}</Name>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** How much the filters choose: of what is on the map, and of the whole network where that is more. */
function Result({ whole }: { readonly whole: WholeTotals | null }) {
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
  const { value: whole, isCounted, work, error, retry } = useWholeTotals();
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
      <LinkagesOf />
      <LeftOut />
      {FACETS.map((facet) => (
        <Facet key={facet} facet={facet} />
      ))}
      <DegreeFacet />
    </section>
  );
}
