import type { StakeholderFilter } from "../../../schema/filters/filters.js";
import { stakeholderKind, type StakeholderType } from "../../../schema/stakeholder-kinds.js";
import type { Test } from "../../network/filters/conditions.js";
import { stakeholderTest } from "../../network/filters/filter-tests.js";
import { allOf } from "../../network/filters/filter-tree.js";
import { isLong, stepsOf } from "../../network/filters/long-tests.js";
import { inTurns } from "../../network/turns/in-turns.js";
import { STAKEHOLDER_KIND_KEYS } from "../../../schema/stakeholder-kinds.js";
import { GONE_KIND, type Network } from "../../network/network.js";
import type { Touched } from "../../network/versions/patch-network.js";
import { RememberedWork } from "../../network/remembered/remembered-work.js";
import { ROWS_A_STEP, type Steps } from "../../network/turns/steps.js";
import { at, byte } from "../../network/arrays/typed-array.js";
import type { Awaitable } from "../../store/awaitable.js";
import { candidatesOf } from "./facet-holders.js";
import { thoseConcerned } from "./those-concerned.js";

/** So many filters are remembered with what they let through: a byte a stakeholder each. */
const MOST_FILTERS = 32;

export type Label = "Stakeholder" | StakeholderType;

/** Those of a label that a filter lets through. */
export interface Members {
  readonly has: Test;
  readonly count: number;
  readonly flags: Uint8Array;
}

/** The members of the version before, and what has changed since. */
interface Since {
  readonly members: FilterMembers;
  readonly touched: Touched;
}

/** Who passes which filter; each filter looks at everybody once, and after a patch at those whom it concerns. */
export class FilterMembers {
  readonly #known = new RememberedWork<Members>(MOST_FILTERS);
  #since: Since | undefined;
  #concerned: readonly number[] | null | undefined;

  constructor(
    private readonly network: Network,
    since?: Since,
  ) {
    // One version back is enough: whoever asks keeps it up to date, and the rest may go.
    if (since) since.members.#since = undefined;
    this.#since = since;
  }

  /** Throws BAD_USER_INPUT for a filter that nothing could fulfil. */
  of(label: Label, filter: StakeholderFilter, signal: AbortSignal): Awaitable<Members> {
    const test = stakeholderTest(this.network, filter);
    const isMember: Test = label === "Stakeholder" ? test : allOf([labelled(this.network.kind, label), test]);
    const key = `${label} ${JSON.stringify(filter)}`;
    return this.#known.get(key, signal, (stop) =>
      inTurns(this.#followed(key, isMember) ?? members(this.network, filter, isMember), stop),
    );
  }

  /** From what was known of the version before; undefined where nothing was, or too many are concerned. */
  #followed(key: string, test: Test): Steps<Members> | undefined {
    if (this.#since === undefined) return undefined;
    const before = this.#since.members.#known.peek(key);
    if (before === undefined) return undefined;
    this.#concerned ??= thoseConcerned(this.network, this.#since.touched) ?? null;
    return this.#concerned === null ? undefined : followed(this.network, before, this.#concerned, test);
  }
}

/** The members of the version before, after a look at those of whom a filter may say something else now. */
export function* followed(
  network: Network,
  before: Members,
  concerned: readonly number[],
  test: Test,
): Steps<Members> {
  const isLongOf = isLong(network, test);
  const flags = new Uint8Array(network.ids.length);
  flags.set(before.flags);
  let { count } = before;
  for (const [place, index] of concerned.entries()) {
    if (place % ROWS_A_STEP === 0) yield;
    const now = Number(isLongOf(index) ? yield* stepsOf(test, index) : test(index));
    count += now - byte(flags, index);
    flags[index] = now;
  }
  return toMembers(flags, count);
}

/** Whether a stakeholder is there and of a label. */
export function labelled(kind: Uint8Array, label: Label): Test {
  if (label === "Stakeholder") return (index) => byte(kind, index) !== GONE_KIND;
  const code = codeOf(label);
  return (index) => byte(kind, index) === code;
}

/** How many there are of each kind, by the kinds of all. */
const COUNTS = new WeakMap<Uint8Array, readonly number[]>();

/** How many stakeholders are of a label; all are looked at once. */
export function labelledCount(kind: Uint8Array, label: Label): number {
  let counts = COUNTS.get(kind);
  if (counts === undefined) {
    const totals = STAKEHOLDER_KIND_KEYS.map(() => 0);
    for (const code of kind) if (code !== GONE_KIND) totals[code] = (totals[code] as number) + 1;
    COUNTS.set(kind, (counts = totals));
  }
  if (label === "Stakeholder") return counts.reduce((sum, count) => sum + count, 0);
  return counts[codeOf(label)] as number;
}

const codeOf = (label: StakeholderType): number =>
  STAKEHOLDER_KIND_KEYS.findIndex((key) => stakeholderKind(key).type === label);

function* members(network: Network, filter: StakeholderFilter, test: Test): Steps<Members> {
  const candidates = yield* candidatesOf(network, filter);
  const flags = new Uint8Array(network.ids.length);
  const isLongOf = isLong(network, test);
  let [count, looked] = [0, 0];
  for (const list of candidates ?? [undefined])
    for (let place = 0, { length } = list ?? flags; place < length; place++) {
      if (looked++ % ROWS_A_STEP === 0) yield;
      const index = list === undefined ? place : at(list, place);
      if (byte(flags, index) === 1) continue;
      if (!(isLongOf(index) ? yield* stepsOf(test, index) : test(index))) continue;
      flags[index] = 1;
      count += 1;
    }
  return toMembers(flags, count);
}

const toMembers = (flags: Uint8Array, count: number): Members => ({
  has: (index) => byte(flags, index) === 1,
  count,
  flags,
});
