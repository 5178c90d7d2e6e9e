import type { LinkageKind } from "../../../schema/linkages.js";
import { byCodePoint } from "../../network/by-code-point.js";
import type { Test } from "../../network/conditions.js";
import { testFrom } from "../../network/filter-tests.js";
import { UNKNOWN } from "../../network/ids.js";
import { STAKEHOLDER_KINDS } from "../../network/network.js";
import type { Snapshot } from "../../network/snapshot.js";
import { at, byte } from "../../network/typed-array.js";
import { checkFilter } from "../../store/repositories/check-filter.js";
import type { StoredParty } from "../../store/repositories/initiative-repository.js";
import { rowsAt } from "../../store/repositories/keyset.js";
import type { PartnerRow } from "../../store/repositories/partner-repository.js";
import { NAME_ORDER } from "../../store/repositories/sorts.js";
import type { AroundQuestions } from "../answerer.js";
import { knownOfEach } from "../of-each.js";
import { incidentTo } from "./incident-to.js";
import { pagesOfEach } from "./pages-of-each.js";
import type { RecordSource } from "./record-source.js";

const PROJECT = STAKEHOLDER_KINDS.indexOf("PROJECT");

/** All of a list in one page. */
const ALL = { limit: Number.MAX_SAFE_INTEGER - 1, reversed: false, after: null, before: null };

/** Who is linked with stakeholders: a look at each linkage that one has. */
export function partnerAnswers(
  { network, stakeholderOrders }: Snapshot,
  records: RecordSource,
): Pick<AroundQuestions, "partnersOf" | "partnerCountOf" | "partiesOf"> {
  const { ids, from, to, linkageKind, linkageKinds, role, roles } = network;
  /** The linkages of one with each other end. */
  const byPartner = (id: string, seenFrom: (near: number) => Test): Map<number, number[]> => {
    const near = ids.find(id);
    const partners = new Map<number, number[]>();
    for (const linkage of near === UNKNOWN ? [] : incidentTo(network, near, seenFrom(near))) {
      const far = at(from, linkage) === near ? at(to, linkage) : at(from, linkage);
      const own = partners.get(far);
      if (own) own.push(linkage);
      else partners.set(far, [linkage]);
    }
    return partners;
  };
  const isProject = (id: string): boolean => byte(network.kind, ids.find(id)) === PROJECT;
  const kindsOf = (linkages: readonly number[]): LinkageKind[] =>
    [...new Set(linkages.map((one) => linkageKinds[byte(linkageKind, one)] as LinkageKind))].sort();
  /** In which roles somebody takes part, in their order, without a role last. */
  const rolesOf = (party: number, linkages: readonly number[]): (string | null)[] =>
    [
      ...new Set(linkages.map((one) => (at(from, one) === party ? roles[byte(role, one)] || null : null))),
    ].sort((a, b) => (a === null ? 1 : b === null ? -1 : byCodePoint(a, b)));
  return {
    partnersOf: (filter, request) => {
      checkFilter(filter, "linkage");
      const seenFrom = testFrom(network, filter);
      const found = new Map<string, Map<number, number[]>>();
      return pagesOfEach(
        (id) => {
          const partners = byPartner(id, seenFrom);
          found.set(id, partners);
          return stakeholderOrders.pageAmong([...partners.keys()], NAME_ORDER, request);
        },
        records.stakeholder,
        records.stakeholders,
        (id, placed, nodes): readonly PartnerRow[] =>
          rowsAt(
            placed.map(({ position }) => position),
            nodes,
          ).map((row) => {
            const linkages = found.get(id)?.get(ids.find(row.node.id)) ?? [];
            return { ...row, linkageCount: linkages.length, kinds: kindsOf(linkages) };
          }),
      );
    },
    partnerCountOf: (filter) => {
      checkFilter(filter, "linkage");
      const seenFrom = testFrom(network, filter);
      return knownOfEach((id) => byPartner(id, seenFrom).size);
    },
    partiesOf: () => {
      const found = new Map<string, Map<number, number[]>>();
      return pagesOfEach(
        (id) => {
          const partners = isProject(id) ? byPartner(id, () => () => true) : new Map<number, number[]>();
          found.set(id, partners);
          return stakeholderOrders.pageAmong([...partners.keys()], NAME_ORDER, ALL);
        },
        records.stakeholder,
        records.stakeholders,
        (id, placed, nodes): readonly StoredParty[] =>
          rowsAt(
            placed.map(({ position }) => position),
            nodes,
          ).flatMap(({ node }) => {
            const party = ids.find(node.id);
            return rolesOf(party, found.get(id)?.get(party) ?? []).map((own) => ({
              stakeholder: node,
              role: own,
            }));
          }),
      );
    },
  };
}
