import {
  AgencyTypeEnum,
  ConfidenceEnum,
  DatePrecisionEnum,
  LinkageKindEnum,
  LinkageRoleEnum,
  LinkageStatusEnum,
  ProjectTypeEnum,
  RemarkSortEnum,
  ResultStateEnum,
  ResultTypeEnum,
  StakeholderKindEnum,
} from "../enums.js";
import { enumConditionOf } from "./conditions.js";

export const StakeholderKindCondition = enumConditionOf(
  "StakeholderKind",
  StakeholderKindEnum,
  "a kind of stakeholder",
);
export const AgencyTypeCondition = enumConditionOf("AgencyType", AgencyTypeEnum, "a type of agency");
export const ProjectTypeCondition = enumConditionOf("ProjectType", ProjectTypeEnum, "a type of project");
export const LinkageKindCondition = enumConditionOf("LinkageKind", LinkageKindEnum, "a kind of linkage");
export const LinkageStatusCondition = enumConditionOf(
  "LinkageStatus",
  LinkageStatusEnum,
  "how far something got",
);
export const LinkageRoleCondition = enumConditionOf("LinkageRole", LinkageRoleEnum, "a role in a project");
export const ConfidenceCondition = enumConditionOf(
  "Confidence",
  ConfidenceEnum,
  "how directly a source supports something",
);
export const DatePrecisionCondition = enumConditionOf(
  "DatePrecision",
  DatePrecisionEnum,
  "how precise a period is",
);
export const RemarkSortCondition = enumConditionOf("RemarkSort", RemarkSortEnum, "the sort of a remark");
export const ResultTypeCondition = enumConditionOf("ResultType", ResultTypeEnum, "the type of a result");
export const ResultStateCondition = enumConditionOf(
  "ResultState",
  ResultStateEnum,
  "whether a result was observed or anticipated",
);
