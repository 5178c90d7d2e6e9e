import { Field, ObjectType } from "type-graphql";
import { Code, Facet } from "./facet.js";

@ObjectType({
  implements: Facet,
  description: "What needs and offers are about, such as quality certification.",
  simpleResolvers: true,
})
export class Topic extends Facet {
  @Field(() => [String], { description: "Other names and spellings." })
  otherNames: string[];

  @Field(() => [Code], { description: "Codes of official classifications, where one truly fits." })
  codes: Code[];

  @Field(() => String, { nullable: true, description: "What it covers." })
  description: string | null;
}
