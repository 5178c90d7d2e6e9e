import type { StakeholderKind } from "../../schema/stakeholder-kinds.js";
import { stakeholderKindOfId } from "../../schema/stakeholder-kinds.js";
import type { GraphPort } from "../store/graph/port.js";
import { perVersion } from "../store/per-version.js";
import { duplicateRepository } from "../store/repositories/duplicate-repository.js";
import { type DuplicateSearch, type LikelyDuplicate, likelyDuplicates } from "../analysis/duplicates.js";
import { comparables } from "../network/records/comparables.js";
import { inTurns } from "../network/turns/in-turns.js";
import { RememberedWork } from "../network/remembered/remembered-work.js";
import type { Snapshot } from "../network/versions/snapshot.js";

/** Gives the likely duplicates in a graph as it is now; worked out once for each version of the data. */
export type FindDuplicates = () => Promise<DuplicateSearch>;

/** Who looks for the duplicates in a graph that nobody keeps in memory. */
export const duplicatesOf: (port: GraphPort) => FindDuplicates = perVersion(async (port) =>
  likelyDuplicates(await duplicateRepository(port).comparables()),
);

const known = new WeakMap<Snapshot, RememberedWork<DuplicateSearch>>();

/** Who looks for them in a version in memory; reads the graph where its records are beyond the budget. */
export const duplicatesIn =
  (snapshot: Snapshot, port: GraphPort, signal: AbortSignal): FindDuplicates =>
  async () => {
    const found = known.get(snapshot) ?? new RememberedWork<DuplicateSearch>(1);
    known.set(snapshot, found);
    return found.get("", signal, (stop) => search(snapshot, port, stop));
  };

async function search(snapshot: Snapshot, port: GraphPort, signal: AbortSignal): Promise<DuplicateSearch> {
  const held = await inTurns(comparables(snapshot), signal);
  return held ? likelyDuplicates(held, { signal }) : duplicatesOf(port)();
}

/** Which pairs are asked for; all where absent. */
export interface DuplicateChoice {
  /** Only pairs with this stakeholder. */
  readonly of?: string | undefined;
  /** Only pairs of which both are of these kinds. */
  readonly kinds?: readonly StakeholderKind[] | undefined;
}

/** The pairs that are asked for, in the same order. */
export const chosenPairs = (
  { pairs }: DuplicateSearch,
  { of, kinds }: DuplicateChoice,
): readonly LikelyDuplicate[] =>
  pairs.filter(
    ({ ids }) =>
      (of === undefined || ids.includes(of)) && (kinds === undefined || ids.every((id) => isOf(kinds, id))),
  );

const isOf = (kinds: readonly StakeholderKind[], id: string): boolean => {
  const kind = stakeholderKindOfId(id)?.key;
  return kind !== undefined && kinds.includes(kind);
};
