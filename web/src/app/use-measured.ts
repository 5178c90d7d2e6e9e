import { viewQuery } from "../export/view-query.js";
import { loadMeasured, type MeasureQuestion } from "../queries/load-measured.js";
import type { Need } from "../queries/load-network.js";
import type { Network } from "../state/facts.js";
import type { Measured } from "../state/measured.js";
import type { View } from "../state/view.js";
import { useLoad } from "./use-load.js";
import type { Loaded } from "./work.js";
import { t } from "../words/words.js";

/** What the sizing asks of the service: the same part of the network as the page shows; null where it counts itself. */
function questionOf(view: View, need: Need | null, network: Network): MeasureQuestion | null {
  const { size } = view;
  if (need === null || size === "degree" || size === "equal" || network.stakeholders.size === 0) return null;
  const { filter, maxNodes } = viewQuery(need, view, [...network.stakeholders.keys()]).variables;
  return { measure: size, filter: filter ?? null, maxNodes: maxNodes ?? network.stakeholders.size };
}

/** Loads the measure that sizes the map, anew whenever what is shown changes. */
export function useMeasured(view: View, need: Need | null, network: Network): Loaded<Measured> {
  const question = questionOf(view, need, network);
  return useLoad(question === null ? null : JSON.stringify(question), t("work.measuring"), (signal) =>
    question === null ? Promise.reject(new Error("Nothing to measure.")) : loadMeasured(question, signal),
  );
}
