import { useRef } from "react";
import { isLarge } from "../queries/load-network.js";
import { loadWholeCounts } from "../queries/load-whole-counts.js";
import type { WholeCounts } from "../state/whole-counts.js";
import { useExplorer } from "./explorer-context.js";
import { useLoad } from "./use-load.js";
import type { Loaded } from "./work.js";
import { t } from "../words/words.js";

/** The last question and its answer: several parts of the page ask the same. */
let last: { readonly key: string; readonly counts: Promise<WholeCounts> } | null = null;

function shared(key: string, load: () => Promise<WholeCounts>): Promise<WholeCounts> {
  if (last?.key === key) return last.counts;
  const made = { key, counts: load() };
  last = made;
  made.counts.catch(() => {
    if (last === made) last = null;
  });
  return made.counts;
}

/** Gives way to the question for the picture, which comes from the same turn of the page. */
const afterThePicture = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/**
 * How much of the whole network the filters choose, with the counts of each facet; null where all of it is loaded, which the
 * page counts itself, and where it is not `isWanted`. While the next is counted, the last is there.
 */
export function useWholeCounts(isWanted = true): Loaded<WholeCounts> & { readonly isCounted: boolean } {
  const { view, choice, around, isWhole } = useExplorer();
  const isCounted = isWanted && !isWhole && (view.scope === "picked" || isLarge(around));
  const key = JSON.stringify(choice);
  const loaded = useLoad(isCounted ? key : null, t("work.counting"), async () => {
    await afterThePicture();
    return shared(key, () => loadWholeCounts(choice));
  });
  const kept = useRef(loaded.value);
  kept.current = isCounted ? (loaded.value ?? kept.current) : null;
  return { ...loaded, value: kept.current, isCounted };
}
