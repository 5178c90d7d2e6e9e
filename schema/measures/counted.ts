import { Field, Int, ObjectType } from "type-graphql";
import { Avoided } from "../avoided.js";

@ObjectType({ description: "What an answer was computed from.", simpleResolvers: true })
export class Counted {
  @Field(() => Int, { description: "How many stakeholders, those without linkages included." })
  stakeholders: number;

  @Field(() => Int, { description: "How many linkages between them." })
  linkages: number;

  @Field(() => Int, {
    description: "How many of these linkages stand for a project in common (see `throughProjects`).",
  })
  partnerships: number;

  @Field(() => String, {
    nullable: true,
    description: "The filter as it was given, as JSON; null for the whole network.",
  })
  filter: string | null;

  @Field(() => Avoided, { description: "Whom the filter leaves out by name." })
  avoided: Avoided;
}
