import type { LinkageFilter, NetworkFilter, StakeholderFilter } from "../generated/graphql.js";
import type { Choice } from "./filter-network.js";

function stakeholderFilter({ filters, degree: [least, most] }: Choice): StakeholderFilter {
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

function linkageFilter({ filters, during, undated }: Choice): LinkageFilter {
  const { linkage, status, document } = filters;
  return {
    ...(linkage.length > 0 && { kind: { in: [...linkage] } }),
    ...(status.length > 0 && { status: { in: [...status] } }),
    ...(document.length > 0 && { document: { in: [...document] } }),
    ...(during !== null && (undated ? { or: [{ during }, { precision: { isNull: true } }] } : { during })),
  };
}

/** Those that the filters of a choice choose, without their partners, as the API's filter. */
export function chosenFilter(choice: Choice): StakeholderFilter {
  const linkages = linkageFilter(choice);
  return {
    ...stakeholderFilter(choice),
    ...(Object.keys(linkages).length > 0 && { linkages: { some: linkages } }),
    ...(choice.hidden.length > 0 && { not: { id: { in: [...choice.hidden] } } }),
  };
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
  const all = narrows && !isStrict ? { ...linkages, and: [withEnd] } : linkages;
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
