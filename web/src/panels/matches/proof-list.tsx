import { useState } from "react";
import type { ProofLinkageFragment, ProofStakeholderFragment } from "../../generated/graphql.js";
import { select } from "../../state/view-changes.js";
import { shortName } from "../../state/match-highlight.js";
import { pairKey } from "../../state/view.js";
import { Arrow } from "../arrow.js";
import { ChangeButton } from "../change-button.js";
import { StakeholderLink } from "../stakeholder-link.js";
import { t } from "../../words/words.js";
import { Name } from "../name.js";

const FEW = 4;

/** Stakeholders as links, all of them. */
export function StakeholderLinks({ list }: { readonly list: readonly ProofStakeholderFragment[] }) {
  return (
    <ul className="proofs">
      {list.map((one) => (
        <li key={one.id}>
          <StakeholderLink one={one} />
        </li>
      ))}
    </ul>
  );
}

/** Linkages as links that open the two with the sources; the first few, and the others on demand. */
export function LinkageLinks({ list }: { readonly list: readonly ProofLinkageFragment[] }) {
  const [isLong, setLong] = useState(false);
  const shown = isLong || list.length <= FEW + 1 ? list : list.slice(0, FEW);
  return (
    <>
      <ul className="proofs">
        {shown.map(({ id, kind, mutual, from, to }) => (
          <li key={id}>
            <ChangeButton className="name" change={select(pairKey(from.id, to.id))}>
              <Name>{shortName(from)}</Name> <Arrow way={mutual ? "with" : "to"} />{" "}
              <Name>{shortName(to)}</Name>
              <span className="kind"> {t(`linkageKind.${kind}`)}</span>
            </ChangeButton>
          </li>
        ))}
      </ul>
      {shown.length < list.length && (
        <button
          type="button"
          className="quiet"
          onClick={() => {
            setLong(true);
          }}
        >
          {t("linkage.all", { count: list.length })}
        </button>
      )}
    </>
  );
}
