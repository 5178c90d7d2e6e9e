import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import {
  LinkageKindEnum,
  MatchCautionTypeEnum,
  MatchExclusionEnum,
  MatchHorizonEnum,
  MatchReasonTypeEnum,
  StakeholderKindEnum,
} from "./enums.js";
import { Place } from "./facets/place.js";
import { Sector } from "./facets/sector.js";
import { Topic } from "./facets/topic.js";
import { StakeholderFilter } from "./filters/filters.js";
import { Linkage } from "./linkage.js";
import type { LinkageKind } from "./linkages.js";
import { Stakeholder } from "./stakeholder.js";
import type { StakeholderKind } from "./stakeholder-kinds.js";
import { TakeUp } from "./take-up.js";
import type { MatchExclusion, MatchHorizon } from "./vocabulary.js";

@InputType({ description: "Which candidates. All given conditions must hold." })
export class MatchFilter {
  @Field(() => [StakeholderKindEnum], { nullable: true, description: "Only candidates of these kinds." })
  kinds?: StakeholderKind[] | null;

  @Field(() => StakeholderFilter, { nullable: true, description: "Only candidates like this." })
  candidates?: StakeholderFilter | null;

  @Field(() => Boolean, { nullable: true, description: "Whether present partners are suggested too." })
  presentPartners?: boolean | null;
}

@ObjectType({ description: "One fact behind a reason.", simpleResolvers: true })
export class MatchProof {
  @Field(() => Float, { description: "Without this fact the score would be lower by exactly this much." })
  contribution: number;

  @Field(() => [Stakeholder], { description: "The stakeholders that prove it." })
  stakeholders: Stakeholder[];

  @Field(() => [Linkage], { description: "The linkages that prove it." })
  linkages: Linkage[];

  @Field(() => [Sector], { description: "The sectors that prove it." })
  sectors: Sector[];

  @Field(() => [Place], { description: "The places that prove it." })
  places: Place[];

  @Field(() => [Topic], { description: "The topics of need and offer that prove it." })
  topics: Topic[];
}

@ObjectType({ description: "Why a match is suggested.", simpleResolvers: true })
export class MatchReason {
  @Field(() => MatchReasonTypeEnum, { description: "What sort of reason." })
  type: string;

  @Field(() => String, { description: "What such a reason says, in a sentence." })
  meaning: string;

  @Field(() => Float, {
    description: "Its part of the score; the contributions of all reasons add up to the score.",
  })
  contribution: number;

  @Field(() => [MatchProof], { description: "The facts behind it, strongest first, five at most." })
  proofs: MatchProof[];

  @Field(() => Int, { description: "How many facts more there are." })
  moreProofs: number;
}

@ObjectType({ description: "What to know before acting on a match.", simpleResolvers: true })
export class MatchCaution {
  @Field(() => MatchCautionTypeEnum, { description: "What sort of caution." })
  type: string;

  @Field(() => String, { description: "What it says, in a sentence." })
  meaning: string;

  @Field(() => [Stakeholder], { description: "Whom it concerns." })
  stakeholders: Stakeholder[];

  @Field(() => [Linkage], { description: "Which linkages it concerns." })
  linkages: Linkage[];
}

@ObjectType({
  description: "What would lift a candidate. The change is made and all is ranked again.",
  simpleResolvers: true,
})
export class MatchCounterfactual {
  @Field(() => Topic, { nullable: true, description: "If the candidate offered this." })
  offer: Topic | null;

  @Field(() => Stakeholder, {
    nullable: true,
    description: "If the candidate worked with this partner of the seeker.",
  })
  sharedPartner: Stakeholder | null;

  @Field(() => Int, { description: "Its rank now." })
  rankBefore: number;

  @Field(() => Int, { description: "The rank that it would have." })
  rankAfter: number;
}

@ObjectType({ description: "A suggested meeting.", simpleResolvers: true })
export class Match {
  @Field(() => String, {
    nullable: true,
    description:
      "Where it stands in `matches`, for `after`; opaque. Null where a pair was asked for. By place: what changes meanwhile may move it.",
  })
  cursor: string | null;

  @Field(() => Stakeholder, { description: "Who seeks." })
  seeker: Stakeholder;

  @Field(() => Stakeholder, { description: "Whom to meet." })
  candidate: Stakeholder;

