import { CommittedInput } from "../../app/committed-input.js";
import { useExplorer } from "../../app/explorer-context.js";
import { put } from "../../state/view-changes.js";
import { t } from "../../words/words.js";

function Bound(props: {
  readonly label: string;
  readonly value: number | null;
  readonly onSet: (value: number | null) => void;
}) {
  const { label, value, onSet } = props;
  return (
    <label>
      {label}
      <CommittedInput
        type="number"
        min={0}
        inputMode="numeric"
        value={value === null ? "" : String(value)}
        onCommit={(text) => {
          onSet(/^\d{1,6}$/u.test(text) ? Number(text) : null);
        }}
      />
    </label>
  );
}

/** Least and most linkages of a stakeholder; an empty box sets no bound. */
export function DegreeFacet() {
  const { view, act } = useExplorer();
  const [least, most] = view.degree;
  return (
    <fieldset className="facet degree">
      <legend>{t("facet.degree")}</legend>
      <Bound
        label={t("facet.from")}
        value={least}
        onSet={(value) => {
          act(put({ degree: [value, most] }));
        }}
      />
      <Bound
        label={t("facet.to")}
        value={most}
        onSet={(value) => {
          act(put({ degree: [least, value] }));
        }}
      />
    </fieldset>
  );
}
