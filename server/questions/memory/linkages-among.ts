import { degreeOf } from "../../network/degree.js";
import type { Test } from "../../network/filters/conditions.js";
import type { Marks } from "../../network/arrays/marks.js";
import type { Network } from "../../network/network.js";
import { ROWS_A_STEP, type Steps } from "../../network/turns/steps.js";
import { at } from "../../network/arrays/typed-array.js";
import type { Admits } from "./admits.js";

/** The linkages among some stakeholders, each of them marked, that pass a test, in no order. A look at each that they have. */
export function* linkagesAmong(
  { offsets, incident, from, to }: Network,
  members: readonly number[],
  marked: Marks,
  test: Test,
): Steps<number[]> {
  const found: number[] = [];
  for (const near of members)
    for (
      let place = near < 0 ? 0 : at(offsets, near), end = near < 0 ? 0 : at(offsets, near + 1);
      place < end;
      place++
    ) {
      if (place % ROWS_A_STEP === 0) yield;
      const linkage = at(incident, place);
      if (at(from, linkage) === near && marked.has(at(to, linkage)) && test(linkage)) found.push(linkage);
    }
  return found;
}

/** The linkages that lead from one stakeholder to another, in no order. A look at each of the end that has fewer. */
export function linkagesOfStep(network: Network, near: number, far: number, admits: Admits): number[] {
  const { offsets, incident, from, to } = network;
  const [seen, other] = degreeOf(network, near) <= degreeOf(network, far) ? [near, far] : [far, near];
  const found: number[] = [];
  for (let place = at(offsets, seen); place < at(offsets, seen + 1); place++) {
    const linkage = at(incident, place);
    const [start, end] = [at(from, linkage), at(to, linkage)];
    if ((start === seen ? end : start) === other && admits(linkage, near, far)) found.push(linkage);
  }
  return found;
}
