import { words } from "../../schema/fold.js";
import { identifierKey } from "../../schema/identifier-key.js";
import { inTurns } from "../network/turns/in-turns.js";
import type { Steps } from "../network/turns/steps.js";
import type { Awaitable } from "../store/awaitable.js";
import type { Comparable } from "../store/repositories/duplicate-repository.js";

/** Two stakeholders that may be one, with what speaks for it; a suggestion for a person to judge. */
export interface LikelyDuplicate {
  readonly ids: readonly [string, string];
  readonly names: readonly [string, string];
  /** From 0 to 1. */
  readonly score: number;
  readonly evidence: readonly string[];
}

/** Every pair that was found, and whether all were looked at that could be one. */
export interface DuplicateSearch {
  /** Best first, then by id. */
  readonly pairs: readonly LikelyDuplicate[];
  /** False where there were too many to compare them all, or to keep all that were found. */
  readonly complete: boolean;
}

/** Words that many names of one sort share, and forms of law: they tell little. */
const COMMON = new Set(
  "the of and for in de la le des du di der und a an ltd limited pvt private llc inc gmbh ag sa srl bv plc co company corporation".split(
    " ",
  ),
);
/** A group of names that share a rare word is compared pair by pair; in larger ones the word is not rare. */
const LARGEST_GROUP = 50;
const LEAST_SCORE = 0.75;
/** Two seconds of work at most; the rarest words come first, so that what is left out is the least likely. */
export const MOST_COMPARED = 1_000_000;
const MOST_KEPT = 10_000;
/** Names or pairs that are looked at between two yields, and words and groups, which take less. */
const A_STEP = 64;
const A_LIGHT_STEP = 2_000;

interface Named {
  readonly record: Comparable;
  readonly name: string;
  readonly words: ReadonlySet<string>;
}

const telling = (name: string): string[] => words(name).filter((word) => !COMMON.has(word));

/**
 * Finds pairs of one kind of stakeholder that share an identifier, or whose names are alike: a weighted share of words in
 * common (Jaccard, a word counts by how rare it is), an acronym that is the other's name, a place in common. Only names
 * with a rare word in common are compared, and at most `mostCompared` pairs; other work has its turn in between. Stops with
 * the signal.
 */
export const likelyDuplicates = (
  records: readonly Comparable[],
  {
    mostCompared = MOST_COMPARED,
    signal,
  }: { readonly mostCompared?: number; readonly signal?: AbortSignal } = {},
): Awaitable<DuplicateSearch> => inTurns(duplicateSteps(records, mostCompared), signal);

function* duplicateSteps(records: readonly Comparable[], mostCompared: number): Steps<DuplicateSearch> {
  const best = new BestPairs();
  const named: Named[] = [];
  for (const [index, record] of records.entries()) {
    named.push(...namesOf(record));
    if (index % A_STEP === 0) yield;
  }
  const weightOf = yield* weightsOf(named);
  let left = mostCompared;
  function* compare<T>(
    all: readonly T[][],
    look: (a: T, b: T) => LikelyDuplicate | undefined,
  ): Steps<undefined> {
    for (const group of all)
      for (const [a, b] of pairsIn(group)) {
        if (left === 0) return undefined;
        left -= 1;
        if (left % A_STEP === 0) yield;
        best.keep(look(a, b));
      }
    return undefined;
  }
  yield* compare(yield* groups(records, identifiersOf), sameIdentifier);
  yield* compare(yield* groups(named, ({ words: of }) => [...of]), (a, b) => alike(a, b, weightOf));
  return { pairs: best.sorted(), complete: left > 0 && !best.full };
}

/** The best that is known of each pair; the worst go when there are too many. */
class BestPairs {
  full = false;
  private readonly found = new Map<string, LikelyDuplicate>();

