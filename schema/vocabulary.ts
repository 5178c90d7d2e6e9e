/**
 * The closed vocabularies of the model: value -> what it means. GraphQL enums, record checks and menus are derived
 * from these, so that a value is added in one place.
 */
export const AGENCY_TYPES = {
  MINISTRY: "A ministry of a national government.",
  GOVERNMENT: "A national, provincial or local government as a whole.",
  AUTHORITY: "A public authority, board or bureau with a mandate of its own.",
  COMMISSION: "A planning or higher-education commission or similar.",
  COUNCIL: "A public council, for research or other matters.",
  FUND: "A body that gives grants or finance to others.",
  COMPANY: "A company, publicly or privately owned.",
  CHAMBER: "A chamber, federation or association of businesses.",
  NGO: "A non-governmental organisation.",
  UN_BODY: "A body of the United Nations, or a country office of one.",
  BANK: "A bank or development bank.",
  TRAINING_INSTITUTE: "An institute that trains professionals or officials.",
  UNIT: "An office, team or unit of another agency.",
  PUBLIC_BODY: "Another public body.",
  OTHER: "Anything else, or a group of several types.",
} as const;

export const PROJECT_TYPES = {
  PROGRAMME: "A programme that may hold several projects.",
  PROJECT: "A project with a purpose and an end.",
  TRAINING: "A training course or series of courses.",
  STUDY: "A study, survey or report.",
  EVENT: "A meeting, visit or other single event.",
  POLICY: "A policy, strategy or plan.",
} as const;

export const LINKAGE_ROLES = {
  LEAD: "Leads the project or answers for it (IATI OrganisationRole 2, Accountable).",
  PARTNER: "Takes part as a partner.",
  HOST: "Provides the venue.",
  TRAINER: "Gives the training.",
  TRAINEE: "Is trained.",
  FUNDER: "Provides money (IATI OrganisationRole 1, Funding).",
  IMPLEMENTER: "Carries the work out (IATI OrganisationRole 4, Implementing).",
  BENEFICIARY: "Is meant to benefit.",
} as const;

export const LINKAGE_STATUSES = {
  ESTABLISHED: "It took place or stands, as of its source.",
  IN_PIPELINE: "It is being prepared.",
  REQUESTED: "One side formally asked for it.",
  PROPOSED: "It was suggested or drafted.",
  ANTICIPATED: "It was expected or planned, as of its source.",
  ENDED: "It came to an end or was overtaken by events.",
} as const;

export const RESULT_TYPES = {
  OUTPUT: "What was produced or delivered (IATI ResultType 1).",
  OUTCOME: "What changed because of it (IATI ResultType 2).",
  IMPACT: "The long-term effect (IATI ResultType 3).",
} as const;

export const RESULT_STATES = {
  OBSERVED: "The source says that it happened.",
  ANTICIPATED: "The source expects it.",
} as const;

export const CONFIDENCES = {
  STATED: "The source says so.",
  INFERRED: "We read it from the context; the source does not say it in so many words.",
} as const;

/** What a remark on a fact tells. */
export const REMARK_SORTS = {
  DIFFERS: "Documents differ, or one does not agree with itself; the remark has both readings.",
  MISPRINT: "A slip of print, kept as printed.",
  POSSIBLY_SAME: "May be one with another stakeholder; no document says so, so they are kept apart.",
  TAKEN_AS_ONE: "Passages or names that no document joins in so many words are taken as one.",
  OUR_NAME: "A name, spelling or number that no document prints.",
  OUR_READING: "Read from the context: the document does not say it in so many words.",
  NOT_TOLD: "What the document leaves open.",
} as const;

/** How precisely a period says when it begins or, where that is open, when it ends. */
export const DATE_PRECISIONS = {
  DAY: "To the day.",
  MONTH: "To the month.",
  QUARTER: "To a quarter or season.",
  YEAR: "To the year.",
} as const;

export const EXCHANGE_STATES = {
  OPEN: "Asked for or on offer, as of its source.",
  MET: "Met, as of its source.",
  WITHDRAWN: "No longer asked for or on offer.",
} as const;

/** How far a suggestion was taken up, in this order. */
export const TAKE_UP_STATES = {
  INTERESTED: "One of the two would like to meet the other.",
  CONTACTED: "One of the two has turned to the other.",
  MET: "They met.",
  AGREED: "They agreed to do something together.",
  DECLINED: "One of the two does not want to.",
} as const;

