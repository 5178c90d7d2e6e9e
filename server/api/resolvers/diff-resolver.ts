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
import { type DatedLinkage, toDatedList } from "../../analysis/dated-list.js";
import { namesIn, sentencesOf } from "../../analysis/diff-story.js";
import type { StandingNetwork } from "../../analysis/network-change.js";
import { type DatedPart, datedRows } from "../../network/columns/dated-rows.js";
import { inTurns } from "../../network/turns/in-turns.js";
import { MOST_DATED, type NetworkPart } from "../../store/repositories/whole-network-repository.js";
import type { RequestContext } from "../context.js";
import { loadKnown } from "../loaders/load-known.js";
import { diffNetworks, type FoundDiff, movesIn, standingOf, toWindow } from "../../analysis/network-diff.js";
import type { Ids } from "../../network/id-places.js";
import { badInput } from "../../errors.js";
import { toNetworkStats } from "../../analysis/network-stats.js";
import type { StoredLinkage, StoredStakeholder } from "../../store/repositories/stored.js";
import { checkRange } from "./arguments.js";
import { costs, firstCost, plainCost, scanCost, unitsCost, walkCost } from "./cost.js";
import { countedIn, toPart } from "./network-part.js";

type Given<T> = T | null | undefined;

/** A part of the network with dates: of the version in memory, of the graph where there is none. */
async function datedPart(
  { snapshot, repositories, signal }: RequestContext,
  part: NetworkPart,
): Promise<Pick<DatedPart, "ids"> & { readonly linkages: readonly DatedLinkage[] }> {
  if (snapshot && snapshot.network.linkageIds.length <= MOST_DATED) {
    const found = await inTurns(datedRows(snapshot, part), signal);
    if (found) return { ids: found.ids, linkages: found.linkages as readonly DatedLinkage[] };
  }
  return repositories.wholeNetworks.dated(part);
}

interface DiffRoot extends FoundDiff {
  readonly from: string;
  readonly to: string;
  readonly filter: Given<NetworkFilter>;
  readonly avoiding: readonly string[];
}

const FIRST = { defaultValue: 20, description: "How many at most: 0 to 100." };

/** What changed, by number; ids are looked up for those that are shown. */
interface ChangeList {
  readonly numbers: Int32Array;
  readonly ids: Ids;
  readonly count: number;
}

const listOf = (numbers: Int32Array, ids: Ids): ChangeList => ({ numbers, ids, count: numbers.length });

const idsIn = ({ numbers, ids }: ChangeList, first: number): string[] =>
  Array.from(numbers.subarray(0, checkRange("first", first, 0, 100)), (one) => ids.at(one) ?? "");

@Resolver(() => NetworkDiff)
export class DiffResolver {
  @Query(() => NetworkDiff, {
    complexity: costs(plainCost, scanCost, unitsCost, walkCost(6)),
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
    if (filter?.throughProjects === true)
      throw badInput(
        "`networkDiff` compares linkages by their dates; projects in common have none.",
        { throughProjects: true },
        "Leave `throughProjects` out, or ask `networkStats` with `during`.",
      );
    const part = await toPart(context, filter);
    const { ids, linkages } = await datedPart(context, part);
    const known = await toDatedList(ids, linkages, context.signal);
    const found = await diffNetworks(known, { window, keepEnded }, context.analyst, context);
    const { added, ended, arrived, left, undated } = found.change;
    return {
      ...{ ...found, from, to, filter, avoiding: part.avoiding, undated },
      added: listOf(added, known.linkageIds),
      ended: listOf(ended, known.linkageIds),
      arrived: listOf(arrived, known.ids),
      left: listOf(left, known.ids),
    };
  }

  @FieldResolver(() => NetworkStats, {
    complexity: costs(plainCost, walkCost(8)),
    description: "The network on the day before the first; only who has a linkage is in it.",
  })
  before(@Root() root: DiffRoot, @Ctx() context: RequestContext): Promise<object> {
    return statsOf(root.change.before, root, context);
  }

  @FieldResolver(() => NetworkStats, {
    complexity: costs(plainCost, walkCost(8)),
    description: "The network at the end of the last day; only who has a linkage is in it.",
  })
  after(@Root() root: DiffRoot, @Ctx() context: RequestContext): Promise<object> {
    return statsOf(root.change.after, root, context);
  }

  @FieldResolver(() => Int, { description: "How many pairs who were linked before gained or lost linkages." })
  changedCount(@Root() { change }: DiffRoot): number {
    return change.changed.count;
  }

  @FieldResolver(() => [PairChange], {
    complexity: firstCost(20),
    description: "Pairs who were linked before and gained or lost linkages, those that changed most first.",
  })
  changed(
    @Root() { change, known }: DiffRoot,
    @Arg("first", () => Int, FIRST) first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<object[]> {
    const shown = change.changed.first.slice(0, checkRange("first", first, 0, 100));
    return Promise.all(
      shown.map(async ({ between, ...counts }) => ({
        between: await loadKnown(
          loaders.stakeholder,
          between.map((one) => known.ids.at(one) ?? ""),
        ),
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
    const moves = await movesIn(root, measure, first, context.analyst, context);
    const idOf = (one: number): string => root.known.ids.at(one) ?? "";
    const stakeholders = await loadKnown(
      context.loaders.stakeholder,
      moves.map((move) => idOf(move.stakeholder)),
    );
    const known = new Map(stakeholders.map((one) => [one.id, one]));
    return moves.flatMap(({ stakeholder: number, ...move }) => {
      const stakeholder = known.get(idOf(number));
      return stakeholder ? [{ ...move, stakeholder }] : [];
    });
  }

  @FieldResolver(() => [String], {
    description: "The change in plain sentences, date by date; 60 dates at most.",
  })
  async story(
    @Root() { change, known, from, to }: DiffRoot,
    @Ctx() { loaders }: RequestContext,
  ): Promise<string[]> {
    const idOf = (one: number): string => known.ids.at(one) ?? "";
    const named = await loadKnown(loaders.stakeholder, namesIn(change.story).map(idOf));
    const names = new Map(named.map(({ id, name }) => [id, name]));
    return sentencesOf(change.story, {
      ...{ from, to },
      nameOf: (one) => names.get(idOf(one)) ?? idOf(one),
      dateOf: (date) => known.dates.at(date) ?? "",
    });
  }
}

async function statsOf(
  standing: StandingNetwork,
  { known, filter, avoiding }: DiffRoot,
  context: RequestContext,
): Promise<object> {
  const network = standingOf(known, standing);
  const found = await context.analyst.ask(network, { about: "statistics" }, context);
  return toNetworkStats(network, found, countedIn(network, filter, { avoiding }));
}

@Resolver(() => LinkageChanges)
export class LinkageChangesResolver {
  @FieldResolver(() => [Linkage], {
    complexity: firstCost(20),
    description: "The linkages, in time's order.",
  })
  linkages(
    @Root() list: ChangeList,
    @Arg("first", () => Int, FIRST) first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<StoredLinkage[]> {
    return loadKnown(loaders.linkage, idsIn(list, first));
  }
}

@Resolver(() => StakeholderChanges)
export class StakeholderChangesResolver {
  @FieldResolver(() => [Stakeholder], { complexity: firstCost(20), description: "The stakeholders, by id." })
  stakeholders(
    @Root() list: ChangeList,
    @Arg("first", () => Int, FIRST) first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<StoredStakeholder[]> {
    return loadKnown(loaders.stakeholder, idsIn(list, first));
  }
}
