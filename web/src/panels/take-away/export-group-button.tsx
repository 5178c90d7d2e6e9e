import { useState } from "react";
import { useExplorer } from "../../app/explorer-context.js";
import { citationOf } from "../../export/citation.js";
import { linkagesCsv, stakeholdersCsv } from "../../export/csv.js";
import { download } from "../../export/download.js";
import { fileName } from "../../export/file-name.js";
import { loadLinkageDetails } from "../../queries/load-linkage-details.js";
import { t } from "../../words/words.js";

/** Hands out those of the group who are on the map, and the linkages among them, as tables. */
export function ExportGroupButton() {
  const { view, shown, network, around, measured } = useExplorer();
  const [hasFailed, setFailed] = useState(false);
  const chosen = new Set(view.group);
  const own = {
    chosen,
    stakeholders: shown.stakeholders.filter(({ id }) => chosen.has(id)),
    linkages: shown.linkages.filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
    partnerships: shown.partnerships.filter(({ between }) => between.every((id) => chosen.has(id))),
  };
  const exportThem = async (): Promise<void> => {
    const today = new Date();
    const citation = citationOf(own, network, around, location.href, today);
    const details = await loadLinkageDetails(own.linkages.map(({ id }) => id));
    const exported = { shown: own, network, around, citation, communities: [], measured, details };
    const name = (what: string): string => `${fileName(what, [], today)}.csv`;
    download(name("group stakeholders"), stakeholdersCsv(exported), "text/csv");
    download(name("group linkages"), linkagesCsv(exported), "text/csv");
  };
  return (
    <button
      type="button"
      disabled={own.stakeholders.length === 0}
      onClick={() => {
        setFailed(false);
        exportThem().catch(() => {
          setFailed(true);
        });
      }}
    >
      {t(hasFailed ? "group.exportAgain" : "group.export")}
    </button>
  );
}