/** What a reason says; every score backs exactly one. */
export const MATCH_REASONS = {
  CAME_TOGETHER:
    "Several members of the team were in one project with the candidate: such groups come together again.",
  WORKED_TOGETHER: "The candidate has worked with members of the team.",
  NEED_MET_BY_OFFER: "What one of the two needs, the other offers.",
  SHARED_PARTNERS: "Both work with the same stakeholders; partners that work with everybody count little.",
  CONNECTING_PATH: "A chain of partners leads from one to the other.",
  OUTCOME_ELSEWHERE:
    "The candidate works with stakeholders like the seeker, and counts more where results were observed: what worked for them is not there yet.",
  SIMILAR_TO_PARTNER:
    "The candidate is like partners that the seeker has: of the same kind and in the same place.",
  SIMILAR_PROJECTS: "Both take part in projects of the same sector and size.",
  SAME_SECTOR: "Both are active in the same sectors.",
  NEIGHBOURING_SECTOR: "One is active in sectors that lie beside, above or below those of the other.",
  PLACE: "Stakeholders of the two places work together more or less often than chance would have it.",
  KINDS: "Stakeholders of the two kinds work together more or less often than chance would have it.",
  ACTIVE: "The candidate takes part in projects, leads some, or was active of late.",
} as const;

/** How far ahead a match looks. */
export const MATCH_HORIZONS = {
  ONE_YEAR: "New partners of the next year.",
  TWO_YEARS: "New partners of the next two years.",
} as const;

/** Why a candidate is not in the list of matches. */
export const MATCH_EXCLUSIONS = {
  PROJECT: "The candidate is a project: stakeholders meet in it, not with it.",
  PRESENT_PARTNER: "The two have a linkage or a common project already.",
  DECLINED: "One of the two declined, and nothing of either is newer.",
  LESS_LIKELY: "The candidate is less likely than the seeker's average candidate.",
} as const;

/** What to know before acting on a match. */
export const MATCH_CAUTIONS = {
  ALREADY_ASKED: "One side has already asked, proposed or planned a linkage with the other.",
  PLANNED_TOGETHER:
    "The two are to work together, which is only planned: their common undertaking is in preparation, proposed or asked for.",
  BEHIND_ONE_BROKER: "Everything that connects the two runs through one partner.",
  COLLECTIVE: "The candidate stands for several stakeholders that the source does not break down.",
  NO_LINKAGE: "The candidate has no linkage yet: only what it is speaks for it.",
} as const;

type Keys<T> = Extract<keyof T, string>;
export type AgencyType = Keys<typeof AGENCY_TYPES>;
export type ProjectType = Keys<typeof PROJECT_TYPES>;
export type LinkageRole = Keys<typeof LINKAGE_ROLES>;
export type LinkageStatus = Keys<typeof LINKAGE_STATUSES>;
export type ResultType = Keys<typeof RESULT_TYPES>;
export type ResultState = Keys<typeof RESULT_STATES>;
export type Confidence = Keys<typeof CONFIDENCES>;
export type RemarkSort = Keys<typeof REMARK_SORTS>;
export type DatePrecision = Keys<typeof DATE_PRECISIONS>;
export type ExchangeState = Keys<typeof EXCHANGE_STATES>;
export type TakeUpState = Keys<typeof TAKE_UP_STATES>;
export type MatchHorizon = Keys<typeof MATCH_HORIZONS>;
export type MatchExclusion = Keys<typeof MATCH_EXCLUSIONS>;
export type MatchReasonType = Keys<typeof MATCH_REASONS>;
export type MatchCautionType = Keys<typeof MATCH_CAUTIONS>;

/** The statuses of what is only planned, proposed or asked for: it makes nobody partners, and is no past. */
export const OPEN_STATUSES: ReadonlySet<string> = new Set<LinkageStatus>([
  "IN_PIPELINE",
  "REQUESTED",
  "PROPOSED",
  "ANTICIPATED",
]);

/** The values of a vocabulary as the non-empty tuple that zod's `enum` wants. */
export const keysOf = <T extends object>(vocabulary: T): [Keys<T>, ...Keys<T>[]] =>
  Object.keys(vocabulary) as [Keys<T>, ...Keys<T>[]];
