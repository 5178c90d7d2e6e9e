import { Field, ID, InputType, Int } from "type-graphql";
import { DateScalar, DateTimeScalar } from "../scalars.js";

/** Every given operator of a condition must hold; null counts as not given. */
@InputType({
  description:
    "A condition on a text. Letter case and accents make no difference. A text has 500 characters at most.",
})
export class StringCondition {
  @Field(() => String, { nullable: true, description: "Equals this text." })
  eq?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "Equals one of these texts; none of them where the list is empty.",
  })
  in?: string[] | null;

  @Field(() => String, { nullable: true, description: "Has this text somewhere in it." })
  contains?: string | null;

  @Field(() => String, { nullable: true, description: "Starts with this text." })
  startsWith?: string | null;

  @Field(() => Boolean, { nullable: true, description: "True: is not documented. False: is documented." })
  isNull?: boolean | null;
}

@InputType({ description: "A condition on an id. An id has 300 characters at most." })
export class IdCondition {
  @Field(() => ID, { nullable: true, description: "Equals this id." })
  eq?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Equals one of these ids; none of them where the list is empty.",
  })
  in?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: "True: has none. False: has at least one." })
  isNull?: boolean | null;
}

@InputType({ description: "A condition on a whole number." })
export class IntCondition {
  @Field(() => Int, { nullable: true, description: "Equals." })
  eq?: number | null;

  @Field(() => [Int], {
    nullable: true,
    description: "Equals one of these; none of them where the list is empty.",
  })
  in?: number[] | null;

  @Field(() => Int, { nullable: true, description: "Greater than." })
  gt?: number | null;

  @Field(() => Int, { nullable: true, description: "Greater than or equal." })
  gte?: number | null;

  @Field(() => Int, { nullable: true, description: "Less than." })
  lt?: number | null;

  @Field(() => Int, { nullable: true, description: "Less than or equal." })
  lte?: number | null;

  @Field(() => Boolean, { nullable: true, description: "True: is not documented. False: is documented." })
  isNull?: boolean | null;
}

@InputType({
  description: "A condition on a day. An open start lies before every day, an open end after every day.",
})
export class DateCondition {
  @Field(() => DateScalar, { nullable: true, description: "After this day." })
  gt?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "On this day or after it." })
  gte?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Before this day." })
  lt?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "On this day or before it." })
  lte?: string | null;

  @Field(() => Boolean, { nullable: true, description: "True: is not documented. False: is documented." })
  isNull?: boolean | null;
}

@InputType({ description: "A condition on a moment." })
export class DateTimeCondition {
  @Field(() => DateTimeScalar, { nullable: true, description: "After this moment." })
  gt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "At this moment or after it." })
  gte?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Before this moment." })
  lt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "At this moment or before it." })
  lte?: Date | null;
}

@InputType({ description: "A condition on yes or no." })
export class BooleanCondition {
  @Field(() => Boolean, { nullable: true, description: "Equals." })
  eq?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "True: is not documented. False: is documented." })
  isNull?: boolean | null;
}

/** What every condition on an enum has, whatever the enum. */
export interface EnumCondition {
  eq?: string | null;
  in?: string[] | null;
  isNull?: boolean | null;
}

/** The input type `${name}Condition` for conditions on an enum; `what` names a value of it, as in "a type of agency". */
export function enumConditionOf(name: string, values: object, what: string): new () => EnumCondition {
  @InputType(`${name}Condition`, {
    description: `A condition on ${what}. All operators that are given must hold.`,
  })
  class Condition {
    @Field(() => values, { nullable: true, description: "Equals." })
    eq?: string | null;

    @Field(() => [values], {
      nullable: true,
      description: "Equals one of these; none of them where the list is empty.",
    })
    in?: string[] | null;

    @Field(() => Boolean, { nullable: true, description: "True: is not documented. False: is documented." })
    isNull?: boolean | null;
  }
  return Condition;
}
