import type { EnumCondition, IdCondition, IntCondition } from "../../schema/filters/conditions.js";
import type { LinkageFilter, StakeholderFilter } from "../../schema/filters/filters.js";
import { type Network, STAKEHOLDER_KINDS } from "../matchmaking/network.js";
import { at } from "../matchmaking/sparse-rows.js";
import { checkFilter } from "../repositories/check-filter.js";
import type { Walk } from "../repositories/walk.js";

/** Whether a linkage may be walked from one end to the other; all by their numbers in the network. */
export type Admits = (linkage: number, near: number, far: number) => boolean;

type Test = (index: number) => boolean;

/** What each field of a filter tests; a field that is not here is not held. */
type Leaves<F> = { readonly [K in keyof F]?: (network: Network, filter: F) => Test };

interface Tree<F> {
  and?: F[] | null;
  or?: F[] | null;
  not?: F | null;
}

/**
 * What a walk may do, over the held network: the same as `walkable` says in Cypher. Undefined where it asks for what is
 * not held (names, facets, days …): then the graph walks. Throws BAD_USER_INPUT as the graph's way does.
 */
export function admitted(network: Network, walk: Walk, reverse = false): Admits | undefined {
  checkFilter(walk.linkages, "linkage");
  checkFilter(walk.stakeholders, "stakeholder");
  const linkage = treeTest(network, walk.linkages ?? {}, LINKAGE_LEAVES);
  const stakeholder = treeTest(network, walk.stakeholders ?? {}, STAKEHOLDER_LEAVES);
  if (linkage === undefined || stakeholder === undefined) return undefined;
  const avoided = new Set(walk.avoiding.map((id) => network.indexOf.get(id)));
  const leads = direction(network, walk.direction ?? "ANY", reverse);
  return (index, near, far) => leads(index, near) && !avoided.has(far) && linkage(index) && stakeholder(far);
}

function direction(
  { from, to, mutual }: Network,
  asked: NonNullable<Walk["direction"]>,
  reverse: boolean,
): (linkage: number, near: number) => boolean {
  if (asked === "ANY") return () => true;
  const start = (asked === "OUT") !== reverse ? from : to;
  return (index, near) => at(mutual, index) === 1 || at(start, index) === near;
}

/** All conditions of a filter together; one that is not fulfilled fulfils its `not`. */
function treeTest<F extends Tree<F>>(network: Network, filter: F, leaves: Leaves<F>): Test | undefined {
  const tests: (Test | undefined)[] = [];
  for (const field of Object.keys(filter) as (keyof F)[]) {
    if (filter[field] == null || field === "and" || field === "or" || field === "not") continue;
    tests.push(leaves[field]?.(network, filter));
  }
  for (const part of filter.and ?? []) tests.push(treeTest(network, part, leaves));
  if (filter.or) {
    const parts = known(filter.or.map((part) => treeTest(network, part, leaves)));
    tests.push(parts && ((index) => parts.some((test) => test(index))));
  }
  if (filter.not) {
    const inner = treeTest(network, filter.not, leaves);
    tests.push(inner && ((index) => !inner(index)));
  }
  const all = known(tests);
  return all && (all.length === 0 ? () => true : (index) => all.every((test) => test(index)));
}

const known = (tests: readonly (Test | undefined)[]): readonly Test[] | undefined =>
  tests.every((test) => test !== undefined) ? tests : undefined;

/** The fields of a filter on linkages that are held. */
const LINKAGE_LEAVES: Leaves<LinkageFilter> = {
  kind: (network, { kind }) => coded(network.linkageKind, network.linkageKinds, kind),
  status: (network, { status }) => coded(network.status, network.statuses, status),
  role: (network, { role }) => coded(network.role, network.roles, role),
  mutual: (network, { mutual }) => {
    const { eq, isNull } = mutual ?? {};
    return (index) => (eq == null || (at(network.mutual, index) === 1) === eq) && isNull !== true;
  },
};

/** And those of a filter on stakeholders. */
const STAKEHOLDER_LEAVES: Leaves<StakeholderFilter> = {
  kind: (network, { kind }) => coded(network.kind, STAKEHOLDER_KINDS, kind),
  id: (network, { id }) => named(network, id),
  degree: ({ offsets }, { degree }) =>
    counted((index) => at(offsets, index + 1) - at(offsets, index), degree),
};

/** On values that are numbered in the order of their names; the empty name stands for "not stated". */
function coded(
  codes: Uint8Array,
  names: readonly string[],
  condition: EnumCondition | null | undefined,
): Test {
  const fits = names.map((name) => {
    const stated = name !== "";
    const { eq, in: among, isNull } = condition ?? {};
    return (
      (eq == null || (stated && eq === name)) &&
      (among == null || (stated && among.includes(name))) &&
      (isNull == null || isNull !== stated)
    );
  });
  return (index) => fits[at(codes, index)] === true;
}

function named(network: Network, condition: IdCondition | null | undefined): Test {
  const { eq, in: among, isNull } = condition ?? {};
  const ids = among == null ? undefined : new Set(among);
  return (index) => {
    const id = network.ids[index] as string;
    return (eq == null || eq === id) && (ids?.has(id) ?? true) && isNull !== true;
  };
}

function counted(count: (index: number) => number, condition: IntCondition | null | undefined): Test {
  const { eq, in: among, gt, gte, lt, lte } = condition ?? {};
  return (index) => {
    const value = count(index);
    return (
      (eq == null || value === eq) &&
      (among == null || among.includes(value)) &&
      (gt == null || value > gt) &&
      (gte == null || value >= gte) &&
      (lt == null || value < lt) &&
      (lte == null || value <= lte)
    );
  };
}
