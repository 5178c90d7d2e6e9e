import { STAKEHOLDER_KIND_KEYS, type StakeholderKind } from "../../../schema/stakeholder-kinds.js";
import type { LinkageRole } from "../../../schema/vocabulary.js";
import type { SparseRows } from "../../network/arrays/sparse-rows.js";
import { at, byte } from "../../network/arrays/typed-array.js";
import type { MatchView } from "../view/match-view.js";
import { counts, isProject, linkagesAt, lengthOf, otherEnd, rowOf } from "../view/partner-graph.js";

/** One thing that a team is asked to have; sectors and places by the codes of all that lie within. */
export type Wanted =
  | { readonly kind: StakeholderKind }
  | { readonly sectors: readonly number[] }
  | { readonly places: readonly number[] }
  | { readonly role: LinkageRole };

/** So many things may be asked for at once: one bit each. */
export const MOST_WANTED = 30;

/**
 * For each stakeholder that acts, the things that it brings, as bits in the order of the list: its kind, its own sectors
 * and those of its projects, its places, and the roles that it had in projects. One pass over the rows of each.
 */
export function broughtBy(view: MatchView, wanted: readonly Wanted[]): Int32Array {
  const brought = new Int32Array(view.network.kind.length);
  wanted.forEach((thing, bit) => {
    const brings = testOf(view, thing);
    for (const one of view.actors) if (brings(one)) brought[one] = at(brought, one) | (1 << bit);
  });
  return brought;
}

/** How many things a set of bits holds. */
export function countOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function testOf(view: MatchView, thing: Wanted): (one: number) => boolean {
  const { network, profiles } = view;
  if ("kind" in thing) {
    const code = STAKEHOLDER_KIND_KEYS.indexOf(thing.kind);
    return (one) => byte(network.kind, one) === code;
  }
  if ("sectors" in thing) return inRows(profiles.sectors.rows, thing.sectors);
  if ("places" in thing) return inRows(network.places, thing.places);
  const role = network.roles.indexOf(thing.role);
  return (one) => role >= 0 && hadRole(view, one, role);
}

function inRows(rows: SparseRows, codes: readonly number[]): (one: number) => boolean {
  const among = new Set(codes);
  return (one) => rowOf(rows, one).some((code) => among.has(code));
}

/** Whether somebody had a role in a project that has other parties too. */
function hadRole({ network, graph }: MatchView, one: number, role: number): boolean {
  return linkagesAt(network, one).some((linkage) => {
    const project = otherEnd(network, linkage, one);
    return (
      byte(network.role, linkage) === role &&
      counts(network, linkage) &&
      isProject(network, project) &&
      lengthOf(graph.parties, project) > 1
    );
  });
}
