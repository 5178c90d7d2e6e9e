import { blend, worthColumns } from "../server/matching/model/blend.js";
import type { Regime } from "../server/matching/model/match-model.js";
import { real } from "../server/network/arrays/typed-array.js";
import { candidatesOf, type Seeker, type Task } from "./protocol.js";

const TOP = 50;

interface Ranked {
  /** Scores of all candidates, best first. */
  readonly scores: Float32Array;
  readonly hits: number;
  readonly found: number;
}

/**
 * The temperature under which the strengths of the top 50, times the base rate, sum to the partners found there. The
 * likeliest temperature fits the middle of the lists and overstates their head, which is what a user sees. The seekers
 * must not be among those trained on.
 */
export function calibrate(task: Task, seekers: readonly Seeker[], part: Regime, cold: boolean): Regime {
  const lists = seekers.map((seeker) => rank(task, seeker, part, cold));
  const sum = (of: (list: Ranked) => number): number => lists.reduce((total, list) => total + of(list), 0);
  const base = sum(({ found }) => found) / sum(({ scores }) => scores.length);
  const hits = sum((list) => list.hits);
  let [low, high] = [0.1, 5];
  for (let halving = 0; halving < 20; halving++) {
    const middle = (low + high) / 2;
    if (base * sum(({ scores }) => strengthOfTop(scores, middle)) > hits) high = middle;
    else low = middle;
  }
  return { ...part, temperature: Number(low.toFixed(4)) };
}

/** The summed strength of the top 50 at a temperature. */
function strengthOfTop(scores: Float32Array, temperature: number): number {
  let [top, all] = [0, 0];
  scores.forEach((score, i) => {
    const odds = Math.exp(temperature * score);
    all += odds;
    if (i < TOP) top += odds;
  });
  return (top * scores.length) / all;
}

function rank({ view }: Task, { index, found }: Seeker, part: Regime, cold: boolean): Ranked {
  const scores = blend(view, index, worthColumns(view, index, cold), part);
  const ordered = candidatesOf(view, index).sort((a, b) => real(scores, b) - real(scores, a));
  return {
    scores: Float32Array.from(ordered, (one) => real(scores, one)),
    hits: ordered.slice(0, TOP).filter((one) => found.has(one)).length,
    found: found.size,
  };
}
