import type { Tab, View } from "./view.js";

/** The tab of the side panel that fits what a view asks; the address names only another one. */
export function fittingTab({ route, comparison, selected, matching, gaps }: Omit<View, "tab">): Tab {
  if (matching !== null) return "matches";
  if (gaps !== null) return "gaps";
  if (selected !== null) return "details";
  return route !== null ? "paths" : comparison !== null ? "compare" : "questions";
}
