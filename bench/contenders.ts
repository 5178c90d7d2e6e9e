import type { Contender } from "./contender.js";
import { asking } from "./contenders/asking.js";
import { embedded } from "./contenders/embedded.js";
import { limit } from "./contenders/limit.js";
import { ours } from "./contenders/ours.js";
import { peer, peerBest } from "./contenders/peer.js";

/** Everybody who answers, in the order of the table. A new one is a file in contenders/ and a line here. */
export const CONTENDERS = [
  ours,
  asking,
  embedded,
  peer,
  peerBest,
  limit,
] as const satisfies readonly Contender[];
