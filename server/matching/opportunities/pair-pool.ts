import { real } from "../../network/arrays/typed-array.js";

/** What the worst pair reaches that may be told: twice the average of both sides joined; no pair that reaches less counts. */
export const LEAST = 0;

/** Pairs that may be among the best, by their places among the chosen. */
export class PairPool {
  readonly one: number[] = [];
  readonly other: number[] = [];
  /** The scores, each side as the seeker, times its temperature. */
  readonly there: number[] = [];
  readonly back: number[] = [];
  /** What each could reach when it came in, or when the bar was raised. */
  readonly reach: number[] = [];

  /** Keeps the best `size` of twice as many; no pair that is left out reaches `bar`. */
  constructor(
    private readonly size: number,
    public bar = LEAST,
  ) {}

  put(one: number, other: number, there: number, back: number, reach: number): void {
    if (reach < this.bar) return;
    this.one.push(one);
    this.other.push(other);
    this.there.push(there);
    this.back.push(back);
    this.reach.push(reach);
    if (this.reach.length >= 2 * this.size) this.#cut();
  }

  /** Leaves out all but the best. */
  #cut(): void {
    const sorted = Float64Array.from(this.reach).sort();
    this.#leaveOut(real(sorted, sorted.length - this.size));
  }

  /** Leaves out all pairs that do not reach a higher bar, by what is known of them now. */
  raise(bar: number, reachNow: (pair: number) => number): void {
    this.reach.forEach((_, p) => (this.reach[p] = reachNow(p)));
    this.#leaveOut(Math.max(bar, this.bar));
  }

  #leaveOut(bar: number): void {
    this.bar = bar;
    const lists = [this.one, this.other, this.there, this.back, this.reach];
    let kept = 0;
    for (let p = 0; p < this.reach.length; p++) {
      if ((this.reach[p] as number) < bar) continue;
      for (const list of lists) list[kept] = list[p] as number;
      kept++;
    }
    for (const list of lists) list.length = kept;
  }
}
