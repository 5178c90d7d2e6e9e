import { type LinkageList, type Network, toNetwork } from "../../server/analysis/network.js";
import { type SeededRandom, seededRandom } from "./seeded-random.js";

/** A linkage of a test network: from, to, and whether it holds both ways. */
export type Line = readonly [number, number, boolean?];

/** The network of these linkages, all of one kind; stakeholders take turns in the four kinds. */
export const listOf = (size: number, lines: readonly Line[]): LinkageList => ({
  size,
  kinds: Uint8Array.from({ length: size }, (_, v) => v % 4),
  from: Int32Array.from(lines, ([from]) => from),
  to: Int32Array.from(lines, ([, to]) => to),
  linkageKinds: new Uint8Array(lines.length),
  mutual: Uint8Array.from(lines, ([, , mutual]) => (mutual === true ? 1 : 0)),
});

/** The same, ready to be measured. */
export const networkOf = (size: number, lines: readonly Line[]): Network => toNetwork(listOf(size, lines));

const range = (size: number): number[] => Array.from({ length: size }, (_, v) => v);

/** 0 - 1 - 2 - … */
export const path = (size: number): Line[] => range(size - 1).map((v) => [v, v + 1]);

/** Everybody linked with 0 alone. */
export const star = (size: number): Line[] => range(size - 1).map((v) => [0, v + 1]);

/** Everybody linked with everybody. */
export const complete = (size: number, start = 0): Line[] =>
  range(size).flatMap((a) =>
    range(size)
      .filter((b) => b > a)
      .map((b): Line => [start + a, start + b]),
  );

/** Two complete halves and one linkage between them, from the last of the first to the first of the second. */
export const twoCliques = (half: number): Line[] => [
  ...complete(half),
  ...complete(half, half),
  [half - 1, half],
];

/** A network by chance: parallel and mutual linkages, both directions, loose ends, stakeholders of their own. */
export function randomLines(seed: number, size: number, count: number): Line[] {
  const random = seededRandom(seed);
  const linked = Math.max(2, Math.ceil(size * 0.9));
  const one = (source: SeededRandom): number => Math.floor(linked * source.next() ** 2);
  const lines: Line[] = [];
  while (lines.length < count) {
    const again = lines.length > 0 && random.chance(0.2) ? random.pick(lines) : undefined;
    const [a, b] = again ?? [one(random), one(random)];
    if (a !== b) lines.push(random.chance(0.5) ? [a, b, random.chance(0.3)] : [b, a, random.chance(0.3)]);
  }
  return lines;
}
