import { STAKEHOLDER_KIND_KEYS } from "../../../schema/stakeholder-kinds.js";
import { add, at, byte } from "../../network/arrays/typed-array.js";
import type { LinkageList, Network } from "../network.js";

const PROJECT = STAKEHOLDER_KIND_KEYS.indexOf("PROJECT");

/** Whether a stakeholder of a network is a project. */
export const isProject = ({ kinds }: LinkageList, one: number): boolean => byte(kinds, one) === PROJECT;

/** The partners of one, each once, in ascending order. */
export const partnersOf = ({ offsets, partners }: Network, one: number): Int32Array =>
  partners.subarray(at(offsets, one), at(offsets, one + 1));

/** Those who take part in a project, in ascending order: all its partners but other projects. */
export const partiesOf = (network: Network, project: number): Int32Array =>
  partnersOf(network, project).filter((party) => !isProject(network, party));

/** The projects that two take part in, in ascending order. */
export function projectsInCommon(network: Network, one: number, other: number): number[] {
  const own = new Set(partnersOf(network, one));
  return [...partnersOf(network, other)].filter((project) => own.has(project) && isProject(network, project));
}

/** How many linkages two have with each other. */
export function linkagesBetween(network: Network, one: number, other: number): number {
  const place = partnersOf(network, one).indexOf(other);
  return place < 0 ? 0 : at(network.weights, at(network.offsets, one) + place);
}

/** Visits those who take part in a project that one takes part in, with the number of such projects, in ascending order. */
export function coParticipants(
  network: Network,
): (one: number, visit: (other: number, projects: number) => void) => void {
  const counts = new Int32Array(network.size);
  return (one, visit) => {
    const reached: number[] = [];
    for (const project of partnersOf(network, one)) {
      if (!isProject(network, project)) continue;
      for (const other of partnersOf(network, project)) {
        if (other === one || isProject(network, other)) continue;
        if (at(counts, other) === 0) reached.push(other);
        add(counts, other, 1);
      }
    }
    for (const other of reached.sort((a, b) => a - b)) {
      visit(other, at(counts, other));
      counts[other] = 0;
    }
  };
}
