import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { MeasureKeyEnum } from "../../../schema/enums.js";
import { NetworkFilter } from "../../../schema/filters/other-filters.js";
import { MeasureDefinition, MeasuredValue, RankedStakeholder } from "../../../schema/measures/measure.js";
import { MEASURE_MEANINGS, type MeasureKey } from "../../../schema/measure-keys.js";
import { Stakeholder } from "../../../schema/stakeholder.js";
import { MEASURES } from "../../analysis/measures.js";
import type { RankedValues } from "../../analysis/ranked-values.js";
import type { RequestContext } from "../context.js";
import { loadKnown } from "../loaders/load-known.js";
import type { StoredStakeholder } from "../../store/repositories/stored.js";
import { checkNotEmpty, checkRange } from "./arguments.js";
import { costs, firstCost, oncePrice, scanCost, unitsCost, walkCost } from "./cost.js";
import { type CountedPart, readPart } from "./network-part.js";
import { AFTER, cursorAt, placesAfter } from "./places.js";
import { foldingCost } from "./work-cost.js";

type Given<T> = T | null | undefined;

/** As large as no network here is; what is exact then is always. */
const LARGEST = { stakeholders: 2 ** 31, arcs: 2 ** 31 };

@Resolver()
export class MeasureResolver {
  @Query(() => [MeasureDefinition], { description: "Every measure, and what it says." })
  measures(): MeasureDefinition[] {
    return MEASURES.map(({ key, title, yields, first, parameters, reference, isExact }) => ({
      key,
      title,
      meaning: MEASURE_MEANINGS[key],
      yields,
      lowestFirst: first === "LOWEST",
      alwaysExact: isExact(LARGEST),
      parameters: [...parameters],
      reference,
    }));
  }

  @Query(() => [RankedStakeholder], {
    complexity: costs(firstCost(20), scanCost, unitsCost, walkCost(5), foldingCost),
    description:
      "The stakeholders that come first by a measure, equals by id. Those for whom it has no value are left out.",
  })
  async ranking(
    @Arg("measure", () => MeasureKeyEnum, { description: "By what." }) measure: MeasureKey,
    @Arg("filter", () => NetworkFilter, {
      nullable: true,
      description: "In which part of the network; the whole when absent.",
    })
    filter: Given<NetworkFilter>,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many at most: 0 to 100." })
    first: number,
    @Arg("after", () => String, AFTER) after: Given<string>,
    @Ctx() context: RequestContext,
  ): Promise<object[]> {
    checkRange("first", first, 0, 100);
    const list = `ranking by ${measure}`;
    const skipped = placesAfter(list, after);
    const { network, counted } = await readPart(context, filter);
    const found = await context.analyst.ask(network, { about: "measure", key: measure }, context);
    const places = Array.from(found.order.subarray(skipped, skipped + first));
    const ids = places.map((v) => network.ids.at(v) ?? "");
    const stakeholders = new Map(
      (await loadKnown(context.loaders.stakeholder, ids)).map((one) => [one.id, one]),
    );
    const about = aboutOf(measure, found, counted);
    return places.flatMap((v, place) => {
      // Somebody may have been taken out of the graph since it was read.
      const stakeholder = stakeholders.get(ids[place] as string);
      return stakeholder ? [{ ...about(v), stakeholder, cursor: cursorAt(list, skipped + place + 1) }] : [];
    });
  }
}

/** What a stakeholder answers about its place in the network. */
@Resolver(() => Stakeholder)
export class StakeholderMeasureResolver {
  @FieldResolver(() => [MeasuredValue], {
    complexity: costs(
      ({ args, childComplexity }) =>
        1 + (args["keys"] as readonly MeasureKey[]).length * Math.max(1, childComplexity),
      oncePrice(
        (options) =>
          scanCost(options) +
          unitsCost(options) +
          foldingCost(options) +
          walkCost(5 * new Set(options.args["keys"] as readonly MeasureKey[]).size)(options),
      ),
    ),
    description: "Its value and its place by these measures, in their order.",
  })
  measures(
    @Root() { id }: StoredStakeholder,
    @Arg("keys", () => [MeasureKeyEnum], { description: "By which measures; at least one." })
    asked: MeasureKey[],
    @Arg("filter", () => NetworkFilter, {
      nullable: true,
      description: "In which part of the network; the whole when absent.",
    })
    filter: Given<NetworkFilter>,
    @Ctx() context: RequestContext,
  ): Promise<object[]> {
    const keys = [...new Set(checkNotEmpty("keys", asked))];
    return context.loaders
      .ofField("measures", { keys, filter }, (ids) => measureEach(context, ids, keys, filter), [] as object[])
      .load(id);
  }
}

/** What the measures say about each of these stakeholders; reads the network once. */
async function measureEach(
  context: RequestContext,
  ids: readonly string[],
  keys: readonly MeasureKey[],
  filter: Given<NetworkFilter>,
): Promise<Map<string, object[]>> {
  const { network, counted } = await readPart(context, filter);
  const found = new Map<string, object[]>(ids.map((id) => [id, []]));
  for (const key of keys) {
    const values = await context.analyst.ask(network, { about: "measure", key }, context);
    const about = aboutOf(key, values, counted);
    for (const [id, all] of found) all.push(about(network.placeOf(id)));
  }
  return found;
}

/** What a measure says about the stakeholder with a number; nothing about one outside of the network. */
const aboutOf =
  (measure: MeasureKey, found: RankedValues, counted: CountedPart) =>
  (v: number): object => {
    const { values, ranks, errors, method, samples, order } = found;
    const rank = ranks[v] ?? 0;
    return {
      measure,
      value: rank === 0 ? null : values[v],
      rank: rank === 0 ? null : rank,
      error: rank === 0 ? null : (errors?.[v] ?? null),
      method,
      samples,
      ranked: order.length,
      counted,
    };
  };
