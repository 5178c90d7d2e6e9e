import { Field, Float, ObjectType } from "type-graphql";
import { Code, Facet } from "./facet.js";

@ObjectType({
  implements: Facet,
  description:
    "A country, province, district or city. Places form a tree; a filter on one takes those inside in.",
  simpleResolvers: true,
})
export class Place extends Facet {
  @Field(() => [String], { description: "Other names and spellings." })
  otherNames: string[];

  @Field(() => [Code], { description: "Codes of official lists (ISO 3166), where one truly fits." })
  codes: Code[];

  @Field(() => String, {
    nullable: true,
    description: "What sort of place: country, province, district, city …",
  })
  placeType: string | null;

  @Field(() => Float, { nullable: true, description: "Degrees north (WGS 84)." })
  latitude: number | null;

  @Field(() => Float, { nullable: true, description: "Degrees east (WGS 84)." })
  longitude: number | null;

  @Field(() => Place, { nullable: true, description: "The place that it lies in." })
  parent: Place | null;

  @Field(() => [Place], { description: "The places directly inside, by name." })
  children: Place[];
}
