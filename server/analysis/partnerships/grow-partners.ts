import type { Steps } from "../../network/turns/steps.js";
import { byte, real } from "../../network/arrays/typed-array.js";
import { type LinkageList, networkOf, strengthsOf } from "../network.js";
import { BestPairs, type Partnerships } from "./partnership.js";
import { coParticipants, isProject, partnersOf } from "./project-ties.js";

/** From whom (nobody: all), how far, and how much at most. */
export interface PartnerGrowth {
  readonly around: readonly number[];
  readonly depth: number;
  readonly maxNodes: number;
  readonly maxPartnerships: number;
}

/** Who is reached over linkages and projects, nearest first, then the best connected, then by number; never a project. */
export interface GrownPartners {
  readonly kept: readonly number[];
  readonly omittedNodes: number;
  readonly reachedDepth: number;
  /** Among those kept. */
  readonly partnerships: Partnerships;
}

/** Stakeholders that are looked at between two yields. */
const A_STEP = 100;

/** Grows ring by ring as `growNetwork` does, over linkages and over projects, each of which is one step. */
export function* growPartners(list: LinkageList, asked: PartnerGrowth): Steps<GrownPartners> {
  const network = networkOf(list);
  const strengths = strengthsOf(network);
  const eachCoParticipant = coParticipants(network);
  const bestFirst = (some: number[]): number[] =>
    some.sort((a, b) => real(strengths, b) - real(strengths, a) || a - b);
  const kept: number[] = [...asked.around];
  const known = new Uint8Array(list.size);
  let frontier: readonly number[] = kept.slice();
  let [omittedNodes, reachedDepth] = [0, 0];
  const take = (ring: number[]): void => {
    frontier = bestFirst(ring).slice(0, asked.maxNodes - kept.length);
    omittedNodes = ring.length - frontier.length;
    kept.push(...frontier);
  };
  for (const one of kept) known[one] = 1;
  if (kept.length === 0) {
    take(Array.from({ length: list.size }, (_, one) => one).filter((one) => !isProject(list, one)));
    for (const one of kept) known[one] = 1;
  }
  while (reachedDepth < asked.depth && frontier.length > 0 && omittedNodes === 0) {
    const ring: number[] = [];
    const reach = (one: number): void => {
      if (byte(known, one) === 1 || isProject(list, one)) return;
      known[one] = 1;
      ring.push(one);
    };
    for (const [place, one] of frontier.entries()) {
      if (place % A_STEP === 0) yield;
      partnersOf(network, one).forEach(reach);
      eachCoParticipant(one, reach);
    }
    take(ring);
    reachedDepth += 1;
  }
  const pairs = new BestPairs(asked.maxPartnerships);
  const isKept = new Uint8Array(list.size);
  for (const one of kept) isKept[one] = 1;
  for (const [place, one] of kept.entries()) {
    if (place % A_STEP === 0) yield;
    eachCoParticipant(one, (other, projects) => {
      if (one < other && byte(isKept, other) === 1) pairs.add(one, other, projects);
    });
  }
  return { kept, omittedNodes, reachedDepth, partnerships: pairs.finish(network) };
}
