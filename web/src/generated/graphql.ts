/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What sort of agency it is. */
export type AgencyType =
  /** A public authority, board or bureau with a mandate of its own. */
  | 'AUTHORITY'
  /** A bank or development bank. */
  | 'BANK'
  /** A chamber, federation or association of businesses. */
  | 'CHAMBER'
  /** A planning or higher-education commission or similar. */
  | 'COMMISSION'
  /** A company, publicly or privately owned. */
  | 'COMPANY'
  /** A public council, for research or other matters. */
  | 'COUNCIL'
  /** A body that gives grants or finance to others. */
  | 'FUND'
  /** A national, provincial or local government as a whole. */
  | 'GOVERNMENT'
  /** A ministry of a national government. */
  | 'MINISTRY'
  /** A non-governmental organisation. */
  | 'NGO'
  /** Anything else, or a group of several types. */
  | 'OTHER'
  /** Another public body. */
  | 'PUBLIC_BODY'
  /** An institute that trains professionals or officials. */
  | 'TRAINING_INSTITUTE'
  /** An office, team or unit of another agency. */
  | 'UNIT'
  /** A body of the United Nations, or a country office of one. */
  | 'UN_BODY';

/** A condition on a type of agency. All operators that are given must hold. */
export type AgencyTypeCondition = {
  /** Equals. */
  eq?: AgencyType | null | undefined;
  /** Equals one of these; none of them where the list is empty. */
  in?: Array<AgencyType> | null | undefined;
  /** True: is not documented. False: is documented. */
  isNull?: boolean | null | undefined;
};

/** A condition on yes or no. */
export type BooleanCondition = {
  /** Equals. */
  eq?: boolean | null | undefined;
  /** True: is not documented. False: is documented. */
  isNull?: boolean | null | undefined;
};

/** Conditions on those who take part in a project together with a stakeholder. */
export type CoParticipantQuantifier = {
  /** All of them are like this; so it is where there is nobody. */
  all?: StakeholderFilter | null | undefined;
  /** None of them is like this. */
  none?: StakeholderFilter | null | undefined;
  /** At least one of them is like this. It cannot ask for linkages or co-participants itself. */
  some?: StakeholderFilter | null | undefined;
};

/** How directly the source supports it. */
export type Confidence =
  /** We read it from the context; the source does not say it in so many words. */
  | 'INFERRED'
  /** The source says so. */
  | 'STATED';

/** A condition on how directly a source supports something. All operators that are given must hold. */
export type ConfidenceCondition = {
  /** Equals. */
  eq?: Confidence | null | undefined;
  /** Equals one of these; none of them where the list is empty. */
  in?: Array<Confidence> | null | undefined;
  /** True: is not documented. False: is documented. */
  isNull?: boolean | null | undefined;
};

/** A condition on a day. An open start lies before every day, an open end after every day. */
export type DateCondition = {
  /** After this day. */
  gt?: string | null | undefined;
  /** On this day or after it. */
  gte?: string | null | undefined;
  /** True: is not documented. False: is documented. */
  isNull?: boolean | null | undefined;
  /** Before this day. */
  lt?: string | null | undefined;
  /** On this day or before it. */
  lte?: string | null | undefined;
};

/** How precisely a period says when it begins or, where that is open, when it ends. */
export type DatePrecision =
  /** To the day. */
  | 'DAY'
  /** To the month. */
  | 'MONTH'
  /** To a quarter or season. */
  | 'QUARTER'
  /** To the year. */
  | 'YEAR';

/** A condition on how precise a period is. All operators that are given must hold. */
export type DatePrecisionCondition = {
  /** Equals. */
  eq?: DatePrecision | null | undefined;
  /** Equals one of these; none of them where the list is empty. */
  in?: Array<DatePrecision> | null | undefined;
  /** True: is not documented. False: is documented. */
  isNull?: boolean | null | undefined;
};

/** A condition on a moment. */
export type DateTimeCondition = {
  /** After this moment. */
  gt?: string | null | undefined;
  /** At this moment or after it. */
  gte?: string | null | undefined;
  /** Before this moment. */
  lt?: string | null | undefined;
  /** At this moment or before it. */
  lte?: string | null | undefined;
};

/** Whether a need or an offer still stands. */
export type ExchangeState =
  /** Met, as of its source. */
  | 'MET'
  /** Asked for or on offer, as of its source. */
  | 'OPEN'
  /** No longer asked for or on offer. */
  | 'WITHDRAWN';

/** A condition on an id. An id has 300 characters at most. */
export type IdCondition = {
  /** Equals this id. */
  eq?: string | number | null | undefined;
  /** Equals one of these ids; none of them where the list is empty. */
  in?: Array<string | number> | null | undefined;
  /** True: has none. False: has at least one. */
  isNull?: boolean | null | undefined;
};

/** A condition on a whole number. */
export type IntCondition = {
  /** Equals. */
  eq?: number | null | undefined;
  /** Greater than. */
  gt?: number | null | undefined;
  /** Greater than or equal. */
  gte?: number | null | undefined;
  /** Equals one of these; none of them where the list is empty. */
  in?: Array<number> | null | undefined;
  /** True: is not documented. False: is documented. */
  isNull?: boolean | null | undefined;
  /** Less than. */
  lt?: number | null | undefined;
  /** Less than or equal. */
  lte?: number | null | undefined;
};

/** Which linkages. All given conditions must hold; combine with `and`, `or`, `not`. */
export type LinkageFilter = {
  /** By its activity. */
  activity?: StringCondition | null | undefined;
  /** All of these hold. */
  and?: Array<LinkageFilter> | null | undefined;
  /** By stated or inferred. */
  confidence?: ConfidenceCondition | null | undefined;
  /** By document that tells it. */
  document?: IdCondition | null | undefined;
  /** Whose period overlaps this one, by earliest and latest day; an unknown end counts as open. Undated linkages do not. */
  during?: string | null | undefined;
  /** By the first day that its period can mean. */
  earliest?: DateCondition | null | undefined;
  /** By its `from` side. */
  from?: StakeholderFilter | null | undefined;
  /** By id. */
  id?: IdCondition | null | undefined;
  /** By kind. */
  kind?: LinkageKindCondition | null | undefined;
  /** By the last day that its period can mean. */
  latest?: DateCondition | null | undefined;
  /** By whether it holds both ways. */
  mutual?: BooleanCondition | null | undefined;
  /** This does not hold. */
  not?: LinkageFilter | null | undefined;
  /** At least one of these holds. */
  or?: Array<LinkageFilter> | null | undefined;
  /** By the other side, where the linkages of a stakeholder are asked; by either side elsewhere. */
  partner?: StakeholderFilter | null | undefined;
  /** By the name, or the function, of one of the people of whom it tells. */
  person?: StringCondition | null | undefined;
  /** By how precise its period is; `isNull: true` is undated. */
  precision?: DatePrecisionCondition | null | undefined;
  /** By the sort of one of its remarks, such as DIFFERS. */
  remark?: RemarkSortCondition | null | undefined;
  /** By one of its results. */
  result?: ResultCondition | null | undefined;
  /**
   * By the state of one of its results.
   * @deprecated Use `result`: beside each other these two may be fulfilled by two results.
   */
  resultState?: ResultStateCondition | null | undefined;
  /**
   * By the type of one of its results.
   * @deprecated Use `result`: beside each other these two may be fulfilled by two results.
   */
  resultType?: ResultTypeCondition | null | undefined;
  /** By role of the `from` side. */
  role?: LinkageRoleCondition | null | undefined;
  /** By a place in a document that tells it, such as a row of a table. */
  source?: SourceCondition | null | undefined;
  /** By status. */
  status?: LinkageStatusCondition | null | undefined;
  /** By its `to` side. */
  to?: StakeholderFilter | null | undefined;
  /** By when it last changed in this graph. */
  updatedAt?: DateTimeCondition | null | undefined;
};

/** What linkages are grouped by. */
export type LinkageGroupBy =
  /** Whether they are stated or inferred. */
  | 'CONFIDENCE'
  /** Documents that tell them. */
  | 'DOCUMENT'
  /** Kinds. */
  | 'KIND'
  /** Places of either end, each with those inside it. */
  | 'PLACE'
  /** Roles of the `from` side. */
  | 'ROLE'
  /** Sectors of either end, each with those inside it. */
  | 'SECTOR'
  /** How far they got. */
  | 'STATUS'
  /** The years in which their periods begin. */
  | 'YEAR';

/** What a linkage is about; each kind is one relationship type in the graph. */
export type LinkageKind =
  /** One takes over a methodology that the other developed or offers. */
  | 'ADOPTION'
  /** One is part of, attached to, or the successor of the other. */
  | 'AFFILIATION'
  /** Both work together on something, each contributing to it. */
  | 'COLLABORATION'
  /** A project covers a cluster or another stakeholder as its target. */
  | 'COVERAGE'
  /** One gives money to the other, or undertakes to. */
  | 'FUNDING'
  /** A stakeholder leads or carries out a project. */
  | 'IMPLEMENTATION'
  /** One stakeholder brings the other into contact with partners, or helps it to build linkages. */
  | 'MATCHMAKING'
  /** A programme is modelled on another. */
  | 'MODEL'
  /** One hands the ownership of a programme, concept or task to the other. */
  | 'OWNERSHIP_TRANSFER'
  /** One studies the other, or both study something together. */
  | 'RESEARCH'
  /** One gives the other expertise, services or support in kind. */
  | 'TECHNICAL_ASSISTANCE'
  /** One trains the other, or takes part in a training in a stated role. */
  | 'TRAINING';

/** A condition on a kind of linkage. All operators that are given must hold. */
export type LinkageKindCondition = {
  /** Equals. */
  eq?: LinkageKind | null | undefined;
  /** Equals one of these; none of them where the list is empty. */
  in?: Array<LinkageKind> | null | undefined;
  /** True: is not documented. False: is documented. */
  isNull?: boolean | null | undefined;
};

/** The order of linkages. */
export type LinkageOrder = {
  /** Which way. */
  direction?: OrderDirection;
  /** By what. */
  field: LinkageOrderField;
};

/** What to order by; equal ones are ordered by id. */
export type LinkageOrderField =
  /** By the sum of money as a number, whatever its currency. */
  | 'AMOUNT'
  /** By id. */
  | 'ID'
  /** By kind, in the alphabet. */
  | 'KIND'
  /** By the first day of its period. */
  | 'PERIOD'
  /** By status, in the alphabet. */
  | 'STATUS'
  /** By when it last changed in this graph. */
  | 'UPDATED_AT';

/** Conditions on the linkages of a stakeholder. */
export type LinkageQuantifier = {
  /** All linkages are like this; so it is where there is none. */
  all?: LinkageFilter | null | undefined;
  /** No linkage is like this. */
  none?: LinkageFilter | null | undefined;
  /** At least one linkage is like this. */
  some?: LinkageFilter | null | undefined;
};

/** In which role the `from` side takes part in a project. */
export type LinkageRole =
  /** Is meant to benefit. */
  | 'BENEFICIARY'
  /** Provides money (IATI OrganisationRole 1, Funding). */
  | 'FUNDER'
  /** Provides the venue. */
  | 'HOST'
  /** Carries the work out (IATI OrganisationRole 4, Implementing). */
  | 'IMPLEMENTER'
  /** Leads the project or answers for it (IATI OrganisationRole 2, Accountable). */
  | 'LEAD'
  /** Takes part as a partner. */
  | 'PARTNER'
  /** Is trained. */
  | 'TRAINEE'
  /** Gives the training. */
  | 'TRAINER';

/** A condition on a role in a project. All operators that are given must hold. */
export type LinkageRoleCondition = {
  /** Equals. */
  eq?: LinkageRole | null | undefined;
  /** Equals one of these; none of them where the list is empty. */
  in?: Array<LinkageRole> | null | undefined;
  /** True: is not documented. False: is documented. */
  isNull?: boolean | null | undefined;
};

/** How far it got, as of its source. */
export type LinkageStatus =
  /** It was expected or planned, as of its source. */
  | 'ANTICIPATED'
  /** It came to an end or was overtaken by events. */
  | 'ENDED'
  /** It took place or stands, as of its source. */
  | 'ESTABLISHED'
  /** It is being prepared. */
  | 'IN_PIPELINE'
  /** It was suggested or drafted. */
  | 'PROPOSED'
  /** One side formally asked for it. */
  | 'REQUESTED';

/** A condition on how far something got. All operators that are given must hold. */
export type LinkageStatusCondition = {
  /** Equals. */
  eq?: LinkageStatus | null | undefined;
  /** Equals one of these; none of them where the list is empty. */
  in?: Array<LinkageStatus> | null | undefined;
  /** True: is not documented. False: is documented. */
  isNull?: boolean | null | undefined;
};

/** What sort of caution a match needs. */
export type MatchCautionType =
  /** One side has already asked, proposed or planned a linkage with the other. */
  | 'ALREADY_ASKED'
  /** Everything that connects the two runs through one partner. */
  | 'BEHIND_ONE_BROKER'
  /** The candidate stands for several stakeholders that the source does not break down. */
  | 'COLLECTIVE'
  /** The candidate has no linkage yet: only what it is speaks for it. */
  | 'NO_LINKAGE'
  /** The two are to work together, which is only planned: their common undertaking is in preparation, proposed or asked for. */
  | 'PLANNED_TOGETHER';

/** Why a candidate is not suggested. */
export type MatchExclusion =
  /** One of the two declined, and nothing of either is newer. */
  | 'DECLINED'
  /** The candidate is less likely than the seeker's average candidate. */
  | 'LESS_LIKELY'
  /** The two have a linkage or a common project already. */
  | 'PRESENT_PARTNER'
  /** The candidate is a project: stakeholders meet in it, not with it. */
  | 'PROJECT';

/** How far ahead matches look. */
export type MatchHorizon =
  /** New partners of the next year. */
  | 'ONE_YEAR'
  /** New partners of the next two years. */
  | 'TWO_YEARS';

