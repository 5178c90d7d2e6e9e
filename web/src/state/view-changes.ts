import type { LinkageKind } from "../generated/graphql.js";
import type { WishedGroup } from "./search-wish.js";
import { fittingTab } from "./fitting-tab.js";
import {
  type Expansion,
  type FacetName,
  type Lacking,
  type Matching,
  pairKey,
  seekerOf,
  START_MATCHING,
  START_VIEW,
  type Tab,
  type View,
} from "./view.js";
import type { ViewChange } from "./view-history.js";

/** How many partners one expansion brings, and one more page of it. */
export const PARTNERS_A_PAGE = 20;

const toggled = <T>(values: readonly T[], value: T): readonly T[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value];

const without = <T>(values: readonly T[], value: T): readonly T[] =>
  values.filter((other) => other !== value);

/** Sets parts of the view as they come. */
export const put =
  (part: Partial<View>): ViewChange =>
  (view) => ({ ...view, ...part });

/** Chooses a value of a facet, or gives it up. */
export const toggleFacet =
  (facet: FacetName, value: string): ViewChange =>
  (view) => ({
    ...view,
    filters: { ...view.filters, [facet]: toggled(view.filters[facet] as readonly string[], value) },
  });

/** Gives up one facet, or all filters with the time. */
export const clearFilters =
  (facet?: FacetName): ViewChange =>
  (view) =>
    facet === undefined
      ? {
          ...view,
          filters: START_VIEW.filters,
          linkagesOf: null,
          exchange: null,
          asked: null,
          first: null,
          degree: START_VIEW.degree,
          during: null,
          hidden: [],
          strict: false,
          undated: false,
        }
      : { ...view, filters: { ...view.filters, [facet]: [] } };

const OF_SELECTED: readonly View["tab"][] = ["details", "matches", "gaps"];

/** What is selected now, with the tab that shows it; what was about the selection before ends. */
function selecting(view: View, selected: string | null): View {
  const next = { ...view, selected, matching: null, gaps: null };
  return selected === null && !OF_SELECTED.includes(view.tab) ? next : { ...next, tab: fittingTab(next) };
}

/** Opens a stakeholder or a pair; null closes it. Matches and gaps are of whom was selected before, and end. */
export const select =
  (selected: string | null): ViewChange =>
  (view) =>
    selecting(view, selected);

/** Opens the matches of a stakeholder, or changes what is open of them; another candidate opens without a reason. */
export const match =
  (selected: string | null, part: Partial<Matching> = {}): ViewChange =>
  (view) => ({
    ...view,
    selected,
    gaps: null,
    matching: { ...(view.matching ?? START_MATCHING), candidate: null, reason: null, ...part },
    tab: "matches",
  });

/** Asks what is lacking, or opens one of the gaps. */
export const askGaps =
  (of: Lacking["of"], gap: string | null = null): ViewChange =>
  (view) => ({ ...view, gaps: { of, gap }, matching: null, tab: "gaps" });

/** Selects a stakeholder together with those that are selected so already, or leaves it out of them. */
export const toggleInGroup =
  (id: string): ViewChange =>
  (view) => ({ ...view, group: toggled(view.group, id), tab: "group" });

/** Selects stakeholders together, with those that are selected so already. */
export const addToGroup =
  (ids: readonly string[]): ViewChange =>
  (view) => ({ ...view, group: [...new Set([...view.group, ...ids])], tab: "group" });

/** Keeps the group to be held against the next one. */
export const keepGroupAgainst: ViewChange = (view) => ({ ...view, against: view.group, group: [] });

/** Nobody but these, and nobody whom others brought. */
export const justThese = (picked: readonly string[]) =>
  ({ scope: "picked", picked, community: null, expanded: [] }) as const;

/** Leaves only stakeholders on the map. */
export const showOnly =
  (ids: readonly string[]): ViewChange =>
  (view) => ({
    ...view,
    ...justThese(ids),
    camera: null,
    hidden: view.hidden.filter((id) => !ids.includes(id)),
  });

/** Leaves stakeholders out, with all their linkages. */
export const hideAll =
  (ids: readonly string[]): ViewChange =>
  (view) =>
    ids.reduce<View>((before, id) => hide(id)(before), { ...view, group: [] });

/** Brings a tab of the side panel to the front; matches and gaps are asked for where they were not yet. */
export const openTab =
  (tab: Tab): ViewChange =>
  (view) => {
    if (tab === "matches" && view.matching === null) return match(view.selected)(view);
    if (tab === "gaps" && view.gaps === null)
      return askGaps(seekerOf(view) === null ? "shown" : "selected")(view);
    return { ...view, tab };
  };

