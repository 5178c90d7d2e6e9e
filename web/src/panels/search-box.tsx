import { useEffect } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { isWriting } from "../app/is-writing.js";
import { type WishedGroup, wishedGroups } from "../state/search-wish.js";
import { pick, showGroup } from "../state/view-changes.js";
import { STAKEHOLDER_KINDS } from "../state/wording.js";
import { StakeholderPicker } from "./stakeholder-picker.js";

const SHORTCUT = "/";

/** "Universities in Lahore", "Universities", "Stakeholders in Textiles". */
function groupName({ kind, node, facet }: WishedGroup): string {
  const many = kind === null ? "Stakeholders" : STAKEHOLDER_KINDS[kind].many;
  return node === null ? many : `${many} in ${node.name}${facet === "sector" ? " (sector)" : ""}`;
}

/** The search of the page: whoever is picked comes onto the map and is opened. The key "/" leads here. */
export function SearchBox() {
  const { act, around, isWhole, network } = useExplorer();
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
        suggest={(text) =>
          wishedGroups(text, around).map((group) => ({
            id: [group.kind, group.node?.id].join(" "),
            name: groupName(group),
            more: "Show all of them",
            onTake: () => {
              act(showGroup(group, isWhole));
            },
          }))
        }
        onPick={({ id }) => {
          act(pick(id, network.stakeholders.has(id)));
        }}
      />
    </search>
  );
}
