import { Field, ID, InputType } from "type-graphql";
import { EdtfScalar } from "../scalars.js";
import { DateCondition, type EnumCondition, IdCondition, StringCondition } from "./conditions.js";
import {
  DatePrecisionCondition,
  LinkageKindCondition,
  LinkageStatusCondition,
  ProjectTypeCondition,
  ResultStateCondition,
  ResultTypeCondition,
} from "./enum-conditions.js";
import { LinkageFilter, StakeholderFilter } from "./filters.js";
import { ONE_RESULT, ResultCondition } from "./result-condition.js";
import { THROUGH_PROJECTS } from "../partnership.js";
import { SourceCondition } from "./source-condition.js";

/** What it means to avoid somebody with their units. */
export const WITH_UNITS =
  "Whether to leave out, with those that are avoided, their units (affiliated to them; no clusters) and the projects that they lead, and those of these in turn. What is asked for stays. 1000 at most in all.";

@InputType({ description: "Which part of the network." })
export class NetworkFilter {
  @Field(() => StakeholderFilter, {
    nullable: true,
    description: "Only these stakeholders (those asked around stay).",
  })
  stakeholders?: StakeholderFilter | null;

  @Field(() => LinkageFilter, { nullable: true, description: "Only these linkages." })
  linkages?: LinkageFilter | null;

  @Field(() => [ID], { nullable: true, description: "Stakeholders to leave out, with all their linkages." })
  avoiding?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: WITH_UNITS })
  withUnits?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: THROUGH_PROJECTS })
  throughProjects?: boolean | null;
}

@InputType({
  description: "Which initiatives. All given conditions must hold; combine with `and`, `or`, `not`.",
})
export class InitiativeFilter {
  @Field(() => [InitiativeFilter], { nullable: true, description: "All of these hold." })
  and?: InitiativeFilter[] | null;

  @Field(() => [InitiativeFilter], { nullable: true, description: "At least one of these holds." })
  or?: InitiativeFilter[] | null;

  @Field(() => InitiativeFilter, { nullable: true, description: "This does not hold." })
  not?: InitiativeFilter | null;

  @Field(() => StringCondition, { nullable: true, description: "By title." })
  title?: StringCondition | null;

  @Field(() => StringCondition, { nullable: true, description: "By activity." })
  activity?: StringCondition | null;

  @Field(() => LinkageKindCondition, {
    nullable: true,
    description: "By kind of linkage; for a project: of one of its linkages.",
  })
  linkageKind?: EnumCondition | null;

  @Field(() => ProjectTypeCondition, {
    nullable: true,
    description: "Projects: by type. A training may be of this type, or have a linkage of that kind.",
  })
  projectType?: EnumCondition | null;

  @Field(() => LinkageStatusCondition, { nullable: true, description: "By status." })
  status?: EnumCondition | null;

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

  @Field(() => EdtfScalar, { nullable: true, description: "Whose period overlaps this one." })
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

  @Field(() => StringCondition, {
    nullable: true,
    description:
      "By the name, or the function, of one of the people of whom it tells; for a project: one of its linkages.",
  })
  person?: StringCondition | null;

  @Field(() => IdCondition, { nullable: true, description: "By document that tells it." })
  document?: IdCondition | null;

  @Field(() => SourceCondition, {
    nullable: true,
    description: "By a place in a document that tells it, such as a row of a table.",
  })
  source?: SourceCondition | null;

  @Field(() => StakeholderFilter, { nullable: true, description: "By one of its parties." })
  party?: StakeholderFilter | null;
}

@InputType({ description: "Which sectors, places, topics or documents. All given conditions must hold." })
export class FacetFilter {
  @Field(() => [FacetFilter], { nullable: true, description: "All of these hold." })
  and?: FacetFilter[] | null;

  @Field(() => [FacetFilter], { nullable: true, description: "At least one of these holds." })
  or?: FacetFilter[] | null;

  @Field(() => FacetFilter, { nullable: true, description: "This does not hold." })
  not?: FacetFilter | null;

  @Field(() => IdCondition, { nullable: true, description: "By id." })
  id?: IdCondition | null;

  @Field(() => StringCondition, { nullable: true, description: "By name." })
  name?: StringCondition | null;

  @Field(() => IdCondition, {
    nullable: true,
    description: "Sectors and places: by what directly holds it; `isNull: true` gives the roots.",
  })
  parent?: IdCondition | null;
}
