import { Field, InputType } from "type-graphql";
import { EdtfScalar } from "../scalars.js";
import { Condition } from "./condition.js";
import {
  BooleanCondition,
  DateCondition,
  DateTimeCondition,
  type EnumCondition,
  IdCondition,
  IntCondition,
  StringCondition,
} from "./conditions.js";
import {
  AgencyTypeCondition,
  ConfidenceCondition,
  DatePrecisionCondition,
  LinkageKindCondition,
  LinkageRoleCondition,
  LinkageStatusCondition,
  ProjectTypeCondition,
  RemarkSortCondition,
  ResultStateCondition,
  ResultTypeCondition,
  StakeholderKindCondition,
} from "./enum-conditions.js";
import { ONE_RESULT, ResultCondition } from "./result-condition.js";
import { SourceCondition } from "./source-condition.js";

/**
 * The two filters name each other (a stakeholder by its linkages, a linkage by its ends), so they share a file.
 * All given conditions must hold; an empty filter holds for everything.
 */
@InputType({
  description: "Which stakeholders. All given conditions must hold; combine with `and`, `or`, `not`.",
})
export class StakeholderFilter {
  @Condition(() => [StakeholderFilter], "All of these hold.")
  and?: StakeholderFilter[] | null;

  @Condition(() => [StakeholderFilter], "At least one of these holds.")
  or?: StakeholderFilter[] | null;

  @Condition(() => StakeholderFilter, "This does not hold.")
  not?: StakeholderFilter | null;

  @Condition(() => IdCondition, "By id.")
  id?: IdCondition | null;

  @Condition(() => StakeholderKindCondition, "By kind.")
  kind?: EnumCondition | null;

  @Condition(() => StringCondition, "By name (other spellings: see `search`).")
  name?: StringCondition | null;

  @Condition(() => IdCondition, "By sector, sub-sectors included.")
  sector?: IdCondition | null;

  @Condition(() => IdCondition, "By place, the places inside included.")
  place?: IdCondition | null;

  @Condition(
    () => IdCondition,
    "Agencies: by the very place that they are competent for, not by one inside it. `place` is where somebody is or works: a national body whose seat no document tells is found here alone.",
  )
  jurisdiction?: IdCondition | null;

  @Condition(() => IdCondition, "By topic of a need or an offer.")
  topic?: IdCondition | null;

  @Condition(() => IdCondition, "By topic of a need, whatever its state.")
  need?: IdCondition | null;

  @Condition(() => IdCondition, "By topic of an offer, whatever its state.")
  offer?: IdCondition | null;

  @Condition(() => IdCondition, "By a document that its own facts come from.")
  document?: IdCondition | null;

  @Condition(
    () => SourceCondition,
    "By a place in a document that its own facts come from, such as a row of a table.",
  )
  source?: SourceCondition | null;

  @Condition(() => RemarkSortCondition, "By the sort of one of its remarks, such as DIFFERS.")
  remark?: EnumCondition | null;

  @Condition(() => IntCondition, "By number of linkages.")
  linkageCount?: IntCondition | null;

  @Condition(() => IntCondition, "By number of neighbours, each counted once.")
  partnerCount?: IntCondition | null;

  @Field(() => IntCondition, {
    nullable: true,
    description: "By number of linkages.",
    deprecationReason: "Use `linkageCount`: the measure DEGREE counts partners.",
  })
  degree?: IntCondition | null;

  @Condition(() => BooleanCondition, "By whether it is a group.")
  collective?: BooleanCondition | null;

  @Condition(() => BooleanCondition, "Clusters: by whether it is a pilot.")
  pilot?: BooleanCondition | null;

  @Condition(() => AgencyTypeCondition, "Agencies: by type.")
  agencyType?: EnumCondition | null;

  @Condition(() => ProjectTypeCondition, "Projects: by type.")
  projectType?: EnumCondition | null;

  @Condition(() => EdtfScalar, "Projects: whose period overlaps this one.")
  during?: string | null;

  @Condition(
    () => DatePrecisionCondition,
    "Projects: by how precise its period is; `isNull: true` is undated.",
  )
  precision?: EnumCondition | null;

  @Condition(() => DateCondition, "Projects: By the first day that its period can mean.")
  earliest?: DateCondition | null;

  @Condition(() => DateCondition, "Projects: By the last day that its period can mean.")
  latest?: DateCondition | null;

  @Condition(() => DateCondition, "By the first day on which it may have been founded.")
  founded?: DateCondition | null;

  @Condition(() => DateTimeCondition, "By when it last changed in this graph.")
  updatedAt?: DateTimeCondition | null;

  @Condition(() => IntCondition, "Clusters: by number of firms.")
  firmCount?: IntCondition | null;

