import type {
  LinkageKind,
  LinkageRole,
  LinkageStatus,
  MatchHorizon,
  MatchReasonType,
  MeasureKey,
  StakeholderKind,
} from "../generated/graphql.js";
import { MEASURES } from "./match-wording.js";

/** The facets in the order the page shows them; each is a list of chosen values, none chosen meaning all. */
export interface Filters {
  readonly kind: readonly StakeholderKind[];
  readonly sector: readonly string[];
  readonly place: readonly string[];
  readonly linkage: readonly LinkageKind[];
  readonly status: readonly LinkageStatus[];
  readonly document: readonly string[];
}

/** One of the facets that are lists of values. */
export type FacetName = keyof Filters;

/** What colours the map: the first four colour stakeholders, the last two linkages. */
export const COLOURINGS = ["kind", "sector", "place", "community", "status", "linkage"] as const;
/** How stakeholders are sized: by what the page counts itself, or by a measure of the API. */
export const SIZINGS: readonly ("degree" | "equal" | MeasureKey)[] = ["degree", "equal", ...MEASURES];
/** How stakeholders are arranged. */
export const LAYOUTS = ["force", "concentric", "saved"] as const;
/** Whose gaps can be asked for. */
export const GAPS_OF = ["selected", "shown", "group"] as const;
/** What a network that is too large for one picture is drawn together by. */
export const OVERVIEWS = ["community", "sector", "place"] as const;
/** One of the ways to draw a network together. */
export type OverviewBy = (typeof OVERVIEWS)[number];
/** Map, map of places, or the table that tells the same. */
export const MODES = ["map", "places", "table"] as const;
/** The tabs of the side panel in their order. */
export const TABS = [
  "questions",
  "details",
  "matches",
  "gaps",
  "introductions",
  "help",
  "team",
  "paths",
  "compare",
  "views",
  "group",
] as const;
/** One of the tabs of the side panel. */
export type Tab = (typeof TABS)[number];
/** What a small screen shows at a time. */
export const PANES = ["filters", "map", "side"] as const;
/** One of the parts of the page on a small screen. */
export type Pane = (typeof PANES)[number];
/** What the table lists: what is on the map, places, or all that the service has under the filters. */
export const LISTS = [
  "stakeholders",
  "linkages",
  "pairs",
  "places",
  "all-stakeholders",
  "all-linkages",
] as const;

/** Which column orders the table's rows, by its name, and which way. */
export interface Order {
  readonly column: string;
  readonly isDescending: boolean;
}

/** From where the map is looked at: the middle of the picture (0 to 1 both ways over all of it) and the share it shows. */
export type Camera = readonly [x: number, y: number, ratio: number];

/** Partners of a stakeholder that were called onto the map: of one kind of linkage or of all, so many by name. */
export interface Expansion {
  readonly id: string;
  readonly kind: LinkageKind | null;
  readonly count: number;
}

/** What a community is one of: of the whole network as it is, or with projects folded. */
export const COMMUNITIES_OF = ["whole", "folded"] as const;

/** A community that was opened: its best-linked member, who names it, and how many are in it. */
export interface OpenCommunity {
  readonly id: string;
  readonly size: number;
  /** Of what the service finds its members; null where these are picked one by one. */
  readonly of: (typeof COMMUNITIES_OF)[number] | null;
}

/** The question "how are these two linked", with whom no way may pass. */
export interface Route {
  readonly from: string | null;
  readonly to: string | null;
  readonly avoiding: readonly string[];
  /** Whether those are avoided alone, without their units and the projects that they lead. */
  readonly alone: boolean;
  /** Which of the found ways is drawn, from 0. */
  readonly shown: number;
}

/** Two dates or periods (EDTF) to hold against each other. */
export interface Comparison {
  readonly before: string;
  readonly after: string;
}

/** The question "whom should the selected stakeholder meet", with what is open of its answer. */
export interface Matching {
  /** Whose reasons are shown; null while only the list is open. */
  readonly candidate: string | null;
  readonly reason: MatchReasonType | null;
  /** Only candidates of this kind; null for all. */
  readonly among: StakeholderKind | null;
  readonly horizon: MatchHorizon;
  /** Whether who is like one before it comes later. */
  readonly isVaried: boolean;
}

/** How far ahead matches may look, the nearest first. */
export const HORIZONS: readonly MatchHorizon[] = ["ONE_YEAR", "TWO_YEARS"];

/** The matches as they are asked for first. */
export const START_MATCHING: Matching = {
  candidate: null,
  reason: null,
  among: null,
  horizon: "ONE_YEAR",
  isVaried: false,
};

/** The question "what is lacking", with what is open of its answer. */
export interface Lacking {
  /** Whose gaps: those of the selected stakeholder, or of all that the filters choose. */
  readonly of: (typeof GAPS_OF)[number];
  /** The key of the gap whose peers are shown; null while only the list is open. */
  readonly gap: string | null;
}

/** Both ways of the question who can do something for whom: who helps with a need, or who needs what is offered. */
export const HELP_WAYS = ["helpers", "seekers"] as const;

/** The question who can help with a need, or who needs what is offered; of the selected stakeholder's offers where no topic is chosen. */
export interface Helping {
  readonly way: (typeof HELP_WAYS)[number];
  readonly topic: string | null;
  /** The need in words; null where only the topic is asked for. */
  readonly need: string | null;
}

