import type { StakeholderFilter } from "../../../schema/filters/filters.js";
import type { Network } from "../../network/network.js";
import type { RowLists } from "../../network/arrays/row-lists.js";
import { ENTRIES_A_STEP, type Steps } from "../../network/turns/steps.js";
import { add, at } from "../../network/arrays/typed-array.js";

/** Where the facets of a condition stand, by its name: who has which, and what holds each. */
const FACETS = {
  sector: ({ sectors, lineages }: Network) => ({ lists: [sectors], lineages: lineages.sectors }),
  place: ({ places, lineages }: Network) => ({ lists: [places], lineages: lineages.places }),
  topic: ({ needs, offers, lineages }: Network) => ({ lists: [needs, offers], lineages: lineages.topics }),
  document: ({ documents, lineages }: Network) => ({
    lists: [documents.ofStakeholders],
    lineages: lineages.documents,
  }),
};

/** Numbers in several lists: all who may pass a filter, some of them more than once. */
export type Candidates = readonly Int32Array[];

/**
 * Those among whom all are that a filter lets through, where it names facets: the holders of the facets that fewest
 * have. Undefined where it names none. The first question about a sort of facets sorts their holders.
 */
export function* candidatesOf(network: Network, filter: StakeholderFilter): Steps<Candidates | undefined> {
  let fewest: Candidates | undefined;
  for (const part of [filter, ...(filter.and ?? [])])
    for (const [field, facetsOf] of Object.entries(FACETS)) {
      const condition = part[field as keyof typeof FACETS];
      const asked = condition?.eq != null ? [condition.eq] : condition?.in;
      if (asked == null) continue;
      const { lists, lineages } = facetsOf(network);
      const isAsked = (lineage: readonly string[]): boolean => asked.some((id) => lineage.includes(id));
      const codes = [...lineages.keys()].filter((code) => isAsked(lineages[code] ?? []));
      const found: Int32Array[] = [];
      for (const list of lists) {
        const { offsets, columns } = yield* holdersOf(list, lineages.length);
        for (const code of codes) found.push(columns.subarray(at(offsets, code), at(offsets, code + 1)));
      }
      if (fewest === undefined || sizeOf(found) < sizeOf(fewest)) fewest = found;
    }
  return fewest;
}

const sizeOf = (lists: Candidates): number => lists.reduce((sum, { length }) => sum + length, 0);

const known = new WeakMap<RowLists, RowLists>();

/** Who has each facet, by its code: 4 bytes for each facet that somebody has. */
function* holdersOf(lists: RowLists, codes: number): Steps<RowLists> {
  const before = known.get(lists);
  if (before && before.offsets.length > codes) return before;
  const offsets = new Int32Array(codes + 1);
  for (const code of lists.columns) add(offsets, code + 1, 1);
  for (let code = 0; code < codes; code++) add(offsets, code + 1, at(offsets, code));
  yield;
  const next = offsets.slice();
  const holders = new Int32Array(lists.columns.length);
  for (let row = 0, entry = 0; row + 1 < lists.offsets.length; row++)
    for (; entry < at(lists.offsets, row + 1); entry++) {
      const code = at(lists.columns, entry);
      holders[at(next, code)] = row;
      add(next, code, 1);
      if (entry % ENTRIES_A_STEP === 0) yield;
    }
  const made = { offsets, columns: holders };
  known.set(lists, made);
  return made;
}
