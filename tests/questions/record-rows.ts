import fc, { type Arbitrary } from "fast-check";
import { linkageKind, type LinkageKind } from "../../schema/linkages.js";
import {
  toFacetRecord,
  toLinkageRecord,
  toStakeholderRecord,
} from "../../server/store/repositories/stored-record.js";
import { stakeholderFits } from "../support/memory/memory-filter.js";
import type { FacetList, MemoryGraph } from "../support/memory/memory-graph.js";
import { answersOf, type Chance, compareTexts, idsOf, row } from "./question-row.js";

export const FACET_LISTS: readonly FacetList[] = ["sectors", "places", "topics", "documents"];

/** As it is stored: without what is not stated. */
const plain = (record: object): unknown => JSON.parse(JSON.stringify(record)) as unknown;

/** Some of these ids, each once, in any order. */
const some = (ids: readonly string[]): Arbitrary<string[]> =>
  fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 12 });

const allFacets = (graph: MemoryGraph): { id: string }[] =>
  FACET_LISTS.flatMap((list) => [...graph.facets(list)]);

const UNKNOWN = ["agency:nobody", "project:none"];

/** Questions about records by id. */
export const recordRows = {
  stakeholder: row({
    asked: ({ graph }: Chance) => some([...idsOf(graph.stakeholders), ...UNKNOWN]),
    answer: (ask, ids) => answersOf(ask.stakeholder(), ids),
    said: (found) => found.map((one) => (one ? [toStakeholderRecord(one), one.degree] : undefined)),
    expected: (graph, ids) =>
      ids.map((id) =>
        UNKNOWN.includes(id) ? undefined : [plain(graph.stakeholder(id)), graph.linkagesOf(id).length],
      ),
  }),
  linkage: row({
    asked: ({ graph }: Chance) => some([...idsOf(graph.linkages), "linkage:agency:nobody/1"]),
    answer: (ask, ids) => answersOf(ask.linkage(), ids),
    said: (found) => found.map((one) => one && toLinkageRecord(one)),
    expected: (graph, ids) =>
      ids.map((id) => {
        const linkage = graph.linkages.find((one) => one.id === id);
        if (!linkage) return undefined;
        const { mutual, ...rest } = linkage;
        const isUsual = mutual === undefined || mutual === linkageKind(linkage.kind as LinkageKind).mutual;
        return plain(isUsual ? rest : linkage);
      }),
  }),
  end: row({
    asked: ({ graph }: Chance) => some(idsOf(graph.linkages)),
    answer: async (ask, ids) => {
      const found = await ask.linkage().find(ids);
      const ends = [...found.values()].flatMap((one) => [
        ask.end(one, "from") ?? one.from,
        ask.end(one, "to") ?? one.to,
      ]);
      const others = await ask.stakeholder().find(ends.filter((end) => typeof end === "string"));
      return ends.map((end) => (typeof end === "string" ? others.get(end) : end));
    },
    said: (found) => found.map((one) => one?.id).sort(),
    expected: (graph, ids) =>
      graph.linkages.flatMap(({ id, from, to }) => (ids.includes(id) ? [from, to] : [])).sort(),
  }),
  facet: row({
    asked: ({ graph }: Chance) => some([...idsOf(allFacets(graph)), "sector:none"]),
    answer: (ask, ids) => answersOf(ask.facet(), ids),
    said: (found) => found.map((one) => one && toFacetRecord(one)),
    expected: (graph, ids) =>
      ids.map((id) => {
        const facet = allFacets(graph).find((one) => one.id === id);
        return facet && plain(facet);
      }),
  }),
  existing: row({
    asked: ({ graph }: Chance) => some([...idsOf(graph.stakeholders), ...UNKNOWN]),
    answer: async (ask, ids) => [...(await ask.existing(ids))],
    said: (found) => [...found].sort(compareTexts),
    expected: (_, ids) => ids.filter((id) => !UNKNOWN.includes(id)).sort(compareTexts),
  }),
  sift: row({
    asked: ({ graph, filters }: Chance) =>
      fc.record({
        ids: some(idsOf(graph.stakeholders)),
        filter: filters.stakeholder.map((one) => one ?? {}),
      }),
    answer: async (ask, { ids, filter }) => [...(await ask.sift(ids, filter))].sort(compareTexts),
    said: (found) => found,
    expected: (graph, { ids, filter }) =>
      ids.filter((id) => stakeholderFits(graph, filter, graph.stakeholder(id))).sort(compareTexts),
  }),
};
