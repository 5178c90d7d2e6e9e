import { whenKnown } from "../../store/awaitable.js";
import type { StoredFacet } from "../../store/repositories/stored.js";
import type { OfEach, RecordQuestions } from "../answerer.js";
import type { Answers } from "../answers.js";
import { recordOfEach } from "../of-each.js";
import type { GraphSource } from "./graph-source.js";

/** Records by id: each is read once a request at most, and not at all where its repository keeps it. */
export const recordAnswers: Answers<GraphSource, RecordQuestions> = {
  stakeholder: ({ repositories: { stakeholders } }) => recordOfEach(stakeholders.kept, stakeholders.byIds),
  linkage: ({ repositories: { linkages } }) => recordOfEach(linkages.kept, linkages.byIds),
  end: ({ repositories: { stakeholders } }, linkage, end) => stakeholders.kept(linkage[end]),
  facet: (source) => facetOfEach(source),
  existing: ({ repositories: { stakeholders } }, ids) =>
    whenKnown(ids.length === 0 ? [] : stakeholders.byIds(ids), (found) => new Set(found.map(({ id }) => id))),
  sift: ({ repositories }, ids, filter) => repositories.stakeholders.sift(ids, filter),
};

export const facetOfEach = ({ repositories, facets }: GraphSource): OfEach<StoredFacet> =>
  recordOfEach(
    (id) => facets.get(id),
    async (ids) => {
      const unknown = ids.filter((id) => !facets.has(id));
      const found = unknown.length === 0 ? [] : await repositories.facets.byIds(unknown);
      for (const one of found) facets.set(one.id, one);
      return ids.flatMap((id) => facets.get(id) ?? []);
    },
  );
