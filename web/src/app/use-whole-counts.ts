import { useRef } from "react";
import { isLarge } from "../queries/load-network.js";
import { aside, loadFacet, loadWholeTotals } from "../queries/load-whole-counts.js";
import type { FacetName } from "../state/view.js";
import type { CountedValues, WholeTotals } from "../state/whole-counts.js";
import { type ExplorerState, useExplorer } from "./explorer-context.js";
import { useLoad } from "./use-load.js";
import type { Loaded } from "./work.js";
import { t } from "../words/words.js";

/** What was counted, or is, and whether the service counts it at all. */
type Counted<T> = Loaded<T> & { readonly isCounted: boolean };

/** The last question and its answer: several parts of the page ask the same. */
let last: { readonly key: string; readonly totals: Promise<WholeTotals> } | null = null;

function shared(key: string, load: () => Promise<WholeTotals>): Promise<WholeTotals> {
  if (last?.key === key) return last.totals;
  const made = { key, totals: load() };
  last = made;
  made.totals.catch(() => {
    if (last === made) last = null;
  });
  return made.totals;
}

/** Gives way to the question for the picture, which comes from the same turn of the page. */
const afterThePicture = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** Whether there is more than what is on the map: the page counts itself what is all there. */
const isMore = ({ view, around, isWhole }: ExplorerState): boolean =>
  !isWhole && (view.scope === "picked" || isLarge(around));

/** While the next is counted, the last is there. */
function useKept<T>(loaded: Loaded<T>, isCounted: boolean): Counted<T> {
  const kept = useRef(loaded.value);
  kept.current = isCounted ? (loaded.value ?? kept.current) : null;
  return { ...loaded, value: kept.current, isCounted };
}

/** How much of the whole network the filters choose; null where the page counts it itself, and where it is not `isWanted`. */
export function useWholeTotals(isWanted = true): Counted<WholeTotals> {
  const state = useExplorer();
  const { choice } = state;
  const isCounted = isWanted && isMore(state);
  const key = JSON.stringify(choice);
  const loaded = useLoad(isCounted ? key : null, t("work.counting"), async () => {
    await afterThePicture();
    return shared(key, () => loadWholeTotals(choice));
  });
  return useKept(loaded, isCounted);
}

/** The counts of a facet in the whole network, asked once it is seen; null where the page counts it itself. */
export function useFacetCounts(facet: FacetName, isSeen: boolean): Counted<CountedValues> {
  const state = useExplorer();
  const { choice } = state;
  const isCounted = isMore(state);
  const asked = useRef<string | null>(null);
  // Out of sight it keeps what it has, whatever changes.
  if (isSeen) asked.current = JSON.stringify(aside(facet, choice));
  const loaded = useLoad(isCounted ? asked.current : null, t("work.counting"), async (signal) => {
    await afterThePicture();
    return loadFacet(facet, choice, signal);
  });
  return useKept(loaded, isCounted);
}
