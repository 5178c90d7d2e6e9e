import { real } from "../../network/typed-array.js";

/** Pairs that may be among the best, by their places among the chosen. */
export class PairPool {
  readonly one: number[] = [];
  readonly other: number[] = [];
  /** The scores, each side as the seeker, times its temperature. */
  readonly there: number[] = [];
  readonly back: number[] = [];
  /** What each could reach when it came in. */
  readonly reach: number[] = [];

  /** Of each, with whom it stands in a pair; listed once all are in. */
  #with: ReadonlyMap<number, number[]> | undefined;

  /** Keeps the best `size` of twice as many; no pair that is left out reaches `bar`. */
  constructor(
    private readonly size: number,
    public bar = -Infinity,
  ) {}

  put(one: number, other: number, there: number, back: number, reach: number): void {
    if (reach < this.bar) return;
    this.one.push(one);
    this.other.push(other);
    this.there.push(there);
    this.back.push(back);
    this.reach.push(reach);
    if (this.reach.length >= 2 * this.size) this.cut();
  }

  /** Leaves out all but the best, and gives what they reach at least. */
  cut(): number {
    if (this.reach.length <= this.size) return this.bar;
    const sorted = Float64Array.from(this.reach).sort();
    this.bar = real(sorted, sorted.length - this.size);
    let kept = 0;
    for (let p = 0; p < this.reach.length; p++) {
      if ((this.reach[p] as number) < this.bar) continue;
      for (const list of [this.one, this.other, this.there, this.back, this.reach])
        list[kept] = list[p] as number;
      kept++;
    }
    for (const list of [this.one, this.other, this.there, this.back, this.reach]) list.length = kept;
    return this.bar;
  }

  /** Who stands in a pair with one. */
  with(one: number): readonly number[] {
    this.#with ??= this.#listed();
    return this.#with.get(one) ?? [];
  }

  #listed(): ReadonlyMap<number, number[]> {
    const lists = new Map<number, number[]>();
    const add = (one: number, other: number): void => {
      const known = lists.get(one);
      if (known === undefined) lists.set(one, [other]);
      else known.push(other);
    };
    this.one.forEach((one, p) => {
      const other = this.other[p] as number;
      add(one, other);
      add(other, one);
    });
    return lists;
  }
}
