import type { LinkageKind } from "../generated/graphql.js";
import type { WishedGroup } from "./search-wish.js";
import type { Expansion, FacetName, Matching, View } from "./view.js";
import { START_VIEW } from "./view.js";
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
          degree: START_VIEW.degree,
          during: null,
          hidden: [],
          strict: false,
          undated: false,
        }
      : { ...view, filters: { ...view.filters, [facet]: [] } };

/** Opens a stakeholder or a pair; null closes it. Matches and gaps are of whom was selected before, and end. */
export const select =
  (selected: string | null): ViewChange =>
  (view) => ({ ...view, selected, matching: null, gaps: null });

/** Opens the matches of a stakeholder, or changes what is open of them; another candidate opens without a reason. */
export const match =
  (selected: string | null, part: Partial<Matching> = {}): ViewChange =>
  (view) => ({
    ...view,
    selected,
    gaps: null,
    matching: { candidate: null, reason: null, among: view.matching?.among ?? null, ...part },
  });

/** Puts a stakeholder on the map and opens it. */
export const pick =
  (id: string, isEverythingShown: boolean): ViewChange =>
  (view) => ({
    ...view,
    scope: isEverythingShown ? view.scope : "picked",
    picked: isEverythingShown || view.picked.includes(id) ? view.picked : [...view.picked, id],
    hidden: without(view.hidden, id),
    selected: id,
    matching: null,
    gaps: null,
  });

/** Leaves only a stakeholder and its partners on the map. */
export const showAround =
  (id: string): ViewChange =>
  (view) => ({
    ...view,
    scope: "picked",
    picked: [id],
    expanded: [{ id, kind: null, count: 100 }],
    hidden: without(view.hidden, id),
    selected: id,
    matching: null,
    gaps: null,
  });

/**
 * Shows a kind, a place or a sector: with its partners where all of the network is on the map anyway, alone where that
 * would be too much.
 */
export const showGroup =
  ({ kind, facet, node }: WishedGroup, isWhole: boolean): ViewChange =>
  (view) => ({
    ...view,
    scope: isWhole ? view.scope : "all",
    filters: {
      ...START_VIEW.filters,
      kind: kind === null ? [] : [kind],
      ...(facet !== null && node !== null && { [facet]: [node.id] }),
    },
    strict: !isWhole,
    selected: null,
    matching: null,
    gaps: null,
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
    ...view,
    hidden: [...view.hidden, id],
    picked: without(view.picked, id),
    expanded: view.expanded.filter((one) => one.id !== id),
    selected: view.selected === id ? null : view.selected,
    matching: view.selected === id ? null : view.matching,
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
    route: { from: null, to: null, avoiding: [], ...view.route, shown: 0, ...part },
  });

/** Pins a stakeholder where it was dragged to. */
export const pin =
  (id: string, x: number, y: number): ViewChange =>
  (view) => ({ ...view, pins: { ...view.pins, [id]: [x, y] } });
