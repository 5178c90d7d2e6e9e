import { useState } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { type Change, changeOf, changesInWords } from "../state/comparison.js";
import type { LinkageFacts } from "../state/facts.js";
import { groupBy } from "../state/group-by.js";
import { daySpan } from "../state/period.js";
import { put } from "../state/view-changes.js";
import { LinkageLines } from "./details/linkage-lines.js";
import { PanelHead } from "./panel-head.js";
import { t } from "../words/words.js";

const ORDER: readonly Change[] = ["after", "before", "both"];

function ChangeList({
  change,
  linkages,
}: {
  readonly change: Change;
  readonly linkages: readonly LinkageFacts[];
}) {
  return (
    <details open={linkages.length <= 12} className={`kind-group change-${change}`}>
      <summary>
        {t(`change.${change}`)} <span className="count">{linkages.length}</span>
      </summary>
      <LinkageLines linkages={linkages} />
    </details>
  );
}

function DateBox(props: {
  readonly label: string;
  readonly value: string;
  readonly onWrite: (text: string) => void;
}) {
  return (
    <label>
      {props.label}
      <input
        value={props.value}
        placeholder="2004-08"
        size={10}
        onChange={(event) => {
          props.onWrite(event.target.value.trim());
        }}
      />
    </label>
  );
}

function DatesForm() {
  const { view, act } = useExplorer();
  const [before, setBefore] = useState(view.comparison?.before ?? "");
  const [after, setAfter] = useState(view.comparison?.after ?? "");
  const [isAsked, setAsked] = useState(false);
  const wrong = [before, after].find((text) => daySpan(text) === null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (wrong === undefined) act(put({ comparison: { before, after } }));
      }}
    >
      <DateBox label={t("compare.first")} value={before} onWrite={setBefore} />
      <DateBox label={t("compare.second")} value={after} onWrite={setAfter} />
      <button type="submit">{t("compare.compare")}</button>
      {isAsked && wrong !== undefined && (
        <p className="wrong" role="alert">
          {wrong === "" ? t("compare.missing") : t("compare.wrong", { text: wrong })}
        </p>
      )}
    </form>
  );
}

/** Holds the linkages of two dates or periods against each other, in lists and in the colours of the map. */
export function ComparePanel() {
  const { view, shown } = useExplorer();
  const { comparison } = view;
  const change = comparison === null ? null : changeOf(comparison);
  const groups = change === null ? null : groupBy(shown.linkages, change);
  const undated = shown.linkages.filter(({ span }) => span === null).length;
  return (
    <section className="compare" aria-labelledby="compare-head">
      <PanelHead
        id="compare-head"
        title={t("compare.title")}
        clear={comparison && put({ comparison: null })}
      />
      {comparison && groups && (
        <p className="in-words" role="status">
          {changesInWords(comparison, (one) => groups.get(one)?.length ?? 0)}
        </p>
      )}
      <DatesForm />
      <p className="hint">
        {t("compare.hint")} {t("compare.undated", { count: undated })}
      </p>
      {groups && ORDER.map((one) => <ChangeList key={one} change={one} linkages={groups.get(one) ?? []} />)}
    </section>
  );
}
