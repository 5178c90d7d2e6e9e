import { ChangeButton } from "../panels/change-button.js";
import { isLarge, isOverview } from "../queries/load-network.js";
import { backToOverview } from "../state/view-changes.js";
import { useExplorer } from "./explorer-context.js";

/** Leads back to all of a network that is too large for one picture, drawn together. */
export function OverviewButton() {
  const { view, around, network } = useExplorer();
  if (!isLarge(around) || isOverview(view, around, network)) return null;
  return <ChangeButton change={backToOverview}>← Overview</ChangeButton>;
}
