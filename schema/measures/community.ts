import { Field, Float, Int, ObjectType } from "type-graphql";
import { Counted } from "./counted.js";
import { StakeholderKindCount } from "./network-stats.js";

@ObjectType({
  description: "How a network falls into communities (Leiden algorithm, by modularity).",
  simpleResolvers: true,
})
export class Partition {
  @Field(() => Int, { description: "How many communities, those of one stakeholder included." })
  communities: number;

  @Field(() => Int, { description: "How many stakeholders are alone." })
  alone: number;

  @Field(() => Float, {
    description:
      "The share of linkages inside communities above what chance would put there; from about 0.3 the communities mean something.",
  })
  modularity: number;

  @Field(() => Float, {
    description:
      "How well runs with other seeds agree (mean adjusted Rand index): 1 the same, 0 as by chance. Where low, other divisions are as good.",
  })
  agreement: number;

  @Field(() => Int, { description: "How many runs were made; the one with the highest modularity is shown." })
  runs: number;

  @Field(() => Int, { description: "The seed: the same one gives the same communities." })
  seed: number;

  @Field(() => Float, { description: "Above 1 more and smaller communities, below fewer and larger ones." })
  resolution: number;

  @Field(() => Counted, { description: "What was counted." })
  counted: Counted;
}

@ObjectType({
  description: "Stakeholders with many linkages among each other and few to others.",
  simpleResolvers: true,
})
export class Community {
  @Field(() => String, {
    description: "Where it stands, for `after`; opaque. By place: what changes meanwhile may move it.",
  })
  cursor: string;

  @Field(() => Int, { description: "Its place by size, from 1." })
  number: number;

  @Field(() => Int, { description: "How many stakeholders." })
  size: number;

  @Field(() => [StakeholderKindCount], { description: "How many of each kind, in the order of the kinds." })
  kinds: StakeholderKindCount[];

  @Field(() => Int, { description: "How many linkages stand between its members." })
  linkagesInside: number;

  @Field(() => Int, { description: "How many linkages lead to others." })
  linkagesOutside: number;

  @Field(() => Float, { description: "What it adds to the modularity of the whole." })
  modularity: number;

  @Field(() => Float, {
    description:
      "How much of it comes back in runs with other seeds (mean Jaccard likeness to the most similar one): below 0.6 it is doubtful.",
  })
  stability: number;

  @Field(() => Partition, { description: "The whole that it is a part of." })
  partition: Partition;
}
