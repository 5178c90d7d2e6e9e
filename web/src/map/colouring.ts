import type { Bundle } from "../state/bundles.js";
import { changeOf, comparisonTitle } from "../state/comparison.js";
import {
  type FacetNode,
  type LinkageFacts,
  type StakeholderFacts,
  type Surroundings,
  withWider,
} from "../state/facts.js";
import { countShown, type Shown } from "../state/filter-network.js";
import { groupBy } from "../state/group-by.js";
import type { FacetName, View } from "../state/view.js";
import { LINKAGE_KINDS, STAKEHOLDER_KINDS, STATUSES } from "../state/wording.js";
import { aroundName, type Community } from "../state/community.js";
import { CHANGE_COLOURS, INK, KIND_COLOURS, OTHER, SERIES, SHAPES, type Theme } from "./palette.js";
import { t } from "../words/words.js";

/** One colour of the legend; with a facet, choosing it filters by its value. */
export interface LegendEntry {
  readonly label: string;
  readonly colour: string;
  readonly count: number;
  readonly shape?: number;
  /** Whether it stands for outlines. */
  readonly isOutline?: boolean;
  readonly facet?: FacetName;
  readonly value?: string;
  readonly members?: readonly string[];
}

/** What colours what, and how the legend says it. */
export interface Colouring {
  readonly title: string;
  /** Whether the entries are about lines. */
  readonly isOfLines: boolean;
  readonly entries: readonly LegendEntry[];
  readonly node: (facts: StakeholderFacts) => string;
  readonly line: (bundle: Bundle) => string;
}

/** What a colouring is made from. */
export interface ColouringParts {
  readonly view: Pick<View, "colour" | "comparison">;
  readonly shown: Shown;
  readonly bundles: readonly Bundle[];
  readonly around: Surroundings;
  readonly communities: readonly Community[];
  readonly theme: Theme;
}

interface Value {
  readonly value: string;
  readonly label: string;
}

/** How many there are of a value, as the filters count them; without a value, of all that has none of the coloured ones. */
type CountOf = (value: string | null, coloured: ReadonlySet<string>) => number;

/** Gives the most frequent values a colour each, and what is left one in common. */
function series<T>(
  things: readonly T[],
  valueOf: (thing: T) => Value | null,
  theme: Theme,
  countOf: CountOf,
  facet?: FacetName,
): { entries: LegendEntry[]; colourOf: (thing: T) => string } {
  const groups = [...groupBy(things, (thing) => valueOf(thing)?.value ?? "")];
  const known = groups
    .filter(([value]) => value !== "")
    .sort(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1));
  const colours = new Map(known.map(([value], index) => [value, SERIES[theme][index]]));
  const entries = known.flatMap(([value, members], index): LegendEntry[] => {
    const colour = SERIES[theme][index];
    const [first] = members;
    if (colour === undefined || first === undefined) return [];
    const label = valueOf(first)?.label ?? value;
    return [{ label, colour, count: countOf(value, NONE), value, ...(facet && { facet }) }];
  });
  const left = countOf(null, new Set(entries.flatMap(({ value }) => value ?? [])));
  if (left > 0) entries.push({ label: t("legend.other"), colour: OTHER[theme], count: left });
  return { entries, colourOf: (thing) => colours.get(valueOf(thing)?.value ?? "") ?? OTHER[theme] };
}

const NONE: ReadonlySet<string> = new Set();

const amount = <T>(all: readonly T[], test: (one: T) => boolean): number => all.filter(test).length;

/** Counts those whom the filters chose, also by values that do not colour them. */
const countChosen =
  ({ stakeholders, chosen }: Shown, colourOf: (one: StakeholderFacts) => string | undefined): CountOf =>
  (value, coloured) =>
    amount(
      stakeholders,
      (one) =>
        chosen.has(one.id) && (value === null ? !coloured.has(colourOf(one) ?? "") : one.within.has(value)),
    );

/** Counts linkages, of which a line may stand for several. */
const countLinkages =
  ({ linkages }: Shown, valueOf: (one: LinkageFacts) => string | null | undefined): CountOf =>
  (value, coloured) =>
    amount(linkages, (one) => (value === null ? !coloured.has(valueOf(one) ?? "") : valueOf(one) === value));

/** The branch of a tree that a facet lies in: what is just below the root, or the root itself. */
function branch(id: string | undefined, tree: ReadonlyMap<string, FacetNode>): Value | null {
  if (id === undefined) return null;
  const wider = withWider(id, tree);
  const value = wider.at(-2) ?? wider.at(-1) ?? id;
  return { value, label: tree.get(value)?.name ?? value };
}

