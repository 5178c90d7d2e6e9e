import { LINKAGE_KIND_KEYS } from "../../schema/linkages.js";
import type { Counted } from "../../schema/measures/counted.js";
import { STAKEHOLDER_KIND_KEYS, type StakeholderKind } from "../../schema/stakeholder-kinds.js";
import type { KnownNetwork } from "./linkage-list.js";
import type { NetworkStatistics } from "./statistics/network-statistics.js";

const kindOf = (code: number): StakeholderKind => STAKEHOLDER_KIND_KEYS[code] as StakeholderKind;

/** The statistics as the API shows them, with ids and names of kinds. */
export function toNetworkStats(
  { ids, list }: KnownNetwork,
  found: NetworkStatistics,
  counted: Counted,
): object {
  const { components, diameter, mixing, bridges, ...plain } = found;
  const sizeOf = (wanted: number): number => components.find(({ size }) => size === wanted)?.count ?? 0;
  return {
    ...plain,
    counted,
    stakeholderKinds: countCodes(list.kinds, STAKEHOLDER_KIND_KEYS),
    linkageKinds: countCodes(list.linkageKinds, LINKAGE_KIND_KEYS),
    components: {
      count: components.reduce((sum, { count }) => sum + count, 0),
      largest: components[0]?.size ?? 0,
      isolated: sizeOf(1),
      sizes: components,
    },
    diameter: diameter && { ...diameter, exact: diameter.atLeast === diameter.atMost },
    mixing: mixing.cells.map(({ kinds, linkages, expected }) => ({
      kinds: kinds.map(kindOf),
      linkages,
      expected,
      ratio: expected === 0 ? null : linkages / expected,
    })),
    assortativity: mixing.assortativity,
    bridgeCount: bridges.length,
    ids,
    foundBridges: bridges,
  };
}

/** How often each code occurs, under its name; names that do not occur are left out. */
function countCodes<K>(codes: Uint8Array, names: readonly K[]): { kind: K; count: number }[] {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return names.flatMap((kind, code) => {
    const count = counts.get(code);
    return count === undefined ? [] : [{ kind, count }];
  });
}
