import { Field, ObjectType } from "type-graphql";
import { Code, Facet } from "./facet.js";

@ObjectType({
  implements: Facet,
  description:
    "A branch of economic activity. Sectors form a tree; a filter on one takes its sub-sectors in.",
  simpleResolvers: true,
})
export class Sector extends Facet {
  @Field(() => [String], { description: "Other names and spellings." })
  otherNames: string[];

  @Field(() => [Code], {
    description: "Codes of official classifications (ISIC Rev. 4), where one truly fits.",
  })
  codes: Code[];

  @Field(() => Sector, { nullable: true, description: "The wider sector." })
  parent: Sector | null;

  @Field(() => [Sector], { description: "The sectors directly inside, by name." })
  children: Sector[];
}