/** Puts a stakeholder on the map and opens it. */
export const pick =
  (id: string, isEverythingShown: boolean): ViewChange =>
  (view) => ({
    ...selecting(view, id),
    scope: isEverythingShown ? view.scope : "picked",
    picked: isEverythingShown || view.picked.includes(id) ? view.picked : [...view.picked, id],
    hidden: without(view.hidden, id),
    // A project is on no map that folds projects.
    throughProjects: view.throughProjects && !id.startsWith("project:"),
  });

/** Puts two on the map, and opens all that joins them. */
export const showPair =
  ([a, b]: readonly [string, string], isOnMap: (id: string) => boolean): ViewChange =>
  (view) => ({
    ...[a, b].reduce((before, id) => pick(id, isOnMap(a) && isOnMap(b))(before), view),
    selected: pairKey(a, b),
  });

/** Shows what folded projects a pair has in common: the two with these projects, and nobody else. */
export const unfoldPair =
  (pair: readonly [string, string], projects: readonly string[]): ViewChange =>
  (view) => ({
    ...view,
    throughProjects: false,
    ...justThese([...pair, ...projects]),
    filters: START_VIEW.filters,
    linkagesOf: null,
    degree: START_VIEW.degree,
    camera: null,
  });

/** Leaves only a stakeholder and its partners on the map. */
export const showAround =
  (id: string): ViewChange =>
  (view) => ({
    ...selecting(view, id),
    ...justThese([id]),
    expanded: [{ id, kind: null, count: 100 }],
    hidden: without(view.hidden, id),
  });

/**
 * Shows a kind, a place or a sector: with its partners where all of the network is on the map anyway, alone where that
 * would be too much.
 */
export const showGroup =
  ({ kind, facet, nodes }: WishedGroup, isWhole: boolean): ViewChange =>
  (view) => ({
    ...selecting(view, null),
    // What a question before this one asked is none of it.
    ...chosenParts({ ...START_VIEW, overview: view.overview, throughProjects: view.throughProjects }),
    scope: isWhole ? view.scope : "all",
    filters: {
      ...START_VIEW.filters,
      kind: kind === null ? [] : [kind],
      ...(facet !== null && { [facet]: nodes.map(({ id }) => id) }),
    },
    strict: !isWhole,
  });

/** What of a view chooses from the network, beside the facets. */
export const chosenParts = ({
  overview,
  throughProjects,
  linkagesOf,
  degree,
  during,
  undated,
  hidden,
}: View): Partial<View> => ({
  overview,
  throughProjects,
  linkagesOf,
  degree,
  during,
  undated,
  hidden,
});

const isOf = (id: string, kind: LinkageKind | null) => (one: Expansion) => one.id === id && one.kind === kind;

/** Brings partners onto the map: a first page, or `count` more of what is open already. */
export const expand =
  (id: string, kind: LinkageKind | null, count = PARTNERS_A_PAGE): ViewChange =>
  (view) => {
    const open = view.expanded.find(isOf(id, kind));
    const next: Expansion = { id, kind, count: (open?.count ?? 0) + count };
    return {
      ...view,
      scope: "picked",
      picked: view.picked.includes(id) ? view.picked : [...view.picked, id],
      expanded: open ? view.expanded.map((one) => (one === open ? next : one)) : [...view.expanded, next],
    };
  };

/** Takes the partners away again that only this stakeholder brought. */
export const collapse =
  (id: string): ViewChange =>
  (view) => ({ ...view, expanded: view.expanded.filter((one) => one.id !== id) });

/** Leaves a stakeholder out, with all its linkages. */
export const hide =
  (id: string): ViewChange =>
  (view) => ({
    ...(view.selected === id ? selecting(view, null) : view),
    hidden: [...view.hidden, id],
    picked: without(view.picked, id),
    expanded: view.expanded.filter((one) => one.id !== id),
  });

/** Brings back a stakeholder that was left out. */
export const unhide =
  (id: string): ViewChange =>
  (view) => ({ ...view, hidden: without(view.hidden, id) });

/** Starts or changes the question for ways between two; a change of the question shows the first way. */
export const route =
  (part: Partial<NonNullable<View["route"]>>): ViewChange =>
  (view) => ({
    ...view,
    route: { from: null, to: null, avoiding: [], alone: false, ...view.route, shown: 0, ...part },
    tab: "paths",
  });

/** Pins a stakeholder where it was dragged to. */
export const pin =
  (id: string, x: number, y: number): ViewChange =>
  (view) => ({ ...view, pins: { ...view.pins, [id]: [x, y] } });
