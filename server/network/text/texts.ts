import type { Test } from "../filters/conditions.js";
import { inTurns } from "../turns/in-turns.js";
import { at } from "../arrays/typed-array.js";
import { bestHits, type BestHits, type TextQuery } from "./best-hits.js";
import type { Hit } from "./best-list.js";
import { nearHits, slotHolders, type SlotHolders, weightOf } from "./near-hits.js";
import { type AskedWord, eachNearWord } from "./near-words.js";
import type { Reading } from "./readings.js";
import type { SearchTexts } from "./search-fields.js";
import { placeOf, type TextIndex, wordsAt } from "./text-index.js";
import { TextIndexBuilder } from "./text-index-builder.js";
import { type CountQuery, sumOfCounts, type WordCounts, wordCounts } from "./word-counts.js";

/** The texts of some stakeholders that were changed together. */
interface Layer {
  readonly index: TextIndex;
  /** Whose texts they are; the index numbers them from 0. */
  readonly numbers: readonly number[];
  readonly texts: readonly SearchTexts[];
}

/** An index of all or of a layer, asked by the numbers of the network. */
interface Asked extends Pick<TextQuery, "admits" | "compareEqual"> {
  readonly index: TextIndex;
  readonly numberOf: (hit: number) => number;
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
    /** Whose texts are other ones than in the version before. */
    readonly changed: readonly number[] = [],
  ) {}

  static of(base: TextIndex): Texts {
    return new Texts(base, [], new Map());
  }

  /** Those who have all words, best first; `query` speaks of stakeholders by their numbers. */
  async best(query: TextQuery, signal?: AbortSignal): Promise<BestHits> {
    const found: Hit[] = [];
    let count = 0;
    for (const asked of this.#asked(query)) {
      const best = await inTurns(bestHits(asked.index, { ...query, ...asked }), signal);
      found.push(...best.hits.map(({ hit, score }) => ({ hit: asked.numberOf(hit), score })));
      count += best.count;
    }
    return { hits: this.#sorted(found, query), count };
  }

  /** Those who have words for a reading of a query, best first. */
  async near(
    reading: Reading,
    query: Omit<TextQuery, "words">,
    signal?: AbortSignal,
  ): Promise<readonly Hit[]> {
    const indexes = this.#asked(query);
    const holders: SlotHolders[][] = [];
    for (const asked of indexes) {
      const lists: SlotHolders[] = [];
      for (const slot of reading.slots)
        lists.push(await inTurns(slotHolders(asked.index, slot, asked), signal));
      holders.push(lists);
    }
    const countOf = (slot: number): number =>
      holders.reduce((sum, lists) => sum + (lists[slot]?.holders.length ?? 0), 0);
    const weights = reading.slots.map((_, slot) => weightOf(countOf(slot)));
    const found: Hit[] = [];
    for (const [place, asked] of indexes.entries()) {
      const steps = nearHits(asked.index, reading, holders[place] ?? [], weights, { ...query, ...asked });
      const hits = await inTurns(steps, signal);
      found.push(...hits.map(({ hit, score }) => ({ hit: asked.numberOf(hit), score })));
    }
    return this.#sorted(found, query);
  }

  /** How often words stand in the texts of those who are admitted, by their numbers in the network. */
  async wordCounts(query: CountQuery, signal?: AbortSignal): Promise<WordCounts> {
    const counted: WordCounts[] = [];
    for (const asked of this.#asked({ ...query, compareEqual: () => 0 })) {
      const { index, admits, numberOf } = asked;
      const counts = await inTurns(wordCounts(index, { ...query, admits }), signal);
      counted.push({ ...counts, holders: counts.holders.map(numberOf) });
    }
    return sumOfCounts(counted);
  }

  /** Tells of each word that stands for one that was written and that somebody has; one may be told of several times. */
  eachNearWord(asked: AskedWord, tell: (word: string, nearness: number) => void): void {
    for (const { index, isUsed } of this.#vocabularies())
      eachNearWord(index, asked, (place, nearness) => {
        if (isUsed(place)) tell(index.words[place] as string, nearness);
      });
  }

  /** Whether somebody has this very word. */
  has(word: string): boolean {
    return this.#vocabularies().some(({ index, isUsed }) => {
      const place = placeOf(index, word);
      return place >= 0 && isUsed(place);
    });
  }

  /** The same after some stakeholders have other texts; none where one is gone. */
  async patched(changes: ReadonlyMap<number, SearchTexts>): Promise<Texts> {
    if (changes.size === 0) return this;
    const merged = this.layers.length < MOST_LAYERS ? changes : new Map([...this.#texts(), ...changes]);
    const layer = await layerFrom(merged);
    const layers = merged === changes ? [...this.layers, layer] : [layer];
    const layerOf = new Map(merged === changes ? this.layerOf : []);
    for (const number of layer.numbers) layerOf.set(number, layer);
    return new Texts(this.base, layers, layerOf, [...changes.keys()]);
  }

  /** The words of all texts of one; none where it has no text. */
  *wordsOf(number: number): Generator<string> {
    const layer = this.layerOf.get(number);
    if (layer) yield* wordsAt(layer.index, layer.numbers.indexOf(number));
    else if (this.#isOfBase(number)) yield* wordsAt(this.base, number);
  }

  /** Whether so many have changed that an index of all is due. */
  get isWorn(): boolean {
    return this.layerOf.size > Math.max(MANY, (this.base.textOffsets.length - 1) * SHARE);
  }

  #isOfBase(hit: number): boolean {
    return hit < this.base.textOffsets.length - 1 && !this.layerOf.has(hit);
  }

  #asked(query: Pick<TextQuery, "admits" | "compareEqual">): Asked[] {
    const ofBase = {
      index: this.base,
      numberOf: (hit: number) => hit,
      admits: (hit: number) => this.#isOfBase(hit) && query.admits(hit),
      compareEqual: query.compareEqual,
    };
    const ofLayers = this.layers.map((layer) => {
      const numberOf = (hit: number): number => layer.numbers[hit] as number;
      const admits: Test = (hit) => this.layerOf.get(numberOf(hit)) === layer && query.admits(numberOf(hit));
      const compareEqual = (a: number, b: number): number => query.compareEqual(numberOf(a), numberOf(b));
      return { index: layer.index, numberOf, admits, compareEqual };
    });
    return [ofBase, ...ofLayers];
  }

  #sorted(found: readonly Hit[], { first, compareEqual }: Omit<TextQuery, "words">): readonly Hit[] {
    if (this.layers.length === 0) return found;
    return [...found].sort((a, b) => b.score - a.score || compareEqual(a.hit, b.hit)).slice(0, first);
  }

  /** The indexes, and which of their words somebody still has. */
  #vocabularies(): { readonly index: TextIndex; readonly isUsed: Test }[] {
    return this.#asked({ admits: () => true, compareEqual: () => 0 }).map(({ index, admits }) => ({
      index,
      isUsed: (word) => {
        for (let place = at(index.holderOffsets, word); place < at(index.holderOffsets, word + 1); place++)
          if (admits(at(index.holders, place))) return true;
        return false;
      },
    }));
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
