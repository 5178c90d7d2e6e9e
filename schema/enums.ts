import { registerEnumType } from "type-graphql";
import { LINKAGE_KINDS, type LinkageKind } from "./linkages.js";
import { MEASURE_MEANINGS } from "./measure-keys.js";
import { STAKEHOLDER_KINDS, type StakeholderKind } from "./stakeholder-kinds.js";
import {
  AGENCY_TYPES,
  CONFIDENCES,
  DATE_PRECISIONS,
  EXCHANGE_STATES,
  LINKAGE_ROLES,
  LINKAGE_STATUSES,
  MATCH_CAUTIONS,
  MATCH_EXCLUSIONS,
  MATCH_HORIZONS,
  MATCH_REASONS,
  PROJECT_TYPES,
  REMARK_SORTS,
  RESULT_STATES,
  RESULT_TYPES,
  TAKE_UP_STATES,
} from "./vocabulary.js";

/** Registers a GraphQL enum whose values carry their meaning as description, and gives the enum object. */
function enumOf<K extends string>(
  name: string,
  description: string,
  meanings: Record<K, string>,
): Record<K, K> {
  const keys = Object.keys(meanings) as K[];
  const values = Object.fromEntries(keys.map((key) => [key, key])) as Record<K, K>;
  const valuesConfig = Object.fromEntries(keys.map((key) => [key, { description: meanings[key] }]));
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as never });
  return values;
}

const described = <K extends string>(list: readonly { key: K; description: string }[]): Record<K, string> =>
  Object.fromEntries(list.map((item) => [item.key, item.description])) as Record<K, string>;

