import { stakeholderTest } from "../../network/held-filter.js";
import { whenKnown } from "../../store/awaitable.js";
import type { StoredFacet } from "../../store/repositories/stored.js";
import type { OfEach, RecordQuestions } from "../answerer.js";
import { byId, recordOfEach } from "../of-each.js";
import type { HeldAnswers } from "./not-held-yet.js";
import type { RecordSource } from "./record-source.js";
import type { Snapshot } from "./snapshot.js";

/** Records by id, facets from memory. */
export const recordAnswers = (
  { whole: { network }, facets }: Snapshot,
  records: RecordSource,
): Omit<RecordQuestions, "sift"> & Pick<HeldAnswers, "sift"> => {
  const facet: OfEach<StoredFacet> = {
    known: (id) => facets.get(id),
    find: (ids) => {
      const known = ids.flatMap((id) => facets.get(id) ?? []);
      if (known.length === ids.length) return byId(known);
      const younger = records.facets(ids.filter((id) => !facets.has(id)));
      return whenKnown(younger, (found) => byId([...known, ...found]));
    },
  };
  const stakeholder = recordOfEach(records.stakeholder, records.stakeholders);
  const linkage = recordOfEach(records.linkage, records.linkagesByIds);
  return {
    stakeholder: () => stakeholder,
    linkage: () => linkage,
    facet: () => facet,
    existing: (ids) => {
      const unknown = ids.filter((id) => !network.indexOf.has(id));
      if (unknown.length === 0) return new Set(ids);
      return whenKnown(records.stakeholders(unknown), (younger) => {
        const missing = new Set(unknown);
        for (const { id } of younger) missing.delete(id);
        return new Set(ids.filter((id) => !missing.has(id)));
      });
    },
    sift: (ids, filter) => {
      const test = stakeholderTest(network, filter);
      return (
        test &&
        new Set(
          ids.filter((id) => {
            const index = network.indexOf.get(id);
            return index !== undefined && test(index);
          }),
        )
      );
    },
  };
};
