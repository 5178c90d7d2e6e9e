import { useExplorer } from "../app/explorer-context.js";
import { useLoad } from "../app/use-load.js";
import { CountsPerKindDocument, type LinkageKind } from "../generated/graphql.js";
import { ask } from "../queries/ask.js";
import { collapse, expand, PARTNERS_A_PAGE } from "../state/view-changes.js";
import { LINKAGE_KINDS } from "../state/wording.js";

/** How many linkages of each kind a stakeholder has, each a button that brings those partners onto the map. */
export function Expansion({ id, linkageCount }: { readonly id: string; readonly linkageCount: number }) {
  const { view, act, isWhole } = useExplorer();
  const { value } = useLoad(`kinds ${id}`, "Counting", async (signal) => {
    return (await ask(CountsPerKindDocument, { id }, signal)).stakeholder ?? null;
  });
  if (value === null || isWhole) return null;
  const kinds = Object.keys(LINKAGE_KINDS) as LinkageKind[];
  const open = view.expanded.filter((one) => one.id === id);
  const line = (kind: LinkageKind | null, label: string, count: number) => {
    const called = open.find((one) => one.kind === kind)?.count ?? 0;
    const isDone = called >= count;
    return (
      <li key={kind ?? "all"}>
        <button
          type="button"
          disabled={isDone}
          onClick={() => {
            act(expand(id, kind));
          }}
        >
          {label} <span className="count">{count}</span>
          <span className="more">
            {isDone
              ? "all on the map"
              : `+${Math.min(PARTNERS_A_PAGE, count - called)}${called > 0 ? " more" : ""}`}
          </span>
        </button>
      </li>
    );
  };
  return (
    <div className="expansion">
      <h3>Bring partners onto the map</h3>
      <ul>
        {line(null, "All kinds", linkageCount)}
        {kinds.filter((kind) => value[kind] > 0).map((kind) => line(kind, LINKAGE_KINDS[kind], value[kind]))}
      </ul>
      {open.length > 0 && (
        <button
          type="button"
          className="quiet"
          onClick={() => {
            act(collapse(id));
          }}
        >
          Collapse
        </button>
      )}
    </div>
  );
}
