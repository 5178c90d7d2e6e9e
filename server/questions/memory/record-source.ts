import { inTurns } from "../../network/turns/in-turns.js";
import type { Network } from "../../network/network.js";
import type { Snapshot } from "../../network/versions/snapshot.js";
import { degreeOf } from "../../network/degree.js";
import type { Steps } from "../../network/turns/steps.js";
import { at } from "../../network/arrays/typed-array.js";
import { type Awaitable, whenKnown } from "../../store/awaitable.js";
import type { LinkageKey } from "../../store/repositories/linkage-repository.js";
import type { Repositories } from "../../store/repositories/repositories.js";
import type { StoredLinkage, StoredStakeholder } from "../../store/repositories/stored.js";

/** Where records come from when the network in memory has said which; at once where none of them has to be read. */
export interface RecordSource {
  /** Undefined where it has to be read. */
  readonly stakeholder: (index: number) => StoredStakeholder | undefined;
  readonly linkage: (index: number) => StoredLinkage | undefined;
  /** One for each number, undefined for who is gone from the graph meanwhile; at most one round trip, for those not held. */
  readonly stakeholders: ReadEach<StoredStakeholder>;
  readonly linkages: ReadEach<StoredLinkage>;
}

export type ReadEach<T> = (numbers: readonly number[]) => Awaitable<readonly (T | undefined)[]>;

/** Those that are there. */
export const present = <T>(records: readonly (T | undefined)[]): T[] =>
  records.filter((record) => record !== undefined);

type Read<T> = (missing: readonly number[]) => Promise<readonly T[]>;

/** The records of a snapshot; those that are beyond its budget are read whole, and held in place of others. */
export function recordsOf(snapshot: Snapshot, whole: () => Repositories, signal: AbortSignal): RecordSource {
  const { network, records } = snapshot;
  const stakeholder = (index: number): StoredStakeholder | undefined => records.stakeholder(network, index);
  const linkage = (index: number): StoredLinkage | undefined => records.linkage(network, index);
  const readStakeholders: Read<StoredStakeholder> = async (missing) => {
    const found = await whole().stakeholders.byIds(missing.map((index) => network.ids.at(index)));
    for (const one of found) records.stakeholders.put(network.ids.find(one.id), one);
    return found;
  };
  const readLinkages: Read<StoredLinkage> = async (missing) => {
    const found = await whole().linkages.byKeys(missing.map((index) => keyOf(network, index)));
    for (const one of found) records.linkages.put(network.linkageIds.find(one.id), one);
    return found;
  };
  return {
    stakeholder,
    linkage,
    stakeholders: (numbers) =>
      found(numbers, stakeholder, readStakeholders, (index) => network.ids.at(index), signal),
    linkages: (numbers) =>
      found(numbers, linkage, readLinkages, (index) => network.linkageIds.at(index), signal),
  };
}

/** How the graph finds a linkage: from the end with fewer linkages to look through. */
function keyOf(network: Network, linkage: number): LinkageKey {
  const [a, b] = [at(network.from, linkage), at(network.to, linkage)];
  const end = degreeOf(network, a) <= degreeOf(network, b) ? a : b;
  return [network.ids.at(end), network.linkageIds.at(linkage)];
}

/** Records that are unpacked at once, and between two yields where they are more. */
const AT_ONCE = 1_000;
const A_STEP = 100;

const found = <T extends { readonly id: string }>(
  numbers: readonly number[],
  known: (index: number) => T | undefined,
  read: Read<T>,
  idOf: (index: number) => string,
  signal: AbortSignal,
): Awaitable<readonly (T | undefined)[]> =>
  whenKnown(numbers.length <= AT_ONCE ? numbers.map(known) : inTurns(each(numbers, known), signal), (all) => {
    const missing = numbers.filter((_, place) => all[place] === undefined);
    if (missing.length === 0) return all;
    return whenKnown(read(missing), (fresh) => {
      const byId = new Map(fresh.map((one) => [one.id, one]));
      return numbers.map((index, place) => all[place] ?? byId.get(idOf(index)));
    });
  });

function* each<T>(numbers: readonly number[], known: (index: number) => T): Steps<T[]> {
  const all: T[] = [];
  for (const index of numbers) {
    all.push(known(index));
    if (all.length % A_STEP === 0) yield;
  }
  return all;
}
