import { Field, Int, ObjectType } from "type-graphql";
import { Stakeholder } from "../stakeholder.js";

@ObjectType({ description: "Two partners who are the only tie between two parts.", simpleResolvers: true })
export class Bridge {
  @Field(() => [Stakeholder], { description: "The two." })
  between: Stakeholder[];

  @Field(() => Int, { description: "How many linkages they have." })
  linkageCount: number;

  @Field(() => Int, { description: "How many stakeholders stand on the smaller side." })
  cutsOff: number;
}
