import { setTimeout } from "node:timers/promises";
import type { Network } from "../network/network.js";
import type { Snapshot } from "../network/versions/snapshot.js";
import { bothTouched, type Matching } from "./matching.js";
import type { Touched } from "./view/patched-view.js";

/** After a version the threads are left to others for so many times as long as it took, and at most so long. */
const REST = 10;
const MOST_REST_MS = 5_000;

/** A version, and what was touched since the one before; nothing of it where that is not known. */
type Version = Pick<Snapshot, "network" | "since">;

/**
 * Hears of each version of a network, and has matching follow: at once, or when the threads have rested from the version
 * before; those that come meanwhile are taken together. What fails is heard of by whoever asks for matches.
 */
export function followAtRest(matching: Matching): (version: Version) => void {
  let heard: { readonly network: Network; readonly touched: Touched | undefined } | undefined;
  let isFollowing = false;

  async function followAll(): Promise<void> {
    isFollowing = true;
    for (let next = heard; next !== undefined; next = heard) {
      heard = undefined;
      const began = performance.now();
      await matching.follow(next.network, next.touched).catch(() => undefined);
      const rest = Math.min(MOST_REST_MS, REST * (performance.now() - began));
      await setTimeout(rest, undefined, { ref: false });
    }
    isFollowing = false;
  }

  return ({ network, since }) => {
    heard = { network, touched: heard ? bothTouched(heard.touched, since?.touched) : since?.touched };
    if (!isFollowing) void followAll();
  };
}
