import { setTimeout as pause } from "node:timers/promises";
import { graphqlAsk, keepAlive, send } from "./http-ask.js";
import type { Edit } from "./edits.js";

const EVERY_MS = 50;
/** As long as a memory may take to be filled again, and an edit to be seen, before nobody waits for it any longer. */
const LONGEST_MS = 120_000;

const READY = { method: "GET", path: "/readyz" } as const;
const SUMMARY = "query ($id: ID!) { stakeholder(id: $id) { summary } }";

/** What was seen of a service while somebody else wrote to its graph. */
export interface Watched {
  /** Milliseconds from the confirmed commit of each edit until the service told of it, to within 50. */
  readonly ages: number[];
  /** How many edits it did not tell of in two minutes. */
  unseen: number;
  /** The longest that `/readyz` said anything but `filled` without a break, in milliseconds. */
  longestUnfilledMs: number;
}

/** Watches a service until it is told to stop and the memory is filled. Some tens of small requests a second. */
export async function watchMemory(
  port: number,
  edits: readonly Edit[],
  watched: Watched,
  stop: AbortSignal,
): Promise<void> {
  const seen = watchEdits(port, edits, watched, stop);
  const agent = keepAlive();
  let unfilledSince: number | undefined;
  for (;;) {
    const isFilled = await send(port, READY, agent).then(
      ({ body }) => (JSON.parse(body.toString()) as { memory?: string }).memory === "filled",
      () => false,
    );
    const now = performance.now();
    if (!isFilled) unfilledSince ??= now;
    const unfilledMs = unfilledSince === undefined ? 0 : now - unfilledSince;
    watched.longestUnfilledMs = Math.max(watched.longestUnfilledMs, unfilledMs);
    if (isFilled) unfilledSince = undefined;
    if (stop.aborted && (isFilled || unfilledMs > LONGEST_MS)) break;
    await pause(EVERY_MS);
  }
  agent.destroy();
  await seen;
}

/** The edits that come from now on, each until it is told of. */
async function watchEdits(
  port: number,
  edits: readonly Edit[],
  watched: Watched,
  stop: AbortSignal,
): Promise<void> {
  const agent = keepAlive();
  for (let next = edits.length; !stop.aborted || next < edits.length;) {
    const edit = edits[next];
    if (edit !== undefined) {
      next += 1;
      await untilTold(edit);
    } else await pause(EVERY_MS);
  }
  agent.destroy();

  async function untilTold({ edited, summary, at }: Edit): Promise<void> {
    for (;;) {
      const answer = await send(port, graphqlAsk("/graphql", SUMMARY, { id: edited }), agent).catch(
        () => undefined,
      );
      const age = Date.now() - at;
      if (answer?.body.includes(JSON.stringify(summary)) === true) watched.ages.push(age);
      else if (age > LONGEST_MS) watched.unseen += 1;
      else {
        await pause(EVERY_MS);
        continue;
      }
      return;
    }
  }
}
