import { Field, InterfaceType, ObjectType } from "type-graphql";
import { Node, resolveTypename } from "../node.js";

@ObjectType({
  description: "A code that an official classification gives a sector or a place.",
  simpleResolvers: true,
})
export class Code {
  @Field(() => String, { description: "The classification: `ISIC4`, `ISO3166-2`, `ISO3166-1` and others." })
  scheme: string;

  @Field(() => String, { description: "The code as that classification writes it." })
  value: string;

  @Field(() => String, { nullable: true, description: "Where the code is explained." })
  url: string | null;
}

@InterfaceType({
  implements: Node,
  description: "What classifies or proves: a sector, place, topic or document. Never a step on a path.",
  resolveType: resolveTypename as never,
})
export abstract class Facet extends Node {
  @Field(() => String, { description: "Its name or title." })
  name: string;
}