/** What sort of reason speaks for a match. */
export type MatchReasonType =
  /** The candidate takes part in projects, leads some, or was active of late. */
  | 'ACTIVE'
  /** Several members of the team were in one project with the candidate: such groups come together again. */
  | 'CAME_TOGETHER'
  /** A chain of partners leads from one to the other. */
  | 'CONNECTING_PATH'
  /** Stakeholders of the two kinds work together more or less often than chance would have it. */
  | 'KINDS'
  /** What one of the two needs, the other offers. */
  | 'NEED_MET_BY_OFFER'
  /** One is active in sectors that lie beside, above or below those of the other. */
  | 'NEIGHBOURING_SECTOR'
  /** The candidate works with stakeholders like the seeker, and counts more where results were observed: what worked for them is not there yet. */
  | 'OUTCOME_ELSEWHERE'
  /** Stakeholders of the two places work together more or less often than chance would have it. */
  | 'PLACE'
  /** Both are active in the same sectors. */
  | 'SAME_SECTOR'
  /** Both work with the same stakeholders; partners that work with everybody count little. */
  | 'SHARED_PARTNERS'
  /** Both take part in projects of the same sector and size. */
  | 'SIMILAR_PROJECTS'
  /** The candidate is like partners that the seeker has: of the same kind and in the same place. */
  | 'SIMILAR_TO_PARTNER'
  /** The candidate has worked with members of the team. */
  | 'WORKED_TOGETHER';

/** What can be measured about a stakeholder's place in the network. */
export type MeasureKey =
  /** How often it stands on the shortest way between two others: the share of such ways, from 0 to 1. High values carry news and contacts from one part of the network to another, and can hold them up. */
  | 'BETWEENNESS'
  /** How many of its contacts are the only tie between two parts of the network: lose the contact, and the parts are separate. */
  | 'BRIDGES'
  /** How many pairs of its partners have no linkage with each other: introductions that it could make. */
  | 'BROKERAGE'
  /** How few steps it is from everybody: one over the mean number of steps, times the share of stakeholders it can reach. High values reach the network fast. */
  | 'CLOSENESS'
  /** How far its linkages lead back to the same few partners. Low values have partners who do not know each other, and so are free to broker. */
  | 'CONSTRAINT'
  /** The k of the innermost group it belongs to, in which everybody has at least k partners inside. High values belong to the solid centre. */
  | 'CORE'
  /** How many others would lose all contact with the main part of their network if it went away. Zero: nobody depends on it alone. */
  | 'CUT_VERTEX'
  /** How many partners it has, each counted once. */
  | 'DEGREE'
  /** How many of its partners it would count if partners who know each other counted together. High values reach separate circles. */
  | 'EFFECTIVE_SIZE'
  /** How well connected its partners are, and theirs in turn. High values sit in the thick of the best connected part. */
  | 'EIGENVECTOR'
  /** The mean of one over the steps to each other stakeholder, nobody in reach counting 0. As closeness, and fair where the network is in pieces. */
  | 'HARMONIC'
  /** Where a walk along the linkages, in their direction, is found most often. High values receive from those who receive much themselves. */
  | 'PAGERANK'
  /** How many linkages it has, several with the same partner counted each. */
  | 'WEIGHTED_DEGREE';

/** How a measure was computed. */
export type MeasureMethod =
  /** In full. */
  | 'EXACT'
  /** By steps that had to stop before they had settled; the error is what the others would have added. */
  | 'ITERATED'
  /** From a random sample of starting points; each value has its error. */
  | 'SAMPLED';

/** Which part of the network. */
export type NetworkFilter = {
  /** Stakeholders to leave out, with all their linkages. */
  avoiding?: Array<string | number> | null | undefined;
  /** Only these linkages. */
  linkages?: LinkageFilter | null | undefined;
  /** Only these stakeholders (those asked around stay). */
  stakeholders?: StakeholderFilter | null | undefined;
  /** Whether those who take part in the same project (are linked with it) count as partners, once for each such project. The projects themselves are left out then, and `stakeholders` is not asked of them. */
  throughProjects?: boolean | null | undefined;
  /** Whether to leave out, with those that are avoided, their units (affiliated to them; no clusters) and the projects that they lead, and those of these in turn. What is asked for stays. 1000 at most in all. */
  withUnits?: boolean | null | undefined;
};

/** Ascending or descending; what is unknown comes last in both. */
export type OrderDirection =
  /** Smallest, earliest or first in the alphabet first. */
  | 'ASC'
  /** Largest, latest or last in the alphabet first. */
  | 'DESC';

/** What a network is drawn together by. */
export type OverviewBy =
  /** Communities: many linkages inside, few between them. */
  | 'COMMUNITY'
  /** Places, the widest but those that hold all others. */
  | 'PLACE'
  /** Sectors, the widest but those that hold all others. */
  | 'SECTOR';

/** What sort of initiative a project is. */
export type ProjectType =
  /** A meeting, visit or other single event. */
  | 'EVENT'
  /** A policy, strategy or plan. */
  | 'POLICY'
  /** A programme that may hold several projects. */
  | 'PROGRAMME'
  /** A project with a purpose and an end. */
  | 'PROJECT'
  /** A study, survey or report. */
  | 'STUDY'
  /** A training course or series of courses. */
  | 'TRAINING';

/** A condition on a type of project. All operators that are given must hold. */
export type ProjectTypeCondition = {
  /** Equals. */
  eq?: ProjectType | null | undefined;
  /** Equals one of these; none of them where the list is empty. */
  in?: Array<ProjectType> | null | undefined;
  /** True: is not documented. False: is documented. */
  isNull?: boolean | null | undefined;
};

/** What a remark on a fact tells. */
export type RemarkSort =
  /** Documents differ, or one does not agree with itself; the remark has both readings. */
  | 'DIFFERS'
  /** A slip of print, kept as printed. */
  | 'MISPRINT'
  /** What the document leaves open. */
  | 'NOT_TOLD'
  /** A name, spelling or number that no document prints. */
  | 'OUR_NAME'
  /** Read from the context: the document does not say it in so many words. */
  | 'OUR_READING'
  /** May be one with another stakeholder; no document says so, so they are kept apart. */
  | 'POSSIBLY_SAME'
  /** Passages or names that no document joins in so many words are taken as one. */
  | 'TAKEN_AS_ONE';

/** A condition on the sort of a remark. All operators that are given must hold. */
export type RemarkSortCondition = {
  /** Equals. */
  eq?: RemarkSort | null | undefined;
  /** Equals one of these; none of them where the list is empty. */
  in?: Array<RemarkSort> | null | undefined;
  /** True: is not documented. False: is documented. */
  isNull?: boolean | null | undefined;
};

/** Conditions on the results: one result fulfils all of them. An empty one asks for any result. */
export type ResultCondition = {
  /** By observed or anticipated. */
  state?: ResultStateCondition | null | undefined;
  /** By its words. */
  text?: StringCondition | null | undefined;
  /** By its type. */
  type?: ResultTypeCondition | null | undefined;
};

/** Whether a result was seen or only expected. */
export type ResultState =
  /** The source expects it. */
  | 'ANTICIPATED'
  /** The source says that it happened. */
  | 'OBSERVED';

/** A condition on whether a result was observed or anticipated. All operators that are given must hold. */
export type ResultStateCondition = {
  /** Equals. */
  eq?: ResultState | null | undefined;
  /** Equals one of these; none of them where the list is empty. */
  in?: Array<ResultState> | null | undefined;
  /** True: is not documented. False: is documented. */
  isNull?: boolean | null | undefined;
};

/** What sort of result, as IATI types them. */
export type ResultType =
  /** The long-term effect (IATI ResultType 3). */
  | 'IMPACT'
  /** What changed because of it (IATI ResultType 2). */
  | 'OUTCOME'
  /** What was produced or delivered (IATI ResultType 1). */
  | 'OUTPUT';

/** A condition on the type of a result. All operators that are given must hold. */
export type ResultTypeCondition = {
  /** Equals. */
  eq?: ResultType | null | undefined;
  /** Equals one of these; none of them where the list is empty. */
  in?: Array<ResultType> | null | undefined;
  /** True: is not documented. False: is documented. */
  isNull?: boolean | null | undefined;
};

/** Where a search text was found. */
export type SearchField =
  /** In the acronym. */
  | 'ACRONYM'
  /** In what was done. */
  | 'ACTIVITY'
  /** In a project code or an external identifier. */
  | 'CODE'
  /** In the name. */
  | 'NAME'
  /** In something that it needs, or its topic. */
  | 'NEED'
  /** In something that it offers, or its topic. */
  | 'OFFER'
  /** In a former name, a translation or another spelling. */
  | 'OTHER_NAME'
  /** In what a person does. */
  | 'PERSON'
  /** In the name of one of its places. */
  | 'PLACE'
  /** In a product of the cluster. */
  | 'PRODUCT'
  /** In a result. */
  | 'RESULT'
  /** In the name of one of its sectors. */
  | 'SECTOR'
  /** In the summary, the description or the publisher. */
  | 'SUMMARY'
  /** In the title of a linkage. */
  | 'TITLE';

/** What a search may find. */
export type SearchType =
  /** A document. */
  | 'DOCUMENT'
  /** A linkage that states an activity or a result. */
  | 'LINKAGE'
  /** A person whom linkages name, or tell of by function. */
  | 'PERSON'
  /** A place. */
  | 'PLACE'
  /** A sector. */
  | 'SECTOR'
  /** A cluster, agency, university or project. */
  | 'STAKEHOLDER'
  /** A topic of needs and offers. */
  | 'TOPIC';

/** A condition on one source: a document and, where given, a place in it. */
export type SourceCondition = {
  /** The document. */
  document: string | number;
  /** The place in it, the places inside included: `table, row 17` is `table, row 17, activity 1` as well, and not `table, row 1`. 500 characters at most. */
  locator?: string | null | undefined;
};

/** Which stakeholders. All given conditions must hold; combine with `and`, `or`, `not`. */
export type StakeholderFilter = {
  /** Agencies: by type. */
  agencyType?: AgencyTypeCondition | null | undefined;
  /** All of these hold. */
  and?: Array<StakeholderFilter> | null | undefined;
  /** By others who are linked with a project that it is linked with, by whatever linkages: two steps, over projects alone. */
  coParticipants?: CoParticipantQuantifier | null | undefined;
  /** By whether it is a group. */
  collective?: BooleanCondition | null | undefined;
  /**
   * By number of linkages.
   * @deprecated Use `linkageCount`: the measure DEGREE counts partners.
   */
  degree?: IntCondition | null | undefined;
  /** By a document that its own facts come from. */
  document?: IdCondition | null | undefined;
  /** Projects: whose period overlaps this one. */
  during?: string | null | undefined;
  /** Projects: By the first day that its period can mean. */
  earliest?: DateCondition | null | undefined;
  /** Clusters: by number of people who work in it. */
  employment?: IntCondition | null | undefined;
  /** Clusters: by number of firms. */
  firmCount?: IntCondition | null | undefined;
  /** By the first day on which it may have been founded. */
  founded?: DateCondition | null | undefined;
  /** By id. */
  id?: IdCondition | null | undefined;
  /** Agencies: by the very place that they are competent for, not by one inside it. `place` is where somebody is or works: a national body whose seat no document tells is found here alone. */
  jurisdiction?: IdCondition | null | undefined;
  /** By kind. */
  kind?: StakeholderKindCondition | null | undefined;
  /** Projects: By the last day that its period can mean. */
  latest?: DateCondition | null | undefined;
  /** By number of linkages. */
  linkageCount?: IntCondition | null | undefined;
  /** By its linkages, one step deep. */
  linkages?: LinkageQuantifier | null | undefined;
  /** By name (other spellings: see `search`). */
  name?: StringCondition | null | undefined;
  /** By topic of a need, whatever its state. */
  need?: IdCondition | null | undefined;
  /** This does not hold. */
  not?: StakeholderFilter | null | undefined;
  /** By topic of an offer, whatever its state. */
  offer?: IdCondition | null | undefined;
  /** At least one of these holds. */
  or?: Array<StakeholderFilter> | null | undefined;
  /** By number of neighbours, each counted once. */
  partnerCount?: IntCondition | null | undefined;
  /** Clusters: by whether it is a pilot. */
  pilot?: BooleanCondition | null | undefined;
  /** By place, the places inside included. */
  place?: IdCondition | null | undefined;
  /** Projects: by how precise its period is; `isNull: true` is undated. */
  precision?: DatePrecisionCondition | null | undefined;
  /** Projects: by type. */
  projectType?: ProjectTypeCondition | null | undefined;
  /** By the sort of one of its remarks, such as DIFFERS. */
  remark?: RemarkSortCondition | null | undefined;
  /** By sector, sub-sectors included. */
  sector?: IdCondition | null | undefined;
  /** By a place in a document that its own facts come from, such as a row of a table. */
  source?: SourceCondition | null | undefined;
  /** By topic of a need or an offer. */
  topic?: IdCondition | null | undefined;
  /** By when it last changed in this graph. */
  updatedAt?: DateTimeCondition | null | undefined;
};

/** What stakeholders are grouped by. */
export type StakeholderGroupBy =
  /** Agencies: types. */
  | 'AGENCY_TYPE'
  /** Documents that their own facts come from. */
  | 'DOCUMENT'
  /** The first years in which they may have been founded. */
  | 'FOUNDED_YEAR'
  /** Kinds. */
  | 'KIND'
  /** Places, each with those inside it. */
  | 'PLACE'
  /** Projects: types. */
  | 'PROJECT_TYPE'
  /** Sectors, each with those inside it. */
  | 'SECTOR'
  /** Projects: the years in which their periods begin. */
  | 'YEAR';

/** The four kinds of stakeholder. */
export type StakeholderKind =
  /** A ministry, authority, fund, company, chamber, NGO, UN body, bank, institute, or a unit of one. */
  | 'AGENCY'
  /** A sectoral and geographical concentration of firms. */
  | 'CLUSTER'
  /** A programme, project, training course, study or event: whatever several stakeholders take part in. */
  | 'PROJECT'
  /** A university, faculty or research institute. */
  | 'UNIVERSITY';

/** A condition on a kind of stakeholder. All operators that are given must hold. */
export type StakeholderKindCondition = {
  /** Equals. */
  eq?: StakeholderKind | null | undefined;
  /** Equals one of these; none of them where the list is empty. */
  in?: Array<StakeholderKind> | null | undefined;
  /** True: is not documented. False: is documented. */
  isNull?: boolean | null | undefined;
};

/** The order of stakeholders. */
export type StakeholderOrder = {
  /** Which way. */
  direction?: OrderDirection;
  /** By what. */
  field: StakeholderOrderField;
};

