import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { LinkageRoleEnum, StakeholderKindEnum } from "./enums.js";
import { Place } from "./facets/place.js";
import { Sector } from "./facets/sector.js";
import { MatchCaution, MatchReason } from "./match.js";
import type { StakeholderKind } from "./stakeholder-kinds.js";
import { Stakeholder } from "./stakeholder.js";
import type { LinkageRole } from "./vocabulary.js";

@InputType({
  description: "What a team shall have in the end, its members at the start counted: 30 things at most.",
})
export class TeamWanted {
  @Field(() => [StakeholderKindEnum], { nullable: true, description: "Somebody of each of these kinds." })
  kinds?: StakeholderKind[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      "Somebody active in each of these sectors or inside them: by its own sectors or its projects'.",
  })
  sectors?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Somebody in each of these places or inside them." })
  places?: string[] | null;

  @Field(() => [LinkageRoleEnum], {
    nullable: true,
    description: "Somebody for each of these who had that role in a project.",
  })
  roles?: LinkageRole[] | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many members in all: up to 30; one more than there are when absent.",
  })
  size?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many seats at least go to stakeholders with whom no member has worked; one in three when absent.",
  })
  newPartners?: number | null;
}

@ObjectType({ description: "Things that a team is asked to have.", simpleResolvers: true })
export class TeamThings {
  @Field(() => [StakeholderKindEnum], { description: "Kinds of stakeholders." })
  kinds: StakeholderKind[];

  @Field(() => [Sector], { description: "Sectors." })
  sectors: Sector[];

  @Field(() => [Place], { description: "Places." })
  places: Place[];

  @Field(() => [LinkageRoleEnum], { description: "Roles in projects." })
  roles: LinkageRole[];
}

@ObjectType({ description: "Somebody for a seat in a team.", simpleResolvers: true })
export class TeamCandidate {
  @Field(() => Stakeholder, { description: "Who would take the seat." })
  candidate: Stakeholder;

  @Field(() => Float, { description: "The sum of the contributions of the reasons." })
  score: number;

  @Field(() => Float, { description: "How many times as likely as the average candidate." })
  strength: number;

  @Field(() => TeamThings, { description: "What the team lacks before this seat and this candidate brings." })
  brings: TeamThings;

  @Field(() => [Stakeholder], { description: "The members with whom it has worked." })
  workedWith: Stakeholder[];

  @Field(() => [Stakeholder], {
    description: "The members with whom it only plans to work: in preparation, proposed or asked for.",
  })
  plansWith: Stakeholder[];

  @Field(() => Int, { description: "How many partners it has with whom no member has worked." })
  newPartners: number;

  @Field(() => String, {
    description: "Why, in a sentence made from the first reasons and their proofs, and what is only planned.",
  })
  sentence: string;

  @Field(() => [MatchReason], {
    description:
      "Why: needs, sectors and places, then what the network says, then what holds for all of such a kind; strongest first in each.",
  })
  reasons: MatchReason[];

  @Field(() => [MatchCaution], { description: "What to know before." })
  cautions: MatchCaution[];
}

@ObjectType({ description: "A seat in a team that somebody has to take.", simpleResolvers: true })
export class TeamSeat {
  @Field(() => TeamThings, { description: "What the team lacks before this seat is taken." })
  lacks: TeamThings;

  @Field(() => TeamCandidate, { description: "The best for it; a member for the seats after it." })
  member: TeamCandidate;

  @Field(() => [TeamCandidate], { description: "Who could take it instead, best first." })
  alternatives: TeamCandidate[];
}

@ObjectType({ description: "Who completes a team.", simpleResolvers: true })
export class Team {
  @Field(() => [Stakeholder], { description: "Its members at the start; of a project its parties." })
  members: Stakeholder[];

  @Field(() => Int, { description: "How many members it shall have in all." })
  size: number;

  @Field(() => [TeamSeat], { description: "The seats in the order in which they are taken." })
  seats: TeamSeat[];

  @Field(() => TeamThings, { description: "What it would still lack, for want of seats." })
  missing: TeamThings;
}
