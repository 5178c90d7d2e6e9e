import { LINKAGE_TYPES } from "./patterns.js";
import type { Bindings } from "./bindings.js";

/** The variable that `withPartners` binds. */
export const PARTNERS = "partners";

/** Counts the neighbours of a stakeholder, each once. */
export const withPartners = (n: string): string =>
  `CALL (${n}) { MATCH (${n})-[:${LINKAGE_TYPES}]-(m:Stakeholder) RETURN count(DISTINCT m) AS ${PARTNERS} }`;

/**
 * The number of neighbours as an expression, for conditions, where no clause can stand: counts the linkages that have the
 * least id of all with the same neighbour. Slower by far than a clause.
 */
export function partnerCountOf(n: string, bindings: Bindings): string {
  const [r, m, q] = ["r", "m", "q"].map((letter) => bindings.variable(letter)) as [string, string, string];
  const isFirst = `NOT EXISTS { MATCH (${m})-[${q}:${LINKAGE_TYPES}]-(${n}) WHERE ${q}.id < ${r}.id }`;
  return `COUNT { MATCH (${n})-[${r}:${LINKAGE_TYPES}]-(${m}:Stakeholder) WHERE ${isFirst} }`;
}
