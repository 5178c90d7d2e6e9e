import { DetailsPanel } from "../panels/details/details-panel.js";
import { QuestionsPanel } from "../panels/questions/questions-panel.js";
import type { FoundGaps } from "../panels/matches/use-gaps.js";
import type { Ways } from "../panels/use-route.js";
import type { Opportunity } from "../state/introduction-highlight.js";
import type { Community } from "../state/community.js";
import type { FullMatch } from "../state/match-highlight.js";
import { openTab } from "../state/view-changes.js";
import { type Tab, TABS } from "../state/view.js";
import { useExplorer } from "./explorer-context.js";
import { later } from "./later.js";
import { moveTab } from "./move-tab.js";
import type { Loaded } from "./work.js";
import { t } from "../words/words.js";

const panels = () => import("../panels/later-panels.js");
const ComparePanel = later(async () => (await panels()).ComparePanel);
const GapsPanel = later(async () => (await panels()).GapsPanel);
const GroupPanel = later(async () => (await panels()).GroupPanel);
const HelpPanel = later(async () => (await panels()).HelpPanel);
const IntroductionsPanel = later(async () => (await panels()).IntroductionsPanel);
const MatchesPanel = later(async () => (await panels()).MatchesPanel);
const PathsPanel = later(async () => (await panels()).PathsPanel);
const TeamPanel = later(async () => (await panels()).TeamPanel);
const ViewsPanel = later(async () => (await import("../story/views-panel.js")).ViewsPanel);

/** The tabs that answer a question by what the view chooses, under a heading of their own. */
const ASKED_IN: readonly Tab[] = ["group", "paths", "compare", "introductions", "help", "team"];

interface SidePanelProps {
  readonly communities: readonly Community[];
  readonly ways: Loaded<Ways>;
  readonly meeting: Loaded<FullMatch>;
  readonly gaps: Loaded<FoundGaps>;
  readonly introductions: Loaded<readonly Opportunity[]>;
}

/** The panel beside the map, a tab for each sort of question. What the view turns to comes to the front. */
export function SidePanel({ communities, ways, meeting, gaps, introductions }: SidePanelProps) {
  const { view, act } = useExplorer();
  const { tab } = view;
  return (
    <section className="side" aria-label={t("page.questionsAndAnswers")}>
      <div role="tablist" aria-label={t("tab.panel")} className="tabs" onKeyDown={moveTab}>
        {TABS.filter(
          (name) => name !== "group" || tab === name || view.group.length + view.against.length > 0,
        ).map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`side-${name}`}
            aria-selected={tab === name}
            tabIndex={tab === name ? 0 : -1}
            aria-controls="side-panel"
            onClick={() => {
              act(openTab(name));
            }}
          >
            {t(`tab.${name}`)}
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
        {view.asked !== null && ASKED_IN.includes(tab) && <p className="asked">{view.asked}</p>}
        {tab === "questions" && <QuestionsPanel communities={communities} />}
        {tab === "details" && <DetailsPanel />}
        {tab === "matches" && <MatchesPanel meeting={meeting} />}
        {tab === "gaps" && <GapsPanel loaded={gaps} />}
        {tab === "introductions" && <IntroductionsPanel loaded={introductions} />}
        {tab === "help" && <HelpPanel />}
        {tab === "team" && <TeamPanel />}
        {tab === "paths" && <PathsPanel loaded={ways} />}
        {tab === "compare" && <ComparePanel />}
        {tab === "views" && <ViewsPanel />}
        {tab === "group" && <GroupPanel />}
      </div>
    </section>
  );
}
