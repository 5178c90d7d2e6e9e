import { add, at } from "../network/arrays/typed-array.js";
import type { Steps } from "../network/turns/steps.js";
import type { LinkageList } from "./network.js";

/** Which groups each stakeholder is in, as numbers from 0; several, or none. */
export type GroupsOf = (stakeholder: number) => readonly number[];

/** A group of stakeholders as one thing. */
export interface OverviewGroup {
  /** Those with the most linkages first, then in order. */
  readonly members: Int32Array;
  readonly inside: number;
}

/** How many linkages join two groups; `a` is before `b`. */
export interface OverviewFlow {
  readonly a: number;
  readonly b: number;
  readonly linkages: number;
}

/** A network as groups and what flows between them, whichever way. */
export interface Overview {
  readonly groups: readonly OverviewGroup[];
  /** The strongest first. */
  readonly flows: readonly OverviewFlow[];
  /** How many stakeholders are in none of the groups. */
  readonly outside: number;
}

/** Stakeholders or linkages between two yields. */
const A_STEP = 10_000;

/**
 * Draws a network together into `count` groups. A linkage of two who share a group is inside it; one between members of
 * several groups flows between each two of them. Linear, but for the order of the members.
 */
export function* overviewSteps(list: LinkageList, groupsOf: GroupsOf, count: number): Steps<Overview> {
  const { size, from, to } = list;
  const members = Array.from({ length: count }, (): number[] => []);
  const degrees = new Int32Array(size);
  const between = new Int32Array(count * count);
  let outside = 0;
  for (let v = 0; v < size; v += 1) {
    const groups = groupsOf(v);
    for (const group of groups) members[group]?.push(v);
    if (groups.length === 0) outside += 1;
    if (v % A_STEP === 0) yield;
  }
  for (let linkage = 0; linkage < from.length; linkage += 1) {
    const [a, b] = [at(from, linkage), at(to, linkage)];
    add(degrees, a, 1);
    if (a !== b) add(degrees, b, 1);
    countFlow(between, count, groupsOf(a), groupsOf(b));
    if (linkage % A_STEP === 0) yield;
  }
  return {
    groups: members.map((list, group) => ({
      members: Int32Array.from(list).sort((a, b) => at(degrees, b) - at(degrees, a) || a - b),
      inside: at(between, group * count + group),
    })),
    flows: flowsIn(between, count),
    outside,
  };
}

/** Counts a linkage once for each pair of groups that it joins. */
function countFlow(
  between: Int32Array,
  count: number,
  here: readonly number[],
  there: readonly number[],
): void {
  const [first, ...more] = here;
  if (more.length === 0 && there.length === 1 && first !== undefined) {
    const other = there[0] as number;
    add(between, Math.min(first, other) * count + Math.max(first, other), 1);
    return;
  }
  const cells = new Set(here.flatMap((a) => there.map((b) => Math.min(a, b) * count + Math.max(a, b))));
  for (const cell of cells) add(between, cell, 1);
}

function flowsIn(between: Int32Array, count: number): OverviewFlow[] {
  const flows: OverviewFlow[] = [];
  for (let a = 0; a < count; a += 1)
    for (let b = a + 1; b < count; b += 1) {
      const linkages = at(between, a * count + b);
      if (linkages > 0) flows.push({ a, b, linkages });
    }
  return flows.sort((x, y) => y.linkages - x.linkages || x.a - y.a || x.b - y.b);
}
