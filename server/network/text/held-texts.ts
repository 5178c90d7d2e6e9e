import { at, byte } from "../typed-array.js";
import type { GraphPort } from "../../store/graph/port.js";
import { STAKEHOLDER_KINDS, type StakeholderKind } from "../network.js";
import type { Steps } from "../steps.js";
import { type SearchedStakeholder, searchRepository } from "../../store/repositories/search-repository.js";
import type { StoredFacet } from "../../store/repositories/stored.js";
import { searchableTexts } from "./rank-hits.js";
import { byCodePoint } from "../by-code-point.js";
import type { StakeholderColumns } from "../held-network.js";
import { inTurns } from "../in-turns.js";
import { Remembered } from "../remembered.js";
import { bestHits } from "./best-hits.js";
import type { TextIndex } from "./text-index.js";
import { TextIndexBuilder } from "./text-index-builder.js";

/** So many queries are remembered with the ids that they found. */
const MOST_QUERIES = 256;

/** Text search over all stakeholders: every one who is found is ranked, however many there are. */
export class HeldTexts {
  readonly #known = new Remembered<Promise<readonly string[]>>(MOST_QUERIES);

  constructor(
    private readonly index: TextIndex,
    private readonly columns: StakeholderColumns,
  ) {}

  /** The ids of the stakeholders of these kinds that `rankHit` and `byScore` put first, in their order. */
  best(
    words: readonly string[],
    kinds: readonly StakeholderKind[] | null,
    first: number,
  ): Promise<readonly string[]> {
    return this.#known.get(JSON.stringify([words, kinds, first]), () => this.#find(words, kinds, first));
  }

  async #find(
    words: readonly string[],
    kinds: readonly StakeholderKind[] | null,
    first: number,
  ): Promise<readonly string[]> {
    const { ids, kind, degree } = this.columns;
    const codes = STAKEHOLDER_KINDS.map((key) => kinds?.includes(key) ?? true);
    const hits = await inTurns(
      bestHits(this.index, {
        words,
        first,
        admits: (hit) => codes[byte(kind, hit)] === true,
        compareEqual: (a, b) =>
          at(degree, b) - at(degree, a) || byCodePoint(ids[a] as string, ids[b] as string),
      }),
    );
    return hits.map((hit) => ids[hit] as string);
  }
}

/** Reads all texts of the stakeholders that are held, and the names of their facets among these. */
export async function readTexts(
  port: GraphPort,
  columns: StakeholderColumns,
  facets: ReadonlyMap<string, StoredFacet>,
): Promise<HeldTexts> {
  const builder = new TextIndexBuilder();
  const names = new Map([...facets].map(([id, { name }]) => [id, name]));
  let next = 0;
  /** Who was written meanwhile is not held, and who is gone has no texts. */
  function* take(part: readonly SearchedStakeholder[]): Steps<void> {
    for (const one of part) {
      for (; next < columns.ids.length && byCodePoint(columns.ids[next] as string, one.id) < 0; next++)
        builder.add([]);
      if (columns.ids[next] !== one.id) continue;
      builder.add(searchableTexts(one, names));
      next += 1;
      yield;
    }
  }
  for await (const part of searchRepository(port).texts()) await inTurns(take(part));
  for (; next < columns.ids.length; next++) builder.add([]);
  return new HeldTexts(await builder.finish(), columns);
}
