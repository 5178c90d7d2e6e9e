import { Field, Int, ObjectType } from "type-graphql";
import { Avoided } from "./avoided.js";
import { LinkageKindEnum } from "./enums.js";
import { Linkage } from "./linkage.js";
import type { LinkageKind } from "./linkages.js";
import { Partnership } from "./partnership.js";
import { EdtfScalar } from "./scalars.js";
import { Stakeholder } from "./stakeholder.js";

@ObjectType({
  description: "A part of the network: stakeholders and all linkages between them.",
  simpleResolvers: true,
})
export class Network {
  @Field(() => [Stakeholder], { description: "Nearest first, then the best connected, then by id." })
  nodes: Stakeholder[];

  @Field(() => [Linkage], {
    description:
      "Every linkage between the nodes that the filter lets through, by id. Where they are more than `maxLinkages`, those come first that keep the nodes linked with each other, nearest nodes before others; then others by id.",
  })
  linkages: Linkage[];

  @Field(() => Boolean, { description: "Whether something within reach was left out for the limits." })
  truncated: boolean;

  @Field(() => Int, {
    description:
      "How many stakeholders were found within reach but left out; those behind them were not looked for.",
  })
  omittedNodes: number;

  @Field(() => Int, {
    description:
      "How many linkages were left out: those that lead to the omitted stakeholders from the ring before, and those beyond `maxLinkages`.",
  })
  omittedLinkages: number;

  @Field(() => [Partnership], {
    description:
      "With `throughProjects`: the nodes that have projects in common, most first, then by id. At most `maxLinkages`.",
  })
  partnerships: Partnership[];

  @Field(() => Int, { description: "How many partnerships between the nodes were left out." })
  omittedPartnerships: number;

  @Field(() => Int, { description: "How many steps were taken from the stakeholders asked around." })
  reachedDepth: number;

  @Field(() => Avoided, { description: "Whom it leaves out by name." })
  avoided: Avoided;
}

@ObjectType({ description: "One step of a path, with every linkage that makes it.", simpleResolvers: true })
export class PathStep {
  @Field(() => Stakeholder, { description: "Where the step starts." })
  from: Stakeholder;

  @Field(() => Stakeholder, { description: "Where it leads." })
  to: Stakeholder;

  @Field(() => [Linkage], {
    description: "All linkages between the two that the arguments let through, by id.",
  })
  linkages: Linkage[];
}

@ObjectType({ description: "A way from one stakeholder to another over linkages.", simpleResolvers: true })
export class Path {
  @Field(() => [Stakeholder], { description: "The stakeholders on the way, both ends included." })
  stakeholders: Stakeholder[];

  @Field(() => [Linkage], {
    description: "One linkage for each step, the first by id; `steps` has them all.",
  })
  linkages: Linkage[];

  @Field(() => [PathStep], { description: "The steps in order." })
  steps: PathStep[];

  @Field(() => Int, { description: "How many steps." })
  length: number;

  @Field(() => Avoided, { description: "Whom it may not pass." })
  avoided: Avoided;
}

@ObjectType({ description: "How many linkages of a kind.", simpleResolvers: true })
export class KindCount {
  @Field(() => LinkageKindEnum, { description: "The kind." })
  kind: LinkageKind;

  @Field(() => Int, { description: "How many." })
  count: number;
}

@ObjectType({ description: "The linkages that begin in one stretch of time.", simpleResolvers: true })
export class TimelineBucket {
  @Field(() => EdtfScalar, {
    nullable: true,
    description:
      "The stretch. A linkage whose date is less precise than asked stands in a bucket of its own precision (`2004` among months); undated ones in the bucket with null, which comes last.",
  })
  period: string | null;

  @Field(() => Int, { description: "How many linkages begin in it." })
  count: number;

  @Field(() => [KindCount], { description: "The same by kind, in the order of the kinds." })
  kinds: KindCount[];
}
