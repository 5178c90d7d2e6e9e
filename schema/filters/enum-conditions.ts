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

export const StakeholderKindCondition = enumConditionOf("StakeholderKind", StakeholderKindEnum);
export const AgencyTypeCondition = enumConditionOf("AgencyType", AgencyTypeEnum);
export const ProjectTypeCondition = enumConditionOf("ProjectType", ProjectTypeEnum);
export const LinkageKindCondition = enumConditionOf("LinkageKind", LinkageKindEnum);
export const LinkageStatusCondition = enumConditionOf("LinkageStatus", LinkageStatusEnum);
export const LinkageRoleCondition = enumConditionOf("LinkageRole", LinkageRoleEnum);
export const ConfidenceCondition = enumConditionOf("Confidence", ConfidenceEnum);
export const DatePrecisionCondition = enumConditionOf("DatePrecision", DatePrecisionEnum);
export const RemarkSortCondition = enumConditionOf("RemarkSort", RemarkSortEnum);
export const ResultTypeCondition = enumConditionOf("ResultType", ResultTypeEnum);
export const ResultStateCondition = enumConditionOf("ResultState", ResultStateEnum);
