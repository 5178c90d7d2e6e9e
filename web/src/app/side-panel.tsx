import { useEffect, useState } from "react";
import { ComparePanel } from "../panels/compare-panel.js";
import { DetailsPanel } from "../panels/details-panel.js";
import { PathsPanel } from "../panels/paths-panel.js";
import { QuestionsPanel } from "../panels/questions-panel.js";
import type { Ways } from "../panels/use-route.js";
import type { View } from "../state/view.js";
import { useExplorer } from "./explorer-context.js";
import { moveTab } from "./move-tab.js";
import type { Loaded } from "./work.js";

const TABS = { questions: "Questions", details: "Details", paths: "Paths", compare: "Compare" } as const;
type Tab = keyof typeof TABS;

/** The tab that fits a view best. */
const tabFor = ({ route, comparison, selected }: View): Tab =>
  selected !== null ? "details" : route !== null ? "paths" : comparison !== null ? "compare" : "questions";

/** The panel beside the map: questions, details, paths, comparison. What the view turns to comes to the front. */
export function SidePanel({ ways }: { readonly ways: Loaded<Ways> }) {
  const { view } = useExplorer();
  const { selected, route, comparison } = view;
  const [tab, setTab] = useState(() => tabFor(view));
  useEffect(() => {
    if (selected !== null) setTab("details");
  }, [selected]);
  useEffect(() => {
    if (route !== null) setTab("paths");
  }, [route]);
  useEffect(() => {
    if (comparison !== null) setTab("compare");
  }, [comparison]);
  return (
    <section className="side" aria-label="Questions and answers">
      <div role="tablist" aria-label="Panel" className="tabs" onKeyDown={moveTab}>
        {(Object.keys(TABS) as Tab[]).map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`side-${name}`}
            aria-selected={tab === name}
            tabIndex={tab === name ? 0 : -1}
            aria-controls="side-panel"
            onClick={() => {
              setTab(name);
            }}
          >
            {TABS[name]}
          </button>
        ))}
      </div>
      <div
        id="side-panel"
        role="tabpanel"
        aria-labelledby={`side-${tab}`}
        className="side-scroll"
        tabIndex={0}
      >
        {tab === "questions" && <QuestionsPanel />}
        {tab === "details" && <DetailsPanel />}
        {tab === "paths" && <PathsPanel loaded={ways} />}
        {tab === "compare" && <ComparePanel />}
      </div>
    </section>
  );
}
