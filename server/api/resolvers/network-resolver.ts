import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import {
  DirectionEnum,
  LinkageKindEnum,
  TimeUnitEnum,
  type Direction,
  type TimeUnit,
} from "../../../schema/enums.js";
import { LinkageFilter } from "../../../schema/filters/filters.js";
import { NetworkFilter, WITH_UNITS } from "../../../schema/filters/other-filters.js";
import type { LinkageKind } from "../../../schema/linkages.js";
import { Network, Path, TimelineBucket } from "../../../schema/network.js";
import { EdtfScalar } from "../../../schema/scalars.js";
import type { RequestContext } from "../context.js";
import type { FoundPath } from "../../questions/found-paths.js";
import { timeline, type Bucket } from "../../questions/timeline.js";
import { checkCount, checkNotEmpty, checkRange } from "./arguments.js";
import { avoidedIn } from "./avoided.js";
import { type AvoidedIds, toAvoided } from "./avoided-resolver.js";
import { payGrown } from "./pay-around.js";
import { costs, firstCost, networkCost, scanCost, unitsCost, walkCost } from "./cost.js";
import { type FoldedGrowth, growThroughProjects, NO_PARTNERSHIPS } from "./grow-through-projects.js";
import { toPart } from "./network-part.js";
import { foldingCost } from "./work-cost.js";

type Given<T> = T | null | undefined;

const MOST_AROUND = 100;

/** An answer that tells whom it leaves out. */
type Told<T> = T & { readonly avoided: AvoidedIds };

@Resolver()
export class NetworkResolver {
  @Query(() => Network, {
    complexity: costs(networkCost, unitsCost, foldingCost),
    description: "The network around stakeholders, or the whole of it, as far as the limits allow.",
  })
  async network(
    @Arg("around", () => [ID], {
      nullable: true,
      description: "Around whom; the whole network when absent. At most 100.",
    })
    around: Given<string[]>,
    @Arg("depth", () => Int, { defaultValue: 1, description: "How many steps from them: 0 to 6." })
    depth: number,
    @Arg("filter", () => NetworkFilter, { nullable: true, description: "Which part of it." })
    filter: Given<NetworkFilter>,
    @Arg("avoiding", () => [ID], {
      nullable: true,
      description: "Whom to leave out, beside `filter.avoiding`.",
    })
    avoiding: Given<string[]>,
    @Arg("withUnits", () => Boolean, { defaultValue: false, description: WITH_UNITS })
    withUnits: boolean,
    @Arg("maxNodes", () => Int, {
      defaultValue: 500,
      description: "At most so many stakeholders: 1 to 5000.",
    })
    maxNodes: number,
    @Arg("maxLinkages", () => Int, {
      defaultValue: 5000,
      description: "At most so many linkages: 0 to 50000.",
    })
    maxLinkages: number,
    @Ctx() context: RequestContext,
  ): Promise<Told<FoldedGrowth>> {
    const roots = [...new Set(around ?? [])];
    checkCount("around", roots, MOST_AROUND);
    checkRange("maxNodes", maxNodes, Math.max(1, roots.length), 5000);
    checkRange("depth", depth, 0, 6);
    checkRange("maxLinkages", maxLinkages, 0, 50_000);
    const { stakeholders, linkages, throughProjects } = filter ?? {};
    const left = {
      avoiding: [...(avoiding ?? []), ...(filter?.avoiding ?? [])],
      withUnits: withUnits || filter?.withUnits === true,
    };
    const part = await toPart(context, { stakeholders, linkages, throughProjects, ...left }, roots);
    const growth = { around: roots, depth, maxNodes, maxLinkages };
    const found =
      throughProjects === true
        ? await growThroughProjects(context, part, growth)
        : { ...(await context.ask.network({ ...growth, walk: part })), ...NO_PARTNERSHIPS };
    payGrown(context, found);
    return { ...found, avoided: toAvoided(part.avoiding) };
  }

  @Query(() => [Path], {
    complexity: costs(firstCost(5), unitsCost, walkCost(0.5)),
    description:
      "All shortest paths between two stakeholders, in the order of the ids on them; none when not connected.",
  })
  async paths(
    @Arg("from", () => ID, { description: "Where they start." }) from: string,
    @Arg("to", () => ID, { description: "Where they end." }) to: string,
    @Arg("maxLength", () => Int, { defaultValue: 6, description: "How many steps at most: 1 to 12." })
    maxLength: number,
    @Arg("kinds", () => [LinkageKindEnum], {
      nullable: true,
      description: "Only over linkages of these kinds.",
    })
    kinds: Given<LinkageKind[]>,
    @Arg("direction", () => DirectionEnum, {
      defaultValue: "ANY",
      description: "Which way linkages are followed.",
    })
    direction: Direction,
    @Arg("avoiding", () => [ID], { nullable: true, description: "Whom no path may pass." })
    avoiding: Given<string[]>,
    @Arg("withUnits", () => Boolean, { defaultValue: false, description: WITH_UNITS })
    withUnits: boolean,
    @Arg("during", () => EdtfScalar, { nullable: true, description: "Only over linkages of this time." })
    during: Given<string>,
    @Arg("first", () => Int, { defaultValue: 5, description: "How many paths at most: 1 to 100." })
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<Told<FoundPath>[]> {
    checkRange("maxLength", maxLength, 1, 12);
    checkRange("first", first, 1, 100);
    const only = checkNotEmpty("kinds", kinds);
    const avoided = await avoidedIn(context, { avoiding: avoiding ?? [], withUnits }, [from, to]);
    const linkages = { during: during ?? null, kind: only === null ? null : { in: [...only] } };
    const found = await context.ask.paths({
      from,
      to,
      maxLength,
      first,
      walk: { linkages, direction, avoiding: avoided },
    });
    return found.map((path) => ({ ...path, avoided: toAvoided(avoided) }));
  }

  @Query(() => [TimelineBucket], {
    complexity: costs(({ childComplexity }) => 1 + 5 * childComplexity, scanCost),
    description: "How many linkages begin when, in time's order. As precise as the sources: see `period`.",
  })
  async timeline(
    @Arg("by", () => TimeUnitEnum, { description: "How long a bucket is." }) by: TimeUnit,
    @Arg("filter", () => LinkageFilter, { nullable: true, description: "Which linkages; all when absent." })
    filter: Given<LinkageFilter>,
    @Ctx() { ask }: RequestContext,
  ): Promise<Bucket[]> {
    return timeline(await ask.starts(filter), by);
  }
}