/** What to order by; equal ones are ordered by id. */
export type StakeholderOrderField =
  /** By number of linkages. */
  | 'DEGREE'
  /** By number of people who work in it; only clusters have one. */
  | 'EMPLOYMENT'
  /** By number of firms; only clusters have one. */
  | 'FIRM_COUNT'
  /** By the first day on which it may have been founded. */
  | 'FOUNDED'
  /** By id. */
  | 'ID'
  /** By kind, in the alphabet. */
  | 'KIND'
  /** By number of linkages. */
  | 'LINKAGE_COUNT'
  /** By name; case and accents make no difference. */
  | 'NAME'
  /** By number of neighbours, each counted once. */
  | 'PARTNER_COUNT'
  /** By the first day of its period; only projects have one. */
  | 'PERIOD'
  /** By when it last changed in this graph. */
  | 'UPDATED_AT';

/** A condition on a text. Letter case and accents make no difference. A text has 500 characters at most. */
export type StringCondition = {
  /** Has this text somewhere in it. */
  contains?: string | null | undefined;
  /** Equals this text. */
  eq?: string | null | undefined;
  /** Equals one of these texts; none of them where the list is empty. */
  in?: Array<string> | null | undefined;
  /** True: is not documented. False: is documented. */
  isNull?: boolean | null | undefined;
  /** Starts with this text. */
  startsWith?: string | null | undefined;
};

/** How far a suggestion was taken up. */
export type TakeUpState =
  /** They agreed to do something together. */
  | 'AGREED'
  /** One of the two has turned to the other. */
  | 'CONTACTED'
  /** One of the two does not want to. */
  | 'DECLINED'
  /** One of the two would like to meet the other. */
  | 'INTERESTED'
  /** They met. */
  | 'MET';

/** What a team shall have in the end, its members at the start counted: 30 things at most. */
export type TeamWanted = {
  /** Somebody of each of these kinds. */
  kinds?: Array<StakeholderKind> | null | undefined;
  /** How many seats at least go to stakeholders with whom no member has worked; one in three when absent. */
  newPartners?: number | null | undefined;
  /** Somebody in each of these places or inside them. */
  places?: Array<string | number> | null | undefined;
  /** Somebody for each of these who had that role in a project. */
  roles?: Array<LinkageRole> | null | undefined;
  /** Somebody active in each of these sectors or inside them: by its own sectors or its projects'. */
  sectors?: Array<string | number> | null | undefined;
  /** How many members in all: up to 30; one more than there are when absent. */
  size?: number | null | undefined;
};

export type ActivitiesQueryVariables = Exact<{
  filter: StakeholderFilter;
}>;


export type ActivitiesQuery = { projects: { totalCount: number } | null };

export type BestLinkedQueryVariables = Exact<{ [key: string]: never; }>;


export type BestLinkedQuery = { agencies: { nodes: Array<{ id: string, name: string, acronym: string | null }> } | null, clusters: { nodes: Array<{ id: string, name: string, acronym: string | null }> } | null, universities: { nodes: Array<{ id: string, name: string, acronym: string | null }> } | null };

type Named_Agency_Fragment = { id: string, name: string, acronym: string | null };

type Named_Cluster_Fragment = { id: string, name: string, acronym: string | null };

type Named_Project_Fragment = { id: string, name: string, acronym: string | null };

type Named_University_Fragment = { id: string, name: string, acronym: string | null };

export type NamedFragment =
  | Named_Agency_Fragment
  | Named_Cluster_Fragment
  | Named_Project_Fragment
  | Named_University_Fragment
;

export type ExchangesQueryVariables = Exact<{
  filter: StakeholderFilter;
  first: number;
  after?: string | null | undefined;
  needs: boolean;
  offers: boolean;
}>;


export type ExchangesQuery = { stakeholders: { totalCount: number, nodes: Array<
      | { id: string, kind: StakeholderKind, name: string, places: Array<{ id: string, name: string }>, needs?: Array<{ text: string, state: ExchangeState, topic: { id: string, name: string }, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }>, offers?: Array<{ text: string, state: ExchangeState, topic: { id: string, name: string }, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }> }
      | { id: string, kind: StakeholderKind, name: string, places: Array<{ id: string, name: string }>, needs?: Array<{ text: string, state: ExchangeState, topic: { id: string, name: string }, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }>, offers?: Array<{ text: string, state: ExchangeState, topic: { id: string, name: string }, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }> }
      | { id: string, kind: StakeholderKind, name: string, places: Array<{ id: string, name: string }>, needs?: Array<{ text: string, state: ExchangeState, topic: { id: string, name: string }, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }>, offers?: Array<{ text: string, state: ExchangeState, topic: { id: string, name: string }, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }> }
      | { id: string, kind: StakeholderKind, name: string, places: Array<{ id: string, name: string }>, needs?: Array<{ text: string, state: ExchangeState, topic: { id: string, name: string }, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }>, offers?: Array<{ text: string, state: ExchangeState, topic: { id: string, name: string }, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }> }
    > } | null };

