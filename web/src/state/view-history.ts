import { askedParts, measureOf } from "./asked-parts.js";
import { toAddress } from "./view-address.js";
import type { View } from "./view.js";

/** The view on the screen and where it stands among the steps; the browser's own history keeps the others. */
export interface ViewHistory {
  readonly view: View;
  readonly step: number;
  /** The newest step that redo can reach. */
  readonly last: number;
  /** Whether the step was come back to, and not made just now. */
  readonly isReturn: boolean;
}

/** A change of the view. */
export type ViewChange = (view: View) => View;

/**
 * What can happen to the view: a change (a new step, which forgets those undone), an adjustment of the step it is at, or
 * a move to a kept step.
 */
export type ViewAction =
  | { readonly type: "change"; readonly change: ViewChange }
  | { readonly type: "adjust"; readonly change: ViewChange }
  | { readonly type: "go"; readonly step: number; readonly view: View };

/** What a view is asked: the measure too, by which its answer ranks. */
const askedOf = (view: View): string => `${askedParts(view)} ${measureOf(view)}`;

/** A view without the question in words that it answered, once it chooses or ranks by something else. */
const stillAsking = (view: View, before: View): View =>
  view.asked !== null && view.asked === before.asked && askedOf(view) !== askedOf(before)
    ? { ...view, asked: null, first: null }
    : view;

/** The one reducer of the page. A change that leaves the address as it is makes no step. */
export function reduceView(history: ViewHistory, action: ViewAction): ViewHistory {
  if (action.type === "go")
    return {
      view: action.view,
      step: action.step,
      last: Math.max(history.last, action.step),
      isReturn: true,
    };
  const view = stillAsking(action.change(history.view), history.view);
  if (toAddress(view) === toAddress(history.view)) return history;
  if (action.type === "adjust") return { ...history, view };
  return { view, step: history.step + 1, last: history.step + 1, isReturn: false };
}
