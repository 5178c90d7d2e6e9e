import { Field, ID, InterfaceType } from "type-graphql";

/** What every stored object carries at run time so that its GraphQL type is known without asking. */
export interface Typed {
  readonly __typename: string;
}

export const resolveTypename = (value: Typed): string => value.__typename;

@InterfaceType({
  description: "Anything with a global id, which `node` and `nodes` find again.",
  resolveType: resolveTypename as never,
})
export abstract class Node {
  @Field(() => ID, { description: "A global, readable and lasting id, such as `agency:smeda`." })
  id: string;
}
