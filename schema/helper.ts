import { Field, Float, ObjectType } from "type-graphql";
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

  @Field(() => Float, {
    description:
      "How like its title, activity and summary are to the need: 1 for the very words of one wording and no others, 0.1 at least.",
  })
  likeness: number;
}

@ObjectType({ description: "Who can help with a need, and what proves it.", simpleResolvers: true })
export class Helper {
  @Field(() => Stakeholder, { description: "Who can help." })
  stakeholder: Stakeholder;

  @Field(() => [Exchange], {
    description: "Its offers on the topic, or with a word of the need, as their sources state them.",
  })
  offers: Exchange[];

  @Field(() => Float, {
    description: "How like all its offers together are to the need; 0 where they are not. See `likeness`.",
  })
  offerLikeness: number;

  @Field(() => Float, { description: "The likeness of the likest in `record`; 0 without one." })
  recordLikeness: number;

  @Field(() => [TrackRecord], {
    description: "Where it led, carried out, gave or shared such work, the likest first.",
  })
  record: TrackRecord[];
}

@ObjectType({ description: "Who needs what somebody offers, and what proves it.", simpleResolvers: true })
export class Seeker {
  @Field(() => Stakeholder, { description: "Who needs it." })
  stakeholder: Stakeholder;

  @Field(() => [Exchange], { description: "Its open needs on those topics, or with a word of the offers." })
  needs: Exchange[];

  @Field(() => Float, {
    description: "How like all its needs together are to the offers or the topic; 0 where they are not.",
  })
  likeness: number;

  @Field(() => [Exchange], {
    description: "The offers on the topics of these; none where a topic is asked for.",
  })
  offers: Exchange[];
}
