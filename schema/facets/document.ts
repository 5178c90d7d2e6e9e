import { Field, ObjectType } from "type-graphql";
import { Facet } from "./facet.js";
import { EdtfScalar } from "../scalars.js";

@ObjectType({
  implements: Facet,
  description: "A document or data set that facts come from.",
  simpleResolvers: true,
})
export class Document extends Facet {
  @Field(() => String, { nullable: true, description: "Who published it." })
  publisher: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: "When it was published, where it says so." })
  published: string | null;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: "Between which days it was written, as its own text bounds them.",
  })
  written: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What sort of document: web page, press release, data set …",
  })
  type: string | null;

  @Field(() => String, { nullable: true, description: "Where it can be read." })
  url: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: "When it was read or imported." })
  retrieved: string | null;
}
