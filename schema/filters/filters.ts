import { Field, InputType } from "type-graphql";
import { EdtfScalar } from "../scalars.js";
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
  @Field(() => [StakeholderFilter], { nullable: true, description: "All of these hold." })
  and?: StakeholderFilter[] | null;

  @Field(() => [StakeholderFilter], { nullable: true, description: "At least one of these holds." })
  or?: StakeholderFilter[] | null;

  @Field(() => StakeholderFilter, { nullable: true, description: "This does not hold." })
  not?: StakeholderFilter | null;

  @Field(() => IdCondition, { nullable: true, description: "By id." })
  id?: IdCondition | null;

  @Field(() => StakeholderKindCondition, { nullable: true, description: "By kind." })
  kind?: EnumCondition | null;

  @Field(() => StringCondition, { nullable: true, description: "By name (other spellings: see `search`)." })
  name?: StringCondition | null;

  @Field(() => IdCondition, { nullable: true, description: "By sector, sub-sectors included." })
  sector?: IdCondition | null;

  @Field(() => IdCondition, { nullable: true, description: "By place, the places inside included." })
  place?: IdCondition | null;

  @Field(() => IdCondition, {
    nullable: true,
    description:
      "Agencies: by the very place that they are competent for, not by one inside it. `place` is where somebody is or works: a national body whose seat no document tells is found here alone.",
  })
  jurisdiction?: IdCondition | null;

  @Field(() => IdCondition, { nullable: true, description: "By topic of a need or an offer." })
  topic?: IdCondition | null;

  @Field(() => IdCondition, { nullable: true, description: "By topic of a need, whatever its state." })
  need?: IdCondition | null;

  @Field(() => IdCondition, { nullable: true, description: "By topic of an offer, whatever its state." })
  offer?: IdCondition | null;

  @Field(() => IdCondition, { nullable: true, description: "By a document that its own facts come from." })
  document?: IdCondition | null;

  @Field(() => SourceCondition, {
    nullable: true,
    description: "By a place in a document that its own facts come from, such as a row of a table.",
  })
  source?: SourceCondition | null;

  @Field(() => RemarkSortCondition, {
    nullable: true,
    description: "By the sort of one of its remarks, such as DIFFERS.",
  })
  remark?: EnumCondition | null;

  @Field(() => IntCondition, { nullable: true, description: "By number of linkages." })
  linkageCount?: IntCondition | null;

  @Field(() => IntCondition, { nullable: true, description: "By number of neighbours, each counted once." })
  partnerCount?: IntCondition | null;

  @Field(() => IntCondition, {
    nullable: true,
    description: "By number of linkages.",
    deprecationReason: "Use `linkageCount`: the measure DEGREE counts partners.",
  })
  degree?: IntCondition | null;

  @Field(() => BooleanCondition, { nullable: true, description: "By whether it is a group." })
  collective?: BooleanCondition | null;

  @Field(() => BooleanCondition, { nullable: true, description: "Clusters: by whether it is a pilot." })
  pilot?: BooleanCondition | null;

  @Field(() => AgencyTypeCondition, { nullable: true, description: "Agencies: by type." })
  agencyType?: EnumCondition | null;

  @Field(() => ProjectTypeCondition, { nullable: true, description: "Projects: by type." })
  projectType?: EnumCondition | null;

  @Field(() => EdtfScalar, { nullable: true, description: "Projects: whose period overlaps this one." })
  during?: string | null;

  @Field(() => DatePrecisionCondition, {
    nullable: true,
    description: "Projects: by how precise its period is; `isNull: true` is undated.",
  })
  precision?: EnumCondition | null;

  @Field(() => DateCondition, {
    nullable: true,
    description: "Projects: By the first day that its period can mean.",
  })
  earliest?: DateCondition | null;

  @Field(() => DateCondition, {
    nullable: true,
    description: "Projects: By the last day that its period can mean.",
  })
  latest?: DateCondition | null;

  @Field(() => DateCondition, {
    nullable: true,
    description: "By the first day on which it may have been founded.",
  })
  founded?: DateCondition | null;

  @Field(() => DateTimeCondition, { nullable: true, description: "By when it last changed in this graph." })
  updatedAt?: DateTimeCondition | null;

  @Field(() => IntCondition, { nullable: true, description: "Clusters: by number of firms." })
  firmCount?: IntCondition | null;

  @Field(() => IntCondition, { nullable: true, description: "Clusters: by number of people who work in it." })
  employment?: IntCondition | null;

  @Field(() => LinkageQuantifier, { nullable: true, description: "By its linkages, one step deep." })
  linkages?: LinkageQuantifier | null;

  @Field(() => CoParticipantQuantifier, {
    nullable: true,
    description:
      "By others who are linked with a project that it is linked with, by whatever linkages: two steps, over projects alone.",
  })
  coParticipants?: CoParticipantQuantifier | null;
}

