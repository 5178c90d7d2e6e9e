import { Field, ID, InputType } from "type-graphql";

@InputType({ description: "A condition on one source: a document and, where given, a place in it." })
export class SourceCondition {
  @Field(() => ID, { description: "The document." })
  document: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The place in it, the places inside included: `table, row 17` is `table, row 17, activity 1` as well, and not `table, row 1`. 500 characters at most.",
  })
  locator?: string | null;
}
