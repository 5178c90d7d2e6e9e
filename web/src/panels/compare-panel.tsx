import { useState } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { type Change, changeOf, changesInWords, CHANGES } from "../state/comparison.js";
import type { LinkageFacts } from "../state/facts.js";
import { groupBy } from "../state/group-by.js";
import { daySpan } from "../state/period.js";
import { put } from "../state/view-changes.js";
import { counted } from "../state/wording.js";
import { LinkageLines } from "./linkage-lines.js";
import { PanelHead } from "./panel-head.js";

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
        {CHANGES[change]} <span className="count">{linkages.length}</span>
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
      <DateBox label="First" value={before} onWrite={setBefore} />
      <DateBox label="Second" value={after} onWrite={setAfter} />
      <button type="submit">Compare</button>
      {isAsked && wrong !== undefined && (
        <p className="wrong" role="alert">
          {wrong === "" ? "A date is missing." : `“${wrong}” is no date.`} Write both as 2004, 2004-08,
          2004-08-15 or 2004-08/2005-12.
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
        title="Compare two dates"
        clear={comparison && put({ comparison: null })}
      />
      {comparison && groups && (
        <p className="in-words" role="status">
          {changesInWords(comparison, (one) => groups.get(one)?.length ?? 0)}
        </p>
      )}
      <DatesForm />
      <p className="hint">
        A year (2004), a month (2004-08), a day or a period (2004-08/2005-12). A linkage belongs to a date
        when its documented period has a day in common with it. {counted(undated, "linkage")} shown without a
        date {undated === 1 ? "belongs" : "belong"} to neither.
      </p>
      {groups && ORDER.map((one) => <ChangeList key={one} change={one} linkages={groups.get(one) ?? []} />)}
    </section>
  );
}
