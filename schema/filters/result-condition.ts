import { Field, InputType } from "type-graphql";
import { type EnumCondition, StringCondition } from "./conditions.js";
import { ResultStateCondition, ResultTypeCondition } from "./enum-conditions.js";

/** Why the conditions on the type and the state of any result are not to be used any more. */
export const ONE_RESULT = "Use `result`: beside each other these two may be fulfilled by two results.";

@InputType({
  description: "Conditions on the results: one result fulfils all of them. An empty one asks for any result.",
})
export class ResultCondition {
  @Field(() => ResultTypeCondition, { nullable: true, description: "By its type." })
  type?: EnumCondition | null;

  @Field(() => ResultStateCondition, { nullable: true, description: "By observed or anticipated." })
  state?: EnumCondition | null;

  @Field(() => StringCondition, { nullable: true, description: "By its words." })
  text?: StringCondition | null;
}
