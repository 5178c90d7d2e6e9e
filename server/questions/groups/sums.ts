import type { Steps } from "../../network/turns/steps.js";
import { byCodePoint } from "../../network/orders/by-code-point.js";
import type { Holder, MoneyKind, Tally } from "../../store/repositories/grouping.js";

/** Sums of one currency and status. */
export interface MoneySum {
  readonly currency: string;
  readonly status: string | null;
  readonly amount: number;
  readonly count: number;
  /** Sums that are part of one of these, and not added. */
  readonly includedCount: number;
}

/** Sums that are looked at before the clock is. */
const A_STEP = 1024;

type Holders = ReadonlyMap<string, Holder>;

/** What holds a sum, the nearest first. */
export function chainOf(whole: string | null, holders: Holders): readonly Holder[] {
  const first = holders.get(whole ?? "");
  if (first === undefined) return [];
  if (first.money?.whole == null) return [first];
  const chain = new Set<Holder>();
  for (let holder: Holder | undefined = first; holder && !chain.has(holder);) {
    chain.add(holder);
    holder = holders.get(holder.money?.whole ?? "");
  }
  return [...chain];
}

/** The sums of one group while they are added up. */
export class Sums {
  readonly #sums = new Map<string, SumBuilder>();

  constructor(private readonly holders: Holders) {}

  /** `isIncluded`: what holds these is counted here itself. */
  add(money: MoneyKind, { count, thousandths }: Tally, isIncluded: boolean): void {
    const key = `${money.currency} ${money.status ?? "~"}`;
    const sum = this.#sums.get(key) ?? new SumBuilder(money, this.holders);
    this.#sums.set(key, sum);
    sum.add(money.whole, { count, thousandths, isIncluded });
  }

  /** By currency, then by status, null last. */
  *finish(): Steps<MoneySum[]> {
    const found: MoneySum[] = [];
    for (const [, sum] of [...this.#sums].sort(([one], [other]) => byCodePoint(one, other)))
      found.push(yield* sum.finish());
    return found;
  }
}

/** Adds up parts by what holds them: they never make more than it. */
class SumBuilder {
  #count = 0;
  #includedCount = 0;
  /** By the id of what holds it; "" for what nothing holds. */
  readonly #parts = new Map<string, number>();

  constructor(
    private readonly kind: MoneyKind,
    private readonly holders: Holders,
  ) {}

  add(
    whole: string | null,
    { count, thousandths, isIncluded }: Pick<Tally, "count" | "thousandths"> & { isIncluded: boolean },
  ): void {
    if (isIncluded) this.#includedCount += count;
    else {
      this.#count += count;
      this.#addTo(whole, thousandths);
    }
  }

  *finish(): Steps<MoneySum> {
    let added = 0;
    for (const { id, thousandths, money } of yield* this.#deepestFirst()) {
      if (added++ % A_STEP === 0) yield;
      const parts = this.#parts.get(id) ?? 0;
      this.#parts.delete(id);
      this.#addTo(money?.whole ?? null, thousandths >= 0 ? Math.min(parts, thousandths) : parts);
    }
    const { currency, status } = this.kind;
    const amount = [...this.#parts.values()].reduce((sum, part) => sum + part, 0) / 1000;
    return { currency, status, amount, count: this.#count, includedCount: this.#includedCount };
  }

  #addTo(whole: string | null, thousandths: number): void {
    this.#parts.set(whole ?? "", (this.#parts.get(whole ?? "") ?? 0) + thousandths);
  }

  /** All that hold something here, at any remove: those that are held before those that hold them. */
  *#deepestFirst(): Steps<Holder[]> {
    const depths = new Map<Holder, number>();
    let looked = 0;
    for (const id of this.#parts.keys()) {
      if (looked++ % A_STEP === 0) yield;
      const chain = chainOf(id, this.holders);
      for (const [place, holder] of chain.entries()) depths.set(holder, chain.length - place);
    }
    return [...depths.keys()].sort((one, other) => (depths.get(other) ?? 0) - (depths.get(one) ?? 0));
  }
}
