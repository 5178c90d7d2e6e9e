import { stakeholderTest } from "../../network/held-filter.js";
import { whenKnown } from "../../store/awaitable.js";
import type { StoredFacet } from "../../store/repositories/stored.js";
import type { OfEach, RecordQuestions } from "../answerer.js";
import type { Answers } from "../answers.js";
import { byId, recordOfEach } from "../of-each.js";
import type { MemorySource } from "./memory-source.js";

/** Records by id, facets from memory. */
export const recordAnswers: Answers<MemorySource, Omit<RecordQuestions, "sift">> &
  Answers<MemorySource, Pick<RecordQuestions, "sift">, undefined> = {
  stakeholder: ({ records }) =>
    recordOfEach(
      (id) => records.stakeholder(id),
      (ids) => records.stakeholders(ids),
    ),
  linkage: ({ records }) =>
    recordOfEach(
      (id) => records.linkage(id),
      (ids) => records.linkagesByIds(ids),
    ),
  facet: (source) => facetOfEach(source),
  existing: ({ snapshot, records }, ids) => {
    const { indexOf } = snapshot.whole.network;
    const unknown = ids.filter((id) => !indexOf.has(id));
    if (unknown.length === 0) return new Set(ids);
    return whenKnown(records.stakeholders(unknown), (younger) => {
      const missing = new Set(unknown);
      for (const { id } of younger) missing.delete(id);
      return new Set(ids.filter((id) => !missing.has(id)));
    });
  },
  sift: ({ snapshot: { whole } }, ids, filter) => {
    const { indexOf } = whole.network;
    const test = stakeholderTest(whole.network, filter);
    const passes = (id: string): boolean => test?.(indexOf.get(id) ?? -1) === true;
    return test && new Set(ids.filter((id) => indexOf.has(id) && passes(id)));
  },
};

export const facetOfEach = ({ snapshot: { facets }, records }: MemorySource): OfEach<StoredFacet> => ({
  known: (id) => facets.get(id),
  find: (ids) => {
    const known = ids.flatMap((id) => facets.get(id) ?? []);
    if (known.length === ids.length) return byId(known);
    const younger = records.facets(ids.filter((id) => !facets.has(id)));
    return whenKnown(younger, (found) => byId([...known, ...found]));
  },
});
