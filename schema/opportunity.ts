import { Field, Float, ObjectType } from "type-graphql";
import { Linkage } from "./linkage.js";
import { Match } from "./match.js";
import { Stakeholder } from "./stakeholder.js";
import { TakeUp } from "./take-up.js";

@ObjectType({ description: "Who could bring two together.", simpleResolvers: true })
export class Introduction {
  @Field(() => [Stakeholder], {
    description:
      "Their best common partner, or the two on the best chain of partners, from one to the other.",
  })
  stakeholders: Stakeholder[];

  @Field(() => [Linkage], {
    description:
      "The linkages along the way: between each two partners the ten latest at most, and theirs with the ten latest projects in common.",
  })
  linkages: Linkage[];
}

@ObjectType({
  description: "Two who are not linked and should meet, seen from both sides.",
  simpleResolvers: true,
})
export class Opportunity {
  @Field(() => String, {
    description: "Where it stands, for `after`; opaque. By place: what changes meanwhile may move it.",
  })
  cursor: string;

  @Field(() => Float, {
    description: "The harmonic mean of the two strengths: it is high where both sides gain. At least 1.",
  })
  score: number;

  @Field(() => Match, { description: "With whom `between` chose as the seeker." })
  match: Match;

  @Field(() => Match, { description: "The same pair with the other as the seeker." })
  inReturn: Match;

  @Field(() => Introduction, {
    nullable: true,
    description: "Who could introduce them; null where no two or three steps lead from one to the other.",
  })
  introduction: Introduction | null;

  @Field(() => TakeUp, {
    nullable: true,
    description: "What last came of suggesting one of the two to the other; null where nothing is told.",
  })
  takeUp: TakeUp | null;

  @Field(() => String, { description: "Why, in a sentence made from the reasons of `match`." })
  sentence: string;
}
