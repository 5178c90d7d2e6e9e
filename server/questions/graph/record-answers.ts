import { whenKnown } from "../../store/awaitable.js";
import type { Repositories } from "../../store/repositories/repositories.js";
import type { StoredFacet } from "../../store/repositories/stored.js";
import type { RecordQuestions } from "../answerer.js";
import { recordOfEach } from "../of-each.js";

/** Records by id: each is read once a request at most, and not at all where its repository keeps it. */
export function recordAnswers({ facets, linkages, stakeholders }: Repositories): RecordQuestions {
  const read = new Map<string, StoredFacet>();
  const facet = recordOfEach(
    (id) => read.get(id),
    async (ids) => {
      const unknown = ids.filter((id) => !read.has(id));
      const found = unknown.length === 0 ? [] : await facets.byIds(unknown);
      for (const one of found) read.set(one.id, one);
      return ids.flatMap((id) => read.get(id) ?? []);
    },
  );
  const stakeholder = recordOfEach(stakeholders.kept, stakeholders.byIds);
  const linkage = recordOfEach(linkages.kept, linkages.byIds);
  return {
    stakeholder: () => stakeholder,
    linkage: () => linkage,
    facet: () => facet,
    existing: (ids) =>
      whenKnown(
        ids.length === 0 ? [] : stakeholders.byIds(ids),
        (found) => new Set(found.map(({ id }) => id)),
      ),
    sift: (ids, filter) => stakeholders.sift(ids, filter),
  };
}
