import { createContext, useContext } from "react";
import type { Theme } from "../map/palette.js";
import type { Network, Surroundings } from "../state/facts.js";
import type { Choice, Shown } from "../state/filter-network.js";
import type { Measured } from "../state/measured.js";
import type { Bundle } from "../state/bundles.js";
import type { View } from "../state/view.js";
import type { ViewChange } from "../state/view-history.js";

/** What every part of the page may read, and the one way in which it changes the view. */
export interface ExplorerState {
  readonly view: View;
  readonly act: (change: ViewChange) => void;
  /** Changes the view without a step to undo. */
  readonly adjust: (change: ViewChange) => void;
  readonly theme: Theme;
  readonly around: Surroundings;
  readonly network: Network;
  /** The part of the view that filters, the same object while it says the same. */
  readonly choice: Choice;
  readonly shown: Shown;
  /** The shown linkages by pair. */
  readonly bundles: readonly Bundle[];
  /** The measure that sizes the map, once it is there; null where none does. */
  readonly measured: Measured | null;
  /** Whether all there is was loaded, so that counts are of everything. */
  readonly isWhole: boolean;
}

/** Carries the state to the parts of the page. */
export const ExplorerContext = createContext<ExplorerState | null>(null);

/** The state of the page; throws outside of it. */
export function useExplorer(): ExplorerState {
  const state = useContext(ExplorerContext);
  if (state === null) throw new Error("This part must stand inside the explorer, which gives it the view.");
  return state;
}
