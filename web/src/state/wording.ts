import type {
  AgencyType,
  LinkageKind,
  LinkageRole,
  LinkageStatus,
  ProjectType,
  ResultType,
  SearchField,
  StakeholderKind,
} from "../generated/graphql.js";

/** The kinds of stakeholders as a reader says them, one and many; the order is that of legends and facets. */
export const STAKEHOLDER_KINDS: Readonly<Record<StakeholderKind, { one: string; many: string }>> = {
  AGENCY: { one: "Agency", many: "Agencies" },
  CLUSTER: { one: "Cluster", many: "Clusters" },
  UNIVERSITY: { one: "University", many: "Universities" },
  PROJECT: { one: "Project", many: "Projects" },
};

/** The kinds of linkages as nouns; a new kind in the API fails to compile here until it has a word. */
export const LINKAGE_KINDS: Readonly<Record<LinkageKind, string>> = {
  MATCHMAKING: "Matchmaking",
  COLLABORATION: "Collaboration",
  TRAINING: "Training",
  FUNDING: "Funding",
  TECHNICAL_ASSISTANCE: "Technical assistance",
  RESEARCH: "Research",
  ADOPTION: "Adoption of a methodology",
  IMPLEMENTATION: "Implementation",
  COVERAGE: "Coverage",
  OWNERSHIP_TRANSFER: "Transfer of ownership",
  AFFILIATION: "Affiliation",
  MODEL: "Modelled on",
};

/** One linkage of a kind and several of them, as a sentence counts them. */
export const LINKAGE_COUNTS: Readonly<Record<LinkageKind, readonly [one: string, many: string]>> = {
  MATCHMAKING: ["act of matchmaking", "acts of matchmaking"],
  COLLABORATION: ["collaboration", "collaborations"],
  TRAINING: ["training", "trainings"],
  FUNDING: ["funding", "fundings"],
  TECHNICAL_ASSISTANCE: ["case of technical assistance", "cases of technical assistance"],
  RESEARCH: ["research linkage", "research linkages"],
  ADOPTION: ["adoption", "adoptions"],
  IMPLEMENTATION: ["implementation", "implementations"],
  COVERAGE: ["case of coverage", "cases of coverage"],
  OWNERSHIP_TRANSFER: ["transfer of ownership", "transfers of ownership"],
  AFFILIATION: ["affiliation", "affiliations"],
  MODEL: ["use as a model", "uses as a model"],
};

/** The question that all linkages of a kind answer. */
export const LINKAGE_QUESTIONS: Readonly<Record<LinkageKind, string>> = {
  FUNDING: "Who funds whom?",
  ADOPTION: "Who adopted whose methodology?",
  TRAINING: "Who trains whom?",
  COLLABORATION: "Who collaborates with whom?",
  TECHNICAL_ASSISTANCE: "Who gives technical assistance to whom?",
  MATCHMAKING: "Who brings whom together with partners?",
  RESEARCH: "Who does research on what or with whom?",
  IMPLEMENTATION: "Who carries out which projects?",
  COVERAGE: "Whom do the projects cover?",
  AFFILIATION: "Who belongs to whom?",
  OWNERSHIP_TRANSFER: "Who handed what over to whom?",
  MODEL: "What was modelled on what?",
};

/** How far a linkage got, in words; the order goes from what stands to what is only expected. */
export const STATUSES: Readonly<Record<LinkageStatus, string>> = {
  ESTABLISHED: "Established",
  ENDED: "Ended",
  IN_PIPELINE: "In the pipeline",
  PROPOSED: "Proposed",
  REQUESTED: "Requested",
  ANTICIPATED: "Anticipated",
};

/** The role of the `from` side in a project, in words. */
export const ROLES: Readonly<Record<LinkageRole, string>> = {
  LEAD: "lead",
  PARTNER: "partner",
  HOST: "host",
  TRAINER: "trainer",
  TRAINEE: "trainee",
  FUNDER: "funder",
  IMPLEMENTER: "implementer",
  BENEFICIARY: "beneficiary",
};

/** The types of results in words. */
export const RESULT_TYPES: Readonly<Record<ResultType, string>> = {
  OUTPUT: "Output",
  OUTCOME: "Outcome",
  IMPACT: "Impact",
};

/** Where a search text was found, in words that follow "found in". */
export const SEARCH_FIELDS: Readonly<Record<SearchField, string>> = {
  NAME: "name",
  ACRONYM: "acronym",
  OTHER_NAME: "other name",
  CODE: "code",
  PLACE: "place",
  PRODUCT: "product",
  SECTOR: "sector",
  NEED: "need",
  OFFER: "offer",
  TITLE: "title of a linkage",
  ACTIVITY: "activity",
  RESULT: "result",
  PERSON: "function of a person",
  SUMMARY: "summary",
};

/** An agency type or a project type in words. */
export const typeInWords = (type: AgencyType | ProjectType): string =>
  type === "UN_BODY" ? "UN body" : type === "NGO" ? "NGO" : sentenceCase(type.replaceAll("_", " "));

const sentenceCase = (text: string): string => text.charAt(0) + text.slice(1).toLowerCase();

/** "1 linkage", "2 linkages": a count with its noun. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
