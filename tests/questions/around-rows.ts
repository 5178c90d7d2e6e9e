import fc, { type Arbitrary } from "fast-check";
import { fold } from "../../schema/fold.js";
import { LINKAGE_KIND_KEYS } from "../../schema/linkages.js";
import type { OfEach } from "../../server/questions/answerer.js";
import type { PageRequest, PageRow } from "../../server/store/repositories/keyset.js";
import { linkageIds, partnersOf } from "../support/memory/memory-lists.js";
import { type MemoryGraph, otherEnd } from "../support/memory/memory-graph.js";
import { firstOf, orders, type Way, walkList, ways } from "./list-rows.js";
import { answersOf, type Chance, compareTexts, row } from "./question-row.js";

const someone = ({ stakeholder }: Chance): Arbitrary<string[]> =>
  fc.uniqueArray(stakeholder, { minLength: 1, maxLength: 5 });

/** The pages of what each has; unknown ones have none. */
const pagesOf = <R extends PageRow<unknown>>(
  ids: readonly string[],
  way: Way,
  question: (request: PageRequest) => OfEach<readonly R[]>,
): Promise<R[][]> =>
  Promise.all(
    ids.map((id) => walkList(async (request) => (await answersOf(question(request), [id]))[0] ?? [], way)),
  );

const idsOfPages = (pages: readonly (readonly PageRow<{ readonly id: string }>[])[]): string[][] =>
  pages.map((rows) => rows.map(({ node }) => node.id));

/** Everybody linked with a project and in which role: by name, then id, then role, none last. */
function partiesOf(graph: MemoryGraph, project: string): [id: string, role: string | null][] {
  const parties = graph
    .linkagesOf(project)
    .map((one): [string, string | null] => [
      otherEnd(one, project),
      one.to === project ? (one.role ?? null) : null,
    ]);
  const nameKey = (id: string): string => fold(graph.stakeholder(id).name);
  return [...new Map(parties.map((party) => [party.join(" "), party])).values()].sort(
    ([a, roleA], [b, roleB]) =>
      compareTexts(nameKey(a), nameKey(b)) || compareTexts(a, b) || compareTexts(roleA ?? "~", roleB ?? "~"),
  );
}

/** Who is affiliated to somebody, and the projects that it leads; not what is only prepared, asked for or planned. */
function unitsOf(graph: MemoryGraph, near: string): string[] {
  const units = graph
    .linkagesOf(near)
    .filter(({ status }) => status === "ESTABLISHED" || status === "ENDED")
    .flatMap(({ kind, from, to, role }) => {
      if (kind === "AFFILIATION" && to === near && !from.startsWith("cluster:")) return [from];
      return role === "LEAD" && from === near && to.startsWith("project:") ? [to] : [];
    });
  return [...new Set(units)].sort(compareTexts);
}

/** Questions about what is around stakeholders. */
export const aroundRows = {
  linkagesOf: row({
    asked: (chance: Chance) =>
      fc.record({
        ids: someone(chance),
        filter: chance.filters.linkage,
        order: orders("PERIOD", "KIND", "STATUS", "AMOUNT", "ID"),
        way: ways,
      }),
    answer: (ask, { ids, filter, order, way }) =>
      pagesOf(ids, way, (request) => ask.linkagesOf(filter, order, request)),
    said: idsOfPages,
    expected: (graph, { ids, filter, order, way }) =>
      ids.map((id) => firstOf(linkageIds(graph, filter, order, id), way)),
  }),
  linkageCountOf: row({
    asked: (chance: Chance) => fc.record({ ids: someone(chance), filter: chance.filters.linkage }),
    answer: (ask, { ids, filter }) => answersOf(ask.linkageCountOf(filter), ids),
    said: (found) => found,
    expected: (graph, { ids, filter }) => ids.map((id) => linkageIds(graph, filter, undefined, id).length),
  }),
  partnersOf: row({
    asked: (chance: Chance) => fc.record({ ids: someone(chance), filter: chance.filters.linkage, way: ways }),
    answer: (ask, { ids, filter, way }) => pagesOf(ids, way, (request) => ask.partnersOf(filter, request)),
    said: (pages) =>
      pages.map((rows) =>
        rows.map(({ node, linkageCount, kinds }) => ({ id: node.id, linkageCount, kinds: [...kinds] })),
      ),
    expected: (graph, { ids, filter, way }) => ids.map((id) => firstOf(partnersOf(graph, id, filter), way)),
  }),
  partnerCountOf: row({
    asked: (chance: Chance) => fc.record({ ids: someone(chance), filter: chance.filters.linkage }),
    answer: (ask, { ids, filter }) => answersOf(ask.partnerCountOf(filter), ids),
    said: (found) => found,
    expected: (graph, { ids, filter }) => ids.map((id) => partnersOf(graph, id, filter).length),
  }),
  degreeOf: row({
    asked: (chance: Chance) =>
      fc.record({ ids: someone(chance), kinds: fc.subarray(LINKAGE_KIND_KEYS, { minLength: 1 }) }),
    answer: (ask, { ids, kinds }) => answersOf(ask.degreeOf([...kinds].sort()), ids),
    said: (found) => found,
    expected: (graph, { ids, kinds }) =>
      ids.map((id) => graph.linkagesOf(id).filter(({ kind }) => kinds.some((one) => one === kind)).length),
  }),
  unitsOf: row({
    asked: someone,
    answer: async (ask, ids) => (await answersOf(ask.unitsOf(), ids)).map((units) => units ?? []),
    said: (found) => found,
    expected: (graph, ids) => ids.map((id) => unitsOf(graph, id)),
  }),
  partiesOf: row({
    asked: ({ graph }: Chance) =>
      fc.constantFrom(...graph.dataset.projects.map(({ id }) => id)).map((id) => [id]),
    // Nobody's parties are none.
    answer: async (ask, ids) => (await answersOf(ask.partiesOf(), ids)).map((parties) => parties ?? []),
    said: (found) => found.map((parties) => parties.map(({ stakeholder, role }) => [stakeholder.id, role])),
    expected: (graph, ids) => ids.map((id) => partiesOf(graph, id)),
  }),
};
