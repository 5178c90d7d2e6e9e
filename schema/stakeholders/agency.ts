import { Field, ObjectType } from "type-graphql";
import { AgencyTypeEnum } from "../enums.js";
import { Place } from "../facets/place.js";
import { Stakeholder } from "../stakeholder.js";
import type { AgencyType } from "../vocabulary.js";

@ObjectType({
  implements: Stakeholder,
  description:
    "A ministry, authority, fund, company, chamber, NGO, UN body, bank, institute, or a unit of one.",
  simpleResolvers: true,
})
export class Agency extends Stakeholder {
  @Field(() => AgencyTypeEnum, {
    nullable: true,
    description: "What sort of agency; null where not documented.",
  })
  agencyType: AgencyType | null;

  @Field(() => Stakeholder, { nullable: true, description: "What it is a unit or an attached body of." })
  parent: Stakeholder | null;

  @Field(() => Place, { nullable: true, description: "The place that its mandate covers." })
  jurisdiction: Place | null;
}
