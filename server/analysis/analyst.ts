import { withinDeadline } from "../store/graph/deadline.js";
import type { ReadOptions } from "../store/graph/port.js";
import type { NetworkPart } from "../store/repositories/whole-network-repository.js";
import { WorkerPool, type Workers } from "../workers/worker-pool.js";
import { type AnswerTo, analysisTask, type Question } from "./analysis.js";
import type { KnownNetwork } from "./linkage-list.js";
import type { LinkageList } from "./network.js";
import { SharedWork } from "./shared-work.js";

/** How many answers are kept. They are kept under the content of their network, so they can never be out of date. */
const MOST_KEPT = 16;

/** Until when somebody waits, and whose turn the work is. */
export interface AnalysisScope extends ReadOptions {
  readonly caller: string;
}

/** Reads a part of the network where it is not in memory. */
export type ReadPart = (part: NetworkPart, signal: AbortSignal) => Promise<KnownNetwork>;

/** Who measures: one for the whole service, so that callers who ask the same share the work. */
export interface Analyst {
  /** The part of the network as it is now, read once for those who ask before reading begins. */
  read(part: NetworkPart, scope: ReadOptions): Promise<KnownNetwork>;
  /** Answers in a thread of the pool where it takes long; ends the work when nobody waits for it. */
  ask<Q extends Question>(network: KnownNetwork, question: Q, scope: AnalysisScope): Promise<AnswerTo<Q>>;
  readonly workers: Workers;
  /** Ends the pool; what runs is rejected with GRAPH_CLOSED. */
  close(): Promise<void>;
}

/** Starts nothing before it is asked. */
export function createAnalyst(readPart: ReadPart, workers = new WorkerPool()): Analyst {
  const reads = new SharedWork<KnownNetwork>("BEFORE_IT_BEGINS");
  const answers = new SharedWork<unknown>("ANY_TIME");
  const kept = new Map<string, unknown>();

  async function answer(
    { digest, list }: KnownNetwork,
    question: Question,
    caller: string,
    signal: AbortSignal,
  ): Promise<unknown> {
    const key = `${digest} ${JSON.stringify(question)}`;
    const work = (stop: AbortSignal): Promise<unknown> =>
      workers.run(analysisTask, list, question, { caller, signal: stop, cost: costOf(list) });
    const found = kept.get(key) ?? (await answers.join(key, signal, work));
    keep(kept, key, found);
    return found;
  }

  return {
    read: (part, scope) =>
      withinScope(scope, (signal) =>
        reads.join(JSON.stringify(part), signal, (stop) => readPart(part, stop)),
      ),
    ask: <Q extends Question>(network: KnownNetwork, question: Q, scope: AnalysisScope) =>
      withinScope(scope, (signal) => answer(network, question, scope.caller, signal) as Promise<AnswerTo<Q>>),
    workers,
    close: () => workers.close(),
  };
}

/** What the dearest measures walk: all arcs from each stakeholder. */
export const costOf = ({ size, from }: LinkageList): number => (size * (size + 2 * from.length)) / 4;

/** Runs work that hears of the scope's end by a signal of its own. */
function withinScope<T>(scope: ReadOptions, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const leave = new AbortController();
  return withinDeadline(
    scope,
    () => work(leave.signal),
    () => {
      leave.abort(new Error("The caller has left."));
    },
  );
}

/** Puts an answer in as the newest, and takes out the oldest above the limit. */
function keep(kept: Map<string, unknown>, key: string, answer: unknown): void {
  kept.delete(key);
  kept.set(key, answer);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) return;
    kept.delete(oldest);
  }
}
