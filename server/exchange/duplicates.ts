import { words } from "../../schema/fold.js";
import type { StakeholderRecord } from "../../schema/record.js";

/** Two stakeholders that may be one, with what speaks for it; a suggestion for a person to judge. */
export interface LikelyDuplicate {
  readonly ids: readonly [string, string];
  readonly names: readonly [string, string];
  /** From 0 to 1. */
  readonly score: number;
  readonly evidence: readonly string[];
}

/** What is compared of a stakeholder. */
export type Comparable = Pick<
  StakeholderRecord,
  "id" | "name" | "acronym" | "otherNames" | "places" | "identifiers"
>;

/** Words that many names of one sort share, and forms of law: they tell little. */
const COMMON = new Set(
  "the of and for in de la le des du di der und a an ltd limited pvt private llc inc gmbh ag sa srl bv plc co company corporation".split(
    " ",
  ),
);
/** A group of names that share a rare word is compared pair by pair; in larger ones the word is not rare. */
const LARGEST_GROUP = 50;
const LEAST_SCORE = 0.75;

interface Named {
  readonly record: Comparable;
  readonly name: string;
  readonly words: ReadonlySet<string>;
}

const telling = (name: string): string[] => words(name).filter((word) => !COMMON.has(word));

/**
 * Finds pairs of one kind of stakeholder that share an identifier, or whose names are alike: a weighted share of words in
 * common (Jaccard, a word counts by how rare it is), an acronym that is the other's name, a place in common. Best first,
 * then by id. Grows with the number of stakeholders, since only names with a rare word in common are compared.
 */
export function likelyDuplicates(records: readonly Comparable[]): LikelyDuplicate[] {
  const named = records.flatMap(namesOf);
  const weights = weightsOf(named);
  const found = new Map<string, LikelyDuplicate>();
  const keep = (pair: LikelyDuplicate | undefined): void => {
    if (pair === undefined) return;
    const key = pair.ids.join("\n");
    const known = found.get(key);
    if (known === undefined || known.score < pair.score) found.set(key, pair);
  };
  for (const group of groups(records, ({ identifiers }) =>
    identifiers.map(({ scheme, value }) => `${words(scheme).join(" ")} ${value.toLowerCase()}`),
  ))
    eachPair(group, (a, b) => {
      keep(sameIdentifier(a, b));
    });
  for (const group of groups(named, ({ words: of }) => [...of]))
    eachPair(group, (a, b) => {
      keep(alike(a, b, weights));
    });
  return [...found.values()].sort((a, b) => b.score - a.score || (a.ids.join() < b.ids.join() ? -1 : 1));
}

const namesOf = (record: Comparable): Named[] =>
  [record.name, ...record.otherNames, ...(record.acronym === undefined ? [] : [record.acronym])]
    .map((name) => ({ record, name, words: new Set(telling(name)) }))
    .filter((one) => one.words.size > 0);

function weightsOf(named: readonly Named[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { words: of } of named) for (const word of of) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + named.length / (counts.get(word) ?? 1));
}

function groups<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): T[][] {
  const byKey = new Map<string, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = byKey.get(key);
      if (group) group.push(item);
      else byKey.set(key, [item]);
    }
  return [...byKey.values()].filter((group) => group.length > 1 && group.length <= LARGEST_GROUP);
}

function eachPair<T>(group: readonly T[], visit: (a: T, b: T) => void): void {
  for (const [index, a] of group.entries()) for (const b of group.slice(index + 1)) visit(a, b);
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
  const shared = a.identifiers.find((one) =>
    b.identifiers.some((other) => other.value.toLowerCase() === one.value.toLowerCase()),
  );
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
