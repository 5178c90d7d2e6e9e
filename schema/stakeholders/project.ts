import { Field, ObjectType } from "type-graphql";
import { ProjectTypeEnum } from "../enums.js";
import { Initiative } from "../initiative.js";
import { Stakeholder } from "../stakeholder.js";
import { Money } from "../values.js";
import type { ProjectType } from "../vocabulary.js";

@ObjectType({
  implements: [Stakeholder, Initiative],
  description:
    "A programme, project, training course, study or event: whatever several stakeholders take part in.",
  simpleResolvers: true,
})
export class Project extends Stakeholder {
  @Field(() => ProjectTypeEnum, {
    nullable: true,
    description: "What sort of initiative; null where not documented.",
  })
  projectType: ProjectType | null;

  @Field(() => [String], {
    description: "Project codes as printed.",
    deprecationReason: "Use `projectCodes`: the `codes` of sectors and places are of another type.",
  })
  codes: string[];

  @Field(() => Money, { nullable: true, description: "Its budget; null where not documented." })
  budget: Money | null;

  @Field(() => Project, { nullable: true, description: "The programme that it is part of." })
  parent: Project | null;
}