export type MoreSectorsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MoreSectorsQuery = { sectors: { nodes: Array<{ id: string, name: string, parent: { id: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type MorePlacesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MorePlacesQuery = { places: { nodes: Array<{ id: string, name: string, latitude: number | null, longitude: number | null, parent: { id: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type SectorNodeFragment = { id: string, name: string, parent: { id: string } | null };

export type PlaceNodeFragment = { id: string, name: string, latitude: number | null, longitude: number | null, parent: { id: string } | null };

export type NextPageFragment = { hasNextPage: boolean, endCursor: string | null };

export type GapsQueryVariables = Exact<{
  filter?: StakeholderFilter | null | undefined;
  first: number;
}>;


export type GapsQuery = { gaps: Array<{ having: number, peers: number, lacksLinkageKind: LinkageKind | null, lacksPartnerGroup: string | null, peerKind: StakeholderKind, lacksOffer: { id: string, name: string } | null, peerSector: { id: string, name: string } | null, peerPlace: { id: string, name: string } | null, stakeholder:
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    , proof: Array<{ stakeholder:
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
      , linkages: Array<{ id: string, title: string, mutual: boolean, kind: LinkageKind, from:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        , to:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
         }> }> }> | null };

export type FoundOfGroupQueryVariables = Exact<{
  filter: StakeholderFilter;
  first: number;
}>;


export type FoundOfGroupQuery = { stakeholders: { totalCount: number, nodes: Array<
      | { id: string, kind: StakeholderKind, name: string }
      | { id: string, kind: StakeholderKind, name: string }
      | { id: string, kind: StakeholderKind, name: string }
      | { id: string, kind: StakeholderKind, name: string }
    > } | null };

export type TopicsQueryVariables = Exact<{ [key: string]: never; }>;


export type TopicsQuery = { topics: { nodes: Array<{ id: string, name: string }> } | null };

export type HelpersQueryVariables = Exact<{
  topic?: string | number | null | undefined;
  need?: string | null | undefined;
  first: number;
}>;


export type HelpersQuery = { helpers: Array<{ stakeholder:
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    , offers: Array<{ text: string, state: ExchangeState, topic: { id: string, name: string }, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }>, record: Array<{ initiative:
        | { id: string, title: string, period: string | null }
        | { id: string, title: string, period: string | null }
      , linkage: { role: LinkageRole | null, id: string, title: string, mutual: boolean, kind: LinkageKind, from:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        , to:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
         }, observed: Array<{ text: string }> }> }> | null };

export type SeekersQueryVariables = Exact<{
  of?: string | number | null | undefined;
  topic?: string | number | null | undefined;
  first: number;
}>;


export type SeekersQuery = { seekers: Array<{ stakeholder:
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    , needs: Array<{ text: string, state: ExchangeState, topic: { id: string, name: string }, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }> }> | null };

export type PartnersPerKindQueryVariables = Exact<{
  id: string | number;
}>;


export type PartnersPerKindQuery = { stakeholder:
    | { id: string, all: { totalCount: number }, ADOPTION: { totalCount: number }, AFFILIATION: { totalCount: number }, COLLABORATION: { totalCount: number }, COVERAGE: { totalCount: number }, FUNDING: { totalCount: number }, IMPLEMENTATION: { totalCount: number }, MATCHMAKING: { totalCount: number }, MODEL: { totalCount: number }, OWNERSHIP_TRANSFER: { totalCount: number }, RESEARCH: { totalCount: number }, TECHNICAL_ASSISTANCE: { totalCount: number }, TRAINING: { totalCount: number } }
    | { id: string, all: { totalCount: number }, ADOPTION: { totalCount: number }, AFFILIATION: { totalCount: number }, COLLABORATION: { totalCount: number }, COVERAGE: { totalCount: number }, FUNDING: { totalCount: number }, IMPLEMENTATION: { totalCount: number }, MATCHMAKING: { totalCount: number }, MODEL: { totalCount: number }, OWNERSHIP_TRANSFER: { totalCount: number }, RESEARCH: { totalCount: number }, TECHNICAL_ASSISTANCE: { totalCount: number }, TRAINING: { totalCount: number } }
    | { id: string, all: { totalCount: number }, ADOPTION: { totalCount: number }, AFFILIATION: { totalCount: number }, COLLABORATION: { totalCount: number }, COVERAGE: { totalCount: number }, FUNDING: { totalCount: number }, IMPLEMENTATION: { totalCount: number }, MATCHMAKING: { totalCount: number }, MODEL: { totalCount: number }, OWNERSHIP_TRANSFER: { totalCount: number }, RESEARCH: { totalCount: number }, TECHNICAL_ASSISTANCE: { totalCount: number }, TRAINING: { totalCount: number } }
    | { id: string, all: { totalCount: number }, ADOPTION: { totalCount: number }, AFFILIATION: { totalCount: number }, COLLABORATION: { totalCount: number }, COVERAGE: { totalCount: number }, FUNDING: { totalCount: number }, IMPLEMENTATION: { totalCount: number }, MATCHMAKING: { totalCount: number }, MODEL: { totalCount: number }, OWNERSHIP_TRANSFER: { totalCount: number }, RESEARCH: { totalCount: number }, TECHNICAL_ASSISTANCE: { totalCount: number }, TRAINING: { totalCount: number } }
   | null };

export type KindMeaningsQueryVariables = Exact<{ [key: string]: never; }>;


export type KindMeaningsQuery = { AGENCY: { description: string | null } | null, CLUSTER: { description: string | null } | null, UNIVERSITY: { description: string | null } | null, PROJECT: { description: string | null } | null, linkages: { enumValues: Array<{ name: string, description: string | null }> | null } | null };

export type LinkagesBetweenQueryVariables = Exact<{
  first: number;
  filter: LinkageFilter;
}>;


export type LinkagesBetweenQuery = { linkages: { nodes: Array<{ id: string, mutual: boolean, role: LinkageRole | null, title: string, activity: string | null, status: LinkageStatus | null, period: string | null, confidence: Confidence, kind: LinkageKind, from:
        | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
        | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
        | { id: string, name: string, acronym: string | null, kind: StakeholderKind, identifiers: Array<{ scheme: string, value: string, url: string | null }> }
        | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
      , to:
        | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
        | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
        | { id: string, name: string, acronym: string | null, kind: StakeholderKind, identifiers: Array<{ scheme: string, value: string, url: string | null }> }
        | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
      , results: Array<{ type: ResultType, text: string, state: ResultState }>, amount: { amount: number, currency: string, includedIn: string | null } | null, quantity: { value: number, unit: string } | null, people: Array<{ name: string | null, role: string | null }>, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }> } | null };

export type MatchesOfQueryVariables = Exact<{
  id: string | number;
  first: number;
  kinds?: Array<StakeholderKind> | StakeholderKind | null | undefined;
  horizon: MatchHorizon;
  variety: number;
}>;


export type MatchesOfQuery = { stakeholder:
    | { id: string, name: string, matches: Array<{ rank: number | null, notSuggested: MatchExclusion | null, score: number, strength: number | null, linkageKind: LinkageKind | null, sentence: string, candidate:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        , cautions: Array<{ type: MatchCautionType }>, takeUp: { state: TakeUpState, since: string, reason: string | null, candidateId: string, seeker:
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          , candidate:
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
           | null, by:
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
           | null, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> } | null, reasons: Array<{ type: MatchReasonType, contribution: number }> }> }
    | { id: string, name: string, matches: Array<{ rank: number | null, notSuggested: MatchExclusion | null, score: number, strength: number | null, linkageKind: LinkageKind | null, sentence: string, candidate:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        , cautions: Array<{ type: MatchCautionType }>, takeUp: { state: TakeUpState, since: string, reason: string | null, candidateId: string, seeker:
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          , candidate:
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
           | null, by:
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
           | null, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> } | null, reasons: Array<{ type: MatchReasonType, contribution: number }> }> }
    | { id: string, name: string, matches: Array<{ rank: number | null, notSuggested: MatchExclusion | null, score: number, strength: number | null, linkageKind: LinkageKind | null, sentence: string, candidate:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        , cautions: Array<{ type: MatchCautionType }>, takeUp: { state: TakeUpState, since: string, reason: string | null, candidateId: string, seeker:
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          , candidate:
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
           | null, by:
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
           | null, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> } | null, reasons: Array<{ type: MatchReasonType, contribution: number }> }> }
    | { id: string, name: string, matches: Array<{ rank: number | null, notSuggested: MatchExclusion | null, score: number, strength: number | null, linkageKind: LinkageKind | null, sentence: string, candidate:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        , cautions: Array<{ type: MatchCautionType }>, takeUp: { state: TakeUpState, since: string, reason: string | null, candidateId: string, seeker:
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          , candidate:
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
           | null, by:
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
           | null, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> } | null, reasons: Array<{ type: MatchReasonType, contribution: number }> }> }
   | null };

export type MatchInFullQueryVariables = Exact<{
  seeker: string | number;
  candidate: string | number;
  horizon: MatchHorizon;
}>;


export type MatchInFullQuery = { match: { rank: number | null, horizon: MatchHorizon, notSuggested: MatchExclusion | null, score: number, strength: number | null, linkageKind: LinkageKind | null, sentence: string, seeker:
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    , candidate:
      | { website: string | null, id: string, kind: StakeholderKind, name: string, acronym: string | null, latest: { nodes: Array<{ id: string, period: string | null }> } }
      | { website: string | null, id: string, kind: StakeholderKind, name: string, acronym: string | null, latest: { nodes: Array<{ id: string, period: string | null }> } }
      | { website: string | null, id: string, kind: StakeholderKind, name: string, acronym: string | null, latest: { nodes: Array<{ id: string, period: string | null }> } }
      | { website: string | null, id: string, kind: StakeholderKind, name: string, acronym: string | null, latest: { nodes: Array<{ id: string, period: string | null }> } }
    , takeUp: { state: TakeUpState, since: string, reason: string | null, candidateId: string, seeker:
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
      , candidate:
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
       | null, by:
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
       | null, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> } | null, cautions: Array<{ type: MatchCautionType, meaning: string, stakeholders: Array<
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
      >, linkages: Array<{ id: string, title: string, mutual: boolean, kind: LinkageKind, from:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        , to:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
         }> }>, reasons: Array<{ type: MatchReasonType, meaning: string, contribution: number, moreProofs: number, proofs: Array<{ contribution: number, stakeholders: Array<
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        >, linkages: Array<{ id: string, title: string, mutual: boolean, kind: LinkageKind, from:
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          , to:
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
            | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
           }>, sectors: Array<{ id: string, name: string }>, places: Array<{ id: string, name: string }>, topics: Array<{ id: string, name: string }> }> }> } | null };

export type LiftsQueryVariables = Exact<{
  seeker: string | number;
  candidate: string | number;
  horizon: MatchHorizon;
}>;


export type LiftsQuery = { match: { counterfactuals: Array<{ rankBefore: number, rankAfter: number, offer: { id: string, name: string } | null, sharedPartner:
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
       | null }> } | null };

export type TakeUpDetailsFragment = { state: TakeUpState, since: string, reason: string | null, candidateId: string, seeker:
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
  , candidate:
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
   | null, by:
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
   | null, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> };

type ProofStakeholder_Agency_Fragment = { id: string, kind: StakeholderKind, name: string, acronym: string | null };

type ProofStakeholder_Cluster_Fragment = { id: string, kind: StakeholderKind, name: string, acronym: string | null };

type ProofStakeholder_Project_Fragment = { id: string, kind: StakeholderKind, name: string, acronym: string | null };

type ProofStakeholder_University_Fragment = { id: string, kind: StakeholderKind, name: string, acronym: string | null };

export type ProofStakeholderFragment =
  | ProofStakeholder_Agency_Fragment
  | ProofStakeholder_Cluster_Fragment
  | ProofStakeholder_Project_Fragment
  | ProofStakeholder_University_Fragment
;

export type ProofLinkageFragment = { id: string, title: string, mutual: boolean, kind: LinkageKind, from:
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
  , to:
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
   };

export type MeasuredQueryVariables = Exact<{
  measure: MeasureKey;
  filter?: NetworkFilter | null | undefined;
  maxNodes: number;
}>;


export type MeasuredQuery = { measures: Array<{ key: MeasureKey, title: string, meaning: string, lowestFirst: boolean }> | null, ranking: Array<{ method: MeasureMethod, ranked: number, counted: { stakeholders: number, linkages: number } }> | null, network: { nodes: Array<
      | { id: string, measures: Array<{ value: number | null, rank: number | null, error: number | null }> }
      | { id: string, measures: Array<{ value: number | null, rank: number | null, error: number | null }> }
      | { id: string, measures: Array<{ value: number | null, rank: number | null, error: number | null }> }
      | { id: string, measures: Array<{ value: number | null, rank: number | null, error: number | null }> }
    > } | null };

export type NamesOfQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type NamesOfQuery = { nodes: Array<
    | { name: string, id: string }
    | { name: string, id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { name: string, id: string }
    | { id: string }
    | { id: string }
    | { name: string, id: string }
   | null> | null };

export type NetworkOnMapQueryVariables = Exact<{
  around?: Array<string | number> | string | number | null | undefined;
  avoiding?: Array<string | number> | string | number | null | undefined;
  depth?: number;
  filter?: NetworkFilter | null | undefined;
  maxNodes?: number;
  maxLinkages?: number;
  throughProjects?: boolean;
}>;


export type NetworkOnMapQuery = { network: { truncated: boolean, omittedNodes: number, omittedLinkages: number, omittedPartnerships?: number, partnerships?: Array<{ projectCount: number, between: Array<
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
      > }>, nodes: Array<
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null, collective: boolean, linkageCount: number, updatedAt: string, sectors: Array<{ id: string, name: string }>, places: Array<{ id: string, name: string }> }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null, collective: boolean, linkageCount: number, updatedAt: string, sectors: Array<{ id: string, name: string }>, places: Array<{ id: string, name: string }> }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null, collective: boolean, linkageCount: number, updatedAt: string, sectors: Array<{ id: string, name: string }>, places: Array<{ id: string, name: string }> }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null, collective: boolean, linkageCount: number, updatedAt: string, sectors: Array<{ id: string, name: string }>, places: Array<{ id: string, name: string }> }
    >, linkages: Array<{ id: string, mutual: boolean, role: LinkageRole | null, title: string, status: LinkageStatus | null, period: string | null, confidence: Confidence, kind: LinkageKind, from: string, to: string, sources: Array<{ document: { id: string } }> }> } | null };

type StakeholderOnMap_Agency_Fragment = { id: string, kind: StakeholderKind, name: string, acronym: string | null, collective: boolean, linkageCount: number, updatedAt: string, sectors: Array<{ id: string, name: string }>, places: Array<{ id: string, name: string }> };

type StakeholderOnMap_Cluster_Fragment = { id: string, kind: StakeholderKind, name: string, acronym: string | null, collective: boolean, linkageCount: number, updatedAt: string, sectors: Array<{ id: string, name: string }>, places: Array<{ id: string, name: string }> };

type StakeholderOnMap_Project_Fragment = { id: string, kind: StakeholderKind, name: string, acronym: string | null, collective: boolean, linkageCount: number, updatedAt: string, sectors: Array<{ id: string, name: string }>, places: Array<{ id: string, name: string }> };

type StakeholderOnMap_University_Fragment = { id: string, kind: StakeholderKind, name: string, acronym: string | null, collective: boolean, linkageCount: number, updatedAt: string, sectors: Array<{ id: string, name: string }>, places: Array<{ id: string, name: string }> };

export type StakeholderOnMapFragment =
  | StakeholderOnMap_Agency_Fragment
  | StakeholderOnMap_Cluster_Fragment
  | StakeholderOnMap_Project_Fragment
  | StakeholderOnMap_University_Fragment
;

export type LinkageOnMapFragment = { id: string, mutual: boolean, role: LinkageRole | null, title: string, status: LinkageStatus | null, period: string | null, confidence: Confidence, kind: LinkageKind, from: string, to: string, sources: Array<{ document: { id: string } }> };

export type OpportunitiesQueryVariables = Exact<{
  between: StakeholderFilter;
  and: StakeholderFilter;
  first: number;
}>;


export type OpportunitiesQuery = { opportunities: Array<{ score: number, sentence: string, takeUp: { state: TakeUpState, since: string, reason: string | null, candidateId: string, seeker:
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
      , candidate:
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
       | null, by:
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
       | null, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> } | null, match: { rank: number | null, strength: number | null, seeker:
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
      , candidate:
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
      , cautions: Array<{ type: MatchCautionType }> }, inReturn: { rank: number | null, strength: number | null, cautions: Array<{ type: MatchCautionType }> }, introduction: { stakeholders: Array<
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
      >, linkages: Array<{ id: string, title: string, mutual: boolean, kind: LinkageKind, from:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        , to:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
         }> } | null }> | null };

export type NetworkOverviewQueryVariables = Exact<{
  by: OverviewBy;
  filter?: NetworkFilter | null | undefined;
}>;


export type NetworkOverviewQuery = { overview: { outside: number, groupCount: number, counted: { stakeholders: number, linkages: number, partnerships: number }, groups: Array<{ number: number, name: string, facetId: string | null, size: number, linkagesInside: number, kinds: Array<{ kind: StakeholderKind, count: number }> }>, flows: Array<{ from: number, to: number, linkageCount: number }> } | null };

export type OverviewMembersQueryVariables = Exact<{
  by: OverviewBy;
  filter?: NetworkFilter | null | undefined;
  first: number;
}>;


export type OverviewMembersQuery = { overview: { groups: Array<{ number: number, members: Array<
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
      > }> } | null };

export type GroupsAndFlowsFragment = { groupCount: number, groups: Array<{ number: number, name: string, facetId: string | null, size: number, linkagesInside: number, kinds: Array<{ kind: StakeholderKind, count: number }> }>, flows: Array<{ from: number, to: number, linkageCount: number }> };

export type PartnersQueryVariables = Exact<{
  id: string | number;
  filter?: LinkageFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PartnersQuery = { stakeholder:
    | { id: string, partners: { nodes: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { id: string, partners: { nodes: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { id: string, partners: { nodes: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { id: string, partners: { nodes: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
   | null };

export type PartnershipsOfQueryVariables = Exact<{
  id: string | number;
  filter?: NetworkFilter | null | undefined;
  first: number;
}>;


export type PartnershipsOfQuery = { stakeholder:
    | { id: string, partnerships: { totalCount: number, nodes: Array<{ projectCount: number, between: Array<
            | { id: string, kind: StakeholderKind, name: string }
            | { id: string, kind: StakeholderKind, name: string }
            | { id: string, kind: StakeholderKind, name: string }
            | { id: string, kind: StakeholderKind, name: string }
          > }> } }
    | { id: string, partnerships: { totalCount: number, nodes: Array<{ projectCount: number, between: Array<
            | { id: string, kind: StakeholderKind, name: string }
            | { id: string, kind: StakeholderKind, name: string }
            | { id: string, kind: StakeholderKind, name: string }
            | { id: string, kind: StakeholderKind, name: string }
          > }> } }
    | { id: string, partnerships: { totalCount: number, nodes: Array<{ projectCount: number, between: Array<
            | { id: string, kind: StakeholderKind, name: string }
            | { id: string, kind: StakeholderKind, name: string }
            | { id: string, kind: StakeholderKind, name: string }
            | { id: string, kind: StakeholderKind, name: string }
          > }> } }
    | { id: string, partnerships: { totalCount: number, nodes: Array<{ projectCount: number, between: Array<
            | { id: string, kind: StakeholderKind, name: string }
            | { id: string, kind: StakeholderKind, name: string }
            | { id: string, kind: StakeholderKind, name: string }
            | { id: string, kind: StakeholderKind, name: string }
          > }> } }
   | null };

export type ProjectsInCommonQueryVariables = Exact<{
  id: string | number;
  filter: NetworkFilter;
}>;


export type ProjectsInCommonQuery = { stakeholder:
    | { id: string, partnerships: { nodes: Array<{ projectCount: number, projects: Array<{ id: string, kind: StakeholderKind, name: string }> }> } }
    | { id: string, partnerships: { nodes: Array<{ projectCount: number, projects: Array<{ id: string, kind: StakeholderKind, name: string }> }> } }
    | { id: string, partnerships: { nodes: Array<{ projectCount: number, projects: Array<{ id: string, kind: StakeholderKind, name: string }> }> } }
    | { id: string, partnerships: { nodes: Array<{ projectCount: number, projects: Array<{ id: string, kind: StakeholderKind, name: string }> }> } }
   | null };

export type PartnersFragment = { projectCount: number, between: Array<
    | { id: string, kind: StakeholderKind, name: string }
    | { id: string, kind: StakeholderKind, name: string }
    | { id: string, kind: StakeholderKind, name: string }
    | { id: string, kind: StakeholderKind, name: string }
  > };

export type PathsBetweenQueryVariables = Exact<{
  from: string | number;
  to: string | number;
  avoiding?: Array<string | number> | string | number | null | undefined;
  withUnits: boolean;
  maxLength: number;
  during?: string | null | undefined;
  kinds?: Array<LinkageKind> | LinkageKind | null | undefined;
}>;


export type PathsBetweenQuery = { paths: Array<{ length: number, stakeholders: Array<
      | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
      | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
      | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
      | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
    >, steps: Array<{ from:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
      , to:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
      , linkages: Array<{ id: string, title: string, status: LinkageStatus | null, period: string | null, mutual: boolean, kind: LinkageKind, from: string }> }> }> | null };

export type NetworkByPlaceQueryVariables = Exact<{
  filter?: NetworkFilter | null | undefined;
  nowhere: StakeholderFilter;
}>;


export type NetworkByPlaceQuery = { overview: { groupCount: number, counted: { stakeholders: number, linkages: number, partnerships: number }, groups: Array<{ number: number, name: string, facetId: string | null, size: number, linkagesInside: number, kinds: Array<{ kind: StakeholderKind, count: number }> }>, flows: Array<{ from: number, to: number, linkageCount: number }> } | null, nowhere: { totalCount: number } | null };

export type PlaceCodesQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type PlaceCodesQuery = { nodes: Array<
    | { id: string, codes: Array<{ scheme: string, value: string }> }
    | Record<PropertyKey, never>
   | null> | null };

export type PlaceMembersQueryVariables = Exact<{
  filter: StakeholderFilter;
  first: number;
}>;


export type PlaceMembersQuery = { stakeholders: { totalCount: number, nodes: Array<
      | { id: string, kind: StakeholderKind, name: string }
      | { id: string, kind: StakeholderKind, name: string }
      | { id: string, kind: StakeholderKind, name: string }
      | { id: string, kind: StakeholderKind, name: string }
    > } | null };

export type FindStakeholdersQueryVariables = Exact<{
  text: string;
  rest: string;
  types: Array<SearchType> | SearchType;
  kinds?: Array<StakeholderKind> | StakeholderKind | null | undefined;
  filter?: StakeholderFilter | null | undefined;
  first: number;
  ofKind: boolean;
  best: boolean;
  facets: boolean;
}>;


export type FindStakeholdersQuery = { found: { suggestion: string | null, nodes: Array<{ forgiving: boolean, matchedIn: SearchField, matchedText: string, node:
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
        | { id: string, title: string, from:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
          , to:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
        | Record<PropertyKey, never>
       | null, person: { name: string | null, roles: Array<string>, linkages: Array<{ id: string, title: string, from:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
          , to:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           }> } | null }> } | null, ofKind?: { nodes: Array<{ forgiving: boolean, matchedIn: SearchField, matchedText: string, node:
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
        | { id: string, title: string, from:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
          , to:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
        | Record<PropertyKey, never>
       | null, person: { name: string | null, roles: Array<string>, linkages: Array<{ id: string, title: string, from:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
          , to:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           }> } | null }> } | null, best?: { nodes: Array<
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
    > } | null, facets?: { suggestion: string | null, nodes: Array<{ forgiving: boolean, matchedIn: SearchField, node:
        | { __typename: 'Agency' }
        | { __typename: 'Cluster' }
        | { __typename: 'Document', id: string, name: string }
        | { __typename: 'Linkage' }
        | { __typename: 'Place', id: string, name: string }
        | { __typename: 'Project' }
        | { __typename: 'Sector', id: string, name: string }
        | { __typename: 'Topic', id: string, name: string }
        | { __typename: 'University' }
       | null }> } | null };

export type FindFacetsQueryVariables = Exact<{
  text: string;
}>;


export type FindFacetsQuery = { facets: { suggestion: string | null, nodes: Array<{ forgiving: boolean, matchedIn: SearchField, node:
        | { __typename: 'Agency' }
        | { __typename: 'Cluster' }
        | { __typename: 'Document', id: string, name: string }
        | { __typename: 'Linkage' }
        | { __typename: 'Place', id: string, name: string }
        | { __typename: 'Project' }
        | { __typename: 'Sector', id: string, name: string }
        | { __typename: 'Topic', id: string, name: string }
        | { __typename: 'University' }
       | null }> } | null };

export type MeantFacetsFragment = { suggestion: string | null, nodes: Array<{ forgiving: boolean, matchedIn: SearchField, node:
      | { __typename: 'Agency' }
      | { __typename: 'Cluster' }
      | { __typename: 'Document', id: string, name: string }
      | { __typename: 'Linkage' }
      | { __typename: 'Place', id: string, name: string }
      | { __typename: 'Project' }
      | { __typename: 'Sector', id: string, name: string }
      | { __typename: 'Topic', id: string, name: string }
      | { __typename: 'University' }
     | null }> };

export type FindNamedQueryVariables = Exact<{
  one: string;
  other: string;
  hub: string;
}>;


export type FindNamedQuery = { one: { suggestion: string | null, nodes: Array<{ forgiving: boolean, matchedIn: SearchField, matchedText: string, node:
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
        | { id: string, title: string, from:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
          , to:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
        | Record<PropertyKey, never>
       | null, person: { name: string | null, roles: Array<string>, linkages: Array<{ id: string, title: string, from:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
          , to:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           }> } | null }> } | null, other: { suggestion: string | null, nodes: Array<{ forgiving: boolean, matchedIn: SearchField, matchedText: string, node:
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
        | { id: string, title: string, from:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
          , to:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
        | Record<PropertyKey, never>
       | null, person: { name: string | null, roles: Array<string>, linkages: Array<{ id: string, title: string, from:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
          , to:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           }> } | null }> } | null, hub: { suggestion: string | null, nodes: Array<{ forgiving: boolean, matchedIn: SearchField, matchedText: string, node:
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
        | { id: string, title: string, from:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
          , to:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
        | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
        | Record<PropertyKey, never>
       | null, person: { name: string | null, roles: Array<string>, linkages: Array<{ id: string, title: string, from:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
          , to:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           }> } | null }> } | null };

export type MeantFragment = { suggestion: string | null, nodes: Array<{ forgiving: boolean, matchedIn: SearchField, matchedText: string, node:
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
      | { id: string, title: string, from:
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        , to:
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
      | Record<PropertyKey, never>
     | null, person: { name: string | null, roles: Array<string>, linkages: Array<{ id: string, title: string, from:
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        , to:
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         }> } | null }> };

export type HitFragment = { forgiving: boolean, matchedIn: SearchField, matchedText: string, node:
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
    | { id: string, title: string, from:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
      , to:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> }
    | Record<PropertyKey, never>
   | null, person: { name: string | null, roles: Array<string>, linkages: Array<{ id: string, title: string, from:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
      , to:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       }> } | null };

export type FoundLinkageFragment = { id: string, title: string, from:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  , to:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   };

type FoundStakeholder_Agency_Fragment = { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> };

type FoundStakeholder_Cluster_Fragment = { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> };

type FoundStakeholder_Project_Fragment = { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> };

type FoundStakeholder_University_Fragment = { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, places: Array<{ id: string, name: string }> };

export type FoundStakeholderFragment =
  | FoundStakeholder_Agency_Fragment
  | FoundStakeholder_Cluster_Fragment
  | FoundStakeholder_Project_Fragment
  | FoundStakeholder_University_Fragment
;

export type StakeholderDetailsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type StakeholderDetailsQuery = { stakeholder:
    | { __typename: 'Agency', agencyType: AgencyType | null, id: string, kind: StakeholderKind, name: string, acronym: string | null, otherNames: Array<string>, summary: string | null, collective: boolean, memberCount: number | null, founded: string | null, website: string | null, linkageCount: number, agencyParent:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, jurisdiction: { id: string, name: string } | null, sectors: Array<{ id: string, name: string }>, places: Array<{ id: string, name: string }>, identifiers: Array<{ scheme: string, value: string, url: string | null }>, needs: Array<{ text: string, state: ExchangeState, topic: { id: string, name: string }, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }>, offers: Array<{ text: string, state: ExchangeState, topic: { id: string, name: string }, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }>, takeUps: Array<{ state: TakeUpState, since: string, reason: string | null, candidateId: string, seeker:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        , candidate:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
         | null, by:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
         | null, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }>, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }>, linkages: { totalCount: number, nodes: Array<{ id: string, mutual: boolean, role: LinkageRole | null, title: string, activity: string | null, status: LinkageStatus | null, period: string | null, confidence: Confidence, kind: LinkageKind, from:
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind, identifiers: Array<{ scheme: string, value: string, url: string | null }> }
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
          , to:
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind, identifiers: Array<{ scheme: string, value: string, url: string | null }> }
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
          , results: Array<{ type: ResultType, text: string, state: ResultState }>, amount: { amount: number, currency: string, includedIn: string | null } | null, quantity: { value: number, unit: string } | null, people: Array<{ name: string | null, role: string | null }>, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'Cluster', products: Array<string>, firmCount: number | null, employment: number | null, pilot: boolean | null, id: string, kind: StakeholderKind, name: string, acronym: string | null, otherNames: Array<string>, summary: string | null, collective: boolean, memberCount: number | null, founded: string | null, website: string | null, linkageCount: number, sectors: Array<{ id: string, name: string }>, places: Array<{ id: string, name: string }>, identifiers: Array<{ scheme: string, value: string, url: string | null }>, needs: Array<{ text: string, state: ExchangeState, topic: { id: string, name: string }, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }>, offers: Array<{ text: string, state: ExchangeState, topic: { id: string, name: string }, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }>, takeUps: Array<{ state: TakeUpState, since: string, reason: string | null, candidateId: string, seeker:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        , candidate:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
         | null, by:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
         | null, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }>, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }>, linkages: { totalCount: number, nodes: Array<{ id: string, mutual: boolean, role: LinkageRole | null, title: string, activity: string | null, status: LinkageStatus | null, period: string | null, confidence: Confidence, kind: LinkageKind, from:
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind, identifiers: Array<{ scheme: string, value: string, url: string | null }> }
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
          , to:
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind, identifiers: Array<{ scheme: string, value: string, url: string | null }> }
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
          , results: Array<{ type: ResultType, text: string, state: ResultState }>, amount: { amount: number, currency: string, includedIn: string | null } | null, quantity: { value: number, unit: string } | null, people: Array<{ name: string | null, role: string | null }>, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'Project', projectType: ProjectType | null, activity: string | null, projectCodes: Array<string>, status: LinkageStatus | null, period: string | null, id: string, kind: StakeholderKind, name: string, acronym: string | null, otherNames: Array<string>, summary: string | null, collective: boolean, memberCount: number | null, founded: string | null, website: string | null, linkageCount: number, budget: { amount: number, currency: string } | null, results: Array<{ type: ResultType, text: string, state: ResultState }>, projectParent: { id: string, name: string } | null, sectors: Array<{ id: string, name: string }>, places: Array<{ id: string, name: string }>, identifiers: Array<{ scheme: string, value: string, url: string | null }>, needs: Array<{ text: string, state: ExchangeState, topic: { id: string, name: string }, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }>, offers: Array<{ text: string, state: ExchangeState, topic: { id: string, name: string }, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }>, takeUps: Array<{ state: TakeUpState, since: string, reason: string | null, candidateId: string, seeker:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        , candidate:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
         | null, by:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
         | null, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }>, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }>, linkages: { totalCount: number, nodes: Array<{ id: string, mutual: boolean, role: LinkageRole | null, title: string, activity: string | null, status: LinkageStatus | null, period: string | null, confidence: Confidence, kind: LinkageKind, from:
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind, identifiers: Array<{ scheme: string, value: string, url: string | null }> }
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
          , to:
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind, identifiers: Array<{ scheme: string, value: string, url: string | null }> }
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
          , results: Array<{ type: ResultType, text: string, state: ResultState }>, amount: { amount: number, currency: string, includedIn: string | null } | null, quantity: { value: number, unit: string } | null, people: Array<{ name: string | null, role: string | null }>, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'University', id: string, kind: StakeholderKind, name: string, acronym: string | null, otherNames: Array<string>, summary: string | null, collective: boolean, memberCount: number | null, founded: string | null, website: string | null, linkageCount: number, universityParent:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, sectors: Array<{ id: string, name: string }>, places: Array<{ id: string, name: string }>, identifiers: Array<{ scheme: string, value: string, url: string | null }>, needs: Array<{ text: string, state: ExchangeState, topic: { id: string, name: string }, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }>, offers: Array<{ text: string, state: ExchangeState, topic: { id: string, name: string }, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }>, takeUps: Array<{ state: TakeUpState, since: string, reason: string | null, candidateId: string, seeker:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        , candidate:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
         | null, by:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
         | null, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }>, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }>, linkages: { totalCount: number, nodes: Array<{ id: string, mutual: boolean, role: LinkageRole | null, title: string, activity: string | null, status: LinkageStatus | null, period: string | null, confidence: Confidence, kind: LinkageKind, from:
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind, identifiers: Array<{ scheme: string, value: string, url: string | null }> }
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
          , to:
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind, identifiers: Array<{ scheme: string, value: string, url: string | null }> }
            | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
          , results: Array<{ type: ResultType, text: string, state: ResultState }>, amount: { amount: number, currency: string, includedIn: string | null } | null, quantity: { value: number, unit: string } | null, people: Array<{ name: string | null, role: string | null }>, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
   | null };

export type SourceDetailsFragment = { locator: string, document: { id: string, name: string, url: string | null } };

export type ExchangeDetailsFragment = { text: string, state: ExchangeState, topic: { id: string, name: string }, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> };

export type LinkageDetailsFragment = { id: string, mutual: boolean, role: LinkageRole | null, title: string, activity: string | null, status: LinkageStatus | null, period: string | null, confidence: Confidence, kind: LinkageKind, from:
    | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
    | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
    | { id: string, name: string, acronym: string | null, kind: StakeholderKind, identifiers: Array<{ scheme: string, value: string, url: string | null }> }
    | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
  , to:
    | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
    | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
    | { id: string, name: string, acronym: string | null, kind: StakeholderKind, identifiers: Array<{ scheme: string, value: string, url: string | null }> }
    | { id: string, name: string, acronym: string | null, kind: StakeholderKind }
  , results: Array<{ type: ResultType, text: string, state: ResultState }>, amount: { amount: number, currency: string, includedIn: string | null } | null, quantity: { value: number, unit: string } | null, people: Array<{ name: string | null, role: string | null }>, sources: Array<{ locator: string, document: { id: string, name: string, url: string | null } }> };

type LinkageEnd_Agency_Fragment = { id: string, name: string, acronym: string | null, kind: StakeholderKind };

type LinkageEnd_Cluster_Fragment = { id: string, name: string, acronym: string | null, kind: StakeholderKind };

type LinkageEnd_Project_Fragment = { id: string, name: string, acronym: string | null, kind: StakeholderKind, identifiers: Array<{ scheme: string, value: string, url: string | null }> };

type LinkageEnd_University_Fragment = { id: string, name: string, acronym: string | null, kind: StakeholderKind };

export type LinkageEndFragment =
  | LinkageEnd_Agency_Fragment
  | LinkageEnd_Cluster_Fragment
  | LinkageEnd_Project_Fragment
  | LinkageEnd_University_Fragment
;

export type StartQueryVariables = Exact<{ [key: string]: never; }>;


export type StartQuery = { agencies: { totalCount: number } | null, clusters: { totalCount: number } | null, universities: { totalCount: number } | null, projects: { totalCount: number } | null, linkages: { totalCount: number } | null, documents: { nodes: Array<{ id: string, name: string, publisher: string | null, published: string | null, url: string | null }> } | null, sectors: { nodes: Array<{ id: string, name: string, parent: { id: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, places: { nodes: Array<{ id: string, name: string, latitude: number | null, longitude: number | null, parent: { id: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type TeamQueryVariables = Exact<{
  seeds: Array<string | number> | string | number;
  wanted: TeamWanted;
}>;


export type TeamQuery = { team: { size: number, members: Array<
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    >, seats: Array<{ lacks: { kinds: Array<StakeholderKind>, roles: Array<LinkageRole>, sectors: Array<{ name: string }>, places: Array<{ name: string }> }, member: { sentence: string, strength: number, newPartners: number, candidate:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        , brings: { kinds: Array<StakeholderKind>, roles: Array<LinkageRole>, sectors: Array<{ name: string }>, places: Array<{ name: string }> }, workedWith: Array<
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        >, plansWith: Array<
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        >, cautions: Array<{ type: MatchCautionType }> }, alternatives: Array<{ sentence: string, strength: number, newPartners: number, candidate:
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        , brings: { kinds: Array<StakeholderKind>, roles: Array<LinkageRole>, sectors: Array<{ name: string }>, places: Array<{ name: string }> }, workedWith: Array<
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        >, plansWith: Array<
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
          | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
        >, cautions: Array<{ type: MatchCautionType }> }> }>, missing: { kinds: Array<StakeholderKind>, roles: Array<LinkageRole>, sectors: Array<{ name: string }>, places: Array<{ name: string }> } } | null };

export type TeamThingsInWordsFragment = { kinds: Array<StakeholderKind>, roles: Array<LinkageRole>, sectors: Array<{ name: string }>, places: Array<{ name: string }> };

export type TeamCandidateDetailsFragment = { sentence: string, strength: number, newPartners: number, candidate:
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
  , brings: { kinds: Array<StakeholderKind>, roles: Array<LinkageRole>, sectors: Array<{ name: string }>, places: Array<{ name: string }> }, workedWith: Array<
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
  >, plansWith: Array<
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
    | { id: string, kind: StakeholderKind, name: string, acronym: string | null }
  >, cautions: Array<{ type: MatchCautionType }> };

export type WholeTotalsQueryVariables = Exact<{
  stakeholders: StakeholderFilter;
  linkages: LinkageFilter;
}>;


export type WholeTotalsQuery = { stakeholders: { totalCount: number } | null, linkages: { totalCount: number } | null };

export type StakeholderGroupsQueryVariables = Exact<{
  by: StakeholderGroupBy;
  filter: StakeholderFilter;
}>;


export type StakeholderGroupsQuery = { stakeholdersAggregate: { groups: Array<{ count: number, keys: Array<{ value: string | null, facet:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
         | null }> }> } | null };

export type LinkageGroupsQueryVariables = Exact<{
  by: LinkageGroupBy;
  filter: LinkageFilter;
}>;


export type LinkageGroupsQuery = { linkagesAggregate: { groups: Array<{ count: number, keys: Array<{ value: string | null, facet:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
         | null }> }> } | null };

export type FacetGroupsFragment = { groups: Array<{ count: number, keys: Array<{ value: string | null, facet:
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
       | null }> }> };

export type AllStakeholdersQueryVariables = Exact<{
  filter: StakeholderFilter;
  orderBy: StakeholderOrder;
  first: number;
  after?: string | null | undefined;
}>;


export type AllStakeholdersQuery = { stakeholders: { totalCount: number, nodes: Array<
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, partnerCount: number, sectors: Array<{ id: string, name: string }>, places: Array<{ id: string, name: string }> }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, partnerCount: number, sectors: Array<{ id: string, name: string }>, places: Array<{ id: string, name: string }> }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, partnerCount: number, sectors: Array<{ id: string, name: string }>, places: Array<{ id: string, name: string }> }
      | { id: string, kind: StakeholderKind, name: string, acronym: string | null, linkageCount: number, partnerCount: number, sectors: Array<{ id: string, name: string }>, places: Array<{ id: string, name: string }> }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type AllLinkagesQueryVariables = Exact<{
  filter: LinkageFilter;
  orderBy: LinkageOrder;
  first: number;
  after?: string | null | undefined;
}>;


export type AllLinkagesQuery = { linkages: { totalCount: number, nodes: Array<{ id: string, mutual: boolean, title: string, status: LinkageStatus | null, period: string | null, confidence: Confidence, kind: LinkageKind, from:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , to:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const NamedFragmentDoc = new TypedDocumentString(`
    fragment Named on Stakeholder {
  id
  name
  acronym
}
    `, {"fragmentName":"Named"}) as unknown as TypedDocumentString<NamedFragment, unknown>;
export const SectorNodeFragmentDoc = new TypedDocumentString(`
    fragment SectorNode on Sector {
  id
  name
  parent {
    id
  }
}
    `, {"fragmentName":"SectorNode"}) as unknown as TypedDocumentString<SectorNodeFragment, unknown>;
export const PlaceNodeFragmentDoc = new TypedDocumentString(`
    fragment PlaceNode on Place {
  id
  name
  latitude
  longitude
  parent {
    id
  }
}
    `, {"fragmentName":"PlaceNode"}) as unknown as TypedDocumentString<PlaceNodeFragment, unknown>;
export const NextPageFragmentDoc = new TypedDocumentString(`
    fragment NextPage on PageInfo {
  hasNextPage
  endCursor
}
    `, {"fragmentName":"NextPage"}) as unknown as TypedDocumentString<NextPageFragment, unknown>;
export const ProofStakeholderFragmentDoc = new TypedDocumentString(`
    fragment ProofStakeholder on Stakeholder {
  id
  kind
  name
  acronym
}
    `, {"fragmentName":"ProofStakeholder"}) as unknown as TypedDocumentString<ProofStakeholderFragment, unknown>;
export const SourceDetailsFragmentDoc = new TypedDocumentString(`
    fragment SourceDetails on Source {
  locator
  document {
    id
    name
    url
  }
}
    `, {"fragmentName":"SourceDetails"}) as unknown as TypedDocumentString<SourceDetailsFragment, unknown>;
export const TakeUpDetailsFragmentDoc = new TypedDocumentString(`
    fragment TakeUpDetails on TakeUp {
  state
  since
  reason
  seeker {
    ...ProofStakeholder
  }
  candidateId
  candidate {
    ...ProofStakeholder
  }
  by {
    ...ProofStakeholder
  }
  sources {
    ...SourceDetails
  }
}
    fragment ProofStakeholder on Stakeholder {
  id
  kind
  name
  acronym
}
fragment SourceDetails on Source {
  locator
  document {
    id
    name
    url
  }
}`, {"fragmentName":"TakeUpDetails"}) as unknown as TypedDocumentString<TakeUpDetailsFragment, unknown>;
export const ProofLinkageFragmentDoc = new TypedDocumentString(`
    fragment ProofLinkage on Linkage {
  id
  kind: linkageKind
  title
  mutual
  from {
    ...ProofStakeholder
  }
  to {
    ...ProofStakeholder
  }
}
    fragment ProofStakeholder on Stakeholder {
  id
  kind
  name
  acronym
}`, {"fragmentName":"ProofLinkage"}) as unknown as TypedDocumentString<ProofLinkageFragment, unknown>;
export const StakeholderOnMapFragmentDoc = new TypedDocumentString(`
    fragment StakeholderOnMap on Stakeholder {
  id
  kind
  name
  acronym
  collective
  linkageCount
  updatedAt
  sectors {
    id
    name
  }
  places {
    id
    name
  }
}
    `, {"fragmentName":"StakeholderOnMap"}) as unknown as TypedDocumentString<StakeholderOnMapFragment, unknown>;
export const LinkageOnMapFragmentDoc = new TypedDocumentString(`
    fragment LinkageOnMap on Linkage {
  id
  kind: linkageKind
  mutual
  role
  title
  status
  period
  confidence
  from: fromId
  to: toId
  sources {
    document {
      id
    }
  }
}
    `, {"fragmentName":"LinkageOnMap"}) as unknown as TypedDocumentString<LinkageOnMapFragment, unknown>;
export const GroupsAndFlowsFragmentDoc = new TypedDocumentString(`
    fragment GroupsAndFlows on Overview {
  groups {
    number
    name
    facetId
    size
    linkagesInside
    kinds {
      kind
      count
    }
  }
  flows {
    from
    to
    linkageCount
  }
  groupCount
}
    `, {"fragmentName":"GroupsAndFlows"}) as unknown as TypedDocumentString<GroupsAndFlowsFragment, unknown>;
export const PartnersFragmentDoc = new TypedDocumentString(`
    fragment Partners on Partnership {
  projectCount
  between {
    id
    kind
    name
  }
}
    `, {"fragmentName":"Partners"}) as unknown as TypedDocumentString<PartnersFragment, unknown>;
export const MeantFacetsFragmentDoc = new TypedDocumentString(`
    fragment MeantFacets on SearchResultConnection {
  suggestion
  nodes {
    forgiving
    matchedIn
    node {
      __typename
      ... on Facet {
        id
        name
      }
    }
  }
}
    `, {"fragmentName":"MeantFacets"}) as unknown as TypedDocumentString<MeantFacetsFragment, unknown>;
export const FoundStakeholderFragmentDoc = new TypedDocumentString(`
    fragment FoundStakeholder on Stakeholder {
  id
  kind
  name
  acronym
  linkageCount
  places {
    id
    name
  }
}
    `, {"fragmentName":"FoundStakeholder"}) as unknown as TypedDocumentString<FoundStakeholderFragment, unknown>;
export const FoundLinkageFragmentDoc = new TypedDocumentString(`
    fragment FoundLinkage on Linkage {
  id
  title
  from {
    id
  }
  to {
    id
  }
}
    `, {"fragmentName":"FoundLinkage"}) as unknown as TypedDocumentString<FoundLinkageFragment, unknown>;
export const HitFragmentDoc = new TypedDocumentString(`
    fragment Hit on SearchResult {
  forgiving
  matchedIn
  matchedText
  node {
    ... on Stakeholder {
      ...FoundStakeholder
    }
    ... on Linkage {
      ...FoundLinkage
    }
  }
  person {
    name
    roles
    linkages {
      ...FoundLinkage
    }
  }
}
    fragment FoundLinkage on Linkage {
  id
  title
  from {
    id
  }
  to {
    id
  }
}
fragment FoundStakeholder on Stakeholder {
  id
  kind
  name
  acronym
  linkageCount
  places {
    id
    name
  }
}`, {"fragmentName":"Hit"}) as unknown as TypedDocumentString<HitFragment, unknown>;
export const MeantFragmentDoc = new TypedDocumentString(`
    fragment Meant on SearchResultConnection {
  suggestion
  nodes {
    ...Hit
  }
}
    fragment Hit on SearchResult {
  forgiving
  matchedIn
  matchedText
  node {
    ... on Stakeholder {
      ...FoundStakeholder
    }
    ... on Linkage {
      ...FoundLinkage
    }
  }
  person {
    name
    roles
    linkages {
      ...FoundLinkage
    }
  }
}
fragment FoundLinkage on Linkage {
  id
  title
  from {
    id
  }
  to {
    id
  }
}
fragment FoundStakeholder on Stakeholder {
  id
  kind
  name
  acronym
  linkageCount
  places {
    id
    name
  }
}`, {"fragmentName":"Meant"}) as unknown as TypedDocumentString<MeantFragment, unknown>;
export const ExchangeDetailsFragmentDoc = new TypedDocumentString(`
    fragment ExchangeDetails on Exchange {
  text
  state
  topic {
    id
    name
  }
  sources {
    ...SourceDetails
  }
}
    fragment SourceDetails on Source {
  locator
  document {
    id
    name
    url
  }
}`, {"fragmentName":"ExchangeDetails"}) as unknown as TypedDocumentString<ExchangeDetailsFragment, unknown>;
export const LinkageEndFragmentDoc = new TypedDocumentString(`
    fragment LinkageEnd on Stakeholder {
  id
  name
  acronym
  kind
  ... on Project {
    identifiers {
      scheme
      value
      url
    }
  }
}
    `, {"fragmentName":"LinkageEnd"}) as unknown as TypedDocumentString<LinkageEndFragment, unknown>;
export const LinkageDetailsFragmentDoc = new TypedDocumentString(`
    fragment LinkageDetails on Linkage {
  id
  kind: linkageKind
  mutual
  role
  title
  activity
  status
  period
  confidence
  from {
    ...LinkageEnd
  }
  to {
    ...LinkageEnd
  }
  results {
    type
    text
    state
  }
  amount {
    amount
    currency
    includedIn
  }
  quantity {
    value
    unit
  }
  people {
    name
    role
  }
  sources {
    ...SourceDetails
  }
}
    fragment SourceDetails on Source {
  locator
  document {
    id
    name
    url
  }
}
fragment LinkageEnd on Stakeholder {
  id
  name
  acronym
  kind
  ... on Project {
    identifiers {
      scheme
      value
      url
    }
  }
}`, {"fragmentName":"LinkageDetails"}) as unknown as TypedDocumentString<LinkageDetailsFragment, unknown>;
export const TeamThingsInWordsFragmentDoc = new TypedDocumentString(`
    fragment TeamThingsInWords on TeamThings {
  kinds
  roles
  sectors {
    name
  }
  places {
    name
  }
}
    `, {"fragmentName":"TeamThingsInWords"}) as unknown as TypedDocumentString<TeamThingsInWordsFragment, unknown>;
export const TeamCandidateDetailsFragmentDoc = new TypedDocumentString(`
    fragment TeamCandidateDetails on TeamCandidate {
  candidate {
    ...ProofStakeholder
  }
  sentence
  strength
  newPartners
  brings {
    ...TeamThingsInWords
  }
  workedWith {
    ...ProofStakeholder
  }
  plansWith {
    ...ProofStakeholder
  }
  cautions {
    type
  }
}
    fragment ProofStakeholder on Stakeholder {
  id
  kind
  name
  acronym
}
fragment TeamThingsInWords on TeamThings {
  kinds
  roles
  sectors {
    name
  }
  places {
    name
  }
}`, {"fragmentName":"TeamCandidateDetails"}) as unknown as TypedDocumentString<TeamCandidateDetailsFragment, unknown>;
export const FacetGroupsFragmentDoc = new TypedDocumentString(`
    fragment FacetGroups on GroupedAggregate {
  groups {
    count
    keys {
      value
      facet {
        name
      }
    }
  }
}
    `, {"fragmentName":"FacetGroups"}) as unknown as TypedDocumentString<FacetGroupsFragment, unknown>;
export const ActivitiesDocument = new TypedDocumentString(`
    query Activities($filter: StakeholderFilter!) {
  projects(filter: $filter, first: 0) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<ActivitiesQuery, ActivitiesQueryVariables>;
export const BestLinkedDocument = new TypedDocumentString(`
    query BestLinked {
  agencies(first: 10, orderBy: {field: LINKAGE_COUNT, direction: DESC}) {
    nodes {
      ...Named
    }
  }
  clusters(first: 10, orderBy: {field: LINKAGE_COUNT, direction: DESC}) {
    nodes {
      ...Named
    }
  }
  universities(first: 10, orderBy: {field: LINKAGE_COUNT, direction: DESC}) {
    nodes {
      ...Named
    }
  }
}
    fragment Named on Stakeholder {
  id
  name
  acronym
}`) as unknown as TypedDocumentString<BestLinkedQuery, BestLinkedQueryVariables>;
export const ExchangesDocument = new TypedDocumentString(`
    query Exchanges($filter: StakeholderFilter!, $first: Int!, $after: String, $needs: Boolean!, $offers: Boolean!) {
  stakeholders(
    filter: $filter
    first: $first
    after: $after
    orderBy: {field: NAME}
  ) {
    totalCount
    nodes {
      id
      kind
      name
      places {
        id
        name
      }
      needs @include(if: $needs) {
        ...ExchangeDetails
      }
      offers @include(if: $offers) {
        ...ExchangeDetails
      }
    }
  }
}
    fragment SourceDetails on Source {
  locator
  document {
    id
    name
    url
  }
}
fragment ExchangeDetails on Exchange {
  text
  state
  topic {
    id
    name
  }
  sources {
    ...SourceDetails
  }
}`) as unknown as TypedDocumentString<ExchangesQuery, ExchangesQueryVariables>;
export const MoreSectorsDocument = new TypedDocumentString(`
    query MoreSectors($after: String) {
  sectors(first: 100, after: $after) {
    nodes {
      ...SectorNode
    }
    pageInfo {
      ...NextPage
    }
  }
}
    fragment SectorNode on Sector {
  id
  name
  parent {
    id
  }
}
fragment NextPage on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<MoreSectorsQuery, MoreSectorsQueryVariables>;
export const MorePlacesDocument = new TypedDocumentString(`
    query MorePlaces($after: String) {
  places(first: 100, after: $after) {
    nodes {
      ...PlaceNode
    }
    pageInfo {
      ...NextPage
    }
  }
}
    fragment PlaceNode on Place {
  id
  name
  latitude
  longitude
  parent {
    id
  }
}
fragment NextPage on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<MorePlacesQuery, MorePlacesQueryVariables>;
export const GapsDocument = new TypedDocumentString(`
    query Gaps($filter: StakeholderFilter, $first: Int!) {
  gaps(filter: $filter, first: $first) {
    having
    peers
    lacksLinkageKind
    lacksPartnerGroup
    lacksOffer {
      id
      name
    }
    peerKind
    peerSector {
      id
      name
    }
    peerPlace {
      id
      name
    }
    stakeholder {
      ...ProofStakeholder
    }
    proof {
      stakeholder {
        ...ProofStakeholder
      }
      linkages {
        ...ProofLinkage
      }
    }
  }
}
    fragment ProofStakeholder on Stakeholder {
  id
  kind
  name
  acronym
}
fragment ProofLinkage on Linkage {
  id
  kind: linkageKind
  title
  mutual
  from {
    ...ProofStakeholder
  }
  to {
    ...ProofStakeholder
  }
}`) as unknown as TypedDocumentString<GapsQuery, GapsQueryVariables>;
export const FoundOfGroupDocument = new TypedDocumentString(`
    query FoundOfGroup($filter: StakeholderFilter!, $first: Int!) {
  stakeholders(
    filter: $filter
    first: $first
    orderBy: {field: LINKAGE_COUNT, direction: DESC}
  ) {
    totalCount
    nodes {
      id
      kind
      name
    }
  }
}
    `) as unknown as TypedDocumentString<FoundOfGroupQuery, FoundOfGroupQueryVariables>;
export const TopicsDocument = new TypedDocumentString(`
    query Topics {
  topics(first: 100) {
    nodes {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<TopicsQuery, TopicsQueryVariables>;
export const HelpersDocument = new TypedDocumentString(`
    query Helpers($topic: ID, $need: String, $first: Int!) {
  helpers(topic: $topic, need: $need, first: $first) {
    stakeholder {
      ...ProofStakeholder
    }
    offers {
      ...ExchangeDetails
    }
    record {
      initiative {
        id
        title
        period
      }
      linkage {
        ...ProofLinkage
        role
      }
      observed {
        text
      }
    }
  }
}
    fragment ProofStakeholder on Stakeholder {
  id
  kind
  name
  acronym
}
fragment ProofLinkage on Linkage {
  id
  kind: linkageKind
  title
  mutual
  from {
    ...ProofStakeholder
  }
  to {
    ...ProofStakeholder
  }
}
fragment SourceDetails on Source {
  locator
  document {
    id
    name
    url
  }
}
fragment ExchangeDetails on Exchange {
  text
  state
  topic {
    id
    name
  }
  sources {
    ...SourceDetails
  }
}`) as unknown as TypedDocumentString<HelpersQuery, HelpersQueryVariables>;
export const SeekersDocument = new TypedDocumentString(`
    query Seekers($of: ID, $topic: ID, $first: Int!) {
  seekers(of: $of, topic: $topic, first: $first) {
    stakeholder {
      ...ProofStakeholder
    }
    needs {
      ...ExchangeDetails
    }
  }
}
    fragment ProofStakeholder on Stakeholder {
  id
  kind
  name
  acronym
}
fragment SourceDetails on Source {
  locator
  document {
    id
    name
    url
  }
}
fragment ExchangeDetails on Exchange {
  text
  state
  topic {
    id
    name
  }
  sources {
    ...SourceDetails
  }
}`) as unknown as TypedDocumentString<SeekersQuery, SeekersQueryVariables>;
export const PartnersPerKindDocument = new TypedDocumentString(`
    query PartnersPerKind($id: ID!) {
  stakeholder(id: $id) {
    id
    all: partners(first: 0) {
      totalCount
    }
    ADOPTION: partners(first: 0, filter: {kind: {eq: ADOPTION}}) {
      totalCount
    }
    AFFILIATION: partners(first: 0, filter: {kind: {eq: AFFILIATION}}) {
      totalCount
    }
    COLLABORATION: partners(first: 0, filter: {kind: {eq: COLLABORATION}}) {
      totalCount
    }
    COVERAGE: partners(first: 0, filter: {kind: {eq: COVERAGE}}) {
      totalCount
    }
    FUNDING: partners(first: 0, filter: {kind: {eq: FUNDING}}) {
      totalCount
    }
    IMPLEMENTATION: partners(first: 0, filter: {kind: {eq: IMPLEMENTATION}}) {
      totalCount
    }
    MATCHMAKING: partners(first: 0, filter: {kind: {eq: MATCHMAKING}}) {
      totalCount
    }
    MODEL: partners(first: 0, filter: {kind: {eq: MODEL}}) {
      totalCount
    }
    OWNERSHIP_TRANSFER: partners(first: 0, filter: {kind: {eq: OWNERSHIP_TRANSFER}}) {
      totalCount
    }
    RESEARCH: partners(first: 0, filter: {kind: {eq: RESEARCH}}) {
      totalCount
    }
    TECHNICAL_ASSISTANCE: partners(
      first: 0
      filter: {kind: {eq: TECHNICAL_ASSISTANCE}}
    ) {
      totalCount
    }
    TRAINING: partners(first: 0, filter: {kind: {eq: TRAINING}}) {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<PartnersPerKindQuery, PartnersPerKindQueryVariables>;
export const KindMeaningsDocument = new TypedDocumentString(`
    query KindMeanings {
  AGENCY: __type(name: "Agency") {
    description
  }
  CLUSTER: __type(name: "Cluster") {
    description
  }
  UNIVERSITY: __type(name: "University") {
    description
  }
  PROJECT: __type(name: "Project") {
    description
  }
  linkages: __type(name: "LinkageKind") {
    enumValues {
      name
      description
    }
  }
}
    `) as unknown as TypedDocumentString<KindMeaningsQuery, KindMeaningsQueryVariables>;
export const LinkagesBetweenDocument = new TypedDocumentString(`
    query LinkagesBetween($first: Int!, $filter: LinkageFilter!) {
  linkages(first: $first, filter: $filter) {
    nodes {
      ...LinkageDetails
    }
  }
}
    fragment SourceDetails on Source {
  locator
  document {
    id
    name
    url
  }
}
fragment LinkageDetails on Linkage {
  id
  kind: linkageKind
  mutual
  role
  title
  activity
  status
  period
  confidence
  from {
    ...LinkageEnd
  }
  to {
    ...LinkageEnd
  }
  results {
    type
    text
    state
  }
  amount {
    amount
    currency
    includedIn
  }
  quantity {
    value
    unit
  }
  people {
    name
    role
  }
  sources {
    ...SourceDetails
  }
}
fragment LinkageEnd on Stakeholder {
  id
  name
  acronym
  kind
  ... on Project {
    identifiers {
      scheme
      value
      url
    }
  }
}`) as unknown as TypedDocumentString<LinkagesBetweenQuery, LinkagesBetweenQueryVariables>;
export const MatchesOfDocument = new TypedDocumentString(`
    query MatchesOf($id: ID!, $first: Int!, $kinds: [StakeholderKind!], $horizon: MatchHorizon!, $variety: Float!) {
  stakeholder(id: $id) {
    id
    name
    matches(
      first: $first
      filter: {kinds: $kinds}
      horizon: $horizon
      variety: $variety
    ) {
      rank
      notSuggested
      score
      strength
      linkageKind
      sentence
      candidate {
        id
        kind
        name
        acronym
      }
      cautions {
        type
      }
      takeUp {
        ...TakeUpDetails
      }
      reasons {
        type
        contribution
      }
    }
  }
}
    fragment TakeUpDetails on TakeUp {
  state
  since
  reason
  seeker {
    ...ProofStakeholder
  }
  candidateId
  candidate {
    ...ProofStakeholder
  }
  by {
    ...ProofStakeholder
  }
  sources {
    ...SourceDetails
  }
}
fragment ProofStakeholder on Stakeholder {
  id
  kind
  name
  acronym
}
fragment SourceDetails on Source {
  locator
  document {
    id
    name
    url
  }
}`) as unknown as TypedDocumentString<MatchesOfQuery, MatchesOfQueryVariables>;
export const MatchInFullDocument = new TypedDocumentString(`
    query MatchInFull($seeker: ID!, $candidate: ID!, $horizon: MatchHorizon!) {
  match(seeker: $seeker, candidate: $candidate, horizon: $horizon) {
    rank
    horizon
    notSuggested
    score
    strength
    linkageKind
    sentence
    seeker {
      ...ProofStakeholder
    }
    candidate {
      ...ProofStakeholder
      website
      latest: linkages(first: 1, orderBy: {field: PERIOD, direction: DESC}) {
        nodes {
          id
          period
        }
      }
    }
    takeUp {
      ...TakeUpDetails
    }
    cautions {
      type
      meaning
      stakeholders {
        ...ProofStakeholder
      }
      linkages {
        ...ProofLinkage
      }
    }
    reasons {
      type
      meaning
      contribution
      moreProofs
      proofs {
        contribution
        stakeholders {
          ...ProofStakeholder
        }
        linkages {
          ...ProofLinkage
        }
        sectors {
          id
          name
        }
        places {
          id
          name
        }
        topics {
          id
          name
        }
      }
    }
  }
}
    fragment TakeUpDetails on TakeUp {
  state
  since
  reason
  seeker {
    ...ProofStakeholder
  }
  candidateId
  candidate {
    ...ProofStakeholder
  }
  by {
    ...ProofStakeholder
  }
  sources {
    ...SourceDetails
  }
}
fragment ProofStakeholder on Stakeholder {
  id
  kind
  name
  acronym
}
fragment ProofLinkage on Linkage {
  id
  kind: linkageKind
  title
  mutual
  from {
    ...ProofStakeholder
  }
  to {
    ...ProofStakeholder
  }
}
fragment SourceDetails on Source {
  locator
  document {
    id
    name
    url
  }
}`) as unknown as TypedDocumentString<MatchInFullQuery, MatchInFullQueryVariables>;
export const LiftsDocument = new TypedDocumentString(`
    query Lifts($seeker: ID!, $candidate: ID!, $horizon: MatchHorizon!) {
  match(seeker: $seeker, candidate: $candidate, horizon: $horizon) {
    counterfactuals {
      rankBefore
      rankAfter
      offer {
        id
        name
      }
      sharedPartner {
        ...ProofStakeholder
      }
    }
  }
}
    fragment ProofStakeholder on Stakeholder {
  id
  kind
  name
  acronym
}`) as unknown as TypedDocumentString<LiftsQuery, LiftsQueryVariables>;
export const MeasuredDocument = new TypedDocumentString(`
    query Measured($measure: MeasureKey!, $filter: NetworkFilter, $maxNodes: Int!) {
  measures {
    key
    title
    meaning
    lowestFirst
  }
  ranking(measure: $measure, filter: $filter, first: 1) {
    method
    ranked
    counted {
      stakeholders
      linkages
    }
  }
  network(filter: $filter, maxNodes: $maxNodes, maxLinkages: 0) {
    nodes {
      id
      measures(keys: [$measure], filter: $filter) {
        value
        rank
        error
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MeasuredQuery, MeasuredQueryVariables>;
export const NamesOfDocument = new TypedDocumentString(`
    query NamesOf($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Stakeholder {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<NamesOfQuery, NamesOfQueryVariables>;
export const NetworkOnMapDocument = new TypedDocumentString(`
    query NetworkOnMap($around: [ID!], $avoiding: [ID!], $depth: Int! = 1, $filter: NetworkFilter, $maxNodes: Int! = 500, $maxLinkages: Int! = 5000, $throughProjects: Boolean! = false) {
  network(
    around: $around
    avoiding: $avoiding
    depth: $depth
    filter: $filter
    maxNodes: $maxNodes
    maxLinkages: $maxLinkages
  ) {
    truncated
    omittedNodes
    omittedLinkages
    omittedPartnerships @include(if: $throughProjects)
    partnerships @include(if: $throughProjects) {
      between {
        id
      }
      projectCount
    }
    nodes {
      ...StakeholderOnMap
    }
    linkages {
      ...LinkageOnMap
    }
  }
}
    fragment StakeholderOnMap on Stakeholder {
  id
  kind
  name
  acronym
  collective
  linkageCount
  updatedAt
  sectors {
    id
    name
  }
  places {
    id
    name
  }
}
fragment LinkageOnMap on Linkage {
  id
  kind: linkageKind
  mutual
  role
  title
  status
  period
  confidence
  from: fromId
  to: toId
  sources {
    document {
      id
    }
  }
}`) as unknown as TypedDocumentString<NetworkOnMapQuery, NetworkOnMapQueryVariables>;
export const OpportunitiesDocument = new TypedDocumentString(`
    query Opportunities($between: StakeholderFilter!, $and: StakeholderFilter!, $first: Int!) {
  opportunities(between: $between, and: $and, first: $first) {
    score
    sentence
    takeUp {
      ...TakeUpDetails
    }
    match {
      rank
      strength
      seeker {
        ...ProofStakeholder
      }
      candidate {
        ...ProofStakeholder
      }
      cautions {
        type
      }
    }
    inReturn {
      rank
      strength
      cautions {
        type
      }
    }
    introduction {
      stakeholders {
        ...ProofStakeholder
      }
      linkages {
        ...ProofLinkage
      }
    }
  }
}
    fragment TakeUpDetails on TakeUp {
  state
  since
  reason
  seeker {
    ...ProofStakeholder
  }
  candidateId
  candidate {
    ...ProofStakeholder
  }
  by {
    ...ProofStakeholder
  }
  sources {
    ...SourceDetails
  }
}
fragment ProofStakeholder on Stakeholder {
  id
  kind
  name
  acronym
}
fragment ProofLinkage on Linkage {
  id
  kind: linkageKind
  title
  mutual
  from {
    ...ProofStakeholder
  }
  to {
    ...ProofStakeholder
  }
}
fragment SourceDetails on Source {
  locator
  document {
    id
    name
    url
  }
}`) as unknown as TypedDocumentString<OpportunitiesQuery, OpportunitiesQueryVariables>;
export const NetworkOverviewDocument = new TypedDocumentString(`
    query NetworkOverview($by: OverviewBy!, $filter: NetworkFilter) {
  overview(by: $by, filter: $filter) {
    ...GroupsAndFlows
    outside
    counted {
      stakeholders
      linkages
      partnerships
    }
  }
}
    fragment GroupsAndFlows on Overview {
  groups {
    number
    name
    facetId
    size
    linkagesInside
    kinds {
      kind
      count
    }
  }
  flows {
    from
    to
    linkageCount
  }
  groupCount
}`) as unknown as TypedDocumentString<NetworkOverviewQuery, NetworkOverviewQueryVariables>;
export const OverviewMembersDocument = new TypedDocumentString(`
    query OverviewMembers($by: OverviewBy!, $filter: NetworkFilter, $first: Int!) {
  overview(by: $by, filter: $filter) {
    groups {
      number
      members(first: $first) {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OverviewMembersQuery, OverviewMembersQueryVariables>;
export const PartnersDocument = new TypedDocumentString(`
    query Partners($id: ID!, $filter: LinkageFilter, $first: Int!, $after: String) {
  stakeholder(id: $id) {
    id
    partners(filter: $filter, first: $first, after: $after) {
      nodes {
        id
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PartnersQuery, PartnersQueryVariables>;
export const PartnershipsOfDocument = new TypedDocumentString(`
    query PartnershipsOf($id: ID!, $filter: NetworkFilter, $first: Int!) {
  stakeholder(id: $id) {
    id
    partnerships(filter: $filter, first: $first) {
      totalCount
      nodes {
        ...Partners
      }
    }
  }
}
    fragment Partners on Partnership {
  projectCount
  between {
    id
    kind
    name
  }
}`) as unknown as TypedDocumentString<PartnershipsOfQuery, PartnershipsOfQueryVariables>;
export const ProjectsInCommonDocument = new TypedDocumentString(`
    query ProjectsInCommon($id: ID!, $filter: NetworkFilter!) {
  stakeholder(id: $id) {
    id
    partnerships(filter: $filter, first: 1) {
      nodes {
        projectCount
        projects(first: 100) {
          id
          kind
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProjectsInCommonQuery, ProjectsInCommonQueryVariables>;
export const PathsBetweenDocument = new TypedDocumentString(`
    query PathsBetween($from: ID!, $to: ID!, $avoiding: [ID!], $withUnits: Boolean!, $maxLength: Int!, $during: EDTF, $kinds: [LinkageKind!]) {
  paths(
    from: $from
    to: $to
    avoiding: $avoiding
    withUnits: $withUnits
    maxLength: $maxLength
    during: $during
    kinds: $kinds
    first: 10
  ) {
    length
    stakeholders {
      id
      name
      acronym
      kind
    }
    steps {
      from {
        id
      }
      to {
        id
      }
      linkages {
        id
        kind: linkageKind
        title
        status
        period
        mutual
        from: fromId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PathsBetweenQuery, PathsBetweenQueryVariables>;
export const NetworkByPlaceDocument = new TypedDocumentString(`
    query NetworkByPlace($filter: NetworkFilter, $nowhere: StakeholderFilter!) {
  overview(by: PLACE, filter: $filter, first: 100) {
    ...GroupsAndFlows
    counted {
      stakeholders
      linkages
      partnerships
    }
  }
  nowhere: stakeholders(filter: $nowhere, first: 0) {
    totalCount
  }
}
    fragment GroupsAndFlows on Overview {
  groups {
    number
    name
    facetId
    size
    linkagesInside
    kinds {
      kind
      count
    }
  }
  flows {
    from
    to
    linkageCount
  }
  groupCount
}`) as unknown as TypedDocumentString<NetworkByPlaceQuery, NetworkByPlaceQueryVariables>;
export const PlaceCodesDocument = new TypedDocumentString(`
    query PlaceCodes($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Place {
      id
      codes {
        scheme
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PlaceCodesQuery, PlaceCodesQueryVariables>;
export const PlaceMembersDocument = new TypedDocumentString(`
    query PlaceMembers($filter: StakeholderFilter!, $first: Int!) {
  stakeholders(
    filter: $filter
    first: $first
    orderBy: {field: LINKAGE_COUNT, direction: DESC}
  ) {
    totalCount
    nodes {
      id
      kind
      name
    }
  }
}
    `) as unknown as TypedDocumentString<PlaceMembersQuery, PlaceMembersQueryVariables>;
export const FindStakeholdersDocument = new TypedDocumentString(`
    query FindStakeholders($text: String!, $rest: String!, $types: [SearchType!]!, $kinds: [StakeholderKind!], $filter: StakeholderFilter, $first: Int!, $ofKind: Boolean!, $best: Boolean!, $facets: Boolean!) {
  found: searchResults(text: $text, types: $types, first: $first) {
    suggestion
    nodes {
      ...Hit
    }
  }
  ofKind: searchResults(text: $rest, kinds: $kinds, first: $first) @include(if: $ofKind) {
    nodes {
      ...Hit
    }
  }
  best: stakeholders(
    filter: $filter
    first: $first
    orderBy: {field: LINKAGE_COUNT, direction: DESC}
  ) @include(if: $best) {
    nodes {
      ...FoundStakeholder
    }
  }
  facets: searchResults(text: $rest, types: [PLACE, SECTOR], first: 3) @include(if: $facets) {
    ...MeantFacets
  }
}
    fragment MeantFacets on SearchResultConnection {
  suggestion
  nodes {
    forgiving
    matchedIn
    node {
      __typename
      ... on Facet {
        id
        name
      }
    }
  }
}
fragment Hit on SearchResult {
  forgiving
  matchedIn
  matchedText
  node {
    ... on Stakeholder {
      ...FoundStakeholder
    }
    ... on Linkage {
      ...FoundLinkage
    }
  }
  person {
    name
    roles
    linkages {
      ...FoundLinkage
    }
  }
}
fragment FoundLinkage on Linkage {
  id
  title
  from {
    id
  }
  to {
    id
  }
}
fragment FoundStakeholder on Stakeholder {
  id
  kind
  name
  acronym
  linkageCount
  places {
    id
    name
  }
}`) as unknown as TypedDocumentString<FindStakeholdersQuery, FindStakeholdersQueryVariables>;
export const FindFacetsDocument = new TypedDocumentString(`
    query FindFacets($text: String!) {
  facets: searchResults(text: $text, types: [PLACE, SECTOR], first: 3) {
    ...MeantFacets
  }
}
    fragment MeantFacets on SearchResultConnection {
  suggestion
  nodes {
    forgiving
    matchedIn
    node {
      __typename
      ... on Facet {
        id
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<FindFacetsQuery, FindFacetsQueryVariables>;
export const FindNamedDocument = new TypedDocumentString(`
    query FindNamed($one: String!, $other: String!, $hub: String!) {
  one: searchResults(text: $one, types: [STAKEHOLDER], first: 5) {
    ...Meant
  }
  other: searchResults(text: $other, types: [STAKEHOLDER], first: 5) {
    ...Meant
  }
  hub: searchResults(text: $hub, types: [STAKEHOLDER], first: 5) {
    ...Meant
  }
}
    fragment Meant on SearchResultConnection {
  suggestion
  nodes {
    ...Hit
  }
}
fragment Hit on SearchResult {
  forgiving
  matchedIn
  matchedText
  node {
    ... on Stakeholder {
      ...FoundStakeholder
    }
    ... on Linkage {
      ...FoundLinkage
    }
  }
  person {
    name
    roles
    linkages {
      ...FoundLinkage
    }
  }
}
fragment FoundLinkage on Linkage {
  id
  title
  from {
    id
  }
  to {
    id
  }
}
fragment FoundStakeholder on Stakeholder {
  id
  kind
  name
  acronym
  linkageCount
  places {
    id
    name
  }
}`) as unknown as TypedDocumentString<FindNamedQuery, FindNamedQueryVariables>;
export const StakeholderDetailsDocument = new TypedDocumentString(`
    query StakeholderDetails($id: ID!, $after: String) {
  stakeholder(id: $id) {
    __typename
    id
    kind
    name
    acronym
    otherNames
    summary
    collective
    memberCount
    founded
    website
    linkageCount
    sectors {
      id
      name
    }
    places {
      id
      name
    }
    identifiers {
      scheme
      value
      url
    }
    needs {
      ...ExchangeDetails
    }
    offers {
      ...ExchangeDetails
    }
    takeUps {
      ...TakeUpDetails
    }
    sources {
      ...SourceDetails
    }
    linkages(first: 100, after: $after, orderBy: {field: KIND}) {
      totalCount
      nodes {
        ...LinkageDetails
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    ... on Agency {
      agencyType
      agencyParent: parent {
        id
        name
      }
      jurisdiction {
        id
        name
      }
    }
    ... on Cluster {
      products
      firmCount
      employment
      pilot
    }
    ... on University {
      universityParent: parent {
        id
        name
      }
    }
    ... on Project {
      projectType
      activity
      projectCodes
      status
      period
      budget {
        amount
        currency
      }
      results {
        type
        text
        state
      }
      projectParent: parent {
        id
        name
      }
    }
  }
}
    fragment TakeUpDetails on TakeUp {
  state
  since
  reason
  seeker {
    ...ProofStakeholder
  }
  candidateId
  candidate {
    ...ProofStakeholder
  }
  by {
    ...ProofStakeholder
  }
  sources {
    ...SourceDetails
  }
}
fragment ProofStakeholder on Stakeholder {
  id
  kind
  name
  acronym
}
fragment SourceDetails on Source {
  locator
  document {
    id
    name
    url
  }
}
fragment ExchangeDetails on Exchange {
  text
  state
  topic {
    id
    name
  }
  sources {
    ...SourceDetails
  }
}
fragment LinkageDetails on Linkage {
  id
  kind: linkageKind
  mutual
  role
  title
  activity
  status
  period
  confidence
  from {
    ...LinkageEnd
  }
  to {
    ...LinkageEnd
  }
  results {
    type
    text
    state
  }
  amount {
    amount
    currency
    includedIn
  }
  quantity {
    value
    unit
  }
  people {
    name
    role
  }
  sources {
    ...SourceDetails
  }
}
fragment LinkageEnd on Stakeholder {
  id
  name
  acronym
  kind
  ... on Project {
    identifiers {
      scheme
      value
      url
    }
  }
}`) as unknown as TypedDocumentString<StakeholderDetailsQuery, StakeholderDetailsQueryVariables>;
export const StartDocument = new TypedDocumentString(`
    query Start {
  agencies(first: 0) {
    totalCount
  }
  clusters(first: 0) {
    totalCount
  }
  universities(first: 0) {
    totalCount
  }
  projects(first: 0) {
    totalCount
  }
  linkages(first: 0) {
    totalCount
  }
  documents(first: 100) {
    nodes {
      id
      name
      publisher
      published
      url
    }
  }
  sectors(first: 100) {
    nodes {
      ...SectorNode
    }
    pageInfo {
      ...NextPage
    }
  }
  places(first: 100) {
    nodes {
      ...PlaceNode
    }
    pageInfo {
      ...NextPage
    }
  }
}
    fragment SectorNode on Sector {
  id
  name
  parent {
    id
  }
}
fragment PlaceNode on Place {
  id
  name
  latitude
  longitude
  parent {
    id
  }
}
fragment NextPage on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<StartQuery, StartQueryVariables>;
export const TeamDocument = new TypedDocumentString(`
    query Team($seeds: [ID!]!, $wanted: TeamWanted!) {
  team(seeds: $seeds, wanted: $wanted, first: 4) {
    size
    members {
      ...ProofStakeholder
    }
    seats {
      lacks {
        ...TeamThingsInWords
      }
      member {
        ...TeamCandidateDetails
      }
      alternatives {
        ...TeamCandidateDetails
      }
    }
    missing {
      ...TeamThingsInWords
    }
  }
}
    fragment ProofStakeholder on Stakeholder {
  id
  kind
  name
  acronym
}
fragment TeamThingsInWords on TeamThings {
  kinds
  roles
  sectors {
    name
  }
  places {
    name
  }
}
fragment TeamCandidateDetails on TeamCandidate {
  candidate {
    ...ProofStakeholder
  }
  sentence
  strength
  newPartners
  brings {
    ...TeamThingsInWords
  }
  workedWith {
    ...ProofStakeholder
  }
  plansWith {
    ...ProofStakeholder
  }
  cautions {
    type
  }
}`) as unknown as TypedDocumentString<TeamQuery, TeamQueryVariables>;
export const WholeTotalsDocument = new TypedDocumentString(`
    query WholeTotals($stakeholders: StakeholderFilter!, $linkages: LinkageFilter!) {
  stakeholders(filter: $stakeholders, first: 0) {
    totalCount
  }
  linkages(filter: $linkages, first: 0) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<WholeTotalsQuery, WholeTotalsQueryVariables>;
export const StakeholderGroupsDocument = new TypedDocumentString(`
    query StakeholderGroups($by: StakeholderGroupBy!, $filter: StakeholderFilter!) {
  stakeholdersAggregate(groupBy: [$by], filter: $filter, first: 100) {
    ...FacetGroups
  }
}
    fragment FacetGroups on GroupedAggregate {
  groups {
    count
    keys {
      value
      facet {
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<StakeholderGroupsQuery, StakeholderGroupsQueryVariables>;
export const LinkageGroupsDocument = new TypedDocumentString(`
    query LinkageGroups($by: LinkageGroupBy!, $filter: LinkageFilter!) {
  linkagesAggregate(groupBy: [$by], filter: $filter, first: 100) {
    ...FacetGroups
  }
}
    fragment FacetGroups on GroupedAggregate {
  groups {
    count
    keys {
      value
      facet {
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<LinkageGroupsQuery, LinkageGroupsQueryVariables>;
export const AllStakeholdersDocument = new TypedDocumentString(`
    query AllStakeholders($filter: StakeholderFilter!, $orderBy: StakeholderOrder!, $first: Int!, $after: String) {
  stakeholders(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    nodes {
      id
      kind
      name
      acronym
      linkageCount
      partnerCount
      sectors {
        id
        name
      }
      places {
        id
        name
      }
    }
    pageInfo {
      ...NextPage
    }
  }
}
    fragment NextPage on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<AllStakeholdersQuery, AllStakeholdersQueryVariables>;
export const AllLinkagesDocument = new TypedDocumentString(`
    query AllLinkages($filter: LinkageFilter!, $orderBy: LinkageOrder!, $first: Int!, $after: String) {
  linkages(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    nodes {
      id
      kind: linkageKind
      mutual
      title
      status
      period
      confidence
      from {
        id
        name
      }
      to {
        id
        name
      }
    }
    pageInfo {
      ...NextPage
    }
  }
}
    fragment NextPage on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<AllLinkagesQuery, AllLinkagesQueryVariables>;