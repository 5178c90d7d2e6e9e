import { Field, Float, Int, ObjectType } from "type-graphql";
import { LinkageStatusEnum } from "./enums.js";
import { Facet } from "./facets/facet.js";
import type { LinkageStatus } from "./vocabulary.js";

@ObjectType({ description: "What those of a group have in common.", simpleResolvers: true })
export class AggregateKey {
  @Field(() => String, {
    nullable: true,
    description:
      "The value of an enum, the id of a sector, place or document, a year; null where not documented.",
  })
  value: string | null;

  @Field(() => Facet, { nullable: true, description: "The sector, place or document." })
  facet: Facet | null;
}

@ObjectType({
  description:
    "Sums of money in one currency and of one status: what is planned is never added to what took place.",
  simpleResolvers: true,
})
export class MoneySum {
  @Field(() => String, { description: "ISO 4217 code of the currency." })
  currency: string;

  @Field(() => LinkageStatusEnum, {
    nullable: true,
    description: "How far it got for which the money is; null where not documented.",
  })
  status: LinkageStatus | null;

  @Field(() => Float, { description: "The sum, to a thousandth." })
  amount: number;

  @Field(() => Int, { description: "How many sums are added up." })
  count: number;

  @Field(() => Int, {
    description: "How many more are part of one of these (`includedIn`), and so are not added again.",
  })
  includedCount: number;
}

@ObjectType({ description: "Those that are alike in what a list is grouped by.", simpleResolvers: true })
export class AggregateGroup {
  @Field(() => String, {
    description: "Where it stands, for `after`; opaque. By place: what changes meanwhile may move it.",
  })
  cursor: string;

  @Field(() => [AggregateKey], { description: "One for each of `groupBy`, in that order." })
  keys: AggregateKey[];

  @Field(() => Int, { description: "How many." })
  count: number;

  @Field(() => [MoneySum], {
    description:
      "The amounts of linkages and budgets of projects, by currency, then by status. A sum that is part of another is left out where that one is added up here; parts of one that is not make at most as much as it.",
  })
  sums: MoneySum[];

  @Field(() => Int, { description: "How many state no sum." })
  withoutSum: number;
}

@ObjectType({ description: "A list in groups.", simpleResolvers: true })
export class GroupedAggregate {
  @Field(() => Int, { description: "How many there are in all, each once." })
  totalCount: number;

  @Field(() => Int, { description: "How many groups there are." })
  groupCount: number;

  @Field(() => [AggregateGroup], {
    description:
      "The largest first, equal ones by their keys, what is not documented last. What has several sectors, places, documents or kinds is in the group of each.",
  })
  groups: AggregateGroup[];
}
