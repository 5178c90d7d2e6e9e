import { useEffect, useState } from "react";
import { onOffline, onWaiting } from "../queries/ask.js";
import { isDrawnTogether } from "../queries/load-network.js";
import { mostOnMap } from "../queries/load-surroundings.js";
import { isFiltered, shownInWords } from "../state/filter-network.js";
import { useExplorer } from "./explorer-context.js";
import { useWholeTotals } from "./use-whole-counts.js";
import { clockText, timeText } from "../words/formats.js";
import { t } from "../words/words.js";

interface StatusLineProps {
  /** Whether anything was loaded: what is not known is not told as nought. */
  readonly isKnown: boolean;
  readonly isLoading: boolean;
}

/** Says that questions wait for the service, or since when it does not answer. */
function ServiceStatus() {
  const [since, setSince] = useState<Date | null>(null);
  const [until, setUntil] = useState<Date | null>(null);
  useEffect(() => onOffline(setSince), []);
  useEffect(() => onWaiting(setUntil), []);
  return (
    <>
      {until !== null && <span> · {t("status.line.waiting", { time: clockText(until) })}</span>}
      {since !== null && (
        <span className="offline"> · {t("status.line.offline", { time: timeText(since) })}</span>
      )}
    </>
  );
}

/** How much there is of a network that is drawn together, or what the filters choose of it. */
function TogetherStatus() {
  const { view, around } = useExplorer();
  const { value: whole } = useWholeTotals(isFiltered(view));
  const count = mostOnMap(view, around);
  const isTold = isFiltered(view) && whole !== null;
  const stakeholders = isTold ? whole.stakeholders : count;
  const linkages = isTold ? whole.linkages : around.linkageCount;
  return (
    <p className="status" role="status" data-testid="status">
      <strong>
        {view.throughProjects
          ? t("status.line.overviewFolded", { stakeholders })
          : t("status.line.overview", { stakeholders, linkages })}
      </strong>
      {isTold
        ? ` · ${t("status.line.filtered", { count })}`
        : view.throughProjects
          ? ""
          : ` ${t("status.line.inAll")}`}
      {view.mode === "table" ? "" : t("status.line.together")}
      <ServiceStatus />
    </p>
  );
}

/** Says how much is shown of how much there is, and whether answers come from this device; read aloud as it changes. */
export function StatusLine({ isKnown, isLoading }: StatusLineProps) {
  const { view, shown, network, around, isWhole } = useExplorer();
  const left: string[] = [];
  const all = mostOnMap(view, around);
  if (!isKnown || (isLoading && shown.stakeholders.length === 0))
    return (
      <p className="status" role="status" data-testid="status">
        {t(isLoading ? "status.line.loading" : "status.line.notLoaded")}
        <ServiceStatus />
      </p>
    );
  if (isDrawnTogether(view, around, network)) return <TogetherStatus />;
  if (isFiltered(view)) left.push(t("status.line.filtered", { count: network.stakeholders.size }));
  if (!isWhole) left.push(t("status.line.ofAll", { count: all }));
  if (view.throughProjects) left.push(t("status.line.folded"));
  if (network.omittedStakeholders > 0)
    left.push(t("status.line.omitted", { count: network.omittedStakeholders }));
  if (network.omittedLinkages > 0)
    left.push(t("status.line.omittedLinkages", { count: network.omittedLinkages }));
  if (network.omittedPartnerships > 0)
    left.push(t("status.line.omittedPairs", { count: network.omittedPartnerships }));
  return (
    <p className="status" role="status" data-testid="status">
      <strong>{shownInWords(shown)}</strong>
      {left.length > 0 && ` · ${left.join(" · ")}`}
      <ServiceStatus />
    </p>
  );
}
