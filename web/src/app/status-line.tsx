import { useEffect, useState } from "react";
import { onOffline } from "../queries/ask.js";
import { isDrawnTogether } from "../queries/load-network.js";
import { mostOnMap } from "../queries/load-surroundings.js";
import { isFiltered, shownInWords } from "../state/filter-network.js";
import { counted } from "../state/wording.js";
import { useExplorer } from "./explorer-context.js";
import { useWholeCounts } from "./use-whole-counts.js";

interface StatusLineProps {
  /** Whether anything was loaded: what is not known is not told as nought. */
  readonly isKnown: boolean;
  readonly isLoading: boolean;
}

/** How much there is of a network that is drawn together, or what the filters choose of it. */
function TogetherStatus() {
  const { view, around } = useExplorer();
  const { value: whole } = useWholeCounts(isFiltered(view));
  const all = counted(mostOnMap(view, around), "stakeholder");
  const isTold = isFiltered(view) && whole !== null;
  return (
    <p className="status" role="status" data-testid="status">
      <strong>
        {isTold ? counted(whole.stakeholders, "stakeholder") : all},{" "}
        {view.throughProjects
          ? "projects folded"
          : counted(isTold ? whole.linkages : around.linkageCount, "linkage")}
      </strong>
      {isTold ? ` · filtered from ${all}` : view.throughProjects ? "" : " in all"}
      {view.mode === "table" ? "" : ", drawn together"}
    </p>
  );
}

/** Says how much is shown of how much there is, and whether answers come from this device; read aloud as it changes. */
export function StatusLine({ isKnown, isLoading }: StatusLineProps) {
  const { view, shown, network, around, isWhole } = useExplorer();
  const [since, setSince] = useState<Date | null>(null);
  useEffect(() => onOffline(setSince), []);
  const left: string[] = [];
  if (!isKnown || (isLoading && shown.stakeholders.length === 0))
    return (
      <p className="status" role="status" data-testid="status">
        {isLoading ? "Loading the network…" : "The network is not loaded."}
      </p>
    );
  if (isDrawnTogether(view, around, network)) return <TogetherStatus />;
  if (isFiltered(view)) left.push(`filtered from ${counted(network.stakeholders.size, "stakeholder")}`);
  if (!isWhole) left.push(`of ${counted(mostOnMap(view, around), "stakeholder")} in all`);
  if (view.throughProjects) left.push("projects folded");
  if (network.omittedStakeholders > 0)
    left.push(
      `the best linked; narrow the filter to see ${network.omittedStakeholders.toLocaleString("en")} more`,
    );
  if (network.omittedLinkages > 0) left.push(`${counted(network.omittedLinkages, "linkage")} not drawn`);
  if (network.omittedPartnerships > 0)
    left.push(`${counted(network.omittedPartnerships, "pair")} with fewer projects in common not drawn`);
  return (
    <p className="status" role="status" data-testid="status">
      <strong>{shownInWords(shown)}</strong>
      {left.length > 0 && ` · ${left.join(" · ")}`}
      {since !== null && (
        <span className="offline">
          {" "}
          · offline: answers of {since.toLocaleString("en", { dateStyle: "medium", timeStyle: "short" })}
        </span>
      )}
    </p>
  );
}
