import { testFrom } from "../../network/filters/filter-tests.js";
import type { Snapshot } from "../../network/versions/snapshot.js";
import { checkFilter } from "../../store/repositories/check-filter.js";
import type { AroundQuestions } from "../answerer.js";
import { knownOfEach } from "../of-each.js";
import { countOf, incidentTo } from "./incident-to.js";
import type { RecordSource } from "./record-source.js";
import { pagesOfEach } from "./pages-of-each.js";
import { rowsOf } from "./rows-of.js";

/** Linkages around stakeholders: a look at each that one has. */
export function aroundAnswers(
  { network, linkageOrders }: Snapshot,
  records: RecordSource,
): Pick<AroundQuestions, "linkagesOf" | "linkageCountOf" | "degreeOf"> {
  const { ids, linkageKind, linkageKinds } = network;
  return {
    linkagesOf: (filter, order, request) => {
      checkFilter(filter, "linkage");
      const seenFrom = testFrom(network, filter);
      return pagesOfEach(
        (id) => {
          const near = ids.find(id);
          return linkageOrders.pageAmong(incidentTo(network, near, seenFrom(near)), order, request);
        },
        records.linkage,
        records.linkages,
        (_, placed, found) => rowsOf(placed, found),
      );
    },
    linkageCountOf: (filter) => {
      checkFilter(filter, "linkage");
      const seenFrom = testFrom(network, filter);
      return knownOfEach((id) => {
        const near = ids.find(id);
        return countOf(incidentTo(network, near, seenFrom(near)));
      });
    },
    degreeOf: (kinds) => {
      const counts = linkageKinds.map((kind) => kinds.some((one) => one === kind));
      return knownOfEach((id) => {
        const isCounted = (index: number): boolean => counts[linkageKind[index] as number] === true;
        return countOf(incidentTo(network, ids.find(id), isCounted));
      });
    },
  };
}