  @Field(() => Int, {
    nullable: true,
    description: "The place among all candidates; null where `notSuggested` says why there is none.",
  })
  rank: number | null;

  @Field(() => MatchExclusionEnum, {
    nullable: true,
    description: "Why the candidate is not in `matches`; null where it is.",
  })
  notSuggested: MatchExclusion | null;

  @Field(() => Float, { description: "The sum of the contributions of the reasons." })
  score: number;

  @Field(() => Float, {
    nullable: true,
    description: "How many times as likely as with the seeker's average candidate; new linkages are rare.",
  })
  strength: number | null;

  @Field(() => LinkageKindEnum, {
    nullable: true,
    description: "The kind of linkage to suggest; null where nothing hints at one.",
  })
  linkageKind: LinkageKind | null;

  @Field(() => MatchHorizonEnum, { description: "How far ahead the rank and the strength look." })
  horizon: MatchHorizon;

  @Field(() => String, { description: "Why, in a sentence made from the first reasons and their proofs." })
  sentence: string;

  @Field(() => [MatchReason], {
    description:
      "Why: needs, sectors and places, then what the network says, then what holds for all of such a kind; strongest first in each.",
  })
  reasons: MatchReason[];

  @Field(() => [MatchCaution], { description: "What to know before." })
  cautions: MatchCaution[];

  @Field(() => TakeUp, {
    nullable: true,
    description: "What last came of suggesting one of the two to the other; null where nothing is told.",
  })
  takeUp: TakeUp | null;

  @Field(() => [MatchCounterfactual], {
    description: "What would lift the candidate, best first. Dear: all is ranked again for each.",
  })
  counterfactuals: MatchCounterfactual[];
}

@ObjectType({ description: "What a stakeholder lacks and its peers have.", simpleResolvers: true })
export class Gap {
  @Field(() => String, {
    description: "Where it stands, for `after`; opaque. By place: what changes meanwhile may move it.",
  })
  cursor: string;

  @Field(() => Stakeholder, { description: "Who lacks it." })
  stakeholder: Stakeholder;

  @Field(() => LinkageKindEnum, { nullable: true, description: "The kind of linkage it lacks." })
  lacksLinkageKind: LinkageKind | null;

  @Field(() => String, {
    nullable: true,
    description: "The group of partners it lacks: a kind, for agencies with their type.",
  })
  lacksPartnerGroup: string | null;

  @Field(() => Topic, { nullable: true, description: "It lacks a partner that offers this." })
  lacksOffer: Topic | null;

  @Field(() => StakeholderKindEnum, { description: "The kind of the peers." })
  peerKind: StakeholderKind;

  @Field(() => Sector, { nullable: true, description: "The sector that the peers share with it." })
  peerSector: Sector | null;

  @Field(() => Place, { nullable: true, description: "The place that the peers share with it." })
  peerPlace: Place | null;

  @Field(() => Int, { description: "How many peers there are." })
  peers: number;

  @Field(() => Int, { description: "How many of them have it." })
  having: number;

  @Field(() => Float, {
    description:
      "The lower end of the 95% interval of the share that has it (Wilson 1927); gaps come in this order.",
  })
  glaring: number;

  @Field(() => [GapProof], { description: "Peers that have it, five at most." })
  proof: GapProof[];
}

@ObjectType({ description: "A peer that has what somebody lacks.", simpleResolvers: true })
export class GapProof {
  @Field(() => Stakeholder, { description: "The peer." })
  stakeholder: Stakeholder;

  @Field(() => [Linkage], { description: "The linkages by which it has it." })
  linkages: Linkage[];
}

@ObjectType({ description: "A figure that the evaluation measured.", simpleResolvers: true })
export class ModelFigure {
  @Field(() => ID, { description: "What was measured; see docs/matchmaking-model.md." })
  name: string;

  @Field(() => Float, { description: "The value." })
  value: number;
}

@ObjectType({
  description: "The model behind the matches, and how well it does on data that it was not trained on.",
  simpleResolvers: true,
})
export class MatchModel {
  @Field(() => String, { description: "Its version." })
  version: string;

  @Field(() => String, { description: "What it was trained on, by how far ahead it looks." })
  trainedOn: string;

  @Field(() => [ModelFigure], { description: "What the evaluation measured." })
  figures: ModelFigure[];
}
