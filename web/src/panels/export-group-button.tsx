import { useExplorer } from "../app/explorer-context.js";
import { citationOf } from "../export/citation.js";
import { linkagesCsv, stakeholdersCsv } from "../export/csv.js";
import { download } from "../export/download.js";

/** Hands out those of the group who are on the map, and the linkages among them, as tables. */
export function ExportGroupButton() {
  const { view, shown, network, around, measured } = useExplorer();
  const chosen = new Set(view.group);
  const own = {
    chosen,
    stakeholders: shown.stakeholders.filter(({ id }) => chosen.has(id)),
    linkages: shown.linkages.filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
    partnerships: shown.partnerships.filter(({ between }) => between.every((id) => chosen.has(id))),
  };
  return (
    <button
      type="button"
      disabled={own.stakeholders.length === 0}
      onClick={() => {
        const citation = citationOf(own, network, around, location.href, new Date());
        const exported = { shown: own, network, around, citation, communities: [], measured };
        download("group-stakeholders.csv", stakeholdersCsv(exported), "text/csv");
        download("group-linkages.csv", linkagesCsv(exported), "text/csv");
      }}
    >
      Export these (CSV)
    </button>
  );
}
