import { DirectedGraph } from "graphology";
import { singleSourceLength } from "graphology-shortest-path/unweighted.js";
import type { LinkageFilter } from "../../../schema/filters/filters.js";
import type { NetworkFilter } from "../../../schema/filters/other-filters.js";
import type { LinkageRecord } from "../../../schema/record.js";
import { linkageFits, stakeholderFits } from "./memory-filter.js";
import { isMutual, type MemoryGraph } from "./memory-graph.js";

/** What `network` is asked for. */
export interface AskedNetwork {
  readonly around: readonly string[] | null;
  readonly depth: number;
  readonly filter: NetworkFilter | null;
  readonly maxNodes: number;
  readonly maxLinkages: number;
}

/** What `network` must answer, by ids. */
export function networkOf(graph: MemoryGraph, asked: AskedNetwork): object {
  const { filter, maxNodes, maxLinkages } = asked;
  const around = [...new Set(asked.around ?? [])];
  const open = (id: string): boolean =>
    !filter?.avoiding?.includes(id) && stakeholderFits(graph, filter?.stakeholders, graph.stakeholder(id));
  const usable = graph.linkages.filter((linkage) => linkageFits(graph, filter?.linkages, linkage));
  const rings = [...ringsAround(graph, around, asked.depth, open, usable)];
  const nodes = [...around];
  let omittedNodes = 0;
  let reachedDepth = 0;
  let beforeLast: readonly string[] = [];
  for (const ring of rings) {
    beforeLast = around.length === 0 ? ring.slice(0, maxNodes) : nodes.slice();
    const room = maxNodes - nodes.length;
    nodes.push(...ring.slice(0, room));
    omittedNodes = Math.max(0, ring.length - room);
    if (around.length > 0) reachedDepth += 1;
    if (omittedNodes > 0) break;
  }
  const shown = usable.filter(({ from, to }) => nodes.includes(from) && nodes.includes(to));
  const leadsOut = ({ from, to }: LinkageRecord): boolean =>
    [
      [from, to],
      [to, from],
    ].some(([a = "", b = ""]) => beforeLast.includes(a) && !nodes.includes(b) && open(b));
  const leftOut = omittedNodes === 0 ? 0 : usable.filter(leadsOut).length;
  const omittedLinkages = leftOut + Math.max(0, shown.length - maxLinkages);
  return {
    truncated: omittedNodes + omittedLinkages > 0,
    omittedNodes,
    omittedLinkages,
    reachedDepth,
    nodes: nodes.map((id) => ({ id })),
    linkages: cutTo(maxLinkages, shown, nodes).map(({ id }) => ({ id })),
  };
}

/** By id; where they are too many, those first without which one more part would fall off, tried one by one. */
function cutTo(most: number, shown: readonly LinkageRecord[], nodes: readonly string[]): LinkageRecord[] {
  const inOrder = shown.toSorted((a, b) => byCodePoint(a.id, b.id));
  const later = ({ from, to }: LinkageRecord): number => Math.max(nodes.indexOf(from), nodes.indexOf(to));
  const joining: LinkageRecord[] = [];
  for (const linkage of inOrder.toSorted((a, b) => later(a) - later(b)))
    if (!partOf(linkage.from, joining).has(linkage.to)) joining.push(linkage);
  const others = inOrder.filter((linkage) => !joining.includes(linkage));
  const kept = [...joining, ...others].slice(0, most);
  return inOrder.filter((linkage) => kept.includes(linkage));
}

/** Everybody whom some linkages connect with somebody. */
function partOf(id: string, linkages: readonly LinkageRecord[]): ReadonlySet<string> {
  const part = new Set([id]);
  for (let before = 0; before !== part.size;) {
    before = part.size;
    for (const { from, to } of linkages) {
      if (part.has(from)) part.add(to);
      if (part.has(to)) part.add(from);
    }
  }
  return part;
}

