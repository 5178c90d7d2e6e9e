import { testFrom } from "../../network/filters/filter-tests.js";
import type { Steps } from "../../network/turns/steps.js";
import type { Snapshot } from "../../network/versions/snapshot.js";
import { checkFilter } from "../../store/repositories/check-filter.js";
import type { AroundQuestions } from "../answerer.js";
import { incidentTo } from "./incident-to.js";
import type { RecordSource } from "./record-source.js";
import { pagesOfEach } from "./pages-of-each.js";
import { rowsOf } from "./rows-of.js";
import { stepsOfEach } from "./steps-of-each.js";

/** Linkages around stakeholders: a look at each that one has. */
export function aroundAnswers(
  { network, linkageOrders }: Snapshot,
  records: RecordSource,
  signal: AbortSignal,
): Pick<AroundQuestions, "linkagesOf" | "linkageCountOf" | "degreeOf"> {
  const { ids, linkageKind, linkageKinds } = network;
  return {
    linkagesOf: (filter, order, request) => {
      checkFilter(filter, "linkage");
      const seenFrom = testFrom(network, filter);
      const pages = stepsOfEach(function* (id) {
        const near = ids.find(id);
        const linkages = yield* incidentTo(network, near, seenFrom(near));
        return yield* linkageOrders.pageAmong(linkages, order, request);
      }, signal);
      return pagesOfEach(pages, records.linkage, records.linkages, (_, placed, found) =>
        rowsOf(placed, found),
      );
    },
    linkageCountOf: (filter) => {
      checkFilter(filter, "linkage");
      const seenFrom = testFrom(network, filter);
      return stepsOfEach(function* (id): Steps<number> {
        const near = ids.find(id);
        return (yield* incidentTo(network, near, seenFrom(near))).length;
      }, signal);
    },
    degreeOf: (kinds) => {
      const counts = linkageKinds.map((kind) => kinds.some((one) => one === kind));
      const isCounted = (index: number): boolean => counts[linkageKind[index] as number] === true;
      return stepsOfEach(function* (id): Steps<number> {
        return (yield* incidentTo(network, ids.find(id), isCounted)).length;
      }, signal);
    },
  };
}
