import { useExplorer } from "../../app/explorer-context.js";
import { useLoad } from "../../app/use-load.js";
import { type LinkageKind, PartnersPerKindDocument } from "../../generated/graphql.js";
import { ask } from "../../queries/ask.js";
import { partnersOnMap } from "../../state/partners-on-map.js";
import { collapse, expand, PARTNERS_A_PAGE } from "../../state/view-changes.js";
import { LINKAGE_KINDS } from "../../state/wording.js";
import { t } from "../../words/words.js";

interface LineProps {
  readonly id: string;
  readonly kind: LinkageKind | null;
  /** How many partners there are. */
  readonly count: number;
}

/** How many partners there are by one kind of linkage, and how many of them are not on the map; a press brings some of these. */
function Line({ id, kind, count }: LineProps) {
  const { view, act, network } = useExplorer();
  const there = partnersOnMap(network, id, kind).size;
  const missing = Math.max(0, count - there);
  const called = view.expanded.find((one) => one.id === id && one.kind === kind)?.count ?? 0;
  return (
    <li>
      <button
        type="button"
        disabled={missing === 0}
        onClick={() => {
          // They come by name, whoever is on the map already among them.
          act(expand(id, kind, there - Math.min(called, there) + PARTNERS_A_PAGE));
        }}
      >
        {t(kind === null ? "kind.all" : `linkageKind.${kind}`)} <span className="count">{count}</span>
        <span className="more">
          {missing === 0
            ? t("expansion.allThere")
            : called < there
              ? t("expansion.more")
              : t(there > 0 ? "expansion.next" : "expansion.first", {
                  count: Math.min(PARTNERS_A_PAGE, missing),
                })}
        </span>
      </button>
    </li>
  );
}

/** How many partners a stakeholder has by each kind of linkage, each a button that brings them onto the map. */
export function Expansion({ id }: { readonly id: string }) {
  const { view, act, isWhole } = useExplorer();
  const { value } = useLoad(`kinds ${id}`, t("expansion.counting"), async (signal) => {
    return (await ask(PartnersPerKindDocument, { id }, signal)).stakeholder ?? null;
  });
  if (value === null || isWhole) return null;
  return (
    <div className="expansion">
      <h3>{t("expansion.title")}</h3>
      <ul>
        <Line id={id} kind={null} count={value.all.totalCount} />
        {LINKAGE_KINDS.filter((kind) => value[kind].totalCount > 0).map((kind) => (
          <Line key={kind} id={id} kind={kind} count={value[kind].totalCount} />
        ))}
      </ul>
      {view.expanded.some((one) => one.id === id) && (
        <button
          type="button"
          className="quiet"
          onClick={() => {
            act(collapse(id));
          }}
        >
          {t("expansion.remove")}
        </button>
      )}
    </div>
  );
}
