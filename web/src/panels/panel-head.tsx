import type { ViewChange } from "../state/view-history.js";
import { ChangeButton } from "./change-button.js";
import { t } from "../words/words.js";

interface PanelHeadProps {
  readonly id: string;
  readonly title: string;
  /** Takes back what the panel asks; null while it asks nothing. */
  readonly clear: ViewChange | null;
}

/** The head of a panel whose question can be cleared. */
export function PanelHead({ id, title, clear }: PanelHeadProps) {
  return (
    <header className="panel-head">
      <h2 id={id}>{title}</h2>
      {clear && (
        <ChangeButton className="quiet" change={clear}>
          {t("page.clear")}
        </ChangeButton>
      )}
    </header>
  );
}
