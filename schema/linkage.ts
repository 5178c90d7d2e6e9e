import { Field, ObjectType } from "type-graphql";
import { ConfidenceEnum, LinkageKindEnum, LinkageRoleEnum } from "./enums.js";
import { Initiative } from "./initiative.js";
import type { LinkageKind } from "./linkages.js";
import { Remark, ValueSource } from "./notes.js";
import { Node } from "./node.js";
import { DateTimeScalar } from "./scalars.js";
import { Stakeholder } from "./stakeholder.js";
import { Money, Person, Quantity } from "./values.js";
import type { Confidence, LinkageRole } from "./vocabulary.js";

@ObjectType({
  implements: [Node, Initiative],
  description: "One stated relation between two stakeholders. Several between the same two are normal.",
  simpleResolvers: true,
})
export class Linkage extends Node {
  @Field(() => LinkageKindEnum, {
    description: "What it is about.",
    deprecationReason: "Use `linkageKind`: the `kind` of a stakeholder is of another type.",
  })
  kind: LinkageKind;

  @Field(() => Stakeholder, { description: "The side that acts, gives or takes part." })
  from: Stakeholder;

  @Field(() => Stakeholder, {
    description: "The side that it is directed to; the project, where one side is a project.",
  })
  to: Stakeholder;

  @Field(() => Boolean, { description: "True where it holds both ways." })
  mutual: boolean;

  @Field(() => LinkageRoleEnum, {
    nullable: true,
    description: "In which role `from` takes part in a project.",
  })
  role: LinkageRole | null;

  @Field(() => Money, { nullable: true, description: "The sum of money; null where not documented." })
  amount: Money | null;

  @Field(() => Quantity, { nullable: true, description: "A stated number, such as of people trained." })
  quantity: Quantity | null;

  @Field(() => [Person], { description: "Persons whom the source names, or tells of by function." })
  people: Person[];

  @Field(() => ConfidenceEnum, { description: "Whether the source states it or we infer it from context." })
  confidence: Confidence;

  @Field(() => [Remark], { description: "What is to be known about it, such as how it was inferred." })
  remarks: Remark[];

  @Field(() => [ValueSource], { description: "Where single values are printed, such as a date." })
  valueSources: ValueSource[];

  @Field(() => DateTimeScalar, { description: "When it came into this graph." })
  createdAt: string;

  @Field(() => DateTimeScalar, { description: "When it last changed in this graph." })
  updatedAt: string;
}
