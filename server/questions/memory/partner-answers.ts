import type { LinkageKind } from "../../../schema/linkages.js";
import { testFrom } from "../../network/filters/filter-tests.js";
import { UNKNOWN } from "../../network/ids.js";
import type { Placed } from "../../network/orders/orders.js";
import { partnerCountOf } from "../../network/partner-count.js";
import type { Steps } from "../../network/turns/steps.js";
import type { Snapshot } from "../../network/versions/snapshot.js";
import { byte } from "../../network/arrays/typed-array.js";
import { checkFilter } from "../../store/repositories/check-filter.js";
import type { Position } from "../../store/repositories/keyset.js";
import type { PartnerRow } from "../../store/repositories/partner-repository.js";
import { NAME_ORDER } from "../../store/repositories/sorts.js";
import type { AroundQuestions } from "../answerer.js";
import { knownOfEach } from "../of-each.js";
import { linkagesByPartner } from "./linkages-by-partner.js";
import { pagesOfEach } from "./pages-of-each.js";
import type { RecordSource } from "./record-source.js";
import { stepsOfEach } from "./steps-of-each.js";

/** Who is linked with stakeholders: a look at each linkage that one has. */
export function partnerAnswers(
  { network, stakeholderOrders }: Snapshot,
  records: RecordSource,
  signal: AbortSignal,
): Pick<AroundQuestions, "partnersOf" | "partnerCountOf"> {
  const { linkageKind, linkageKinds } = network;
  const kindsOf = (linkages: readonly number[]): LinkageKind[] =>
    [...new Set(linkages.map((one) => linkageKinds[byte(linkageKind, one)] as LinkageKind))].sort();
  const everyPartner = (id: string): number => {
    const index = network.ids.find(id);
    return index === UNKNOWN ? 0 : partnerCountOf(network, index);
  };
  return {
    partnersOf: (filter, request) => {
      checkFilter(filter, "linkage");
      const seenFrom = testFrom(network, filter);
      const found = new Map<string, Map<number, number[]>>();
      const pages = stepsOfEach(function* (id) {
        const partners = yield* linkagesByPartner(network, id, seenFrom);
        found.set(id, partners);
        return yield* stakeholderOrders.pageAmong(partners.keys(), NAME_ORDER, request);
      }, signal);
      return pagesOfEach(
        pages,
        records.stakeholder,
        records.stakeholders,
        (id, placed, nodes): readonly PartnerRow[] =>
          nodes.map((node, place) => {
            const one = placed[place] as Placed;
            const linkages = found.get(id)?.get(one.index) ?? [];
            const position = (): Position => one.position();
            return { position, node, linkageCount: linkages.length, kinds: kindsOf(linkages) };
          }),
      );
    },
    partnerCountOf: (filter) => {
      if (!filter) return knownOfEach(everyPartner);
      checkFilter(filter, "linkage");
      const seenFrom = testFrom(network, filter);
      return stepsOfEach(function* (id): Steps<number> {
        return (yield* linkagesByPartner(network, id, seenFrom)).size;
      }, signal);
    },
  };
}
