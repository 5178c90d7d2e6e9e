import type { StringCondition } from "../../../schema/filters/conditions.js";
import type {
  CoParticipantQuantifier,
  LinkageFilter,
  StakeholderFilter,
} from "../../../schema/filters/filters.js";
import type { FacetFilter, InitiativeFilter } from "../../../schema/filters/other-filters.js";
import type { SourceCondition } from "../../../schema/filters/source-condition.js";
import type { ResultCondition } from "../../../schema/filters/result-condition.js";
import { fold } from "../../../schema/fold.js";
import type { LinkageRecord, ProjectRecord, StakeholderRecord } from "../../../schema/record.js";
import {
  anyFacet,
  anyOf,
  anyText,
  boolean,
  bounded,
  daysIn,
  number,
  overlaps,
  text,
  value,
  type Given,
} from "./memory-conditions.js";
import {
  isMutual,
  kindOf,
  type FacetRecord,
  type MemoryGraph,
  otherEnd,
  partnerCount,
} from "./memory-graph.js";
import { STORED_AT } from "../stored-at.js";

interface Tree<F> {
  and?: F[] | null;
  or?: F[] | null;
  not?: F | null;
}

/** The three connectives over what `leaf` says of one filter without them. */
const holds = <F extends Tree<F>>(filter: F, leaf: (filter: F) => boolean): boolean =>
  leaf(filter) &&
  (filter.and ?? []).every((part) => holds(part, leaf)) &&
  (!filter.or || filter.or.some((part) => holds(part, leaf))) &&
  (!filter.not || !holds(filter.not, leaf));

/** Whether a filter lets a stakeholder through. */
export const stakeholderFits = (
  graph: MemoryGraph,
  filter: Given<StakeholderFilter>,
  one: StakeholderRecord,
): boolean => !filter || holds(filter, (leaf) => stakeholderLeaf(graph, leaf, one));

/** Whether a filter lets a linkage through; `near` is the end from which it is seen, if it is seen from one. */
export const linkageFits = (
  graph: MemoryGraph,
  filter: Given<LinkageFilter>,
  one: LinkageRecord,
  near?: string,
): boolean => !filter || holds(filter, (leaf) => linkageLeaf(graph, leaf, one, near));

/** Whether a filter lets an initiative through. */
export const initiativeFits = (
  graph: MemoryGraph,
  filter: Given<InitiativeFilter>,
  one: LinkageRecord | ProjectRecord,
): boolean => !filter || holds(filter, (leaf) => initiativeLeaf(graph, leaf, one));

/** Whether a filter lets a facet through. */
export const facetFits = (filter: Given<FacetFilter>, one: FacetRecord): boolean =>
  !filter ||
  holds(
    filter,
    (leaf) => value(leaf.id, one.id) && text(leaf.name, one.name) && value(leaf.parent, one.parent),
  );