export const StakeholderKindEnum = enumOf<StakeholderKind>(
  "StakeholderKind",
  "The four kinds of stakeholder.",
  described(STAKEHOLDER_KINDS),
);
export const LinkageKindEnum = enumOf<LinkageKind>(
  "LinkageKind",
  "What a linkage is about; each kind is one relationship type in the graph.",
  described(LINKAGE_KINDS),
);
export const AgencyTypeEnum = enumOf("AgencyType", "What sort of agency it is.", AGENCY_TYPES);
export const ProjectTypeEnum = enumOf("ProjectType", "What sort of initiative a project is.", PROJECT_TYPES);
export const LinkageRoleEnum = enumOf(
  "LinkageRole",
  "In which role the `from` side takes part in a project.",
  LINKAGE_ROLES,
);
export const LinkageStatusEnum = enumOf(
  "LinkageStatus",
  "How far it got, as of its source.",
  LINKAGE_STATUSES,
);
export const ResultTypeEnum = enumOf("ResultType", "What sort of result, as IATI types them.", RESULT_TYPES);
export const ResultStateEnum = enumOf(
  "ResultState",
  "Whether a result was seen or only expected.",
  RESULT_STATES,
);
export const ConfidenceEnum = enumOf("Confidence", "How directly the source supports it.", CONFIDENCES);
export const RemarkSortEnum = enumOf("RemarkSort", "What a remark on a fact tells.", REMARK_SORTS);
export const ExchangeStateEnum = enumOf(
  "ExchangeState",
  "Whether a need or an offer still stands.",
  EXCHANGE_STATES,
);
export const TakeUpStateEnum = enumOf("TakeUpState", "How far a suggestion was taken up.", TAKE_UP_STATES);
export const DatePrecisionEnum = enumOf(
  "DatePrecision",
  "How precisely a period says when it begins or, where that is open, when it ends.",
  DATE_PRECISIONS,
);
export const DirectionEnum = enumOf(
  "Direction",
  "Which way linkages are followed. Mutual ones count both ways.",
  {
    OUT: "From the `from` side to the `to` side.",
    IN: "From the `to` side to the `from` side.",
    ANY: "Both ways.",
  },
);
export const OrderDirectionEnum = enumOf(
  "OrderDirection",
  "Ascending or descending; what is unknown comes last in both.",
  {
    ASC: "Smallest, earliest or first in the alphabet first.",
    DESC: "Largest, latest or last in the alphabet first.",
  },
);
export const TimeUnitEnum = enumOf("TimeUnit", "How long a bucket of the timeline is.", {
  YEAR: "Calendar years.",
  QUARTER: "Calendar quarters, written as EDTF seasons 33 to 36.",
  MONTH: "Calendar months.",
});
export const SearchFieldEnum = enumOf("SearchField", "Where a search text was found.", {
  NAME: "In the name.",
  ACRONYM: "In the acronym.",
  OTHER_NAME: "In a former name, a translation or another spelling.",
  CODE: "In a project code or an external identifier.",
  PRODUCT: "In a product of the cluster.",
  SECTOR: "In the name of one of its sectors.",
  PLACE: "In the name of one of its places.",
  NEED: "In something that it needs, or its topic.",
  OFFER: "In something that it offers, or its topic.",
  TITLE: "In the title of a linkage.",
  ACTIVITY: "In what was done.",
  RESULT: "In a result.",
  PERSON: "In what a person does.",
  SUMMARY: "In the summary, the description or the publisher.",
});
export const SearchTypeEnum = enumOf("SearchType", "What a search may find.", {
  STAKEHOLDER: "A cluster, agency, university or project.",
  LINKAGE: "A linkage that states an activity or a result.",
  PERSON: "A person whom linkages name, or tell of by function.",
  SECTOR: "A sector.",
  PLACE: "A place.",
  TOPIC: "A topic of needs and offers.",
  DOCUMENT: "A document.",
});
export const OverviewByEnum = enumOf("OverviewBy", "What a network is drawn together by.", {
  COMMUNITY: "Communities: many linkages inside, few between them.",
  SECTOR: "Sectors, the widest but those that hold all others.",
  PLACE: "Places, the widest but those that hold all others.",
});
export const StakeholderGroupByEnum = enumOf("StakeholderGroupBy", "What stakeholders are grouped by.", {
  KIND: "Kinds.",
  AGENCY_TYPE: "Agencies: types.",
  PROJECT_TYPE: "Projects: types.",
  SECTOR: "Sectors, each with those inside it.",
  PLACE: "Places, each with those inside it.",
  DOCUMENT: "Documents that their own facts come from.",
  YEAR: "Projects: the years in which their periods begin.",
  FOUNDED_YEAR: "The first years in which they may have been founded.",
});
export const LinkageGroupByEnum = enumOf("LinkageGroupBy", "What linkages are grouped by.", {
  KIND: "Kinds.",
  STATUS: "How far they got.",
  ROLE: "Roles of the `from` side.",
  CONFIDENCE: "Whether they are stated or inferred.",
  SECTOR: "Sectors of either end, each with those inside it.",
  PLACE: "Places of either end, each with those inside it.",
  DOCUMENT: "Documents that tell them.",
  YEAR: "The years in which their periods begin.",
});
export const InitiativeGroupByEnum = enumOf("InitiativeGroupBy", "What initiatives are grouped by.", {
  STATUS: "How far they got.",
  LINKAGE_KIND: "Kinds of linkage; for a project: of its linkages.",
  PROJECT_TYPE: "Projects: types.",
  DOCUMENT: "Documents that tell them.",
  YEAR: "The years in which their periods begin.",
});
export const MeasureKeyEnum = enumOf(
  "MeasureKey",
  "What can be measured about a stakeholder's place in the network.",
  MEASURE_MEANINGS,
);
export const MeasureMethodEnum = enumOf("MeasureMethod", "How a measure was computed.", {
  EXACT: "In full.",
  SAMPLED: "From a random sample of starting points; each value has its error.",
  ITERATED:
    "By steps that had to stop before they had settled; the error is what the others would have added.",
});
export const MeasureYieldEnum = enumOf("MeasureYield", "What the values of a measure are.", {
  COUNT: "Whole numbers of something.",
  SHARE: "From 0 to 1.",
  SCORE: "Numbers that compare within one answer only.",
});

export const MatchReasonTypeEnum = enumOf(
  "MatchReasonType",
  "What sort of reason speaks for a match.",
  MATCH_REASONS,
);
export const MatchHorizonEnum = enumOf("MatchHorizon", "How far ahead matches look.", MATCH_HORIZONS);
export const MatchExclusionEnum = enumOf(
  "MatchExclusion",
  "Why a candidate is not suggested.",
  MATCH_EXCLUSIONS,
);
export const MatchCautionTypeEnum = enumOf(
  "MatchCautionType",
  "What sort of caution a match needs.",
  MATCH_CAUTIONS,
);

export type Direction = keyof typeof DirectionEnum;
export type OrderDirection = keyof typeof OrderDirectionEnum;
export type TimeUnit = keyof typeof TimeUnitEnum;
export type SearchField = keyof typeof SearchFieldEnum;
export type SearchType = keyof typeof SearchTypeEnum;
export type OverviewBy = keyof typeof OverviewByEnum;
export type StakeholderGroupBy = keyof typeof StakeholderGroupByEnum;
export type LinkageGroupBy = keyof typeof LinkageGroupByEnum;
export type InitiativeGroupBy = keyof typeof InitiativeGroupByEnum;
export type MeasureMethod = keyof typeof MeasureMethodEnum;
export type MeasureYield = keyof typeof MeasureYieldEnum;
