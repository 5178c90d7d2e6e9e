import { Field, ObjectType } from "type-graphql";
import { RemarkSortEnum } from "./enums.js";
import { EdtfScalar } from "./scalars.js";
import { Source } from "./values.js";
import type { RemarkSort } from "./vocabulary.js";

@ObjectType({
  description:
    "A remark on a fact: that documents differ, that a word is a misprint, that a name is ours and in no document.",
  simpleResolvers: true,
})
export class Remark {
  @Field(() => RemarkSortEnum, { description: "What it tells." })
  sort: RemarkSort;

  @Field(() => String, { description: "The remark in words: what stands where, and what was decided." })
  text: string;

  @Field(() => [Source], { description: "The places that it speaks of." })
  sources: Source[];
}

@ObjectType({
  description: "Where a single value of a record is printed: a name, a date, a figure.",
  simpleResolvers: true,
})
export class ValueSource {
  @Field(() => String, { description: "The field that holds the value, such as `otherNames` or `period`." })
  field: string;

  @Field(() => String, { description: "The value as the field has it." })
  value: string;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: "When it held, such as a former name; null where not documented.",
  })
  period: string | null;

  @Field(() => [Source], { description: "The places that print it." })
  sources: Source[];
}
