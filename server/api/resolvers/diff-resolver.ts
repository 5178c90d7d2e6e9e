import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { MeasureKeyEnum } from "../../../schema/enums.js";
import { NetworkFilter } from "../../../schema/filters/other-filters.js";
import { Linkage } from "../../../schema/linkage.js";
import {
  LinkageChanges,
  MeasureMove,
  NetworkDiff,
  PairChange,
  StakeholderChanges,
} from "../../../schema/measures/network-diff.js";
import { NetworkStats } from "../../../schema/measures/network-stats.js";
import type { MeasureKey } from "../../../schema/measure-keys.js";
import { EdtfScalar } from "../../../schema/scalars.js";
import { Stakeholder } from "../../../schema/stakeholder.js";
import type { KnownNetwork } from "../../analysis/linkage-list.js";
import { changedPairs } from "../../analysis/network-change.js";
import type { RequestContext } from "../context.js";
import { loadKnown } from "../loaders/load-known.js";
import { namesIn, sentencesOf, tellStory } from "../../analysis/diff-story.js";
import { diffNetworks, type FoundDiff, movesIn, toWindow } from "../../analysis/network-diff.js";
import { toNetworkStats } from "../../analysis/network-stats.js";
import type { StoredLinkage, StoredStakeholder } from "../../store/repositories/stored.js";
import { checkRange } from "./arguments.js";
import { costs, firstCost, plainCost, scanCost, walkCost } from "./cost.js";
import { countedIn, toPart } from "./network-part.js";

type Given<T> = T | null | undefined;

interface DiffRoot extends FoundDiff {
  readonly from: string;
  readonly to: string;
  readonly filter: Given<NetworkFilter>;
}

const FIRST = { defaultValue: 20, description: "How many at most: 0 to 100." };

/** Ids of what changed, and how many they are. */
interface IdList {
  readonly ids: readonly string[];
  readonly count: number;
}

const listOf = (ids: readonly string[]): IdList => ({ ids, count: ids.length });

@Resolver(() => NetworkDiff)
export class DiffResolver {
  @Query(() => NetworkDiff, {
    complexity: costs(plainCost, scanCost, walkCost(6)),
    description:
      "What was added to the network, what changed and what ended between two dates, and how measures moved. For 200000 linkages at most.",
  })
  async networkDiff(
    @Arg("from", () => EdtfScalar, { description: "The stretch begins with its first day." }) from: string,
    @Arg("to", () => EdtfScalar, { description: "The stretch ends with its last day." }) to: string,
    @Arg("filter", () => NetworkFilter, {
      nullable: true,
      description: "In which part of the network; the whole when absent.",
    })
    filter: Given<NetworkFilter>,
    @Arg("keepEnded", () => Boolean, {
      defaultValue: false,
      description: "Whether linkages stay in the network after their end, as a contact that was made.",
    })
    keepEnded: boolean,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const window = toWindow(from, to);
    const part = await toPart(context, filter);
    const { ids, linkages } = await context.repositories.wholeNetworks.dated(part);
    const found = diffNetworks(ids, linkages, window, keepEnded);
    const { added, ended, arrived, left, undated } = found.change;
    const root = { ...found, from, to, filter, undated };
    return {
      ...root,
      added: listOf(added.map(([, , , , id]) => id)),
      ended: listOf(ended.map(([, , , , id]) => id)),
      arrived: listOf(arrived),
      left: listOf(left),
    };
  }

  @FieldResolver(() => NetworkStats, {
    complexity: costs(plainCost, walkCost(8)),
    description: "The network on the day before the first; only who has a linkage is in it.",
  })
  before(@Root() root: DiffRoot, @Ctx() context: RequestContext): Promise<object> {
    return statsOf(root.before, root, context);
  }

  @FieldResolver(() => NetworkStats, {
    complexity: costs(plainCost, walkCost(8)),
    description: "The network at the end of the last day; only who has a linkage is in it.",
  })
  after(@Root() root: DiffRoot, @Ctx() context: RequestContext): Promise<object> {
    return statsOf(root.after, root, context);
  }

  @FieldResolver(() => Int, { description: "How many pairs who were linked before gained or lost linkages." })
  changedCount(@Root() { change }: DiffRoot): number {
    return changedPairs(change).length;
  }

  @FieldResolver(() => [PairChange], {
    complexity: firstCost(20),
    description: "Pairs who were linked before and gained or lost linkages, those that changed most first.",
  })
  changed(
    @Root() { change }: DiffRoot,
    @Arg("first", () => Int, FIRST) first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<object[]> {
    const shown = changedPairs(change).slice(0, checkRange("first", first, 0, 100));
    return Promise.all(
      shown.map(async ({ between, ...counts }) => ({
        between: await loadKnown(loaders.stakeholder, between),
        ...counts,
      })),
    );
  }

  @FieldResolver(() => [MeasureMove], {
    complexity: costs(firstCost(20), walkCost(10)),
    description:
      "Who moved most by a measure. Who came counts from 0 where high values rank first, and comes last otherwise.",
  })
  async moves(
    @Root() root: DiffRoot,
    @Arg("measure", () => MeasureKeyEnum, { description: "By which measure." }) measure: MeasureKey,
    @Arg("first", () => Int, FIRST) first: number,
    @Ctx() context: RequestContext,
  ): Promise<object[]> {
    checkRange("first", first, 0, 100);
    const moves = (await movesIn(root, measure, context.analyst, context)).slice(0, first);
    const stakeholders = await loadKnown(
      context.loaders.stakeholder,
      moves.map(({ id }) => id),
    );
    const known = new Map(stakeholders.map((one) => [one.id, one]));
    return moves.flatMap(({ id, ...move }) => {
      const stakeholder = known.get(id);
      return stakeholder ? [{ ...move, stakeholder }] : [];
    });
  }

  @FieldResolver(() => [String], {
    description: "The change in plain sentences, date by date; 60 dates at most.",
  })
  async story(@Root() { change, from, to }: DiffRoot, @Ctx() { loaders }: RequestContext): Promise<string[]> {
    const story = tellStory(change, from, to);
    const named = await loadKnown(loaders.stakeholder, namesIn(story));
    const names = new Map(named.map(({ id, name }) => [id, name]));
    return sentencesOf(story, (id) => names.get(id) ?? id);
  }
}

async function statsOf(
  network: KnownNetwork,
  { filter }: DiffRoot,
  context: RequestContext,
): Promise<object> {
  const found = await context.analyst.ask(network, { about: "statistics" }, context);
  return toNetworkStats(network, found, countedIn(network, filter));
}

@Resolver(() => LinkageChanges)
export class LinkageChangesResolver {
  @FieldResolver(() => [Linkage], {
    complexity: firstCost(20),
    description: "The linkages, in time's order.",
  })
  linkages(
    @Root() { ids }: IdList,
    @Arg("first", () => Int, FIRST) first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<StoredLinkage[]> {
    return loadKnown(loaders.linkage, ids.slice(0, checkRange("first", first, 0, 100)));
  }
}

@Resolver(() => StakeholderChanges)
export class StakeholderChangesResolver {
  @FieldResolver(() => [Stakeholder], { complexity: firstCost(20), description: "The stakeholders, by id." })
  stakeholders(
    @Root() { ids }: IdList,
    @Arg("first", () => Int, FIRST) first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<StoredStakeholder[]> {
    return loadKnown(loaders.stakeholder, ids.slice(0, checkRange("first", first, 0, 100)));
  }
}
