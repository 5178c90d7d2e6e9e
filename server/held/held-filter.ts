import type { EnumCondition, IdCondition, IntCondition } from "../../schema/filters/conditions.js";
import type { LinkageFilter, StakeholderFilter } from "../../schema/filters/filters.js";
import { type Network, STAKEHOLDER_KINDS } from "../matchmaking/network.js";
import { at, byte } from "../analytics/typed-array.js";
import { checkFilter } from "../repositories/check-filter.js";

/** A condition on a linkage or stakeholder by its number in the network. */
export type Test = (index: number) => boolean;

/** What each field of a filter tests: undefined where that asks for what is not held; a field that is not here is not. */
type Leaves<F> = { readonly [K in keyof F]?: (network: Network, filter: F) => Test | undefined };

interface Tree<F> {
  and?: F[] | null;
  or?: F[] | null;
  not?: F | null;
}

/**
 * A filter on linkages as a test over the held network, true to the same as `linkageWhere`. Undefined where it asks for
 * what is not held (names, facets, days …). Throws BAD_USER_INPUT as the graph's way does.
 */
export function linkageTest(network: Network, filter: LinkageFilter | null | undefined): Test | undefined {
  checkFilter(filter, "linkage");
  return treeTest(network, filter ?? {}, LINKAGE_LEAVES);
}

/** The same of stakeholders. */
export function stakeholderTest(
  network: Network,
  filter: StakeholderFilter | null | undefined,
): Test | undefined {
  checkFilter(filter, "stakeholder");
  return treeTest(network, filter ?? {}, STAKEHOLDER_LEAVES);
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
    return (index) => (eq == null || (byte(network.mutual, index) === 1) === eq) && isNull !== true;
  },
  from: (network, { from }) => onEnd(stakeholderTest(network, from), network.from),
  to: (network, { to }) => onEnd(stakeholderTest(network, to), network.to),
  partner: (network, { partner }) => {
    const test = stakeholderTest(network, partner);
    const [from, to] = [onEnd(test, network.from), onEnd(test, network.to)];
    return from && to && ((index) => from(index) || to(index));
  },
};

/** And those of a filter on stakeholders. */
const STAKEHOLDER_LEAVES: Leaves<StakeholderFilter> = {
  kind: (network, { kind }) => coded(network.kind, STAKEHOLDER_KINDS, kind),
  id: (network, { id }) => named(network, id),
  degree: ({ offsets }, { degree }) =>
    counted((index) => at(offsets, index + 1) - at(offsets, index), degree),
};

const onEnd = (test: Test | undefined, ends: Int32Array): Test | undefined =>
  test && ((index) => test(at(ends, index)));

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
  return (index) => fits[byte(codes, index)] === true;
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
