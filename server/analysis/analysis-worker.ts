import { parentPort } from "node:worker_threads";
import { analyse, type Question } from "./analysis.js";
import { type LinkageList, type Network, toNetwork } from "./network.js";

/** What the service sends: a network and a question about it. */
export interface WorkerRequest {
  readonly list: LinkageList;
  /** Names the content of the network. */
  readonly digest: string;
  readonly question: Question;
}

/** What comes back; a failure as its text, since errors lose their class between threads. */
export type WorkerReply = { readonly answer: unknown } | { readonly failure: string };

/** Questions about the same network tend to come together, so the last one stays. */
let last: { readonly digest: string; readonly network: Network } | undefined;

parentPort?.on("message", ({ list, digest, question }: WorkerRequest) => {
  let reply: WorkerReply;
  try {
    if (last?.digest !== digest) last = { digest, network: toNetwork(list) };
    reply = { answer: analyse(last.network, question) };
  } catch (error) {
    reply = { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(reply);
});