@InputType({ description: "Conditions on those who take part in a project together with a stakeholder." })
export class CoParticipantQuantifier {
  @Field(() => StakeholderFilter, {
    nullable: true,
    description: "At least one of them is like this. It cannot ask for linkages or co-participants itself.",
  })
  some?: StakeholderFilter | null;

  @Field(() => StakeholderFilter, { nullable: true, description: "None of them is like this." })
  none?: StakeholderFilter | null;

  @Field(() => StakeholderFilter, {
    nullable: true,
    description: "All of them are like this; so it is where there is nobody.",
  })
  all?: StakeholderFilter | null;
}

@InputType({ description: "Conditions on the linkages of a stakeholder." })
export class LinkageQuantifier {
  @Field(() => LinkageFilter, { nullable: true, description: "At least one linkage is like this." })
  some?: LinkageFilter | null;

  @Field(() => LinkageFilter, { nullable: true, description: "No linkage is like this." })
  none?: LinkageFilter | null;

  @Field(() => LinkageFilter, {
    nullable: true,
    description: "All linkages are like this; so it is where there is none.",
  })
  all?: LinkageFilter | null;
}

@InputType({
  description: "Which linkages. All given conditions must hold; combine with `and`, `or`, `not`.",
})
export class LinkageFilter {
  @Field(() => [LinkageFilter], { nullable: true, description: "All of these hold." })
  and?: LinkageFilter[] | null;

  @Field(() => [LinkageFilter], { nullable: true, description: "At least one of these holds." })
  or?: LinkageFilter[] | null;

  @Field(() => LinkageFilter, { nullable: true, description: "This does not hold." })
  not?: LinkageFilter | null;

  @Field(() => IdCondition, { nullable: true, description: "By id." })
  id?: IdCondition | null;

  @Field(() => LinkageKindCondition, { nullable: true, description: "By kind." })
  kind?: EnumCondition | null;

  @Field(() => LinkageStatusCondition, { nullable: true, description: "By status." })
  status?: EnumCondition | null;

  @Field(() => LinkageRoleCondition, { nullable: true, description: "By role of the `from` side." })
  role?: EnumCondition | null;

  @Field(() => ConfidenceCondition, { nullable: true, description: "By stated or inferred." })
  confidence?: EnumCondition | null;

  @Field(() => RemarkSortCondition, {
    nullable: true,
    description: "By the sort of one of its remarks, such as DIFFERS.",
  })
  remark?: EnumCondition | null;

  @Field(() => BooleanCondition, { nullable: true, description: "By whether it holds both ways." })
  mutual?: BooleanCondition | null;

  @Field(() => StringCondition, { nullable: true, description: "By its activity." })
  activity?: StringCondition | null;

  @Field(() => ResultCondition, { nullable: true, description: "By one of its results." })
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

  @Field(() => EdtfScalar, {
    nullable: true,
    description:
      "Whose period overlaps this one, by earliest and latest day; an unknown end counts as open. Undated linkages do not.",
  })
  during?: string | null;

  @Field(() => DatePrecisionCondition, {
    nullable: true,
    description: "By how precise its period is; `isNull: true` is undated.",
  })
  precision?: EnumCondition | null;

  @Field(() => DateCondition, {
    nullable: true,
    description: "By the first day that its period can mean.",
  })
  earliest?: DateCondition | null;

  @Field(() => DateCondition, {
    nullable: true,
    description: "By the last day that its period can mean.",
  })
  latest?: DateCondition | null;

  @Field(() => DateTimeCondition, { nullable: true, description: "By when it last changed in this graph." })
  updatedAt?: DateTimeCondition | null;

  @Field(() => StringCondition, {
    nullable: true,
    description: "By the name, or the function, of one of the people of whom it tells.",
  })
  person?: StringCondition | null;

  @Field(() => IdCondition, { nullable: true, description: "By document that tells it." })
  document?: IdCondition | null;

  @Field(() => SourceCondition, {
    nullable: true,
    description: "By a place in a document that tells it, such as a row of a table.",
  })
  source?: SourceCondition | null;

  @Field(() => StakeholderFilter, { nullable: true, description: "By its `from` side." })
  from?: StakeholderFilter | null;

  @Field(() => StakeholderFilter, { nullable: true, description: "By its `to` side." })
  to?: StakeholderFilter | null;

  @Field(() => StakeholderFilter, {
    nullable: true,
    description:
      "By the other side, where the linkages of a stakeholder are asked; by either side elsewhere.",
  })
  partner?: StakeholderFilter | null;
}
