import type { Steps } from "../../network/turns/steps.js";
import { at } from "../../network/arrays/typed-array.js";
import type { MatchView } from "../view/match-view.js";
import { lengthOf, rowOf } from "../view/partner-graph.js";
import { linkagesBehind, possessionSteps, type Possessions, type Thing, thingOf } from "./possessions.js";
import { peerGroupSteps, type PeerGroups, type PeersShare, shareOf } from "./peer-groups.js";
import { wilson } from "../model/wilson.js";

/** Something that a stakeholder lacks and most of its peers have, as numbers and codes. */
export interface Gap {
  readonly stakeholder: number;
  readonly lacks: Thing;
  readonly peersShare: PeersShare;
  readonly peers: number;
  readonly having: number;
  /** The lower end of the 95% interval of the share of peers that have it (Wilson 1927), 0 to 1. */
  readonly glaring: number;
  /** Peers that have it, and their linkages that show it, at most five. */
  readonly proof: readonly { readonly stakeholder: number; readonly linkages: readonly number[] }[];
}

export interface GapOptions {
  readonly first: number;
  /** The place of each topic in the order of its id: which comes first among equals. */
  readonly topicPlaces: Int32Array;
  /** Whose gaps; everybody's where left out. Peers are counted among all. */
  readonly only?: readonly number[] | undefined;
}

/** With fewer peers a share says nothing. */
const MIN_PEERS = 3;
const PROOFS = 5;

/** A gap before it is proved. */
interface Found {
  readonly stakeholder: number;
  readonly thing: number;
  readonly group: number;
  readonly having: number;
  readonly glaring: number;
}

/**
 * What stakeholders lack and peers have, most glaring first, then by id; linear in the linkages, and in what the peers of
 * each have. Stakeholders that stand for many are neither looked at nor peers.
 */
export function* gapSteps(view: MatchView, options: GapOptions): Steps<Gap[]> {
  const { best, owned, groups } = yield* foundSteps(view, options);
  return best.map(({ stakeholder, thing, group, having, glaring }) => ({
    stakeholder,
    lacks: thingOf(owned, thing),
    peersShare: shareOf(view.network, group),
    peers: lengthOf(groups.members, group) - 1,
    having,
    glaring,
    proof: proofOf(view, owned, groups, group, thing),
  }));
}

/** Who has the first so many gaps, each once, and whether there are more gaps. */
export function* lackingSteps(
  view: MatchView,
  options: GapOptions,
): Steps<{ stakeholders: Int32Array; hasMore: boolean }> {
  const { best } = yield* foundSteps(view, options);
  return {
    stakeholders: Int32Array.from(new Set(best.map(({ stakeholder }) => stakeholder))),
    hasMore: best.length === options.first,
  };
}

function* foundSteps(
  view: MatchView,
  { first, topicPlaces, only }: GapOptions,
): Steps<{ best: Found[]; owned: Possessions; groups: PeerGroups }> {
  const owned = yield* possessionSteps(view, topicPlaces);
  const groups = yield* peerGroupSteps(view, owned);
  const best = new BestFound(view, owned, first);
  let looked = 0;
  for (const one of only ?? view.actors) {
    lackedBy(one, owned, groups, best);
    if (++looked % 500 === 0) yield;
  }
  return { best: best.inOrder(), owned, groups };
}

/** Finds what one lacks: each thing once, by the group of peers where it is most glaring. */
function lackedBy(one: number, owned: Possessions, groups: PeerGroups, best: BestFound): void {
  const own = new Set(rowOf(owned.things, one));
  const found = new Map<number, Found>();
  for (const group of rowOf(groups.ofMember, one)) {
    const peers = lengthOf(groups.members, group) - 1;
    if (peers < MIN_PEERS) continue;
    for (let e = at(groups.having.offsets, group); e < at(groups.having.offsets, group + 1); e++) {
      const having = at(groups.counts, e);
      const glaring = wilson(having, peers).low;
      // What follows in this group is had by no more.
      if (glaring < best.least) break;
      const thing = at(groups.having.columns, e);
      if (own.has(thing) || glaring <= (found.get(thing)?.glaring ?? 0)) continue;
      found.set(thing, { stakeholder: one, thing, group, having, glaring });
    }
  }
  for (const gap of found.values()) best.add(gap);
}

/** The first so many of all that is added. */
class BestFound {
  #found: Found[] = [];
  /** What is less glaring cannot be among them any more. */
  least = 0;

  constructor(
    private readonly view: MatchView,
    private readonly owned: Possessions,
    private readonly first: number,
  ) {}

  add(gap: Found): void {
    if (gap.glaring < this.least) return;
    this.#found.push(gap);
    if (this.#found.length < 2 * this.first + 1_000) return;
    this.#found = this.inOrder();
    this.least = this.#found.at(-1)?.glaring ?? 0;
  }

  inOrder(): Found[] {
    const { places } = this.view;
    const { order } = this.owned;
    return this.#found
      .sort(
        (a, b) =>
          b.glaring - a.glaring ||
          at(places, a.stakeholder) - at(places, b.stakeholder) ||
          at(order, a.thing) - at(order, b.thing),
      )
      .slice(0, this.first);
  }
}

function proofOf(
  view: MatchView,
  owned: Possessions,
  { members }: PeerGroups,
  group: number,
  thing: number,
): Gap["proof"] {
  const proof: Gap["proof"][number][] = [];
  for (const peer of rowOf(members, group)) {
    if (!rowOf(owned.things, peer).includes(thing)) continue;
    proof.push({ stakeholder: peer, linkages: linkagesBehind(view, owned, peer, thing) });
    if (proof.length === PROOFS) break;
  }
  return proof;
}
