import { byCodePoint } from "../../network/orders/by-code-point.js";
import { STAKEHOLDER_KIND_KEYS } from "../../../schema/stakeholder-kinds.js";
import type { Placed } from "../../network/orders/orders.js";
import type { Snapshot } from "../../network/versions/snapshot.js";
import { at, byte } from "../../network/arrays/typed-array.js";
import type { StoredParty } from "../../store/repositories/initiative-repository.js";
import { NAME_ORDER } from "../../store/repositories/sorts.js";
import type { AroundQuestions } from "../answerer.js";
import { linkagesByPartner } from "./linkages-by-partner.js";
import { pagesOfEach } from "./pages-of-each.js";
import type { RecordSource } from "./record-source.js";
import { stepsOfEach } from "./steps-of-each.js";

const PROJECT = STAKEHOLDER_KIND_KEYS.indexOf("PROJECT");

/** All of a list in one page. */
const ALL = { limit: Number.MAX_SAFE_INTEGER - 1, reversed: false, after: null, before: null };

/** Who takes part in projects: a look at each linkage that one has. */
export function partyAnswers(
  { network, stakeholderOrders }: Snapshot,
  records: RecordSource,
  signal: AbortSignal,
): Pick<AroundQuestions, "partiesOf"> {
  const { ids, kind, from, role, roles } = network;
  /** In which roles somebody takes part, in their order, without a role last. */
  const rolesOf = (party: number, linkages: readonly number[]): (string | null)[] =>
    [
      ...new Set(linkages.map((one) => (at(from, one) === party ? roles[byte(role, one)] || null : null))),
    ].sort((a, b) => (a === null ? 1 : b === null ? -1 : byCodePoint(a, b)));
  return {
    partiesOf: () => {
      const found = new Map<string, Map<number, number[]>>();
      const pages = stepsOfEach(function* (id) {
        const isProject = kind[ids.find(id)] === PROJECT;
        const partners = isProject
          ? yield* linkagesByPartner(network, id, () => () => true)
          : new Map<number, number[]>();
        found.set(id, partners);
        return yield* stakeholderOrders.pageAmong(partners.keys(), NAME_ORDER, ALL);
      }, signal);
      return pagesOfEach(
        pages,
        records.stakeholder,
        records.stakeholders,
        (id, placed, nodes): readonly StoredParty[] =>
          nodes.flatMap((node, place) => {
            const party = (placed[place] as Placed).index;
            const own = found.get(id)?.get(party) ?? [];
            return rolesOf(party, own).map((one) => ({ stakeholder: node, role: one }));
          }),
      );
    },
  };
}
