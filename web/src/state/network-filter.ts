import type { LinkageFilter, LinkageRole, NetworkFilter, StakeholderFilter } from "../generated/graphql.js";
import { type Choice, foldedAround } from "./filter-network.js";
import { LENDING, RECEIVING, SHARING } from "./giving.js";
import type { LinkagesOf } from "./view.js";

const isAny = (filter: object): boolean => Object.keys(filter).length === 0;

/** Further filters that a linkage must pass. */
interface Narrowing {
  readonly and?: LinkageFilter[];
}

function facetFilter({ filters, degree: [least, most] }: Choice): StakeholderFilter {
  const { kind, sector, place } = filters;
  return {
    ...(kind.length > 0 && { kind: { in: [...kind] } }),
    ...(sector.length > 0 && { sector: { in: [...sector] } }),
    ...(place.length > 0 && { place: { in: [...place] } }),
    ...((least !== null || most !== null) && {
      linkageCount: { ...(least !== null && { gte: least }), ...(most !== null && { lte: most }) },
    }),
  };
}

function stakeholderFilter(choice: Choice): StakeholderFilter {
  const facets = facetFilter(choice);
  const ids = foldedAround(choice);
  return ids.length === 0 || isAny(facets) ? facets : { or: [{ id: { in: [...ids] } }, facets] };
}

const inRole = (roles: readonly LinkageRole[]): LinkageFilter => ({ role: { in: [...roles] } });

/** All linkages of some, or those by which they receive or give (`givingOf`), as the API's filter. */
function ofThem({ ids, way }: LinkagesOf): LinkageFilter {
  const [from, to] = [{ from: { id: { in: [...ids] } } }, { to: { id: { in: [...ids] } } }];
  if (way === null) return { or: [from, to] };
  const [plain, turned] = way === "to" ? [to, from] : [from, to];
  return {
    or: [
      { ...plain, not: inRole([...RECEIVING, ...LENDING]) },
      { ...turned, ...inRole(RECEIVING), mutual: { eq: false } },
      { ...turned, or: [{ mutual: { eq: true } }, inRole(SHARING)] },
      { ...plain, mutual: { eq: true } },
    ],
  };
}

function linkageFilter({
  filters,
  linkagesOf,
  during,
  undated,
  throughProjects,
}: Choice): LinkageFilter & Narrowing {
  const { linkage, status, document } = filters;
  return {
    ...(linkage.length > 0 && { kind: { in: [...linkage] } }),
    ...(status.length > 0 && { status: { in: [...status] } }),
    ...(document.length > 0 && { document: { in: [...document] } }),
    // Over projects, two are joined by what others do too.
    ...(linkagesOf !== null && !throughProjects && { and: [ofThem(linkagesOf)] }),
    ...(during !== null && (undated ? { or: [{ during }, { precision: { isNull: true } }] } : { during })),
  };
}

const notHidden = ({ hidden }: Choice): StakeholderFilter =>
  hidden.length === 0 ? {} : { not: { id: { in: [...hidden] } } };

/** Those that the facets of stakeholders choose, without those that are hidden. */
const passing = (choice: Choice): StakeholderFilter => ({
  ...stakeholderFilter(choice),
  ...notHidden(choice),
});

/** Those that the filters of a choice choose, without their partners, as the API's filter. */
export function chosenFilter(choice: Choice): StakeholderFilter {
  const linkages = linkageFilter(choice);
  const partner = choice.strict ? passing(choice) : notHidden(choice);
  const some = { ...linkages, ...(!isAny(partner) && { partner }) };
  return { ...passing(choice), ...(!isAny(linkages) && { linkages: { some } }) };
}

/** The same without projects where these are folded. */
export function wholeStakeholders(choice: Choice): StakeholderFilter {
  if (!choice.throughProjects) return chosenFilter(choice);
  const ids = [...foldedAround(choice)];
  const theirs: StakeholderFilter[] = [
    { id: { in: ids } },
    { linkages: { some: { partner: { id: { in: ids } } } } },
    { coParticipants: { some: { id: { in: ids } } } },
  ];
  return {
    and: [
      chosenFilter(choice),
      { not: { kind: { eq: "PROJECT" } } },
      ...(ids.length === 0 ? [] : [{ or: theirs }]),
    ],
  };
}

/** The linkages that a choice leaves in the whole network, as the API's filter: of one chosen end, or of two where it is strict. */
export function wholeLinkages(choice: Choice): LinkageFilter {
  const ends = passing(choice);
  const hidden = notHidden(choice);
  const isNarrowed = !isAny(stakeholderFilter(choice));
  const linkages = linkageFilter(choice);
  return {
    ...linkages,
    ...(isNarrowed && choice.strict && { from: ends, to: ends }),
    and: [
      ...(linkages.and ?? []),
      ...(isNarrowed && !choice.strict ? [{ or: [{ from: ends }, { to: ends }] }] : []),
      ...(isAny(hidden) ? [] : [{ from: hidden }, { to: hidden }]),
    ],
  };
}

/** A choice as the API's filter of a part of the whole network, without partners of the chosen; null for all of it. */
export function wholeFilter(choice: Choice): NetworkFilter | null {
  const linkages = linkageFilter(choice);
  const stakeholders = chosenFilter(choice);
  const filter = {
    ...(choice.throughProjects && { throughProjects: true }),
    ...(!isAny(linkages) && { linkages }),
    ...(!isAny(stakeholders) && { stakeholders }),
  };
  return isAny(filter) ? null : filter;
}

/**
 * A choice as the API's filter. Where partners of the chosen stay (not `strict`), stakeholders are not narrowed, but
 * linkages to those with a chosen end: the answer is then what the page shows.
 */
export function networkFilter(choice: Choice): NetworkFilter {
  const stakeholders = stakeholderFilter(choice);
  const linkages = linkageFilter(choice);
  const narrows = Object.keys(stakeholders).length > 0;
  const isStrict = choice.strict || choice.throughProjects;
  const withEnd: LinkageFilter = { or: [{ from: stakeholders }, { to: stakeholders }] };
  const all = narrows && !isStrict ? { ...linkages, and: [...(linkages.and ?? []), withEnd] } : linkages;
  const hasLinked = Object.keys(all).length > 0;
  const linked: StakeholderFilter = { linkages: { some: all } };
  return {
    ...(choice.throughProjects && { throughProjects: true }),
    ...(choice.hidden.length > 0 && { avoiding: [...choice.hidden] }),
    ...(hasLinked && { linkages: all }),
    ...(narrows && isStrict && { stakeholders: { ...stakeholders, ...(hasLinked && linked) } }),
    ...(hasLinked && !(narrows && isStrict) && { stakeholders: linked }),
  };
}
