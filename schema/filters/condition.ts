import { Field } from "type-graphql";

type Decorate = ReturnType<typeof Field>;

/** A condition of a filter: it may be left out, and null is the same. */
export const Condition = (type: () => object, description: string): Decorate =>
  Field(type as () => typeof Object, { nullable: true, description });
