import type { Comparable } from "../../store/repositories/duplicate-repository.js";
import type { Snapshot } from "../versions/snapshot.js";
import type { Steps } from "../turns/steps.js";

/** Records that are unpacked between two yields. */
const A_STEP = 64;

/** Every stakeholder by id, with what tells it from others; undefined where their records are beyond the budget. */
export function* comparables({
  network,
  records,
  stakeholdersById,
}: Snapshot): Steps<Comparable[] | undefined> {
  const found: Comparable[] = [];
  for (const [place, index] of stakeholdersById.order.entries()) {
    const record = records.stakeholder(network, index);
    if (record === undefined) return undefined;
    found.push(record);
    if (place % A_STEP === 0) yield;
  }
  return found;
}