/** Who is at distance 1, 2, …, best connected first; all there are in one ring where nobody is asked around. */
function* ringsAround(
  graph: MemoryGraph,
  around: readonly string[],
  depth: number,
  open: (id: string) => boolean,
  usable: readonly LinkageRecord[],
): Generator<string[]> {
  const degree = (id: string): number => graph.linkagesOf(id).length;
  const inOrder = (ids: readonly string[]): string[] =>
    [...ids].sort((a, b) => degree(b) - degree(a) || Buffer.compare(Buffer.from(a), Buffer.from(b)));
  if (around.length === 0) {
    yield inOrder(graph.stakeholders.map(({ id }) => id).filter(open));
    return;
  }
  const seen = new Set(around);
  let frontier = [...around];
  for (let step = 0; step < depth && frontier.length > 0; step += 1) {
    const reached = new Set<string>();
    for (const { from, to } of usable)
      for (const [a, b] of [
        [from, to],
        [to, from],
      ] as const)
        if (frontier.includes(a) && !seen.has(b) && open(b)) reached.add(b);
    frontier = inOrder([...reached]);
    for (const id of frontier) seen.add(id);
    yield frontier;
  }
}

/** What `paths` is asked for. */
export interface AskedPaths {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly first: number;
  readonly kinds: readonly string[] | null;
  readonly direction: "OUT" | "IN" | "ANY";
  readonly avoiding: readonly string[];
  readonly during: string | null;
}

/** What `paths` must answer, by ids. Distances are graphology's; every shortest path is then read off them. */
export function pathsOf(graph: MemoryGraph, asked: AskedPaths): object[] {
  const { from, to, maxLength, first, direction } = asked;
  const filter: LinkageFilter = {
    kind: asked.kinds === null ? null : { in: [...asked.kinds] },
    during: asked.during,
  };
  const usable = graph.linkages.filter((linkage) => linkageFits(graph, filter, linkage));
  const leads = (linkage: LinkageRecord, a: string, b: string): boolean => {
    const forwards = linkage.from === a && linkage.to === b;
    const backwards = linkage.from === b && linkage.to === a;
    if (direction === "ANY" || isMutual(linkage)) return forwards || backwards;
    return direction === "OUT" ? forwards : backwards;
  };
  const steps = new DirectedGraph();
  const backSteps = new DirectedGraph();
  for (const { id } of graph.stakeholders)
    if (!asked.avoiding.includes(id)) for (const one of [steps, backSteps]) one.addNode(id);
  for (const linkage of usable)
    for (const [a, b] of [
      [linkage.from, linkage.to],
      [linkage.to, linkage.from],
    ] as const)
      if (steps.hasNode(a) && steps.hasNode(b) && leads(linkage, a, b)) {
        steps.mergeEdge(a, b);
        backSteps.mergeEdge(b, a);
      }
  const toEnd: Record<string, number> = singleSourceLength(backSteps, to);
  const length = toEnd[from];
  if (length === undefined || length > maxLength) return [];
  const found: string[][] = [];
  const walk = (path: string[]): void => {
    const last = path.at(-1) as string;
    if (last === to) found.push(path);
    else
      for (const next of steps.outNeighbors(last).sort(byCodePoint))
        if (toEnd[next] === (toEnd[last] ?? 0) - 1) walk([...path, next]);
  };
  walk([from]);
  return found.slice(0, first).map((path) => {
    const linkages = path.slice(1).map((b, index) =>
      usable
        .filter((linkage) => leads(linkage, path[index] as string, b))
        .map(({ id }) => id)
        .sort(byCodePoint),
    );
    return {
      length,
      stakeholders: path.map((id) => ({ id })),
      linkages: linkages.map(([id]) => ({ id })),
      steps: linkages.map((ids, index) => ({
        from: { id: path[index] },
        to: { id: path[index + 1] },
        linkages: ids.map((id) => ({ id })),
      })),
    };
  });
}

const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
