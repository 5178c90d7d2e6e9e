import { useEffect, useRef, useState } from "react";
import { match, put } from "../state/view-changes.js";
import type { ViewChange } from "../state/view-history.js";
import { pairOf, type View } from "../state/view.js";

/** The tabs of the side panel in their order, with what each is called. */
export const TABS = {
  questions: "Questions",
  details: "Details",
  matches: "Matches",
  gaps: "Gaps",
  paths: "Paths",
  compare: "Compare",
} as const;

/** One of the tabs of the side panel. */
export type Tab = keyof typeof TABS;

/** The tab that fits a view best. */
function tabFor({ route, comparison, selected, matching, gaps }: View): Tab {
  if (matching !== null) return "matches";
  if (gaps !== null) return "gaps";
  if (selected !== null) return "details";
  return route !== null ? "paths" : comparison !== null ? "compare" : "questions";
}

/** What opening a tab asks for; null for those that only show what the view holds. */
export function askOf(tab: Tab, { selected, matching, gaps }: View): ViewChange | null {
  if (tab === "matches" && matching === null) return match(selected);
  if (tab !== "gaps" || gaps !== null) return null;
  const isOne = selected !== null && pairOf(selected) === null;
  return put({ gaps: isOne ? "selected" : "shown", matching: null });
}

/** The tab in front: the one that was opened last, or the one that the view has turned to since. */
export function useFrontTab(view: View): [Tab, (tab: Tab) => void] {
  const { selected, route, comparison, matching, gaps } = view;
  const [tab, setTab] = useState(() => tabFor(view));
  const newest = useRef(view);
  newest.current = view;
  useEffect(() => {
    if (selected !== null) setTab("details");
  }, [selected]);
  useEffect(() => {
    if (route !== null) setTab("paths");
  }, [route]);
  useEffect(() => {
    if (comparison !== null) setTab("compare");
  }, [comparison]);
  const asked = matching !== null ? "matches" : gaps !== null ? "gaps" : null;
  useEffect(() => {
    // A question that is asked no longer, as after an undo, leaves the front to what the view holds.
    setTab((front) => asked ?? (front === "matches" || front === "gaps" ? tabFor(newest.current) : front));
  }, [asked, matching]);
  return [tab, setTab];
}
