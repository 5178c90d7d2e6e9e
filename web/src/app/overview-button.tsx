import { useEffect } from "react";
import { isLarge, isOverview } from "../queries/load-network.js";
import { backToOverview } from "../state/view-changes.js";
import { useExplorer } from "./explorer-context.js";
import { isWriting } from "./is-writing.js";

const KEY = "o";

/** Leads back to all of a network that is too large for one picture, drawn together; so does the key. */
export function OverviewButton() {
  const { view, act, around, network } = useExplorer();
  const isAway = isLarge(around) && !isOverview(view, around, network);
  useEffect(() => {
    if (!isAway) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === KEY && !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event))
        act(backToOverview);
    };
    addEventListener("keydown", onKey);
    return () => {
      removeEventListener("keydown", onKey);
    };
  }, [isAway, act]);
  if (!isAway) return null;
  return (
    <button
      type="button"
      title={`All of the network, drawn together (key: ${KEY})`}
      onClick={() => {
        act(backToOverview);
      }}
    >
      ← Overview
    </button>
  );
}