function stakeholderLeaf(graph: MemoryGraph, leaf: StakeholderFilter, one: StakeholderRecord): boolean {
  const widened = (facets: readonly string[]): string[][] => facets.map((facet) => [...graph.lineage(facet)]);
  const own = one as unknown as Record<string, unknown>;
  const linkages = graph.linkagesOf(one.id);
  const { some, none, all } = leaf.linkages ?? {};
  return (
    value(leaf.id, one.id) &&
    value(leaf.kind, kindOf(one)) &&
    text(leaf.name, one.name) &&
    anyFacet(leaf.sector, widened(one.sectors)) &&
    anyFacet(leaf.place, widened(one.places)) &&
    value(leaf.jurisdiction, own["jurisdiction"]) &&
    anyFacet(leaf.topic, widened([...one.needs, ...one.offers].map(({ topic }) => topic))) &&
    anyOf(leaf.need, topicsOf(one.needs)) &&
    anyOf(leaf.offer, topicsOf(one.offers)) &&
    anyFacet(leaf.document, widened(one.sources.map(({ document }) => document))) &&
    sourceFits(leaf.source, one) &&
    anyOf(leaf.remark, sortsOf(one)) &&
    number(leaf.linkageCount, linkages.length) &&
    number(leaf.partnerCount, partnerCount(graph, one.id)) &&
    number(leaf.degree, linkages.length) &&
    boolean(leaf.collective, one.collective) &&
    boolean(leaf.pilot, own["pilot"]) &&
    value(leaf.agencyType, own["agencyType"]) &&
    value(leaf.projectType, own["projectType"]) &&
    overlaps(leaf.during, own["period"] as string | undefined) &&
    value(leaf.precision, precisionIn(own["period"] as string | undefined)) &&
    bounded(leaf.earliest, daysIn(own["period"])?.first) &&
    bounded(leaf.latest, daysIn(own["period"])?.last) &&
    bounded(leaf.founded, daysIn(one.founded)?.first) &&
    bounded(leaf.updatedAt, STORED_AT) &&
    number(leaf.firmCount, own["firmCount"] as number | undefined) &&
    number(leaf.employment, own["employment"] as number | undefined) &&
    (!some || linkages.some((linkage) => linkageFits(graph, some, linkage, one.id))) &&
    (!none || !linkages.some((linkage) => linkageFits(graph, none, linkage, one.id))) &&
    (!all || linkages.every((linkage) => linkageFits(graph, all, linkage, one.id))) &&
    coParticipantsFit(graph, leaf.coParticipants, one.id)
  );
}

function linkageLeaf(graph: MemoryGraph, leaf: LinkageFilter, one: LinkageRecord, near?: string): boolean {
  const end = (filter: Given<StakeholderFilter>, id: string): boolean =>
    stakeholderFits(graph, filter, graph.stakeholder(id));
  const partners = near === undefined ? [one.from, one.to] : [otherEnd(one, near)];
  return (
    value(leaf.id, one.id) &&
    value(leaf.kind, one.kind) &&
    value(leaf.status, one.status) &&
    value(leaf.role, one.role) &&
    value(leaf.confidence, one.confidence) &&
    sourceFits(leaf.source, one) &&
    anyOf(leaf.remark, sortsOf(one)) &&
    boolean(leaf.mutual, isMutual(one)) &&
    text(leaf.activity, one.activity) &&
    oneResult(leaf.result, one) &&
    anyOf(leaf.resultType, typesOf(one)) &&
    anyOf(leaf.resultState, statesOf(one)) &&
    anyOf(leaf.document, documentsOf(one)) &&
    overlaps(leaf.during, one.period) &&
    value(leaf.precision, precisionIn(one.period)) &&
    bounded(leaf.earliest, daysIn(one.period)?.first) &&
    bounded(leaf.latest, daysIn(one.period)?.last) &&
    bounded(leaf.updatedAt, STORED_AT) &&
    anyText(leaf.person, peopleOf(one)) &&
    end(leaf.from, one.from) &&
    end(leaf.to, one.to) &&
    partners.some((partner) => end(leaf.partner, partner))
  );
}

function initiativeLeaf(
  graph: MemoryGraph,
  leaf: InitiativeFilter,
  one: LinkageRecord | ProjectRecord,
): boolean {
  const linkages = "from" in one ? [one] : graph.linkagesOf(one.id);
  const parties = "from" in one ? [one.from, one.to] : linkages.map((linkage) => otherEnd(linkage, one.id));
  const { linkageKind, party, source } = leaf;
  return (
    text(leaf.title, titleOf(one)) &&
    text(leaf.activity, one.activity) &&
    value(leaf.status, one.status) &&
    oneResult(leaf.result, one) &&
    anyOf(leaf.resultType, typesOf(one)) &&
    anyOf(leaf.resultState, statesOf(one)) &&
    anyOf(leaf.document, documentsOf(one)) &&
    overlaps(leaf.during, one.period) &&
    value(leaf.precision, precisionIn(one.period)) &&
    bounded(leaf.earliest, daysIn(one.period)?.first) &&
    bounded(leaf.latest, daysIn(one.period)?.last) &&
    value(leaf.projectType, "projectType" in one ? one.projectType : undefined) &&
    personFits(leaf.person, linkages) &&
    sourceFits(source, one) &&
    (!linkageKind || linkages.some((linkage) => value(linkageKind, linkage.kind))) &&
    (!party || parties.some((id) => stakeholderFits(graph, party, graph.stakeholder(id))))
  );
}

