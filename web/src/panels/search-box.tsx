import { useEffect } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { isWriting } from "../app/is-writing.js";
import { pick } from "../state/view-changes.js";
import { StakeholderPicker } from "./stakeholder-picker.js";

const SHORTCUT = "/";

/** The search of the page: whoever is picked comes onto the map and is opened. The key "/" leads here. */
export function SearchBox() {
  const { act, network } = useExplorer();
  useEffect(() => {
    const jump = (event: KeyboardEvent): void => {
      if (event.key !== SHORTCUT || isWriting(event)) return;
      document.querySelector<HTMLInputElement>(`[data-shortcut="${SHORTCUT}"]`)?.focus();
      event.preventDefault();
    };
    addEventListener("keydown", jump);
    return () => {
      removeEventListener("keydown", jump);
    };
  }, []);
  return (
    <search className="search">
      <StakeholderPicker
        label="Find a stakeholder by any spelling, place or product"
        placeholder="Find a stakeholder, place or product"
        isLabelHidden
        shortcut={SHORTCUT}
        onPick={({ id }) => {
          act(pick(id, network.stakeholders.has(id)));
        }}
      />
    </search>
  );
}
