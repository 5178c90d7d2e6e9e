import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { Linkage } from "../../../schema/linkage.js";
import { Node } from "../../../schema/node.js";
import { Stakeholder } from "../../../schema/stakeholder.js";
import type { RequestContext } from "../context.js";
import { LinkagesError } from "../../errors.js";
import { loadStakeholder, type LoadedStakeholder } from "./load-stakeholder.js";
import { MAX_PAGE_SIZE } from "../../store/repositories/keyset.js";
import { checkCount, checkLinkageId, checkNodeId, checkStakeholderId } from "./arguments.js";

/** What has an id; the error itself where the id is malformed, so that it belongs to this one alone. */
function nodeOrError(id: string, { loaders }: RequestContext): Promise<object | null> {
  try {
    return loaders[checkNodeId(id)].load(id);
  } catch (error) {
    if (error instanceof LinkagesError) return Promise.resolve(error);
    throw error;
  }
}

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: "Anything by its id; null when there is no such thing." })
  node(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    return context.loaders[checkNodeId(id)].load(id);
  }

  @Query(() => [Node], {
    nullable: "items",
    description:
      "Several things by their ids, in that order. In place of an unknown one stands null, in place of a malformed id null with an error. At most 100.",
  })
  nodes(
    @Arg("ids", () => [ID], { description: "Their ids." }) ids: string[],
    @Ctx() context: RequestContext,
  ): Promise<(object | null)[]> {
    checkCount("ids", ids, MAX_PAGE_SIZE);
    return Promise.all(ids.map((id) => nodeOrError(id, context)));
  }

  @Query(() => Stakeholder, {
    nullable: true,
    description: "A stakeholder by its id; null when there is none.",
  })
  stakeholder(
    @Arg("id", () => ID, { description: "Its id, such as `agency:smeda`." }) id: string,
    @Ctx() context: RequestContext,
  ): LoadedStakeholder {
    checkStakeholderId(id);
    return loadStakeholder(context, id);
  }

  @Query(() => Linkage, { nullable: true, description: "A linkage by its id; null when there is none." })
  linkage(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    checkLinkageId(id);
    return context.loaders.linkage.load(id);
  }
}