function ofStakeholders({ view, shown, around, communities, theme }: ColouringParts) {
  const all = shown.stakeholders;
  if (view.colour === "sector" || view.colour === "place") {
    const [list, tree] =
      view.colour === "sector"
        ? (["sectors", around.sectors] as const)
        : (["places", around.places] as const);
    const valueOf = (one: StakeholderFacts) => branch(one[list][0]?.id, tree);
    const count = countChosen(shown, (one) => valueOf(one)?.value);
    return {
      title: t(`legend.${view.colour}`),
      ...series(all, valueOf, theme, count, view.colour),
    };
  }
  if (view.colour === "community") {
    const home = new Map(communities.flatMap((one) => one.members.map((id) => [id, one] as const)));
    const valueOf = ({ id }: StakeholderFacts) => {
      const community = home.get(id);
      return community ? { value: community.name, label: aroundName(community.name) } : null;
    };
    const coloured = series(all, valueOf, theme, (value, others) =>
      amount(all, (one) => {
        const own = valueOf(one)?.value;
        return value === null ? !others.has(own ?? "") : own === value;
      }),
    );
    const entries = coloured.entries.map((entry) => {
      const members = communities.find(({ name }) => name === entry.value)?.members;
      return members ? { ...entry, members } : entry;
    });
    return { title: t("legend.community"), ...coloured, entries };
  }
  return null;
}

function ofLines({ view, bundles, shown, theme }: ColouringParts) {
  if (view.comparison !== null) {
    const change = changeOf(view.comparison);
    const colours = CHANGE_COLOURS[theme];
    const of = ({ linkages }: Bundle) => {
      const changes = linkages.map(change);
      const [before, after] = [changes.includes("before"), changes.includes("after")];
      return changes.includes("both") || (before && after)
        ? "both"
        : before
          ? "before"
          : after
            ? "after"
            : null;
    };
    const changes = bundles.flatMap(({ linkages }) => linkages.map(change));
    const entries = (["before", "both", "after"] as const).map((value): LegendEntry => {
      const count = changes.filter((one) => one === value).length;
      return { label: t(`change.${value}`), colour: colours[value], count };
    });
    const colourOf = (bundle: Bundle): string => {
      const value = of(bundle);
      return value === null ? INK[theme].faintLine : colours[value];
    };
    return { title: comparisonTitle(view.comparison), entries, colourOf };
  }
  if (view.colour === "status")
    return {
      title: t("legend.status"),
      ...series(
        bundles,
        ({ linkages }) =>
          firstOf(
            STATUSES,
            linkages.map(({ status }) => status),
            (status) => t(`status.${status}`),
          ),
        theme,
        countLinkages(shown, ({ status }) => status),
        "status",
      ),
    };
  if (view.colour === "linkage")
    return {
      title: t("legend.linkage"),
      ...series(
        bundles,
        ({ linkages }) =>
          firstOf(
            LINKAGE_KINDS,
            linkages.map(({ kind }) => kind),
            (kind) => t(`linkageKind.${kind}`),
          ),
        theme,
        countLinkages(shown, ({ kind }) => kind),
        "linkage",
      ),
    };
  return null;
}

/** The first of some values in their order that occurs among others, with its word. */
function firstOf<T extends string>(
  order: readonly T[],
  values: readonly (T | null | undefined)[],
  inWords: (value: T) => string,
): Value | null {
  const value = order.find((one) => values.includes(one));
  return value === undefined ? null : { value, label: inWords(value) };
}

/** Colours the map as the view says; partners outside the filters, drawn as outlines, are counted apart. Costs one walk over what is shown. */
export function colouring(parts: ColouringParts): Colouring {
  const found = coloursOf(parts);
  const { context } = countShown(parts.shown);
  if (context === 0) return found;
  const outline: LegendEntry = {
    label: t("legend.outside"),
    colour: OTHER[parts.theme],
    count: context,
    shape: 0,
    isOutline: true,
  };
  return { ...found, entries: [...found.entries, outline] };
}

function coloursOf(parts: ColouringParts): Colouring {
  const { theme, shown } = parts;
  const neutralLine = (): string => INK[theme].line;
  const lines = ofLines(parts);
  if (lines !== null) return { ...lines, isOfLines: true, node: () => OTHER[theme], line: lines.colourOf };
  const nodes = ofStakeholders(parts);
  if (nodes !== null) return { ...nodes, isOfLines: false, node: nodes.colourOf, line: neutralLine };
  const colours = KIND_COLOURS[theme];
  const entries = STAKEHOLDER_KINDS.map((kind): LegendEntry => {
    const count = amount(shown.stakeholders, (one) => one.kind === kind && shown.chosen.has(one.id));
    return {
      label: t(`kind.many.${kind}`),
      colour: colours[kind],
      count,
      shape: SHAPES[kind],
      facet: "kind",
      value: kind,
    };
  });
  return {
    title: t("legend.kind"),
    isOfLines: false,
    entries: entries.filter(({ value }) => shown.stakeholders.some((one) => one.kind === value)),
    node: ({ kind }) => colours[kind],
    line: neutralLine,
  };
}
