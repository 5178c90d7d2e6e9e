import { Field, ObjectType } from "type-graphql";
import { Stakeholder } from "../stakeholder.js";

@ObjectType({
  implements: Stakeholder,
  description: "A university, faculty or research institute.",
  simpleResolvers: true,
})
export class University extends Stakeholder {
  @Field(() => Stakeholder, { nullable: true, description: "What it is a faculty or an institute of." })
  parent: Stakeholder | null;
}
