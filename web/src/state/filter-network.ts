import type { LinkageFacts, Network, PartnershipFacts, StakeholderFacts } from "./facts.js";
import { endsOf } from "./giving.js";
import { daySpan, overlap } from "./period.js";
import type { Filters, View } from "./view.js";
import { t } from "../words/words.js";

/** The parts of a view that decide what is shown of what was loaded. */
export type Choice = Pick<
  View,
  | "community"
  | "filters"
  | "linkagesOf"
  | "degree"
  | "strict"
  | "during"
  | "undated"
  | "hidden"
  | "throughProjects"
>;

/** What is shown: the same for map, table, figures and files. */
export interface Shown {
  /** Best linked first, then by id. */
  readonly stakeholders: readonly StakeholderFacts[];
  readonly linkages: readonly LinkageFacts[];
  /** Where projects are folded; none otherwise. */
  readonly partnerships: readonly PartnershipFacts[];
  /** Those that the facets chose; the others are there as their partners. */
  readonly chosen: ReadonlySet<string>;
}

type StakeholderTest = (facts: StakeholderFacts) => boolean;
type LinkageTest = (facts: LinkageFacts) => boolean;

const isAmong = <T>(values: readonly T[], value: T): boolean => values.length === 0 || values.includes(value);

/** The tests that a stakeholder must pass, one for each facet that is in use, under the facet's name. */
export function stakeholderTests(choice: Choice): Map<string, StakeholderTest> {
  const { kind, sector, place } = choice.filters;
  const [least, most] = choice.degree;
  const tests = new Map<string, StakeholderTest>();
  if (kind.length > 0) tests.set("kind", (one) => kind.includes(one.kind));
  if (sector.length > 0) tests.set("sector", (one) => sector.some((id) => one.within.has(id)));
  if (place.length > 0) tests.set("place", (one) => place.some((id) => one.within.has(id)));
  if (least !== null || most !== null)
    tests.set("degree", (one) => one.linkageCount >= (least ?? 0) && one.linkageCount <= (most ?? Infinity));
  return tests;
}

/** The tests that a linkage must pass, one for each facet that is in use, under the facet's name. */
export function linkageTests(choice: Choice): Map<string, LinkageTest> {
  const { linkage, status, document } = choice.filters;
  const during = choice.during === null ? null : daySpan(choice.during);
  const { linkagesOf } = choice;
  const tests = new Map<string, LinkageTest>();
  if (linkagesOf !== null)
    tests.set("linkagesOf", (one) => endsOf(one, linkagesOf.way).some((id) => linkagesOf.ids.includes(id)));
  if (linkage.length > 0) tests.set("linkage", (one) => isAmong(linkage, one.kind));
  if (status.length > 0) tests.set("status", (one) => one.status != null && isAmong(status, one.status));
  if (document.length > 0) tests.set("document", (one) => one.documents.some((id) => document.includes(id)));
  if (during !== null)
    tests.set("during", (one) => (one.span === null ? choice.undated : overlap(one.span, during)));
  return tests;
}

/** All tests but those of one facet, as one. */
export function allBut<T>(
  tests: ReadonlyMap<string, (one: T) => boolean>,
  facet?: string,
): (one: T) => boolean {
  const used = [...tests].filter(([name]) => name !== facet).map(([, test]) => test);
  return (one) => used.every((test) => test(one));
}

/** A network under a choice, with one facet set aside where its own values are to be counted. */
export interface Selection {
  readonly chosen: readonly StakeholderFacts[];
  readonly linkages: readonly LinkageFacts[];
}

/** Whether linkages need two chosen ends; partners over projects do always. */
export const isStrict = ({ strict, throughProjects }: Choice): boolean => strict || throughProjects;

/** Those whom a question about one with projects folded is about: they stay, whatever the facets choose. */
export const foldedAround = ({ throughProjects, linkagesOf }: Choice): readonly string[] =>
  throughProjects ? (linkagesOf?.ids ?? []) : [];

/**
 * The stakeholders and linkages that pass. A linkage passes with one chosen end (both where `strict`); where a facet of
 * linkages is in use, a stakeholder without a linkage left falls out. Where projects are folded, the service has seen to that.
 */
