import { useExplorer } from "../app/explorer-context.js";
import { put } from "../state/view-changes.js";

/** Least and most linkages of a stakeholder; an empty box sets no bound. */
export function DegreeFacet() {
  const { view, act } = useExplorer();
  const [least, most] = view.degree;
  const read = (text: string): number | null => (/^\d{1,6}$/u.test(text) ? Number(text) : null);
  return (
    <fieldset className="facet degree">
      <legend>Number of linkages</legend>
      <label>
        from
        <input
          type="number"
          min={0}
          inputMode="numeric"
          value={least ?? ""}
          onChange={(event) => {
            act(put({ degree: [read(event.target.value), most] }));
          }}
        />
      </label>
      <label>
        to
        <input
          type="number"
          min={0}
          inputMode="numeric"
          value={most ?? ""}
          onChange={(event) => {
            act(put({ degree: [least, read(event.target.value)] }));
          }}
        />
      </label>
    </fieldset>
  );
}
