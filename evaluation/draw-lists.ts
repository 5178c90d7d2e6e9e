import { worthColumns } from "../server/matching/model/blend.js";
import type { Lists } from "../server/matching/model/fit-weights.js";
import { SCORES } from "../server/matching/scores.js";
import { at, byte, real, single } from "../server/network/arrays/typed-array.js";
import { candidatesOf, type Seeker, type Task } from "./protocol.js";
import { seededRandom } from "../server/analysis/seeded-random.js";

/** So many of the best candidates of a score enter a list in full. */
const HEAD = 120;
/** Candidates drawn from all others, weighted by how many they stand for. */
const REST = 150;

/** Pairs of kinds as blocks: cluster, agency, university on either side. */
export const KINDS = 3;

/** Draws the lists to learn from: all found partners, the heads of every score, and a weighted draw of the rest. */
export function drawLists(task: Task, seekers: readonly Seeker[], seed: number): Lists {
  const { network } = task.view;
  const next = seededRandom(seed);
  const rows: Float32Array[] = [];
  const [found, weight, blocks, starts]: [number[], number[], number[], number[]] = [[], [], [], [0]];
  for (const seeker of seekers) {
    const columns = worthColumns(task.view, seeker.index);
    const candidates = candidatesOf(task.view, seeker.index);
    const kept = heads(columns, candidates, network.ids.length);
    for (const one of seeker.found) kept[one] = 1;
    const others = candidates.reduce((sum, one) => sum + 1 - byte(kept, one), 0);
    const chance = Math.min(1, REST / Math.max(1, others));
    for (const one of candidates) {
      if (kept[one] === 0 && next() >= chance) continue;
      rows.push(Float32Array.from(columns, (column) => real(column, one)));
      found.push(seeker.found.has(one) ? 1 : 0);
      weight.push(kept[one] === 1 ? 1 : 1 / chance);
      blocks.push(byte(network.kind, seeker.index) * KINDS + byte(network.kind, one));
    }
    starts.push(rows.length);
  }
  const lists = toLists(rows, SCORES.length, { found, weight, starts });
  return { ...lists, blocks: Uint8Array.from(blocks), blockCount: KINDS * KINDS };
}

interface RowFacts {
  readonly found: readonly number[];
  readonly weight: readonly number[];
  readonly starts: readonly number[];
}

/** Rows of features and what is known of them as lists of one block. */
export function toLists(
  rows: readonly Float32Array[],
  width: number,
  { found, weight, starts }: RowFacts,
): Lists {
  const features = new Float32Array(rows.length * width);
  for (const [i, row] of rows.entries()) features.set(row, i * width);
  return {
    ...{ features, width },
    blocks: new Uint8Array(rows.length),
    blockCount: 1,
    found: Uint8Array.from(found),
    weight: Float32Array.from(weight),
    starts: Int32Array.from(starts),
  };
}

/** Several sets of lists as one. */
export function joinLists(parts: readonly [Lists, ...Lists[]]): Lists {
  const rows = parts.reduce((sum, part) => sum + part.found.length, 0);
  const [first] = parts;
  const joined = {
    ...first,
    features: new Float32Array(rows * first.width),
    blocks: new Uint8Array(rows),
    found: new Uint8Array(rows),
    weight: new Float32Array(rows),
  };
  const starts = [0];
  let row = 0;
  for (const part of parts) {
    joined.features.set(part.features, row * first.width);
    joined.blocks.set(part.blocks, row);
    joined.found.set(part.found, row);
    joined.weight.set(part.weight, row);
    for (const start of part.starts.subarray(1)) starts.push(row + start);
    row += part.found.length;
  }
  return { ...joined, starts: Int32Array.from(starts) };
}

/** Marks the best candidates of every score. */
export function heads(
  columns: readonly Float64Array[],
  candidates: readonly number[],
  size: number,
): Uint8Array {
  const kept = new Uint8Array(size);
  for (const column of columns) {
    const values = Float64Array.from(candidates, (one) => real(column, one)).sort();
    const least = real(values, Math.max(0, values.length - HEAD));
    let room = HEAD;
    if (least > 0) for (const one of candidates) if (real(column, one) >= least && room-- > 0) kept[one] = 1;
  }
  return kept;
}

/** The best rows of each list by given weights (by block), for a second fit that cares for the head of the list. */
export function headOf(lists: Lists, weights: Float64Array, length: number): Lists {
  const { width } = lists;
  const keep: number[] = [];
  const starts = [0];
  const score = (row: number): number => {
    let sum = 0;
    for (let k = 0; k < width; k++)
      sum += real(weights, byte(lists.blocks, row) * width + k) * single(lists.features, row * width + k);
    return sum;
  };
  for (let list = 0; list + 1 < lists.starts.length; list++) {
    const rows: [number, number][] = [];
    for (let row = at(lists.starts, list); row < at(lists.starts, list + 1); row++)
      rows.push([row, score(row)]);
    rows.sort((a, b) => b[1] - a[1]);
    for (const [row] of rows.slice(0, length)) keep.push(row);
    starts.push(keep.length);
  }
  const features = new Float32Array(keep.length * width);
  for (const [i, row] of keep.entries())
    features.set(lists.features.subarray(row * width, (row + 1) * width), i * width);
  return {
    ...lists,
    features,
    blocks: Uint8Array.from(keep, (row) => byte(lists.blocks, row)),
    found: Uint8Array.from(keep, (row) => byte(lists.found, row)),
    weight: Float32Array.from(keep, (row) => single(lists.weight, row)),
    starts: Int32Array.from(starts),
  };
}
