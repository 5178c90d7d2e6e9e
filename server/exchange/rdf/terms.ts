import type { StakeholderKind } from "../../../schema/stakeholder-kinds.js";

const ORG = "http://www.w3.org/ns/org#";
const FOAF = "http://xmlns.com/foaf/0.1/";
const SKOS = "http://www.w3.org/2004/02/skos/core#";
const DCTERMS = "http://purl.org/dc/terms/";
const RDFS = "http://www.w3.org/2000/01/rdf-schema#";
const OURS = "urn:linkages:term:";
const SCHEMA = ["https://schema.org/", "http://schema.org/"];

export const RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

const of = (namespaces: string | readonly string[], ...names: string[]): string[] =>
  [namespaces].flat().flatMap((namespace) => names.map((name) => namespace + name));

/** The classes whose resources are stakeholders; what is more exact comes first. */
export const STAKEHOLDER_CLASSES: readonly (readonly [kind: StakeholderKind, classes: readonly string[]])[] =
  [
    ["CLUSTER", of(OURS, "Cluster")],
    ["UNIVERSITY", [...of(OURS, "University"), ...of(SCHEMA, "CollegeOrUniversity")]],
    [
      "PROJECT",
      [...of(OURS, "Project"), ...of(SCHEMA, "Project", "ResearchProject"), ...of(FOAF, "Project")],
    ],
    [
      "AGENCY",
      [
        ...of(OURS, "Agency"),
        ...of(ORG, "Organization", "FormalOrganization", "OrganizationalUnit", "OrganizationalCollaboration"),
        ...of(FOAF, "Organization"),
        ...of(
          SCHEMA,
          "Organization",
          "GovernmentOrganization",
          "NGO",
          "Corporation",
          "ResearchOrganization",
          "FundingAgency",
        ),
        "http://www.w3.org/ns/regorg#RegisteredOrganization",
      ],
    ],
  ];

/** The properties that are fields of stakeholders. */
export const NAMES = [
  ...of(SKOS, "prefLabel"),
  ...of(SCHEMA, "name", "legalName"),
  ...of(FOAF, "name"),
  ...of(RDFS, "label"),
  ...of(DCTERMS, "title"),
  "http://www.w3.org/ns/regorg#legalName",
];
export const TEXTS: Readonly<Record<string, readonly string[]>> = {
  otherNames: [...of(SKOS, "altLabel"), ...of(SCHEMA, "alternateName")],
  summary: [...of(DCTERMS, "description"), ...of(SCHEMA, "description")],
  founded: of(SCHEMA, "foundingDate"),
  acronym: of(OURS, "acronym"),
};
export const WEBSITES = [...of(FOAF, "homepage"), ...of(SCHEMA, "url")];
export const SAME = [
  ...of(SCHEMA, "sameAs"),
  "http://www.w3.org/2002/07/owl#sameAs",
  ...of(SKOS, "exactMatch"),
];

/** Properties that lead from one stakeholder to another. */
export const LINKS: readonly {
  readonly kind: string;
  readonly properties: readonly string[];
  readonly turned?: true;
}[] = [
  {
    kind: "AFFILIATION",
    properties: [
      ...of(ORG, "subOrganizationOf", "unitOf", "memberOf"),
      ...of(SCHEMA, "parentOrganization", "memberOf"),
    ],
  },
  {
    kind: "AFFILIATION",
    properties: [
      ...of(ORG, "hasSubOrganization", "hasUnit", "hasMember"),
      ...of(SCHEMA, "subOrganization", "department", "member"),
    ],
    turned: true,
  },
  { kind: "COLLABORATION", properties: of(ORG, "linkedTo") },
  { kind: "FUNDING", properties: of(SCHEMA, "funder"), turned: true },
];

/** Resources that are linkages: which properties are the ends. */
export const LINKAGE_CLASSES: readonly {
  readonly kind: string;
  readonly classes: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
}[] = [
  {
    kind: "AFFILIATION",
    classes: of(ORG, "Membership"),
    from: of(ORG, "member"),
    to: of(ORG, "organization"),
  },
  {
    kind: "FUNDING",
    classes: of(SCHEMA, "MonetaryGrant", "Grant"),
    from: of(SCHEMA, "funder"),
    to: of(SCHEMA, "fundedItem"),
  },
];
export const ROLES = of(ORG, "role");

/** What a grant is worth, and when it and a project begin and end. */
export const AMOUNT = of(SCHEMA, "amount");
export const VALUE = of(SCHEMA, "value");
export const CURRENCY = of(SCHEMA, "currency");
export const STARTS = of(SCHEMA, "startDate");
export const ENDS = of(SCHEMA, "endDate");

/** The last part of a name, as people call it. */
export const localName = (iri: string): string => /([^/#:]+)[/#]?$/u.exec(iri)?.[1] ?? iri;
