import { useExplorer } from "../../app/explorer-context.js";
import type { LinkageFacts } from "../../state/facts.js";
import { periodInWords } from "../../state/period.js";
import { select } from "../../state/view-changes.js";
import { pairKey } from "../../state/view.js";
import { arrowSign } from "../arrow.js";
import { ChangeButton } from "../change-button.js";
import { t } from "../../words/words.js";
import { Name } from "../name.js";

/** Linkages in a line or two each: whom they join, their title, how far they got and when. Pressing one opens the pair. */
export function LinkageLines({ linkages }: { readonly linkages: readonly LinkageFacts[] }) {
  const { network } = useExplorer();
  const name = (id: string): string => {
    const one = network.stakeholders.get(id);
    return one?.acronym ?? one?.name ?? id;
  };
  return (
    <ul className="linkage-lines">
      {linkages.map(({ id, from, to, title, period, status, mutual }) => (
        <li key={id}>
          <ChangeButton className="name" change={select(pairKey(from, to))}>
            <Name>{name(from)}</Name> {arrowSign(mutual ? "with" : "to")} <Name>{name(to)}</Name>
          </ChangeButton>
          <span className="tags">
            {[
              title,
              status == null ? null : t(`status.${status}`),
              period == null ? null : periodInWords(period),
            ]
              .filter((part) => part !== null)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
