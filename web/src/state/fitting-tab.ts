import type { Tab, View } from "./view.js";

/** The tab of the side panel that fits what a view asks; the address names only another one. */
export function fittingTab(view: Omit<View, "tab">): Tab {
  const { route, comparison, selected, matching, gaps, group, against } = view;
  if (matching !== null) return "matches";
  if (gaps !== null) return "gaps";
  if (selected !== null) return "details";
  if (route !== null) return "paths";
  if (comparison !== null) return "compare";
  return group.length + against.length > 0 ? "group" : "questions";
}
