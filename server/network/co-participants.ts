import { STAKEHOLDER_KIND_KEYS } from "../../schema/stakeholder-kinds.js";
import type { Test } from "./filters/conditions.js";
import { longTest } from "./filters/long-tests.js";
import type { Network } from "./network.js";
import { at, byte } from "./arrays/typed-array.js";

const PROJECT = STAKEHOLDER_KIND_KEYS.indexOf("PROJECT");

/** Projects that are looked at between two yields: each may have a hundred parties. */
const PROJECTS_A_STEP = 16;

/** What is known of a project beside the one party that passes: that none does, that several do. */
const [NOBODY, SEVERAL] = [-1, -2];

/**
 * Whether another stakeholder that passes a test is linked with a project that one is linked with. The parties of each
 * project are looked at once, whoever asks how often: a hub costs no more than its linkages.
 */
export function hasCoParticipant(network: Network, test: Test): Test {
  const { kind, offsets, incident, from, to } = network;
  const known = new Map<number, number>();
  const farEnd = (place: number, near: number): number => {
    const linkage = at(incident, place);
    return at(from, linkage) === near ? at(to, linkage) : at(from, linkage);
  };
  const lookAt = (project: number): number => {
    let found = NOBODY;
    for (let place = at(offsets, project), end = at(offsets, project + 1); place < end; place++) {
      const party = farEnd(place, project);
      if (party === project || party === found || !test(party)) continue;
      if (found !== NOBODY) return SEVERAL;
      found = party;
    }
    return found;
  };
  /** Whether another takes part in the project at this place. */
  const hasOther = (place: number, index: number): boolean => {
    const project = farEnd(place, index);
    if (project === index || byte(kind, project) !== PROJECT) return false;
    const party = known.get(project) ?? lookAt(project);
    known.set(project, party);
    return party === SEVERAL || (party >= 0 && party !== index);
  };
  return longTest(
    (index) => {
      for (let place = at(offsets, index), end = at(offsets, index + 1); place < end; place++)
        if (hasOther(place, index)) return true;
      return false;
    },
    function* (index) {
      for (let place = at(offsets, index), end = at(offsets, index + 1); place < end; place++) {
        if (hasOther(place, index)) return true;
        if (place % PROJECTS_A_STEP === 0) yield;
      }
      return false;
    },
  );
}
