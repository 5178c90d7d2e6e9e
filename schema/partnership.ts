import { Field, Int, ObjectType } from "type-graphql";
import { Document } from "./facets/document.js";
import { Linkage } from "./linkage.js";
import { Stakeholder } from "./stakeholder.js";

/** What it means to read projects as partnerships. */
export const THROUGH_PROJECTS =
  "Whether those who take part in the same project (are linked with it) count as partners, once for each such project. The projects themselves are left out then, and `stakeholders` is not asked of them.";

@ObjectType({
  description: "Two stakeholders who take part in the same projects, read as partners.",
  simpleResolvers: true,
})
export class Partnership {
  @Field(() => [Stakeholder], { description: "The two, by id; seen from one of them, that one first." })
  between: Stakeholder[];

  @Field(() => Int, { description: "How many projects they have in common." })
  projectCount: number;

  @Field(() => Int, { description: "How many linkages they have with each other." })
  linkageCount: number;
}

@ObjectType({ description: "The first partnerships of all that were found.", simpleResolvers: true })
export class PartnershipList {
  @Field(() => Int, { description: "How many there are in all." })
  totalCount: number;

  @Field(() => [Partnership], { description: "Those with the most projects in common first, then by id." })
  nodes: Partnership[];
}

@ObjectType({ description: "Two stakeholders whose linkages several documents tell.", simpleResolvers: true })
export class ToldPair {
  @Field(() => [Stakeholder], { description: "The two, by id." })
  between: Stakeholder[];

  @Field(() => [Document], { description: "The documents that tell of their linkages, by id." })
  documents: Document[];

  @Field(() => [Linkage], { description: "The linkages that they tell of, by id." })
  linkages: Linkage[];
}

@ObjectType({ description: "The first told pairs of all that were found.", simpleResolvers: true })
export class ToldPairList {
  @Field(() => Int, { description: "How many there are in all." })
  totalCount: number;

  @Field(() => [ToldPair], { description: "Those with the most documents first, then by id." })
  nodes: ToldPair[];
}
