import { blend, worthColumns } from "../server/matching/model/blend.js";
import type { Regime } from "../server/matching/model/match-model.js";
import { at, byte, real } from "../server/network/arrays/typed-array.js";
import { BASELINES } from "./baselines.js";
import { type Figures, judge } from "./metrics.js";
import { candidatesOf, type Seeker, type Task } from "./protocol.js";

/** Every ranking's figures, seeker by seeker in the same order. */
export type Judged = ReadonlyMap<string, Figures[]>;

export interface Judging {
  readonly judged: Judged;
  /** The same against candidates within two steps only: the hard negatives. */
  readonly hard: Judged;
  /** Within one pair of kinds, by its name: the blend, Adamic-Adar, popularity. */
  readonly byPair: ReadonlyMap<string, Judged>;
  /** Chances that the blend gave its top 50 as multiples of the seeker's mean, and how many of them were found. */
  readonly strengths: readonly { strength: number; hits: number; candidates: number; found: number }[];
}

const BLEND = "blend";
const KIND_NAMES = ["CLUSTER", "AGENCY", "UNIVERSITY"];

export interface JudgeOptions {
  readonly part: Regime;
  /** Hide the seekers' linkages. */
  readonly cold?: boolean;
  /** Baselines to run beside the blend. */
  readonly beside: readonly string[];
}

/** Ranks all candidates of each seeker with the blend and baselines; about 0.1 s a seeker with all of them. */
export function judgeTask(
  task: Task,
  seekers: readonly Seeker[],
  { part, cold = false, beside }: JudgeOptions,
): Judging {
  const [judged, hard] = [new Map<string, Figures[]>(), new Map<string, Figures[]>()];
  const byPair = new Map<string, Map<string, Figures[]>>();
  const strengths: Judging["strengths"][number][] = [];
  const hubs = hubsOf(task);
  const { view } = task;
  for (const { index, found } of seekers) {
    const candidates = candidatesOf(view, index);
    const columns = worthColumns(view, index, cold);
    const rankings = new Map([[BLEND, blend(view, index, columns, part)]]);
    for (const name of beside) {
      const baseline = BASELINES[name];
      if (baseline !== undefined) rankings.set(name, baseline(view, index));
    }
    const common = rankings.get("Adamic-Adar");
    const near = candidates.filter((one) => isNear(common, one));
    const nearFound = new Set([...found].filter((one) => isNear(common, one)));
    for (const [name, scores] of rankings) {
      push(judged, name, judge(scores, candidates, found, hubs));
      if (nearFound.size > 0 && near.length > nearFound.size)
        push(hard, name, judge(scores, near, nearFound, hubs));
      if (PAIRED.has(name)) judgePairs(task, index, found, candidates, scores, name, byPair);
    }
    strengths.push(
      strengthOf(rankings.get(BLEND) ?? new Float64Array(0), candidates, found, part.temperature),
    );
  }
  return { judged, hard, byPair, strengths };
}

/** Rankings that are also judged by pair of kinds. */
const PAIRED = new Set([BLEND, "Adamic-Adar", "popularity"]);

const isNear = (common: Float64Array | undefined, one: number): boolean =>
  common !== undefined && real(common, one) > 0;

function push(map: Map<string, Figures[]>, name: string, figures: Figures): void {
  const list = map.get(name) ?? [];
  map.set(name, list);
  list.push(figures);
}

function judgePairs(
  { view }: Task,
  seeker: number,
  found: ReadonlySet<number>,
  candidates: readonly number[],
  scores: Float64Array,
  name: string,
  byPair: Map<string, Map<string, Figures[]>>,
): void {
  const kindName = (one: number): string => KIND_NAMES[byte(view.network.kind, one)] ?? "";
  for (const kind of ["AGENCY", "UNIVERSITY"]) {
    const ofKind = new Set([...found].filter((one) => kindName(one) === kind));
    if (ofKind.size === 0) continue;
    const key = `${kindName(seeker)}-${kind}`;
    const own = byPair.get(key) ?? new Map<string, Figures[]>();
    byPair.set(key, own);
    push(
      own,
      name,
      judge(
        scores,
        candidates.filter((one) => kindName(one) === kind),
        ofKind,
        new Set(),
      ),
    );
  }
}

function hubsOf({ view }: Task): Set<number> {
  const byDegree = Array.from(view.actors).sort(
    (a, b) => at(view.graph.degree, b) - at(view.graph.degree, a),
  );
  return new Set(byDegree.slice(0, 50));
}

const TOP = 50;

function strengthOf(
  scores: Float64Array,
  candidates: readonly number[],
  found: ReadonlySet<number>,
  temperature: number,
): Judging["strengths"][number] {
  const odds = candidates.map((one) => ({ one, value: Math.exp(temperature * real(scores, one)) }));
  const average = odds.reduce((sum, { value }) => sum + value, 0) / odds.length;
  const top = odds.sort((a, b) => b.value - a.value).slice(0, TOP);
  return {
    strength: top.reduce((sum, { value }) => sum + value / average, 0),
    hits: top.filter(({ one }) => found.has(one)).length,
    candidates: candidates.length,
    found: found.size,
  };
}