/** The title of an initiative with an activity. */
export const titleOf = (one: LinkageRecord | ProjectRecord): string =>
  "from" in one ? (one.title ?? one.activity ?? "") : one.name;

const oneResult = (condition: Given<ResultCondition>, one: LinkageRecord | ProjectRecord): boolean =>
  !condition ||
  one.results.some(
    (result) =>
      value(condition.type, result.type) &&
      value(condition.state, result.state) &&
      text(condition.text, result.text),
  );

const topicsOf = (exchanges: StakeholderRecord["needs"]): string[] => exchanges.map(({ topic }) => topic);

function coParticipantsFit(
  graph: MemoryGraph,
  quantifier: Given<CoParticipantQuantifier>,
  id: string,
): boolean {
  const { some, none, all } = quantifier ?? {};
  const beyond = (near: string): string[] =>
    graph
      .linkagesOf(near)
      .map((linkage) => otherEnd(linkage, near))
      .filter((far) => far !== near);
  const others = beyond(id)
    .filter((far) => far.startsWith("project:"))
    .flatMap(beyond)
    .filter((far) => far !== id);
  const fits = (filter: StakeholderFilter) => (far: string) =>
    stakeholderFits(graph, filter, graph.stakeholder(far));
  return (
    (!some || others.some(fits(some))) &&
    (!none || !others.some(fits(none))) &&
    (!all || others.every(fits(all)))
  );
}

/** How precise the first stated side of a period is. */
function precisionIn(period: string | undefined): string | undefined {
  const side = period?.split("/").find((one) => /^\d/u.test(one));
  const parts = side?.replace(/[~?%]/gu, "").split("-");
  if (parts?.length === 2) return Number(parts[1]) > 12 ? "QUARTER" : "MONTH";
  return parts && (parts.length === 3 ? "DAY" : "YEAR");
}

const peopleOf = ({ people }: LinkageRecord): string[] =>
  people.flatMap(({ name, role }) => [name, role]).filter((one) => one !== undefined);

/** A project tells of somebody where one of its linkages does. */
function personFits(condition: Given<StringCondition>, linkages: readonly LinkageRecord[]): boolean {
  if (!condition) return true;
  const { isNull, ...words } = condition;
  const asks = Object.values(words).some((operator) => operator != null);
  return (
    (!asks || linkages.some((one) => anyText(words, peopleOf(one)))) &&
    (isNull == null || isNull === linkages.every((one) => peopleOf(one).length === 0))
  );
}

const sourceFits = (wanted: Given<SourceCondition>, { sources }: Pick<LinkageRecord, "sources">): boolean =>
  !wanted ||
  sources.some(
    ({ document, locator }) =>
      wanted.document === document &&
      (wanted.locator == null || `${fold(locator)} `.startsWith(`${fold(wanted.locator)} `)),
  );

const sortsOf = ({ remarks }: LinkageRecord | StakeholderRecord): string[] =>
  (remarks ?? []).map(({ sort }) => sort);
const typesOf = (one: LinkageRecord | ProjectRecord): string[] => one.results.map(({ type }) => type);
const statesOf = (one: LinkageRecord | ProjectRecord): string[] => one.results.map(({ state }) => state);
const documentsOf = (one: LinkageRecord | ProjectRecord): string[] =>
  one.sources.map(({ document }) => document);