/** What a team shall have in the end; its members so far are those selected together. */
export interface TeamWish {
  /** How many members in all; null for one more than there are. */
  readonly size: number | null;
  /** How many seats at least go to new partners; null for one in three. */
  readonly newPartners: number | null;
  readonly kinds: readonly StakeholderKind[];
  readonly sectors: readonly string[];
  readonly places: readonly string[];
  readonly roles: readonly LinkageRole[];
}

/** Whose linkages are shown, and which: those by which one of these receives, those by which it gives, or all (null). */
export interface LinkagesOf {
  /** Whom the question is about first, then what belongs to it. */
  readonly ids: readonly string[];
  readonly way: "to" | "from" | null;
}

/** Everything that the page shows and that its address holds; nothing else is worth keeping. */
export interface View {
  readonly mode: (typeof MODES)[number];
  readonly list: (typeof LISTS)[number];
  /** Null for the order that the list has by itself. */
  readonly order: Order | null;
  /** Everything there is (small networks start so), or only what was picked. */
  readonly scope: "start" | "all" | "picked";
  /** By what a large network is drawn together at the start. */
  readonly overview: OverviewBy;
  readonly picked: readonly string[];
  /** The community of the overview that the picked ones are the best linked of; null where they are of none. */
  readonly community: OpenCommunity | null;
  readonly expanded: readonly Expansion[];
  /** Whether projects are left out, and those who take part in the same ones joined by a line. */
  readonly throughProjects: boolean;
  /** Stakeholders left out. */
  readonly hidden: readonly string[];
  readonly filters: Filters;
  /** Only linkages of these; null for those of everybody. */
  readonly linkagesOf: LinkagesOf | null;
  /** Least and most linkages of a stakeholder; null where open. */
  readonly degree: readonly [number | null, number | null];
  /** Only linkages among the stakeholders that the facets choose, not those with their partners. */
  readonly strict: boolean;
  /** EDTF; null for all times. */
  readonly during: string | null;
  /** Whether linkages without a date stay while a time is chosen. */
  readonly undated: boolean;
  readonly colour: (typeof COLOURINGS)[number];
  readonly size: (typeof SIZINGS)[number];
  /** How many come first in an answer that ranks; null where nobody asked for a number. */
  readonly first: number | null;
  readonly layout: (typeof LAYOUTS)[number];
  /** Whom the rings of the concentric layout are around. */
  readonly centre: string | null;
  /** Where stakeholders were dragged to, in the units of the layout. */
  readonly pins: Readonly<Record<string, readonly [number, number]>>;
  /** Null where the map shows all. */
  readonly camera: Camera | null;
  /** The place that is open on the map of places; null where none is. */
  readonly at: string | null;
  /** A stakeholder's id, or two joined by " + " for all linkages of a pair. */
  readonly selected: string | null;
  /** Stakeholders selected together, and others to hold them against. */
  readonly group: readonly string[];
  readonly against: readonly string[];
  readonly route: Route | null;
  readonly comparison: Comparison | null;
  readonly matching: Matching | null;
  readonly gaps: Lacking | null;
  /** To whom those that the filters choose are introduced; null for all kinds. */
  readonly introducedTo: StakeholderKind | null;
  readonly helping: Helping;
  readonly wanted: TeamWish;
  /** What those whom the filters choose need or offer, as the answer in front; null where the answer is about linkages. */
  readonly exchange: "needs" | "offers" | null;
  /** The question in words that the rest answers, as it was put; null where none was, or what it chose has changed. */
  readonly asked: string | null;
  /** The tab of the side panel in front. */
  readonly tab: Tab;
  /** The part of the page that a small screen shows; null while nobody chose one. Wide screens show all, and leave it as it is. */
  readonly pane: Pane | null;
}

/** The view that an address without parameters stands for. */
export const START_VIEW: View = {
  mode: "map",
  list: "stakeholders",
  order: null,
  scope: "start",
  overview: "community",
  picked: [],
  community: null,
  expanded: [],
  throughProjects: false,
  hidden: [],
  filters: { kind: [], sector: [], place: [], linkage: [], status: [], document: [] },
  linkagesOf: null,
  degree: [null, null],
  strict: false,
  during: null,
  undated: false,
  colour: "kind",
  size: "degree",
  first: null,
  layout: "force",
  centre: null,
  pins: {},
  camera: null,
  at: null,
  selected: null,
  group: [],
  against: [],
  route: null,
  comparison: null,
  matching: null,
  gaps: null,
  introducedTo: null,
  helping: { way: "helpers", topic: null, need: null },
  wanted: { size: null, newPartners: null, kinds: [], sectors: [], places: [], roles: [] },
  exchange: null,
  asked: null,
  tab: "questions",
  pane: null,
};

/** The key of a pair of stakeholders, the same whichever comes first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} + ${b}` : `${b} + ${a}`);

/** The stakeholder whom matches and gaps are asked for: the selected one; null where none or a pair is. */
export const seekerOf = ({ selected }: View): string | null =>
  selected === null || pairOf(selected) !== null ? null : selected;

/** The two stakeholders of a pair's key; null where it is the id of one. */
export function pairOf(selected: string): readonly [string, string] | null {
  const [a, b] = selected.split(" + ");
  return a === undefined || b === undefined ? null : [a, b];
}
