import { ChangeButton } from "../panels/change-button.js";
import { isDrawnTogether, isLarge } from "../queries/load-network.js";
import { backToOverview } from "../state/overview-changes.js";
import { useExplorer } from "./explorer-context.js";
import { t } from "../words/words.js";

/** Leads back to all of a network that is too large for one picture, drawn together. */
export function OverviewButton() {
  const { view, around, network } = useExplorer();
  if (!isLarge(around) || isDrawnTogether(view, around, network)) return null;
  return <ChangeButton change={backToOverview}>{t("look.back")}</ChangeButton>;
}
