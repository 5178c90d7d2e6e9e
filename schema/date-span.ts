import { Field, ObjectType } from "type-graphql";
import { DateScalar } from "./scalars.js";

@ObjectType({
  description:
    "What a date or period says to a program: between which days it lies, and whether these are stated.",
  simpleResolvers: true,
})
export class DateSpan {
  @Field(() => DateScalar, {
    nullable: true,
    description: "The first day that it can mean; null where its start is open or not known.",
  })
  earliest: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The last day that it can mean; null where its end is open or not known.",
  })
  latest: string | null;

  @Field(() => Boolean, {
    description:
      "Whether the source states both to the day. False for `2004-08`, which some day of that month may be, and wherever one is null.",
  })
  exact: boolean;
}
