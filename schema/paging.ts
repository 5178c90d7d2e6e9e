import { ArgsType, type ClassType, Field, Int, ObjectType } from "type-graphql";

@ArgsType()
export class PageArguments {
  @Field(() => Int, { nullable: true, description: "How many from the start: 0 to 100; 20 when absent." })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Only what comes after this cursor. 4000 characters at most.",
  })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: "How many from the end: 0 to 100." })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Only what comes before this cursor. 4000 characters at most.",
  })
  before?: string | null;
}

@ObjectType({
  description: "Where a page stands in its list (Relay cursor connections).",
  simpleResolvers: true,
})
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more follows." })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: "Whether something comes before." })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: "The first cursor of the page." })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: "The last cursor of the page." })
  endCursor: string | null;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape of any class, abstract ones included
type AnyClass = abstract new (...values: any[]) => object;

/** The edge type `${name}Edge` of a connection; extend it where an edge says more than its node. */
export function edgeOf(name: string, node: AnyClass): ClassType {
  @ObjectType(`${name}Edge`, { description: "A node of the page with its cursor.", simpleResolvers: true })
  class Edge {
    @Field(() => String, { description: "Where this node stands; opaque." })
    cursor: string;

    @Field(() => node as ClassType, { description: "The node." })
    node: object;
  }
  return Edge;
}

/** The type `${name}Connection` for pages of `node`. `totalCount` is counted by the page's own `count`, when asked. */
export function connectionOf(name: string, node: AnyClass, edge: ClassType = edgeOf(name, node)): ClassType {
  @ObjectType(`${name}Connection`, { description: "A page of a list.", simpleResolvers: true })
  class Connection {
    @Field(() => [edge], { description: "The nodes with their cursors." })
    edges: object[];

    @Field(() => [node as ClassType], { description: "The nodes alone." })
    nodes: object[];

    @Field(() => PageInfo, { description: "Where the page stands in the list." })
    pageInfo: PageInfo;

    count: () => number | Promise<number>;

    @Field(() => Int, {
      simple: false,
      description: "How many there are in all; counted only when selected.",
    })
    totalCount(): number | Promise<number> {
      return this.count();
    }
  }
  return Connection;
}
