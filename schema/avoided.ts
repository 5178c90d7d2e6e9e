import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({
  description:
    "Whom an answer leaves out: those named, with `withUnits` their units and own projects as well.",
  simpleResolvers: true,
})
export class Avoided {
  @Field(() => Int, { description: "How many there are." })
  count: number;
}