  keep(pair: LikelyDuplicate | undefined): void {
    if (pair === undefined) return;
    const key = pair.ids.join("\n");
    const known = this.found.get(key);
    if (known === undefined || known.score < pair.score) this.found.set(key, pair);
    if (this.found.size <= 2 * MOST_KEPT) return;
    this.full = true;
    for (const { ids } of this.sorted().slice(MOST_KEPT)) this.found.delete(ids.join("\n"));
  }

  sorted(): LikelyDuplicate[] {
    return [...this.found.values()].sort(
      (a, b) => b.score - a.score || (a.ids.join() < b.ids.join() ? -1 : 1),
    );
  }
}

const identifiersOf = ({ identifiers }: Comparable): string[] => identifiers.map(identifierKey);

const namesOf = (record: Comparable): Named[] =>
  [record.name, ...record.otherNames, ...(record.acronym === null ? [] : [record.acronym])]
    .map((name) => ({ record, name, words: new Set(telling(name)) }))
    .filter((one) => one.words.size > 0);

function* weightsOf(named: readonly Named[]): Steps<(word: string) => number> {
  const counts = new Map<string, number>();
  for (const [index, { words: of }] of named.entries()) {
    for (const word of of) counts.set(word, (counts.get(word) ?? 0) + 1);
    if (index % A_LIGHT_STEP === 0) yield;
  }
  return (word) => Math.log(1 + named.length / (counts.get(word) ?? 1));
}

/** The items that share a key, smallest groups first. */
function* groups<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Steps<T[][]> {
  const byKey = new Map<string, T[]>();
  for (const [index, item] of items.entries()) {
    for (const key of keysOf(item)) {
      const group = byKey.get(key);
      if (group) group.push(item);
      else byKey.set(key, [item]);
    }
    if (index % A_STEP === 0) yield;
  }
  const bySize: T[][][] = Array.from({ length: LARGEST_GROUP + 1 }, () => []);
  let looked = 0;
  for (const group of byKey.values()) {
    if (group.length > 1) bySize[group.length]?.push(group);
    if (++looked % A_LIGHT_STEP === 0) yield;
  }
  return bySize.flat();
}

function* pairsIn<T>(group: readonly T[]): Generator<[T, T]> {
  for (const [index, a] of group.entries()) for (const b of group.slice(index + 1)) yield [a, b];
}

const isProject = ({ id }: Comparable): boolean => id.startsWith("project:");

function pairOf(
  a: Comparable,
  b: Comparable,
  score: number,
  evidence: string[],
): LikelyDuplicate | undefined {
  if (a.id === b.id || isProject(a) !== isProject(b)) return undefined;
  const [first, second] = a.id < b.id ? [a, b] : [b, a];
  return {
    ids: [first.id, second.id],
    names: [first.name, second.name],
    score: Math.round(score * 1000) / 1000,
    evidence,
  };
}

function sameIdentifier(a: Comparable, b: Comparable): LikelyDuplicate | undefined {
  const others = new Set(identifiersOf(b));
  const shared = a.identifiers.find((one) => others.has(identifierKey(one)));
  return shared && pairOf(a, b, 1, [`both are ${shared.scheme} ${shared.value}`]);
}

function alike(a: Named, b: Named, weightOf: (word: string) => number): LikelyDuplicate | undefined {
  let shared = 0;
  let all = 0;
  for (const word of new Set([...a.words, ...b.words])) {
    all += weightOf(word);
    if (a.words.has(word) && b.words.has(word)) shared += weightOf(word);
  }
  const place = a.record.places.find((id) => b.record.places.includes(id));
  const apart = place === undefined && a.record.places.length > 0 && b.record.places.length > 0;
  const score = Math.min(
    0.99,
    Math.max(0, shared / all + (apart ? -0.2 : 0)) * (place === undefined ? 0.95 : 1),
  );
  if (score < LEAST_SCORE) return undefined;
  const evidence = [shared === all ? `the same name: ${a.name}` : `alike: ${a.name} / ${b.name}`];
  if (place !== undefined) evidence.push(`the same place: ${place}`);
  if (apart) evidence.push("but in different places");
  return pairOf(a.record, b.record, score, evidence);
}
