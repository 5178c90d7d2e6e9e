import { STAKEHOLDER_KINDS } from "../../../schema/stakeholder-kinds.js";

/** How many there are of each kind, in the order of the kinds. */
export const kindsOf = (members: Int32Array, kinds: Uint8Array): object[] =>
  STAKEHOLDER_KINDS.map(({ key }, code) => ({
    kind: key,
    count: members.reduce((count, v) => count + (kinds[v] === code ? 1 : 0), 0),
  })).filter(({ count }) => count > 0);
