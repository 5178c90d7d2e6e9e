import { Field, Int, InterfaceType } from "type-graphql";
import { StakeholderKindEnum } from "./enums.js";
import { Place } from "./facets/place.js";
import { Sector } from "./facets/sector.js";
import { Remark, ValueSource } from "./notes.js";
import { Node, resolveTypename } from "./node.js";
import { DateTimeScalar, EdtfScalar } from "./scalars.js";
import type { StakeholderKind } from "./stakeholder-kinds.js";
import { Exchange, Identifier, Source } from "./values.js";

@InterfaceType({
  implements: Node,
  description: "Whoever or whatever takes part in linkages: a cluster, an agency, a university or a project.",
  resolveType: resolveTypename as never,
})
export abstract class Stakeholder extends Node {
  @Field(() => StakeholderKindEnum, { description: "Which of the four kinds it is." })
  kind: StakeholderKind;

  @Field(() => String, { description: "Its usual full name." })
  name: string;

  @Field(() => String, { nullable: true, description: "Its acronym." })
  acronym: string | null;

  @Field(() => [String], {
    description:
      "Former names, translations and other spellings. `valueSources` tells which documents print one; one without is ours.",
  })
  otherNames: string[];

  @Field(() => String, { nullable: true, description: "What it is, in a sentence or two." })
  summary: string | null;

  @Field(() => [Sector], { description: "The sectors it works in, by name." })
  sectors: Sector[];

  @Field(() => [Place], { description: "The places it sits or works in, by name." })
  places: Place[];

  @Field(() => EdtfScalar, { nullable: true, description: "When it was founded; null where not documented." })
  founded: string | null;

  @Field(() => String, { nullable: true, description: "Its website." })
  website: string | null;

  @Field(() => [Identifier], { description: "Its ids in other registers." })
  identifiers: Identifier[];

  @Field(() => [Exchange], { description: "What it needs." })
  needs: Exchange[];

  @Field(() => [Exchange], { description: "What it offers." })
  offers: Exchange[];

  @Field(() => Boolean, {
    description: "True for a group that the source does not break down into its members.",
  })
  collective: boolean;

  @Field(() => Int, { nullable: true, description: "How many members a collective has, where stated." })
  memberCount: number | null;

  @Field(() => [Remark], { description: "What is to be known about its facts; empty where nothing is." })
  remarks: Remark[];

  @Field(() => [ValueSource], { description: "Where single values are printed, such as a former name." })
  valueSources: ValueSource[];

  @Field(() => [Source], { description: "Where its facts come from; at least one." })
  sources: Source[];

  @Field(() => DateTimeScalar, { description: "When it came into this graph." })
  createdAt: string;

  @Field(() => DateTimeScalar, { description: "When it last changed in this graph." })
  updatedAt: string;
}
