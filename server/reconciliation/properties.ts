import { badInput } from "../errors.js";
import type { StakeholderKind } from "../../schema/stakeholder-kinds.js";
import type { StoredStakeholder } from "../store/repositories/stored.js";
import { IDENTIFIER_PROPERTIES } from "./identifier-properties.js";
import type { KnownAround } from "./known-around.js";
import { isOneOf, type Property, textProperty } from "./property.js";

/** Facets by name; they agree with their other names and codes, and with all that hold them: "Sialkot, Pakistan". */
const facetProperty = (
  about: Pick<Property, "id" | "name" | "description">,
  facets: (record: StoredStakeholder) => readonly string[],
): Property => ({
  ...about,
  values: (record, around) => facets(record).flatMap((id) => around.lineage(id)[0]?.name ?? []),
  agrees: (given, record, around) => {
    const stated = facets(record)
      .flatMap((id) => around.lineage(id))
      .flatMap(({ id, name, otherNames, codes }) => [
        id,
        name,
        ...otherNames,
        ...codes.map(({ value }) => value),
      ]);
    const parts = given.split(/[,;]/u).filter((part) => part.trim() !== "");
    if (stated.length === 0 || parts.length === 0) return undefined;
    return isOneOf(given, stated) === true || parts.every((part) => isOneOf(part, stated));
  },
});

const parentOf = ({ parent }: StoredStakeholder, around: KnownAround): StoredStakeholder | undefined =>
  parent === null ? undefined : around.stakeholder(parent);

function hostOf(given: string): string | undefined {
  const address = given.includes("//") ? given : `https://${given}`;
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./u, "") : undefined;
}

/** Of two dates, one may be less precise; undefined where one is no date. */
const isSameDate = (given: string, stated: string): boolean | undefined =>
  /^\d{4}(?:-|$)/u.test(given) ? given.startsWith(stated) || stated.startsWith(given) : undefined;

/** What stakeholders are compared by and what is fetched of them, in the order in which it is proposed. */
export const PROPERTIES: readonly Property[] = [
  facetProperty(
    { id: "places", name: "Places", description: "Where it is, by name or code." },
    ({ places }) => places,
  ),
  facetProperty(
    { id: "sectors", name: "Sectors", description: "What it works in." },
    ({ sectors }) => sectors,
  ),
  textProperty({ id: "acronym", name: "Acronym", description: "Its short name." }, ({ acronym }) => [
    acronym,
  ]),
  textProperty(
    { id: "otherNames", name: "Other names", description: "What else it is called." },
    ({ otherNames }) => otherNames,
  ),
  {
    id: "website",
    name: "Website",
    description: "Its address in the web; the host is compared.",
    values: ({ website }) => (website === null ? [] : [website]),
    agrees: (given, { website }) =>
      website === null || hostOf(given) === undefined ? undefined : hostOf(given) === hostOf(website),
  },
  ...IDENTIFIER_PROPERTIES,
  {
    id: "parent",
    name: "Parent",
    description: "What it is a part of.",
    kinds: ["AGENCY", "UNIVERSITY", "PROJECT"],
    values: (record, around) => {
      const parent = parentOf(record, around);
      return parent === undefined ? [] : [{ id: parent.id, name: parent.name }];
    },
    agrees: (given, record, around) => {
      const parent = parentOf(record, around);
      if (parent === undefined) return undefined;
      return (
        given === parent.id ||
        isOneOf(given, [parent.name, parent.acronym ?? parent.name, ...parent.otherNames])
      );
    },
  },
  {
    id: "founded",
    name: "Founded",
    description: "When it began, as EDTF.",
    values: ({ founded }) => (founded === null ? [] : [founded]),
    agrees: (given, { founded }) => (founded === null ? undefined : isSameDate(given.trim(), founded)),
  },
  textProperty(
    { id: "agencyType", name: "Type of agency", description: "Such as MINISTRY or NGO.", kinds: ["AGENCY"] },
    ({ agencyType }) => [agencyType],
  ),
  textProperty(
    { id: "projectType", name: "Type of project", description: "Such as TRAINING.", kinds: ["PROJECT"] },
    ({ projectType }) => [projectType],
  ),
  textProperty(
    { id: "codes", name: "Codes", description: "Its numbers.", kinds: ["PROJECT"] },
    ({ codes }) => codes,
  ),
  textProperty(
    { id: "products", name: "Products", description: "What its firms make.", kinds: ["CLUSTER"] },
    ({ products }) => products,
  ),
  textProperty(
    { id: "period", name: "Period", description: "When it took place, as EDTF.", kinds: ["PROJECT"] },
    ({ period }) => [period],
  ),
  {
    id: "summary",
    name: "Summary",
    description: "What it is, in words; nothing is compared with it.",
    values: ({ summary }) => (summary === null ? [] : [summary]),
    agrees: () => undefined,
  },
  {
    id: "degree",
    name: "Linkages",
    description: "How many linkages it has; nothing is compared with it.",
    values: ({ degree }) => [degree],
    agrees: () => undefined,
  },
];

/** The property with an id; throws BAD_USER_INPUT. */
export function propertyWith(id: string): Property {
  const property = PROPERTIES.find((one) => one.id === id);
  if (property !== undefined) return property;
  throw badInput(
    "A property is one of the service.",
    id,
    `Take ${PROPERTIES.map((one) => one.id).join(", ")}.`,
  );
}

/** The properties that stakeholders of some kinds may have; all where null. */
export const propertiesOf = (kinds: readonly StakeholderKind[] | null): readonly Property[] =>
  PROPERTIES.filter(({ kinds: own }) => !own || kinds === null || kinds.some((kind) => own.includes(kind)));
