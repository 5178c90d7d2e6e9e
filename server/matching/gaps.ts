import { linkagesOf } from "./common-linkages.js";
import type { MatchView } from "./match-view.js";
import { STAKEHOLDER_KINDS, type StakeholderKind } from "../network/network.js";
import { isProject, otherEnd } from "./partner-graph.js";
import { facetsOf } from "./profiles.js";
import { byte } from "../network/typed-array.js";

/** Something that a stakeholder lacks and most of its peers have. */
export interface Gap {
  readonly stakeholder: string;
  /** A kind of linkage, a group of partners (another kind, with the agency's type), or a partner that offers a topic. */
  readonly lacks:
    { readonly linkageKind: string } | { readonly partnerGroup: string } | { readonly topic: string };
  /** Who the peers are: same kind, and same sector or place where one is named. */
  readonly peersShare: { readonly kind: StakeholderKind; readonly sector?: string; readonly place?: string };
  readonly peers: number;
  readonly having: number;
  /** The lower end of the 95% interval of the share of peers that have it (Wilson 1927), 0 to 1. */
  readonly glaring: number;
  /** Peers that have it, and their linkages that show it, at most five. */
  readonly proof: readonly { readonly stakeholder: string; readonly linkages: readonly string[] }[];
}

export interface GapOptions {
  readonly first: number;
  /** Which stakeholders to look at; peers are counted among all. */
  readonly admit?: (stakeholder: number) => boolean;
  /** Which lacks to report; all when left out. */
  readonly about?: (lacks: Gap["lacks"]) => boolean;
}

/** With fewer peers a share says nothing. */
const MIN_PEERS = 3;
/** Kinds that say what belongs to what, not what somebody gets. */
const STRUCTURE = new Set(["AFFILIATION", "MODEL", "OWNERSHIP_TRANSFER", "COVERAGE"]);
const PROOFS = 5;

/** Something to have: its name, and the linkages by which somebody has it. */
type Possessions = ReadonlyMap<string, readonly number[]>;

interface PeerGroup {
  readonly share: Gap["peersShare"];
  readonly members: number[];
  readonly having: Map<string, number>;
}

/**
 * What stakeholders lack and peers have, most glaring first; linear in the linkages. Stakeholders that stand for many
 * are neither looked at nor peers.
 */
export function findGaps(view: MatchView, options: GapOptions): Gap[] {
  const owned = new Map(Array.from(view.actors, (one) => [one, possessions(view, one)]));
  const groups = peerGroups(view, owned);
  const gaps: (Omit<Gap, "proof"> & { readonly key: string; readonly group: PeerGroup })[] = [];
  for (const one of view.actors) {
    if (view.network.collective[one] === 1 || options.admit?.(one) === false) continue;
    const best = new Map<string, (typeof gaps)[number]>();
    for (const key of groupKeys(view, one)) {
      const group = groups.get(key);
      if (group === undefined || group.members.length - 1 < MIN_PEERS) continue;
      for (const [thing, having] of group.having) {
        if (owned.get(one)?.has(thing) === true || options.about?.(lackOf(thing)) === false) continue;
        const peers = group.members.length - 1;
        const glaring = wilsonLow(having, peers);
        if (glaring <= (best.get(thing)?.glaring ?? 0)) continue;
        const stakeholder = view.network.ids.at(one);
        best.set(thing, {
          stakeholder,
          lacks: lackOf(thing),
          peersShare: group.share,
          peers,
          having,
          glaring,
          key: thing,
          group,
        });
      }
    }
    gaps.push(...best.values());
  }
  return gaps
    .sort((a, b) => b.glaring - a.glaring || (a.stakeholder + a.key < b.stakeholder + b.key ? -1 : 1))
    .slice(0, options.first)
    .map(({ key, group, ...gap }) => ({ ...gap, proof: proofOf(view, owned, group, key) }));
}

function possessions(view: MatchView, one: number): Possessions {
  const { network, graph } = view;
  const things = new Map<string, number[]>();
  const add = (thing: string, linkage: number): void =>
    void things.set(thing, [...new Set(things.get(thing)).add(linkage)]);
  for (const linkage of linkagesOf(view, one)) {
    const end = otherEnd(network, linkage, one);
    const kind = network.linkageKinds[byte(network.linkageKind, linkage)] ?? "";
    if (!STRUCTURE.has(kind)) add(`LINKAGE ${kind}`, linkage);
    for (const partner of isProject(network, end) ? (graph.parties[end] ?? []) : [end]) {
      if (byte(network.kind, partner) === byte(network.kind, one)) continue;
      add(`PARTNER ${network.groups[byte(network.group, partner)] ?? ""}`, linkage);
      for (const topic of facetsOf(network.offers, partner))
        add(`OFFER ${network.facets.topics[topic] ?? ""}`, linkage);
    }
  }
  return things;
}

function groupKeys(view: MatchView, one: number): string[] {
  const kind = byte(view.network.kind, one);
  return [
    `${kind}`,
    ...facetsOf(view.network.sectors, one).map((sector) => `${kind} sector ${sector}`),
    ...facetsOf(view.network.places, one).map((place) => `${kind} place ${place}`),
  ];
}

function peerGroups(view: MatchView, owned: ReadonlyMap<number, Possessions>): Map<string, PeerGroup> {
  const groups = new Map<string, PeerGroup>();
  for (const one of view.actors.filter((actor) => view.network.collective[actor] === 0))
    for (const key of groupKeys(view, one)) {
      const group = groups.get(key) ?? {
        share: shareOf(view, key),
        members: [],
        having: new Map<string, number>(),
      };
      groups.set(key, group);
      group.members.push(one);
      for (const thing of owned.get(one)?.keys() ?? [])
        group.having.set(thing, (group.having.get(thing) ?? 0) + 1);
    }
  return groups;
}

function shareOf(view: MatchView, key: string): Gap["peersShare"] {
  const [code, facet, index] = key.split(" ");
  const kind = STAKEHOLDER_KINDS[Number(code)] ?? "AGENCY";
  if (facet === "sector") return { kind, sector: view.network.facets.sectors[Number(index)] ?? "" };
  if (facet === "place") return { kind, place: view.network.facets.places[Number(index)] ?? "" };
  return { kind };
}

function lackOf(thing: string): Gap["lacks"] {
  const name = thing.slice(thing.indexOf(" ") + 1);
  if (thing.startsWith("LINKAGE ")) return { linkageKind: name };
  return thing.startsWith("OFFER ") ? { topic: name } : { partnerGroup: name };
}

function proofOf(
  view: MatchView,
  owned: ReadonlyMap<number, Possessions>,
  group: PeerGroup,
  key: string,
): Gap["proof"] {
  return group.members
    .filter((peer) => owned.get(peer)?.has(key) === true)
    .slice(0, PROOFS)
    .map((peer) => ({
      stakeholder: view.network.ids.at(peer),
      linkages: (owned.get(peer)?.get(key) ?? []).map((linkage) => view.network.linkageIds.at(linkage)),
    }));
}

function wilsonLow(hits: number, of: number): number {
  const z = 1.96;
  const share = hits / of;
  const middle = share + (z * z) / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return (middle - spread) / (1 + (z * z) / of);
}
