import { Field, ID, Int, ObjectType } from "type-graphql";
import { MatchReasonTypeEnum, TakeUpStateEnum } from "./enums.js";
import { EdtfScalar } from "./scalars.js";
import { Stakeholder } from "./stakeholder.js";
import { Source } from "./values.js";
import type { TakeUpState } from "./vocabulary.js";

@ObjectType({
  description: "What came of suggesting somebody to a stakeholder. Each later state is a further one.",
  simpleResolvers: true,
})
export class TakeUp {
  @Field(() => Stakeholder, { description: "To whom somebody was suggested." })
  seeker: Stakeholder;

  @Field(() => ID, { description: "The id of whom was suggested." })
  candidateId: string;

  @Field(() => Stakeholder, {
    nullable: true,
    description: "Whom was suggested; null where it is not in this graph.",
  })
  candidate: Stakeholder | null;

  @Field(() => TakeUpStateEnum, { description: "How far it got." })
  state: TakeUpState;

  @Field(() => EdtfScalar, { description: "When it got so far." })
  since: string;

  @Field(() => Stakeholder, {
    nullable: true,
    description: "Who brought the two together or told of it; null where not documented.",
  })
  by: Stakeholder | null;

  @Field(() => String, { nullable: true, description: "Why it was declined; null where not documented." })
  reason: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The rank with which it was suggested; null where not documented.",
  })
  rank: number | null;

  @Field(() => [MatchReasonTypeEnum], {
    description: "The reasons with which it was suggested; empty where not documented.",
  })
  reasons: string[];

  @Field(() => [Source], { description: "Where it is stated." })
  sources: Source[];
}
