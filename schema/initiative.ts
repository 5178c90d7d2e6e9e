import { Field, InterfaceType, ObjectType } from "type-graphql";
import { DateSpan } from "./date-span.js";
import { LinkageRoleEnum, LinkageStatusEnum } from "./enums.js";
import { Node, resolveTypename } from "./node.js";
import { EdtfScalar } from "./scalars.js";
import { Stakeholder } from "./stakeholder.js";
import { Result, Source } from "./values.js";
import type { LinkageRole, LinkageStatus } from "./vocabulary.js";

@ObjectType({ description: "Who takes part in an initiative, and as what.", simpleResolvers: true })
export class Party {
  @Field(() => Stakeholder, { description: "Who takes part." })
  stakeholder: Stakeholder;

  @Field(() => LinkageRoleEnum, { nullable: true, description: "In which role, where stated." })
  role: LinkageRole | null;
}

@ObjectType({ description: "Who asked whom for an initiative, and what serves it.", simpleResolvers: true })
export class InitiativeRequest {
  @Field(() => Stakeholder, { description: "Who asked." })
  by: Stakeholder;

  @Field(() => Stakeholder, { nullable: true, description: "Whom; null where not documented." })
  of: Stakeholder | null;
}

@InterfaceType({
  implements: Node,
  description:
    "One row of the table of initiatives: an activity with its parties and results. A linkage is one between its two ends; a project is one of everybody linked with it.",
  resolveType: resolveTypename as never,
})
export abstract class Initiative extends Node {
  @Field(() => String, { description: "A short name for it." })
  title: string;

  @Field(() => String, { nullable: true, description: "What was done or is to be done." })
  activity: string | null;

  @Field(() => [Result], { description: "What came of it: outputs, outcomes, impacts." })
  results: Result[];

  @Field(() => LinkageStatusEnum, { nullable: true, description: "How far it got, as of its source." })
  status: LinkageStatus | null;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: "As of when the status holds; as of its latest dated document where nothing else is told.",
  })
  statusAsOf: string | null;

  @Field(() => DateSpan, {
    nullable: true,
    description: "The days of `statusAsOf`; null where that is null.",
  })
  statusAsOfSpan: DateSpan | null;

  @Field(() => InitiativeRequest, {
    nullable: true,
    description: "Who asked for it; null where it was not asked for.",
  })
  request: InitiativeRequest | null;

  @Field(() => EdtfScalar, { nullable: true, description: "When; null where not documented." })
  period: string | null;

  @Field(() => [Party], { description: "Who takes part, by name." })
  parties: Party[];

  @Field(() => [Source], { description: "Where it is told." })
  sources: Source[];
}
