import type { SearchField } from "../../../schema/enums.js";
import type { PersonRecord } from "../../../schema/record.js";
import type { StoredFacet, StoredLinkage, StoredStakeholder } from "../../store/repositories/stored.js";

/** How much a hit in each field is worth. */
export const FIELD_WEIGHTS: Record<SearchField, number> = {
  NAME: 1,
  ACRONYM: 1,
  OTHER_NAME: 0.9,
  CODE: 0.9,
  TITLE: 0.6,
  PERSON: 0.6,
  PRODUCT: 0.5,
  SECTOR: 0.45,
  PLACE: 0.45,
  NEED: 0.4,
  OFFER: 0.4,
  ACTIVITY: 0.35,
  RESULT: 0.3,
  SUMMARY: 0.3,
};

/** Names of several words: their initials are found too. */
export const NAMES: ReadonlySet<SearchField> = new Set(["NAME", "OTHER_NAME", "SECTOR", "PLACE"]);

/** Names that many share: their words stand in an index once. */
export const SHARED: ReadonlySet<SearchField> = new Set(["SECTOR", "PLACE", "NEED", "OFFER"]);

/** The texts of something that a search may hit, the weightiest first. */
export type SearchTexts = readonly (readonly [SearchField, string])[];

type Texts = readonly (string | null | undefined)[];

function textsOf(fields: Partial<Record<SearchField, Texts>>): SearchTexts {
  const found: (readonly [SearchField, string])[] = [];
  for (const [field, texts] of Object.entries(fields) as [SearchField, Texts][])
    for (const text of texts) if (text) found.push([field, text]);
  return found;
}

/** The texts of a stakeholder. */
export function stakeholderTexts(
  stakeholder: StoredStakeholder,
  namesOf: (facet: string) => readonly string[],
): SearchTexts {
  const { needs, offers, results, codes, identifiers } = stakeholder;
  const exchanged = (some: StoredStakeholder["needs"]): (string | undefined)[] =>
    some.flatMap(({ topic, text }) => [...namesOf(topic), text]);
  return textsOf({
    NAME: [stakeholder.name],
    ACRONYM: [stakeholder.acronym],
    OTHER_NAME: stakeholder.otherNames,
    CODE: [...codes, ...identifiers.map(({ value }) => value)],
    PRODUCT: stakeholder.products,
    SECTOR: stakeholder.sectors.flatMap(namesOf),
    PLACE: stakeholder.places.flatMap(namesOf),
    NEED: exchanged(needs),
    OFFER: exchanged(offers),
    ACTIVITY: [stakeholder.activity],
    RESULT: results.map(({ text }) => text),
    SUMMARY: [stakeholder.summary],
  });
}

/** What a facet is called; nothing where it is unknown. */
export const namesIn =
  (facetOf: (id: string) => StoredFacet | undefined) =>
  (id: string): readonly string[] => {
    const facet = facetOf(id);
    return facet ? [facet.name, ...facet.otherNames] : [];
  };

/** The texts of a linkage; none of one that states a sum and not what was done: its title says how that is counted. */
export const linkageTexts = ({ title, activity, results, amount }: StoredLinkage): SearchTexts =>
  activity === null && results.length === 0 && amount !== null
    ? []
    : textsOf({ TITLE: [title], ACTIVITY: [activity], RESULT: results.map(({ text }) => text) });

/** The texts of a sector, place, topic or document. */
export const facetTexts = (facet: StoredFacet): SearchTexts =>
  textsOf({
    NAME: [facet.name],
    OTHER_NAME: facet.otherNames,
    CODE: facet.codes.map(({ value }) => value),
    SUMMARY: [facet.description, facet.type, facet.publisher],
  });

/** The texts of a person, as linkages name it. */
export const personTexts = (people: readonly PersonRecord[]): SearchTexts =>
  textsOf({
    NAME: [...new Set(people.map(({ name }) => name))],
    PERSON: [...new Set(people.map(({ role }) => role))],
  });
