import { analyse, type AnswerTo, type Question } from "./analysis.js";
import { AnalysisThread } from "./analysis-thread.js";
import { type KnownNetwork, toKnownNetwork } from "./linkage-list.js";
import { toNetwork } from "./network.js";
import { SharedWork } from "./shared-work.js";
import { withinDeadline } from "../store/graph/deadline.js";
import type { GraphPort, ReadOptions } from "../store/graph/port.js";
import { scopedPort } from "../store/graph/scoped-port.js";
import { type NetworkPart, wholeNetworkRepository } from "../store/repositories/whole-network-repository.js";

/** Networks up to this many stakeholders times arcs are answered at once: a thread would take longer to hear of them. */
const AT_ONCE = 1_000_000;
/** How many answers are kept. They are kept under the content of their network, so they can never be out of date. */
const MOST_KEPT = 16;

/** Who measures: one for the whole service, so that callers who ask the same share the work. */
export interface Analyst {
  /** The part of the network as it is now; two statements, shared with those who ask before they begin. */
  read(part: NetworkPart, scope: ReadOptions): Promise<KnownNetwork>;
  /** Answers in a thread of its own where it takes long; ends the work when nobody waits for it. */
  ask<Q extends Question>(network: KnownNetwork, question: Q, scope: ReadOptions): Promise<AnswerTo<Q>>;
  /** Ends its thread; what runs is rejected with GRAPH_CLOSED. */
  close(): Promise<void>;
}

/** Starts nothing before it is asked. */
export function createAnalyst(port: GraphPort): Analyst {
  const thread = new AnalysisThread();
  const reads = new SharedWork<KnownNetwork>("BEFORE_IT_BEGINS");
  const answers = new SharedWork<unknown>("ANY_TIME");
  const kept = new Map<string, unknown>();

  async function readNow(part: NetworkPart, signal: AbortSignal): Promise<KnownNetwork> {
    const { ids, linkages } = await wholeNetworkRepository(scopedPort(port, { signal })).ends(part);
    return toKnownNetwork(ids, linkages);
  }

  async function answer(network: KnownNetwork, question: Question, signal: AbortSignal): Promise<unknown> {
    const key = `${network.digest} ${JSON.stringify(question)}`;
    const found =
      kept.get(key) ?? (await answers.join(key, signal, (stop) => thread.ask(network, question, stop)));
    keep(kept, key, found);
    return found;
  }

  return {
    read: (part, scope) =>
      withinScope(scope, (signal) => reads.join(JSON.stringify(part), signal, (stop) => readNow(part, stop))),
    ask: <Q extends Question>(network: KnownNetwork, question: Q, scope: ReadOptions) =>
      isSmall(network)
        ? Promise.resolve(analyse(toNetwork(network.list), question))
        : withinScope(scope, (signal) => answer(network, question, signal) as Promise<AnswerTo<Q>>),
    close: () => thread.close(),
  };
}

const isSmall = ({ list }: KnownNetwork): boolean =>
  list.size * (list.size + 2 * list.from.length) <= AT_ONCE;

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
