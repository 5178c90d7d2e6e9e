import { type ListRows, rewriteLists } from "../../network/arrays/rewrite-rows.js";
import type { Steps } from "../../network/turns/steps.js";
import { byte } from "../../network/arrays/typed-array.js";
import { type MatchColumns, sizeOf } from "../view/match-columns.js";
import type { MatchView } from "../view/match-view.js";
import { counts, isActor, isProject, linkagesAt, otherEnd, rowOf } from "../view/partner-graph.js";

/** Something to have, as a code: a kind of linkage, a group of partners (a kind, with the agency's type), or a partner that offers a topic. */
export type Thing =
  { readonly linkageKind: number } | { readonly partnerGroup: number } | { readonly topic: number };

/**
 * What everybody that acts has. Things are numbered: kinds of linkages, then topics, then groups. Partners of the own kind
 * do not count; those in a common project do.
 */
export interface Possessions {
  readonly things: ListRows;
  readonly count: number;
  /** The place of each thing among equals: by kind of thing, then by name. */
  readonly order: Int32Array;
  readonly linkageKinds: number;
  readonly topics: number;
}

/** Kinds that say what belongs to what, not what somebody gets. */
const STRUCTURE = new Set(["AFFILIATION", "MODEL", "OWNERSHIP_TRANSFER", "COVERAGE"]);

/** Kinds of stakeholders fit into this many: a thing and the kind that brings it are one number. */
const KINDS = 8;

type Visit = (thing: number) => void;

/** Linear in the linkages: what a project's parties bring is gathered once for all of them. */
export function* possessionSteps(view: MatchView, topicPlaces: Int32Array): Steps<Possessions> {
  const { network } = view;
  const size = sizeOf(network);
  const numbering = numberingOf(network, topicPlaces);
  const seen = new Int32Array(numbering.count * KINDS).fill(-1);
  const once = (mark: number, thing: number, visit: Visit): void => {
    if (seen[thing] === mark) return;
    seen[thing] = mark;
    visit(thing);
  };
  const ofProjects = yield* rewriteLists({ size }, (project, out) => {
    const push: Visit = (thing) => {
      out.push(thing);
    };
    for (const party of rowOf(view.graph.parties, project))
      eachBrought(network, numbering, party, (thing) => {
        once(project, thing * KINDS + byte(network.kind, party), push);
      });
  });
  seen.fill(-1);
  const things = yield* rewriteLists({ size }, (one, out) => {
    if (!isActor(network, one)) return;
    const kind = byte(network.kind, one);
    const push: Visit = (thing) => {
      out.push(thing);
    };
    for (const linkage of linkagesAt(network, one)) {
      if (!counts(network, linkage)) continue;
      if (isGiven(network, linkage)) once(one, byte(network.linkageKind, linkage), push);
      const end = otherEnd(network, linkage, one);
      if (isProject(network, end)) {
        for (const brought of rowOf(ofProjects, end))
          if (brought % KINDS !== kind) once(one, Math.floor(brought / KINDS), push);
      } else if (byte(network.kind, end) !== kind)
        eachBrought(network, numbering, end, (thing) => {
          once(one, thing, push);
        });
    }
  });
  return { ...numbering, things };
}

/** The linkages by which somebody has a thing, in the order of its linkages. */
export function linkagesBehind(
  { network, graph }: MatchView,
  owned: Omit<Possessions, "things">,
  one: number,
  thing: number,
): number[] {
  const found = new Set<number>();
  for (const linkage of linkagesAt(network, one)) {
    if (!counts(network, linkage)) continue;
    if (thing < owned.linkageKinds) {
      if (byte(network.linkageKind, linkage) === thing) found.add(linkage);
      continue;
    }
    const end = otherEnd(network, linkage, one);
    for (const partner of isProject(network, end) ? rowOf(graph.parties, end) : [end]) {
      if (byte(network.kind, partner) === byte(network.kind, one)) continue;
      eachBrought(network, owned, partner, (brought) => {
        if (brought === thing) found.add(linkage);
      });
    }
  }
  return [...found];
}

/** What a thing is. */
export function thingOf({ linkageKinds, topics }: Omit<Possessions, "things">, thing: number): Thing {
  if (thing < linkageKinds) return { linkageKind: thing };
  return thing < linkageKinds + topics
    ? { topic: thing - linkageKinds }
    : { partnerGroup: thing - linkageKinds - topics };
}

const isGiven = (network: MatchColumns, linkage: number): boolean =>
  !STRUCTURE.has(network.linkageKinds[byte(network.linkageKind, linkage)] ?? "");

/** Visits what a partner brings: its group, and the topics that it offers. */
function eachBrought(
  network: MatchColumns,
  { linkageKinds, topics }: Omit<Possessions, "things">,
  partner: number,
  visit: Visit,
): void {
  visit(linkageKinds + topics + byte(network.group, partner));
  for (const topic of rowOf(network.offers, partner)) visit(linkageKinds + topic);
}

function numberingOf(network: MatchColumns, topicPlaces: Int32Array): Omit<Possessions, "things"> {
  const [linkageKinds, topics] = [network.linkageKinds.length, topicPlaces.length];
  const order = new Int32Array(linkageKinds + topics + network.groups.length);
  const place = (names: readonly string[], start: number): void => {
    [...names].sort().forEach((name, rank) => (order[start + names.indexOf(name)] = start + rank));
  };
  place(network.linkageKinds, 0);
  topicPlaces.forEach((rank, topic) => (order[linkageKinds + topic] = linkageKinds + rank));
  place(network.groups, linkageKinds + topics);
  return { count: order.length, order, linkageKinds, topics };
}
