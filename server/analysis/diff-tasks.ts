import type { MeasureKey } from "../../schema/measure-keys.js";
import type { Steps } from "../network/turns/steps.js";
import { defineTask } from "../workers/task.js";
import type { DatedList } from "./dated-list.js";
import { type Story, tellStory } from "./diff-story.js";
import { type MeasuredNetwork, type Move, measureMoves } from "./measure-moves.js";
import { measureOf } from "./measures.js";
import { compareSteps, type NetworkChange, type TimeWindow } from "./network-change.js";

/** What happened, and its story. */
export interface ToldChange extends NetworkChange {
  readonly story: Story;
}

/** Compares a network at two times. */
export const diffTask = defineTask(
  import.meta.url,
  "diffTask",
  function* (
    list: DatedList,
    { window, keepEnded }: { window: TimeWindow; keepEnded: boolean },
  ): Steps<ToldChange> {
    const change = yield* compareSteps(list, window, keepEnded);
    yield;
    return { ...change, story: tellStory(list, change) };
  },
);

/** Who moved most by a measure between two times. */
export const movesTask = defineTask(
  import.meta.url,
  "movesTask",
  function* (
    _: DatedList,
    asked: { before: MeasuredNetwork; after: MeasuredNetwork; key: MeasureKey; most: number },
  ) {
    yield;
    const moves: Move[] = measureMoves(asked.before, asked.after, measureOf(asked.key));
    return moves.slice(0, asked.most);
  },
);
