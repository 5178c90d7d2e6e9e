import type { SearchField } from "../../../schema/enums.js";
import type { Test } from "../conditions.js";
import { inTurns } from "../in-turns.js";
import { bestHits, type Hit, type TextQuery } from "./best-hits.js";
import type { TextIndex } from "./text-index.js";
import { TextIndexBuilder } from "./text-index-builder.js";

/** The texts of a stakeholder that a search may hit. */
export type SearchTexts = readonly (readonly [SearchField, string])[];

/** The texts of some stakeholders that were changed together. */
interface Layer {
  readonly index: TextIndex;
  /** Whose texts they are; the index numbers them from 0. */
  readonly numbers: readonly number[];
  readonly texts: readonly SearchTexts[];
}

/** So many layers are searched one after the other before they become one. */
const MOST_LAYERS = 8;

/** Beyond so many changed stakeholders, and a share of all, an index of all is made anew. */
const MANY = 4_096;
const SHARE = 1 / 8;

/**
 * Text search over all stakeholders: an index of all, and layers of those that have changed since. Whoever is in a layer is
 * searched there alone, in the last that has him.
 */
export class Texts {
  private constructor(
    private readonly base: TextIndex,
    private readonly layers: readonly Layer[],
    /** In which layer a stakeholder is searched. */
    private readonly layerOf: ReadonlyMap<number, Layer>,
  ) {}

  static of(base: TextIndex): Texts {
    return new Texts(base, [], new Map());
  }

  /** The best hits, best first; `query` speaks of stakeholders by their numbers. */
  async best(query: TextQuery): Promise<readonly Hit[]> {
    const known = this.base.textOffsets.length - 1;
    const ofBase = (hit: number): boolean => hit < known && !this.layerOf.has(hit) && query.admits(hit);
    const found = [...(await inTurns(bestHits(this.base, { ...query, admits: ofBase })))];
    for (const layer of this.layers) {
      const numberOf = (hit: number): number => layer.numbers[hit] as number;
      const admits: Test = (hit) => this.layerOf.get(numberOf(hit)) === layer && query.admits(numberOf(hit));
      const compareEqual = (a: number, b: number): number => query.compareEqual(numberOf(a), numberOf(b));
      const hits = await inTurns(bestHits(layer.index, { ...query, admits, compareEqual }));
      found.push(...hits.map(({ hit, score }) => ({ hit: numberOf(hit), score })));
    }
    if (this.layers.length > 0) found.sort((a, b) => b.score - a.score || query.compareEqual(a.hit, b.hit));
    return found.slice(0, query.first);
  }

  /** The same after some stakeholders have other texts; none where one is gone. */
  async patched(changes: ReadonlyMap<number, SearchTexts>): Promise<Texts> {
    if (changes.size === 0) return this;
    const merged = this.layers.length < MOST_LAYERS ? changes : new Map([...this.#texts(), ...changes]);
    const layer = await layerFrom(merged);
    const layers = merged === changes ? [...this.layers, layer] : [layer];
    const layerOf = new Map(merged === changes ? this.layerOf : []);
    for (const number of layer.numbers) layerOf.set(number, layer);
    return new Texts(this.base, layers, layerOf);
  }

  /** Whether so many have changed that an index of all is due. */
  get isWorn(): boolean {
    return this.layerOf.size > Math.max(MANY, (this.base.textOffsets.length - 1) * SHARE);
  }

  *#texts(): Generator<[number, SearchTexts]> {
    for (const layer of this.layers)
      for (const [place, number] of layer.numbers.entries())
        if (this.layerOf.get(number) === layer) yield [number, layer.texts[place] as SearchTexts];
  }
}

async function layerFrom(changes: ReadonlyMap<number, SearchTexts>): Promise<Layer> {
  const builder = new TextIndexBuilder();
  for (const texts of changes.values()) builder.add(texts);
  return { index: await builder.finish(), numbers: [...changes.keys()], texts: [...changes.values()] };
}
