import { byCodePoint } from "../../network/orders/by-code-point.js";
import { findByWords } from "../../network/text/find-by-words.js";
import type { TextSearch, WholeQuestions } from "../answerer.js";
import type { Answers } from "../answers.js";
import { FACET_GROUPS } from "../../store/repositories/grouping.js";
import { foundHits } from "../found-hits.js";
import { foundLikes } from "../found-likes.js";
import { grouped, type GroupSource } from "../groups/grouped.js";
import type { GraphSource } from "./graph-source.js";
import type { Findable } from "./graph-words.js";
import { recordAnswers } from "./record-answers.js";

/** Answers over all: a search looks through the words of the graph, which follow the log. */
export const wholeAnswers: Answers<GraphSource, WholeQuestions> = {
  search: async (source, asked) => {
    const { stakeholders, texts, others } = await source.words();
    const passes = await passesOf(source, stakeholders, asked);
    const at = (hit: number): Findable => stakeholders[hit] as Findable;
    return foundHits(
      {
        stakeholders: {
          texts,
          admits: (hit) => passes(at(hit).id) && (asked.kinds?.includes(at(hit).kind) ?? true),
          compareEqual: (a, b) => at(b).degree - at(a).degree || byCodePoint(at(a).id, at(b).id),
          idAt: (hit) => at(hit).id,
        },
        others,
        records: {
          stakeholder: () => recordAnswers.stakeholder(source),
          linkage: () => recordAnswers.linkage(source),
          facet: () => recordAnswers.facet(source),
        },
      },
      asked,
      (parts) => findByWords(parts, asked.words, asked.first, { signal: source.signal }),
    );
  },
  likest: async (source, asked) => {
    const { stakeholders, texts, others } = await source.words();
    const isProject = (hit: number): boolean => stakeholders[hit]?.kind === "PROJECT";
    const idAt = (hit: number): string => stakeholders[hit]?.id ?? "";
    const compare = (a: number, b: number): number => byCodePoint(idAt(a), idAt(b));
    return foundLikes({ stakeholders: { texts, isProject, idAt, compare }, others }, asked, source.signal);
  },
  starts: ({ repositories: { timeline } }, filter) => timeline.starts(filter),
  toldPairs: ({ repositories: { toldPairs } }, filter, minDocuments, first) =>
    toldPairs.page(filter, minDocuments, first),
  groups: ({ repositories: { tallies, facets }, signal }, list) => {
    const source: GroupSource = {
      tallies: (asked) => tallies.of(asked),
      holders: (asked, ids) => tallies.holders(asked, ids),
      lineageOf: async () => {
        if (!list.by.some((key) => FACET_GROUPS.has(key))) return (facet) => [facet];
        const lineages = new Map((await facets.all()).map(({ facet, lineage }) => [facet.id, lineage]));
        return (facet) => lineages.get(facet) ?? [facet];
      },
    };
    return grouped(list, source, signal);
  },
};

/** Whether a filter lets a stakeholder through. */
async function passesOf(
  { repositories }: GraphSource,
  stakeholders: readonly Findable[],
  { filter }: TextSearch,
): Promise<(id: string) => boolean> {
  if (filter === null) return () => true;
  const ids = stakeholders.map(({ id }) => id);
  const passing = await repositories.stakeholders.sift(ids, filter);
  return (id) => passing.has(id);
}
