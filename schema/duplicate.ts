import { Field, Float, Int, ObjectType } from "type-graphql";
import { Stakeholder } from "./stakeholder.js";

@ObjectType({
  description: "Two stakeholders that may be one, for a person to judge. Nothing is merged by itself.",
  simpleResolvers: true,
})
export class LikelyDuplicate {
  @Field(() => [Stakeholder], { description: "The two, by id." })
  stakeholders: Stakeholder[];

  @Field(() => Float, { description: "How likely, from 0.75 to 1: 1 where both have the same identifier." })
  score: number;

  @Field(() => [String], { description: "What speaks for it, and against it, in words." })
  evidence: string[];
}

@ObjectType({ description: "Likely duplicates among the stakeholders.", simpleResolvers: true })
export class LikelyDuplicates {
  @Field(() => [LikelyDuplicate], { description: "The pairs, most likely first, then by id." })
  pairs: LikelyDuplicate[];

  @Field(() => Int, { description: "How many pairs there are, those beyond `first` included." })
  total: number;

  @Field(() => Boolean, {
    description:
      "Whether all names were compared; where false, there are too many, and the rarest words counted.",
  })
  complete: boolean;
}
