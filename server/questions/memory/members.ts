import type { StakeholderFilter } from "../../../schema/filters/filters.js";
import { stakeholderKind, type StakeholderType } from "../../../schema/stakeholder-kinds.js";
import { byte } from "../../network/typed-array.js";
import { STAKEHOLDER_KINDS } from "../../network/network.js";
import type { Steps } from "../../network/steps.js";
import type { Test } from "../../network/held-conditions.js";
import { stakeholderTest } from "../../network/held-filter.js";
import type { HeldNetwork } from "../../network/held-network.js";
import { inTurns } from "../../network/in-turns.js";
import { Remembered } from "../../network/remembered.js";

/** Stakeholders that are looked at before the clock is. */
const A_STEP = 1024;

/** So many filters are remembered with what they let through: a byte a stakeholder each. */
const MOST_FILTERS = 32;

export type Label = "Stakeholder" | StakeholderType;

/** Those of a label that a filter lets through. */
export interface Members {
  readonly has: Test;
  readonly count: number;
}

/** Who passes which filter; each filter looks at everybody once. */
export class FilterMembers {
  readonly #known = new Remembered<Promise<Members>>(MOST_FILTERS);

  constructor(private readonly network: HeldNetwork) {}

  /** Undefined where the filter asks for what is not in memory. */
  of(label: Label, filter: StakeholderFilter): Promise<Members> | undefined {
    const test = stakeholderTest(this.network, filter);
    return (
      test &&
      this.#known.get(`${label} ${JSON.stringify(filter)}`, () =>
        inTurns(members(this.network.kind, label, test)),
      )
    );
  }
}

/** Whether a stakeholder is of a label. */
export function labelled(kind: Uint8Array, label: Label): Test {
  if (label === "Stakeholder") return () => true;
  const code = codeOf(label);
  return (index) => byte(kind, index) === code;
}

/** How many there are of each kind, by the kinds of all. */
const COUNTS = new WeakMap<Uint8Array, readonly number[]>();

/** How many stakeholders are of a label; all are looked at once. */
export function labelledCount(kind: Uint8Array, label: Label): number {
  let counts = COUNTS.get(kind);
  if (counts === undefined) {
    counts = STAKEHOLDER_KINDS.map((_, code) => kind.reduce((sum, own) => sum + Number(own === code), 0));
    COUNTS.set(kind, counts);
  }
  if (label === "Stakeholder") return kind.length;
  return counts[codeOf(label)] as number;
}

const codeOf = (label: StakeholderType): number =>
  STAKEHOLDER_KINDS.findIndex((key) => stakeholderKind(key).type === label);

function* members(kind: Uint8Array, label: Label, test: Test): Steps<Members> {
  const isLabelled = labelled(kind, label);
  const flags = new Uint8Array(kind.length);
  let count = 0;
  for (let index = 0; index < flags.length; index++) {
    if (index % A_STEP === 0) yield;
    if (!isLabelled(index) || !test(index)) continue;
    flags[index] = 1;
    count += 1;
  }
  return { has: (index) => byte(flags, index) === 1, count };
}
