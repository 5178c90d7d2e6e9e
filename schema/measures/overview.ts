import { Field, ID, Int, ObjectType } from "type-graphql";
import { type OverviewBy, OverviewByEnum } from "../enums.js";
import { Counted } from "./counted.js";
import { StakeholderKindCount } from "./network-stats.js";

@ObjectType({ description: "Stakeholders of a network drawn together into one.", simpleResolvers: true })
export class OverviewGroup {
  @Field(() => Int, { description: "Its place by size, from 1." })
  number: number;

  @Field(() => String, {
    description: "The name of the sector or place; of a community, that of its best-linked member.",
  })
  name: string;

  @Field(() => ID, { nullable: true, description: "The id of the sector or place; null for a community." })
  facetId: string | null;

  @Field(() => Int, { description: "How many stakeholders." })
  size: number;

  @Field(() => [StakeholderKindCount], { description: "How many of each kind, in the order of the kinds." })
  kinds: StakeholderKindCount[];

  @Field(() => Int, { description: "How many linkages stand between its members." })
  linkagesInside: number;
}

@ObjectType({ description: "What joins two groups, whichever way.", simpleResolvers: true })
export class OverviewFlow {
  @Field(() => Int, { description: "The number of the one group." })
  from: number;

  @Field(() => Int, { description: "The number of the other." })
  to: number;

  @Field(() => Int, { description: "How many linkages join a member of the one and a member of the other." })
  linkageCount: number;
}

@ObjectType({
  description: "A network of any size in a few groups, and what flows between them.",
  simpleResolvers: true,
})
export class Overview {
  @Field(() => OverviewByEnum, { description: "What the groups are." })
  by: OverviewBy;

  @Field(() => [OverviewGroup], { description: "The largest first." })
  groups: OverviewGroup[];

  @Field(() => [OverviewFlow], {
    description: "The strongest first; pairs of groups without a linkage are left out.",
  })
  flows: OverviewFlow[];

  @Field(() => Int, { description: "How many groups there are, also those beyond `first`." })
  groupCount: number;

  @Field(() => Int, { description: "How many stakeholders are in none of the groups given here." })
  outside: number;

  @Field(() => Counted, { description: "What was counted." })
  counted: Counted;
}
