import { Field, Int, ObjectType } from "type-graphql";
import { Stakeholder } from "../stakeholder.js";

@ObjectType({
  implements: Stakeholder,
  description: "A sectoral and geographical concentration of firms.",
  simpleResolvers: true,
})
export class Cluster extends Stakeholder {
  @Field(() => [String], { description: "What its firms make." })
  products: string[];

  @Field(() => Int, { nullable: true, description: "How many firms; null where not documented." })
  firmCount: number | null;

  @Field(() => Int, { nullable: true, description: "How many people work in it; null where not documented." })
  employment: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it is a pilot of a programme, where stated.",
  })
  pilot: boolean | null;
}
