import { Field, ObjectType } from "type-graphql";
import { Initiative } from "./initiative.js";
import { Linkage } from "./linkage.js";
import { Stakeholder } from "./stakeholder.js";
import { Exchange, Result } from "./values.js";

@ObjectType({ description: "An undertaking in which somebody gave what is needed.", simpleResolvers: true })
export class TrackRecord {
  @Field(() => Initiative, { description: "What was undertaken." })
  initiative: Initiative;

  @Field(() => Linkage, { description: "By which linkage it took part, and as what." })
  linkage: Linkage;

  @Field(() => [Result], { description: "What was observed to come of it." })
  observed: Result[];
}

@ObjectType({ description: "Who can help with a need, and what proves it.", simpleResolvers: true })
export class Helper {
  @Field(() => Stakeholder, { description: "Who can help." })
  stakeholder: Stakeholder;

  @Field(() => [Exchange], { description: "Its offers on the topic, as their sources state them." })
  offers: Exchange[];

  @Field(() => [TrackRecord], {
    description: "Where it led, carried out, gave or shared such work, the latest first.",
  })
  record: TrackRecord[];
}

@ObjectType({ description: "Who needs what somebody offers, and what proves it.", simpleResolvers: true })
export class Seeker {
  @Field(() => Stakeholder, { description: "Who needs it." })
  stakeholder: Stakeholder;

  @Field(() => [Exchange], { description: "Its open needs on those topics." })
  needs: Exchange[];

  @Field(() => [Exchange], {
    description: "The offers that meet them; none where a topic is asked for.",
  })
  offers: Exchange[];
}
