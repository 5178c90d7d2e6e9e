import { STAKEHOLDER_KIND_KEYS, type StakeholderKind } from "../../../schema/stakeholder-kinds.js";
import { type ListRows, rewriteLists } from "../../network/arrays/rewrite-rows.js";
import { transposeSteps } from "../../network/arrays/sparse-rows.js";
import type { Steps } from "../../network/turns/steps.js";
import { add, at, byte } from "../../network/arrays/typed-array.js";
import { type MatchColumns, sizeOf } from "../view/match-columns.js";
import type { MatchView } from "../view/match-view.js";
import { isActor, rowOf } from "../view/partner-graph.js";
import type { Possessions } from "./possessions.js";

/** Who peers are: same kind, and same sector or place where one is named, as codes. */
export interface PeersShare {
  readonly kind: StakeholderKind;
  readonly sector?: number;
  readonly place?: number;
}

/**
 * Peers: everybody of a kind, and of a kind in a sector or place; those that stand for many are left out. Groups are
 * numbered kind by kind: the kinds, then kinds in sectors, then kinds in places.
 */
export interface PeerGroups {
  /** The groups of each stakeholder, and the members of each group, ascending. */
  readonly ofMember: ListRows;
  readonly members: ListRows;
  /** What members of each group have, what most have first, and how many have it. */
  readonly having: ListRows;
  readonly counts: Int32Array;
}

const KINDS = STAKEHOLDER_KIND_KEYS.length;

/** Linear in what the members of each group have. */
export function* peerGroupSteps(view: MatchView, owned: Possessions): Steps<PeerGroups> {
  const { network } = view;
  const size = sizeOf(network);
  const [sectors, places] = [network.facets.sectors.length, network.facets.places.length];
  const ofMember = yield* rewriteLists({ size }, (one, out) => {
    if (!isActor(network, one) || network.collective[one] === 1) return;
    const kind = byte(network.kind, one);
    out.push(kind);
    for (const sector of rowOf(network.sectors, one)) out.push(KINDS + kind * sectors + sector);
    for (const place of rowOf(network.places, one)) out.push(KINDS * (1 + sectors) + kind * places + place);
  });
  const count = KINDS * (1 + sectors + places);
  const values = new Float32Array(ofMember.columns.length);
  const members = yield* transposeSteps({ ...ofMember, values }, count);
  const had = new Int32Array(owned.count);
  const counts: number[] = [];
  const having = yield* rewriteLists({ size: count }, (group, out) => {
    const things: number[] = [];
    for (const member of rowOf(members, group))
      for (const thing of rowOf(owned.things, member)) {
        if (at(had, thing) === 0) things.push(thing);
        add(had, thing, 1);
      }
    for (const thing of things.sort((a, b) => at(had, b) - at(had, a))) {
      out.push(thing);
      counts.push(at(had, thing));
    }
    for (const thing of things) had[thing] = 0;
  });
  return { ofMember, members, having, counts: Int32Array.from(counts) };
}

/** What the members of a group share. */
export function shareOf({ facets }: MatchColumns, group: number): PeersShare {
  const named = (kind: number): PeersShare => ({
    kind: STAKEHOLDER_KIND_KEYS[kind] ?? "AGENCY",
  });
  const [sectors, places] = [facets.sectors.length, facets.places.length];
  if (group < KINDS) return named(group);
  const inSectors = group - KINDS;
  if (inSectors < KINDS * sectors)
    return { ...named(Math.floor(inSectors / sectors)), sector: inSectors % sectors };
  const inPlaces = inSectors - KINDS * sectors;
  return { ...named(Math.floor(inPlaces / places)), place: inPlaces % places };
}
