import { STAKEHOLDER_KIND_KEYS } from "../../../schema/stakeholder-kinds.js";
import { addReal, at, byte, real } from "../../network/arrays/typed-array.js";
import { KeptColumns } from "../view/kept-columns.js";
import { sizeOf } from "../view/match-columns.js";
import { type MatchModel, type Regime, regimeOf, weightsOf } from "./match-model.js";
import type { MatchView } from "../view/match-view.js";
import type { Profiles } from "../view/profiles.js";
import { type Score, worthAt } from "../score.js";
import { SCORES } from "../scores.js";
import type { Sharing } from "../sharing.js";

/** What a thread works with on one view. Wherever the profiles are the same, all that kept columns are made of is. */
interface Room {
  /** By place among those who act. */
  readonly kept: KeptColumns;
  /** By stakeholder: the values of one score, and the scores of one seeker; large lists are dear to make anew for each. */
  readonly values: Float64Array;
  readonly scores: Float64Array;
}

const rooms = new WeakMap<Profiles, Room>();

function roomOf({ profiles, network }: MatchView): Room {
  const size = sizeOf(network);
  const room = rooms.get(profiles) ?? {
    kept: new KeptColumns(),
    values: new Float64Array(size),
    scores: new Float64Array(size),
  };
  rooms.set(profiles, room);
  return room;
}

/** The raw values of everybody, by stakeholder; good until the next are asked for. */
function valuesOf(view: MatchView, seeker: number, score: Score): Float64Array {
  const list = score.list?.(view, seeker);
  if (list !== undefined) return list;
  const { values } = roomOf(view);
  values.fill(0);
  score.fill(view, seeker, values);
  return values;
}

/** The worth of a score for everybody who acts, by place among them. */
function worthsOf(view: MatchView, seeker: number, score: Score): Float64Array {
  const { actors } = view;
  const worths = new Float64Array(actors.length);
  if (score.byClass) {
    const classes = score.byClass.classOf(view);
    const table = classWorths(view, seeker, score.byClass, score.scale);
    for (let i = 0; i < actors.length; i++) {
      const own = at(classes, at(actors, i));
      if (own >= 0) worths[i] = real(table, own);
    }
    return worths;
  }
  const values = valuesOf(view, seeker, score);
  const { scale } = score;
  for (let i = 0; i < actors.length; i++) {
    const raw = real(values, at(actors, i));
    if (raw !== 0) worths[i] = worthAt(scale, raw);
  }
  return worths;
}

const classWorths = (
  view: MatchView,
  seeker: number,
  { valuesOf }: NonNullable<Score["byClass"]>,
  scale: number,
): Float64Array => valuesOf(view, seeker).map((raw) => (raw === 0 ? 0 : worthAt(scale, raw)));

/** The worth of every score for every stakeholder, in the order of SCORES; `cold` leaves out what reads the seeker's partners. */
export function worthColumns(view: MatchView, seeker: number, cold = false): Float64Array[] {
  return SCORES.map((score) => {
    const column = new Float64Array(sizeOf(view.network));
    if (cold && score.ofPartners) return column;
    const shared = score.sharedBy?.(view, seeker);
    const worths =
      shared === undefined ? worthsOf(view, seeker, score) : keptColumn(view, seeker, score, shared);
    view.actors.forEach((one, place) => (column[one] = real(worths, place)));
    return column;
  });
}

/**
 * The worth of a score with `sharedBy` for everybody who acts, by place among them; `shared` is what the seeker has in common
 * with others.
 */
export const keptColumn = (view: MatchView, seeker: number, score: Score, shared: number): Float64Array =>
  score.byClass
    ? worthsOf(view, seeker, score)
    : roomOf(view).kept.get(`${score.key} ${shared}`, () => worthsOf(view, seeker, score));

/** The match score of every stakeholder for a seeker: the weighted sum of the columns by pair of kinds. */
export function blend(
  view: MatchView,
  seeker: number,
  columns: readonly Float64Array[],
  part: Regime,
): Float64Array {
  const scores = new Float64Array(sizeOf(view.network));
  const { kind } = view.network;
  const byKind = weightsByKind(part, byte(kind, seeker));
  columns.forEach((column, k) => {
    const weights = Float64Array.from(byKind, (own) => real(own, k));
    if (isWeightless(weights)) return;
    for (const one of view.actors) addReal(scores, one, real(weights, byte(kind, one)) * real(column, one));
  });
  return scores;
}