export function selectFrom(
  network: Network,
  choice: Choice,
  aside?: keyof Filters | "degree" | "during",
): Selection {
  const forStakeholders = stakeholderTests(choice);
  const forLinkages = linkageTests(choice);
  const passes = allBut(forStakeholders, aside);
  const linkagePasses = allBut(forLinkages, aside);
  const hidden = new Set(choice.hidden);
  const around = foldedAround(choice);
  const passing = new Set<string>();
  for (const facts of network.stakeholders.values())
    if (!hidden.has(facts.id) && (passes(facts) || around.includes(facts.id))) passing.add(facts.id);
  const linkages = network.linkages.filter((one) => {
    if (hidden.has(one.from) || hidden.has(one.to) || !linkagePasses(one)) return false;
    const [a, b] = [passing.has(one.from), passing.has(one.to)];
    return isStrict(choice) ? a && b : a || b;
  });
  const needsLinkage = !choice.throughProjects && [...forLinkages.keys()].some((name) => name !== aside);
  const linked = new Set(needsLinkage ? linkages.flatMap(({ from, to }) => [from, to]) : []);
  const chosen = [...passing].flatMap((id) => {
    const facts = network.stakeholders.get(id);
    return facts === undefined || (needsLinkage && !linked.has(id)) ? [] : [facts];
  });
  return { chosen, linkages };
}

const byDegree = (a: StakeholderFacts, b: StakeholderFacts): number =>
  b.linkageCount - a.linkageCount || (a.id < b.id ? -1 : 1);

/** What a view shows of what was loaded. Costs one walk over the network. */
export function filterNetwork(network: Network, choice: Choice): Shown {
  const { chosen, linkages } = selectFrom(network, choice);
  const shown = new Map(chosen.map((facts) => [facts.id, facts]));
  for (const { from, to } of linkages)
    for (const id of [from, to]) {
      const facts = network.stakeholders.get(id);
      if (facts !== undefined) shown.set(id, facts);
    }
  const ids = new Set(chosen.map(({ id }) => id));
  const around = foldedAround(choice);
  return {
    stakeholders: [...shown.values()].sort(byDegree),
    linkages,
    partnerships: network.partnerships.filter(
      ({ between }) =>
        between.every((id) => ids.has(id)) &&
        (around.length === 0 || between.some((id) => around.includes(id))),
    ),
    chosen: ids,
  };
}

/** Whether the choice is of stakeholders. */
export const choosesStakeholders = (choice: Choice): boolean => stakeholderTests(choice).size > 0;

/** Whether partners of the chosen may stand beside them. */
export const canHavePartners = (choice: Choice): boolean =>
  !choice.throughProjects && choosesStakeholders(choice);

/** How much is shown: what is chosen, and partners of the chosen that no filter chose. */
export const countShown = ({ stakeholders, linkages, partnerships, chosen }: Shown) => ({
  chosen: chosen.size,
  context: stakeholders.length - chosen.size,
  linkages: linkages.length,
  partnerships: partnerships.length,
});

/** The same in words, a part for each sort that is shown: "34 stakeholders with 3 partners", "105 linkages". */
export function shownParts(shown: Shown): string[] {
  const { chosen, context, linkages, partnerships } = countShown(shown);
  const stakeholders = t("count.stakeholders", { count: chosen });
  const partners = t("count.partners", { count: context });
  return [
    context === 0 ? stakeholders : t("shown.with", { stakeholders, partners }),
    ...(linkages === 0 && partnerships > 0 ? [] : [t("count.linkages", { count: linkages })]),
    ...(partnerships === 0 ? [] : [t("count.pairsInCommon", { count: partnerships })]),
  ];
}

/** The same in one line, for the foot of the page: "34 stakeholders, 105 linkages". */
export const shownInWords = (shown: Shown): string => shownParts(shown).join(t("list.comma"));

/** Whether any filter is in use. */
export const isFiltered = (choice: Choice): boolean =>
  stakeholderTests(choice).size + linkageTests(choice).size + choice.hidden.length > 0;
