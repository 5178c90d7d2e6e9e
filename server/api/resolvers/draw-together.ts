import type { OverviewBy } from "../../../schema/enums.js";
import type { KnownNetwork } from "../../analysis/linkage-list.js";
import { type GroupsOf, overviewSteps } from "../../analysis/overview.js";
import { inTurns } from "../../network/turns/in-turns.js";
import { Remembered } from "../../network/remembered/remembered.js";
import { at } from "../../network/arrays/typed-array.js";
import type { RequestContext } from "../context.js";
import { nextTurn } from "../../store/graph/turns.js";
import { kindsOf } from "./kinds-of.js";

/** The groups that a network falls into: how many, and who is in which, the largest first. */
interface Grouping {
  readonly groupsOf: GroupsOf;
  readonly count: number;
  /** The facet that each group is; none for communities. */
  readonly facets: readonly string[];
}

/** A group as its fields are asked: who is in it, by ids, the best linked first. */
export interface DrawnGroup {
  readonly number: number;
  readonly facetId: string | null;
  readonly size: number;
  readonly kinds: readonly object[];
  readonly linkagesInside: number;
  /** A hundred at most. */
  readonly memberIds: readonly string[];
}

/** A network drawn together. */
interface Drawn {
  readonly groups: readonly DrawnGroup[];
  readonly flows: readonly object[];
  readonly groupCount: number;
  readonly outside: number;
}

type Asking = Pick<RequestContext, "analyst" | "ask" | "caller" | "signal" | "timeoutMs">;

/** How many groups an overview has where it is not said. */
export const USUAL_GROUPS = 24;
/** How many ways to draw one network together are remembered. */
const MOST_DRAWN = 6;
const MOST_MEMBERS = 100;

const drawn = new WeakMap<KnownNetwork, Remembered<Drawn>>();

/** Draws a network together into its largest `first` groups; remembered for as long as the network is the same. */
export async function drawTogether(
  network: KnownNetwork,
  by: OverviewBy,
  first: number,
  asking: Asking,
): Promise<Drawn> {
  const known = drawn.get(network) ?? new Remembered<Drawn>(MOST_DRAWN);
  drawn.set(network, known);
  const key = `${by} ${first}`;
  const made = known.peek(key) ?? (await draw(network, by, first, asking));
  return known.get(key, () => made);
}

async function draw(network: KnownNetwork, by: OverviewBy, first: number, asking: Asking): Promise<Drawn> {
  const grouping = await groupingBy(by, network, asking);
  const shown = largest(grouping, network.list.size, first);
  const found = await inTurns(overviewSteps(network.list, shown.groupsOf, shown.count), asking.signal);
  return {
    groups: found.groups.map(({ members, inside }, group) => ({
      number: group + 1,
      facetId: shown.facets[group] ?? null,
      size: members.length,
      kinds: kindsOf(members, network.list.kinds),
      linkagesInside: inside,
      memberIds: Array.from(members.subarray(0, MOST_MEMBERS), (v) => network.ids.at(v) ?? ""),
    })),
    flows: found.flows.map(({ a, b, linkages }) => ({ from: a + 1, to: b + 1, linkageCount: linkages })),
    groupCount: grouping.count,
    outside: found.outside,
  };
}

const NONE: readonly never[] = [];

/** Who belongs together. Communities are those of `communities` with its usual seed and resolution. */
async function groupingBy(by: OverviewBy, network: KnownNetwork, context: Asking): Promise<Grouping> {
  if (by === "COMMUNITY") {
    const asked = { about: "communities", seed: 1, resolution: 1 } as const;
    const { groups, sizes } = await context.analyst.ask(network, asked, context);
    const count = sizes.filter((size) => size > 1).length;
    return { groupsOf: (v) => [at(groups, v)], count, facets: [] };
  }
  const { list, ids } = network;
  const all = Array.from({ length: list.size }, (_, v) => ids.at(v) ?? "");
  const found = await branchesOfAll(by === "SECTOR" ? "Sector" : "Place", all, context);
  const facets = [...new Set(found.flat())].sort();
  const numbers = new Map(facets.map((facet, number) => [facet, number]));
  const lists = found.map((own) => own.map((facet) => numbers.get(facet) as number));
  return { groupsOf: (v) => lists[v] ?? NONE, count: facets.length, facets };
}

/** Stakeholders that are asked about together: others have their turn in between. */
const ASKED_TOGETHER = 5_000;

async function branchesOfAll(
  label: "Sector" | "Place",
  ids: readonly string[],
  { ask, signal }: Asking,
): Promise<(readonly string[])[]> {
  const branches = ask.branchesOf(label);
  const all: (readonly string[])[] = [];
  for (let start = 0; start < ids.length; start += ASKED_TOGETHER) {
    if (start > 0) await nextTurn();
    signal.throwIfAborted();
    const some = ids.slice(start, start + ASKED_TOGETHER);
    const found = await branches.find(some);
    for (const id of some) all.push(found.get(id) ?? NONE);
  }
  return all;
}

/** The same with the largest `most` groups alone, numbered by size. */
function largest({ groupsOf, count, facets }: Grouping, size: number, most: number): Grouping {
  const sizes = new Int32Array(count);
  for (let v = 0; v < size; v += 1)
    for (const group of groupsOf(v)) if (group < count) sizes[group] = at(sizes, group) + 1;
  const order = Array.from(sizes.keys()).sort((a, b) => at(sizes, b) - at(sizes, a) || a - b);
  const kept = order.slice(0, most);
  const places = new Map(kept.map((group, place) => [group, place]));
  return {
    groupsOf: (v) => groupsOf(v).flatMap((group) => places.get(group) ?? []),
    count: kept.length,
    facets: facets.length === 0 ? [] : kept.map((group) => facets[group] ?? ""),
  };
}
