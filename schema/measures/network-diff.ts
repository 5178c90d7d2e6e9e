import { Field, Float, Int, ObjectType } from "type-graphql";
import { EdtfScalar } from "../scalars.js";
import { Stakeholder } from "../stakeholder.js";

@ObjectType({ description: "Linkages that begin or end in a stretch of time.", simpleResolvers: true })
export class LinkageChanges {
  @Field(() => Int, { description: "How many." })
  count: number;
}

@ObjectType({ description: "Stakeholders who come into or leave a network.", simpleResolvers: true })
export class StakeholderChanges {
  @Field(() => Int, { description: "How many." })
  count: number;
}

@ObjectType({
  description: "Two stakeholders who were linked before and whose linkages changed.",
  simpleResolvers: true,
})
export class PairChange {
  @Field(() => [Stakeholder], { description: "The two." })
  between: Stakeholder[];

  @Field(() => Int, { description: "How many linkages they had before." })
  before: number;

  @Field(() => Int, { description: "How many began." })
  added: number;

  @Field(() => Int, { description: "How many ended." })
  ended: number;

  @Field(() => Int, { description: "How many they have after." })
  after: number;
}

@ObjectType({ description: "How a stakeholder moved in the order of a measure.", simpleResolvers: true })
export class MeasureMove {
  @Field(() => Stakeholder, { description: "The stakeholder." })
  stakeholder: Stakeholder;

  @Field(() => Float, { nullable: true, description: "The value before; null where it had none." })
  before: number | null;

  @Field(() => Float, { nullable: true, description: "The value after; null where it has none." })
  after: number | null;

  @Field(() => Int, { nullable: true, description: "Its place before." })
  rankBefore: number | null;

  @Field(() => Int, { nullable: true, description: "Its place after." })
  rankAfter: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "After less before, where it has both.",
  })
  change: number | null;
}

@ObjectType({
  description:
    "How a network changed between two dates. A linkage stands from the first day that its date can mean until the end that its source states; one without a stated end goes on.",
  simpleResolvers: true,
})
export class NetworkDiff {
  @Field(() => EdtfScalar, { description: "Before its first day is `before`." })
  from: string;

  @Field(() => EdtfScalar, { description: "At the end of its last day is `after`." })
  to: string;

  @Field(() => LinkageChanges, { description: "Linkages that begin from the first to the last day." })
  added: LinkageChanges;

  @Field(() => LinkageChanges, {
    description: "Linkages whose stated end is from the first to the last day.",
  })
  ended: LinkageChanges;

  @Field(() => StakeholderChanges, { description: "Who had no linkage before and has had one since." })
  arrived: StakeholderChanges;

  @Field(() => StakeholderChanges, { description: "Who had a linkage before and has none after." })
  left: StakeholderChanges;

  @Field(() => Int, { description: "Linkages without a date, which are in neither network." })
  undated: number;
}
