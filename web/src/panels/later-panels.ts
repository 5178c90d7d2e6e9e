/** The panels that are loaded together, once one of them is opened: whoever asks one question asks another. */
export { ComparePanel } from "./compare-panel.js";
export { GapsPanel } from "./matches/gaps-panel.js";
export { GroupPanel } from "./group-panel.js";
export { HelpPanel } from "./help/help-panel.js";
export { IntroductionsPanel } from "./matches/introductions-panel.js";
export { MatchesPanel } from "./matches/matches-panel.js";
export { PathsPanel } from "./paths-panel.js";
export { TeamPanel } from "./team/team-panel.js";
