import { Field, Float, Int, ObjectType } from "type-graphql";
import { StakeholderKindEnum } from "../enums.js";
import { KindCount } from "../network.js";
import type { StakeholderKind } from "../stakeholder-kinds.js";
import { Counted } from "./counted.js";

@ObjectType({ description: "How many stakeholders of a kind.", simpleResolvers: true })
export class StakeholderKindCount {
  @Field(() => StakeholderKindEnum, { description: "The kind." })
  kind: StakeholderKind;

  @Field(() => Int, { description: "How many." })
  count: number;
}

@ObjectType({ description: "How many things have a size.", simpleResolvers: true })
export class SizeCount {
  @Field(() => Int, { description: "The size." })
  size: number;

  @Field(() => Int, { description: "How many have it." })
  count: number;
}

@ObjectType({
  description: "The parts of a network that have no linkage between them.",
  simpleResolvers: true,
})
export class ComponentStats {
  @Field(() => Int, { description: "How many." })
  count: number;

  @Field(() => Int, { description: "How many stakeholders the largest one has." })
  largest: number;

  @Field(() => Int, { description: "How many stakeholders have no partner at all." })
  isolated: number;

  @Field(() => [SizeCount], { description: "How many parts of each size, largest first." })
  sizes: SizeCount[];
}

@ObjectType({
  description: "The most steps that two connected stakeholders are apart, in the largest part.",
  simpleResolvers: true,
})
export class Diameter {
  @Field(() => Int, { description: "At least so many." })
  atLeast: number;

  @Field(() => Int, { description: "At most so many." })
  atMost: number;

  @Field(() => Boolean, {
    description: "Whether both are the same; always so up to 2000 stakeholders, and mostly above.",
  })
  exact: boolean;
}

@ObjectType({ description: "How often two kinds of stakeholder are linked.", simpleResolvers: true })
export class MixingCell {
  @Field(() => [StakeholderKindEnum], { description: "The two kinds; directions make no difference." })
  kinds: StakeholderKind[];

  @Field(() => Int, { description: "How many linkages." })
  linkages: number;

  @Field(() => Float, {
    description:
      "How many there would be if everybody kept its number of linkages but drew partners by chance.",
  })
  expected: number;

  @Field(() => Float, {
    nullable: true,
    description: "Linkages over expected: above 1 the kinds seek each other. Null where none are expected.",
  })
  ratio: number | null;
}

@ObjectType({ description: "What can be said about a network as a whole.", simpleResolvers: true })
export class NetworkStats {
  @Field(() => Counted, { description: "What was counted." })
  counted: Counted;

  @Field(() => [StakeholderKindCount], { description: "Stakeholders by kind, in the order of the kinds." })
  stakeholderKinds: StakeholderKindCount[];

  @Field(() => [KindCount], { description: "Linkages by kind, in the order of the kinds." })
  linkageKinds: KindCount[];

  @Field(() => Int, { description: "Pairs of partners: linkages, parallel ones once." })
  pairs: number;

  @Field(() => Float, {
    nullable: true,
    description: "The share of all possible pairs that are partners. Null below two stakeholders.",
  })
  density: number | null;

  @Field(() => Float, { nullable: true, description: "Partners that a stakeholder has on average." })
  meanDegree: number | null;

  @Field(() => ComponentStats, { description: "The connected parts." })
  components: ComponentStats;

  @Field(() => Diameter, { nullable: true, description: "The longest of all shortest ways." })
  diameter: Diameter | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "How often two partners of one are partners: over all such pairs. Null where nobody has two partners.",
  })
  transitivity: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "The same share for each stakeholder (0 with fewer than two partners), averaged. Low where partners meet through projects.",
  })
  clustering: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "The share of directions between two stakeholders that are answered; mutual linkages are. Null without linkages.",
  })
  reciprocity: number | null;

  @Field(() => [SizeCount], { description: "Stakeholders by number of partners (`size`), fewest first." })
  degrees: SizeCount[];

  @Field(() => [MixingCell], { description: "Linkages by the kinds of their two ends: every pair of kinds." })
  mixing: MixingCell[];

  @Field(() => Float, {
    nullable: true,
    description:
      "From 1 (kinds keep to themselves) over 0 (as by chance) to below 0 (kinds seek other kinds). Null where there is one kind or no linkage.",
  })
  assortativity: number | null;

  @Field(() => Int, {
    description:
      "How many stakeholders hold parts of the network together alone (see the measure CUT_VERTEX).",
  })
  cutVertices: number;

  @Field(() => Int, { description: "How many pairs of partners are the only tie between two parts." })
  bridgeCount: number;
}