/** Weights by the candidate's kind, in the order of SCORES. */
const weightsByKind = (part: Regime, seekerKind: number): Float64Array[] =>
  STAKEHOLDER_KIND_KEYS.map((_, kind) => weightsOf(part, seekerKind, kind));

const isWeightless = (weights: Float64Array): boolean => weights.every((weight) => weight === 0);

/**
 * The match score of everybody who acts for a seeker with a saved model: what `blend` gives, in one list per view that the
 * next seeker's scores are written over. Scores without weight are not worked out, and what seekers share is kept.
 */
export function scoreAll(view: MatchView, model: MatchModel, seeker: number): Float64Array {
  const { scores } = roomOf(view);
  const part = regimeOf(model, view, seeker);
  const seekerKind = byte(view.network.kind, seeker);
  const byKind = weightsByKind(part, seekerKind);
  const weightsAt = (k: number): Float64Array => Float64Array.from(byKind, (own) => real(own, k));
  for (const one of view.actors) scores[one] = 0;
  SHARINGS.forEach(({ sharedBy, members }, place) => {
    const name = `${place} ${numberOf(part)} ${seekerKind} ${sharedBy(view, seeker)}`;
    const sums = roomOf(view).kept.get(name, () => sharedSums(view, seeker, members, weightsAt));
    for (let i = 0; i < sums.length; i++) addReal(scores, at(view.actors, i), real(sums, i));
  });
  SCORES.forEach((score, k) => {
    if (isKept(score) || isWeightless(weightsAt(k))) return;
    if (score.byClass) addByClass(view, seeker, score, weightsAt(k), scores);
    else addValues(view, valuesOf(view, seeker, score), score.scale, weightsAt(k), scores);
  });
  return scores;
}

/** Whether what a score gives everybody is worth keeping: for more than one seeker, and not in a moment. */
const isKept = ({ sharedBy, byClass }: Score): boolean => sharedBy !== undefined && byClass === undefined;

/** Those scores, the ones that the same seekers share together; each with its place in SCORES. */
const SHARINGS: readonly {
  readonly sharedBy: Sharing;
  readonly members: readonly { readonly score: Score; readonly k: number }[];
}[] = [...new Set(SCORES.filter(isKept).flatMap(({ sharedBy }) => sharedBy ?? []))].map((sharedBy) => ({
  sharedBy,
  members: SCORES.flatMap((score, k) => (isKept(score) && score.sharedBy === sharedBy ? [{ score, k }] : [])),
}));

const numbers = new WeakMap<Regime, number>();
let lastNumber = 0;

function numberOf(part: Regime): number {
  const number = numbers.get(part) ?? ++lastNumber;
  numbers.set(part, number);
  return number;
}

/** What some scores give everybody who acts, by place among them. */
function sharedSums(
  view: MatchView,
  seeker: number,
  members: (typeof SHARINGS)[number]["members"],
  weightsAt: (k: number) => Float64Array,
): Float64Array {
  const { actors, network } = view;
  const sums = new Float64Array(actors.length);
  for (const { score, k } of members) {
    const weights = weightsAt(k);
    if (isWeightless(weights)) continue;
    const values = valuesOf(view, seeker, score);
    const { scale } = score;
    for (let i = 0; i < sums.length; i++) {
      const one = at(actors, i);
      const raw = real(values, one);
      if (raw !== 0) addReal(sums, i, real(weights, byte(network.kind, one)) * worthAt(scale, raw));
    }
  }
  return sums;
}

function addValues(
  { actors, network: { kind } }: MatchView,
  values: Float64Array,
  scale: number,
  weights: Float64Array,
  scores: Float64Array,
): void {
  for (let i = 0; i < actors.length; i++) {
    const one = at(actors, i);
    const raw = real(values, one);
    if (raw !== 0) addReal(scores, one, real(weights, byte(kind, one)) * worthAt(scale, raw));
  }
}

function addByClass(
  view: MatchView,
  seeker: number,
  { byClass, scale }: Score,
  weights: Float64Array,
  scores: Float64Array,
): void {
  if (byClass === undefined) return;
  const { actors, network } = view;
  const classes = byClass.classOf(view);
  const worths = classWorths(view, seeker, byClass, scale);
  for (let i = 0; i < actors.length; i++) {
    const one = at(actors, i);
    const own = at(classes, one);
    if (own >= 0) addReal(scores, one, real(weights, byte(network.kind, one)) * real(worths, own));
  }
}
