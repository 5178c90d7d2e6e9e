import { useId } from "react";
import { useExplorer } from "../../app/explorer-context.js";
import { usePointing } from "../../app/pointed.js";
import { type GapGroup, gapHighlight } from "../../state/gap-groups.js";
import { askGaps } from "../../state/view-changes.js";
import { LinkageLinks, StakeholderLinks } from "./proof-list.js";
import { StakeholderLink } from "../stakeholder-link.js";
import { t } from "../../words/words.js";

const FEW = 12;

/** A gap: what is lacking, who lacks it, and on demand the peers who have it. Pointing at it draws both on the map. */
export function GapCard({ group, isOne }: { readonly group: GapGroup; readonly isOne: boolean }) {
  const id = useId();
  const { view, act } = useExplorer();
  const isOpen = view.gaps?.gap === group.key;
  const pointing = usePointing(gapHighlight(group));
  const { lack, share, lacking, proof } = group;
  return (
    <li className="gap-card" {...pointing}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          act(askGaps(isOne ? "selected" : "shown", isOpen ? null : group.key));
        }}
      >
        <span className="gap-name">{lack}</span>
        <span className="match-more">
          {share}
          {!isOne && ` ${t("gap.lackers", { count: lacking.length })}`}
        </span>
      </button>
      <div id={id} hidden={!isOpen} className="reason-proofs">
        {!isOne && (
          <>
            <h3>{t("gap.whoLacks")}</h3>
            <StakeholderLinks list={lacking.slice(0, FEW)} />
            {lacking.length > FEW && (
              <p className="hint">{t("gap.andMore", { count: lacking.length - FEW })}</p>
            )}
          </>
        )}
        <h3>{t("gap.peers")}</h3>
        <ul className="peers">
          {proof.map(({ stakeholder, linkages }) => (
            <li key={stakeholder.id}>
              <StakeholderLink one={stakeholder} />
              <LinkageLinks list={linkages} />
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