  @Condition(() => IntCondition, "Clusters: by number of people who work in it.")
  employment?: IntCondition | null;

  @Condition(() => LinkageQuantifier, "By its linkages, one step deep.")
  linkages?: LinkageQuantifier | null;

  @Condition(
    () => CoParticipantQuantifier,
    "By others who are linked with a project that it is linked with, by whatever linkages: two steps, over projects alone.",
  )
  coParticipants?: CoParticipantQuantifier | null;
}

@InputType({ description: "Conditions on those who take part in a project together with a stakeholder." })
export class CoParticipantQuantifier {
  @Condition(
    () => StakeholderFilter,
    "At least one of them is like this. It cannot ask for linkages or co-participants itself.",
  )
  some?: StakeholderFilter | null;

  @Condition(() => StakeholderFilter, "None of them is like this.")
  none?: StakeholderFilter | null;

  @Condition(() => StakeholderFilter, "All of them are like this; so it is where there is nobody.")
  all?: StakeholderFilter | null;
}

@InputType({ description: "Conditions on the linkages of a stakeholder." })
export class LinkageQuantifier {
  @Condition(() => LinkageFilter, "At least one linkage is like this.")
  some?: LinkageFilter | null;

  @Condition(() => LinkageFilter, "No linkage is like this.")
  none?: LinkageFilter | null;

  @Condition(() => LinkageFilter, "All linkages are like this; so it is where there is none.")
  all?: LinkageFilter | null;
}

@InputType({
  description: "Which linkages. All given conditions must hold; combine with `and`, `or`, `not`.",
})
export class LinkageFilter {
  @Condition(() => [LinkageFilter], "All of these hold.")
  and?: LinkageFilter[] | null;

  @Condition(() => [LinkageFilter], "At least one of these holds.")
  or?: LinkageFilter[] | null;

  @Condition(() => LinkageFilter, "This does not hold.")
  not?: LinkageFilter | null;

  @Condition(() => IdCondition, "By id.")
  id?: IdCondition | null;

  @Condition(() => LinkageKindCondition, "By kind.")
  kind?: EnumCondition | null;

  @Condition(() => LinkageStatusCondition, "By status.")
  status?: EnumCondition | null;

  @Condition(() => LinkageRoleCondition, "By role of the `from` side.")
  role?: EnumCondition | null;

  @Condition(() => ConfidenceCondition, "By stated or inferred.")
  confidence?: EnumCondition | null;

  @Condition(() => RemarkSortCondition, "By the sort of one of its remarks, such as DIFFERS.")
  remark?: EnumCondition | null;

  @Condition(() => BooleanCondition, "By whether it holds both ways.")
  mutual?: BooleanCondition | null;

  @Condition(() => StringCondition, "By its activity.")
  activity?: StringCondition | null;

  @Condition(() => ResultCondition, "By one of its results.")
  result?: ResultCondition | null;

  @Field(() => ResultTypeCondition, {
    nullable: true,
    description: "By the type of one of its results.",
    deprecationReason: ONE_RESULT,
  })
  resultType?: EnumCondition | null;

  @Field(() => ResultStateCondition, {
    nullable: true,
    description: "By the state of one of its results.",
    deprecationReason: ONE_RESULT,
  })
  resultState?: EnumCondition | null;

  @Condition(
    () => EdtfScalar,
    "Whose period overlaps this one, by earliest and latest day; an unknown end counts as open. Undated linkages do not.",
  )
  during?: string | null;

  @Condition(() => DatePrecisionCondition, "By how precise its period is; `isNull: true` is undated.")
  precision?: EnumCondition | null;

  @Condition(() => DateCondition, "By the first day that its period can mean.")
  earliest?: DateCondition | null;

  @Condition(() => DateCondition, "By the last day that its period can mean.")
  latest?: DateCondition | null;

  @Condition(() => DateTimeCondition, "By when it last changed in this graph.")
  updatedAt?: DateTimeCondition | null;

  @Condition(() => StringCondition, "By the name, or the function, of one of the people of whom it tells.")
  person?: StringCondition | null;

  @Condition(() => IdCondition, "By document that tells it.")
  document?: IdCondition | null;

  @Condition(() => SourceCondition, "By a place in a document that tells it, such as a row of a table.")
  source?: SourceCondition | null;

  @Condition(() => StakeholderFilter, "By its `from` side.")
  from?: StakeholderFilter | null;

  @Condition(() => StakeholderFilter, "By its `to` side.")
  to?: StakeholderFilter | null;

  @Condition(
    () => StakeholderFilter,
    "By the other side, where the linkages of a stakeholder are asked; by either side elsewhere.",
  )
  partner?: StakeholderFilter | null;
}
