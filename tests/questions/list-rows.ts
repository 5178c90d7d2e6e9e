import fc, { type Arbitrary } from "fast-check";
import type { List } from "../../server/questions/answerer.js";
import type { Cursor, PageRow, Position } from "../../server/store/repositories/keyset.js";
import { STAKEHOLDER_KINDS, type StakeholderType } from "../../schema/stakeholder-kinds.js";
import type { FacetLabel } from "../../server/store/repositories/patterns.js";
import type { Order } from "../../server/store/repositories/sorts.js";
import { facetIds, initiativeIds, linkageIds, stakeholderIds } from "../support/memory/memory-lists.js";
import { type Chance, row } from "./question-row.js";

/** How a list is gone through: so many a page, from which end. */
export interface Way {
  readonly limit: number;
  readonly reversed: boolean;
}

export const ways: Arbitrary<Way> = fc.record({
  limit: fc.constantFrom(1, 3, 20, 100),
  reversed: fc.boolean(),
});

/** An order by one of these fields. */
export const orders = <F extends string>(...fields: readonly F[]): Arbitrary<Order<F>> =>
  fc.record({
    field: fc.constantFrom(...fields),
    direction: fc.constantFrom("ASC" as const, "DESC" as const),
  });

/** The rows of a list, page by page until its end or, with one a page, until there are enough. */
export async function walkList<R extends PageRow<unknown>>(
  page: (request: Way & { after: Cursor | null; before: Cursor | null }) => Promise<readonly R[]>,
  { limit, reversed }: Way,
): Promise<(R & { at: Position })[]> {
  const all: (R & { at: Position })[] = [];
  for (let more = true; more && all.length < MOST * limit;) {
    const last = all.at(-1)?.at;
    const cursor = last ? { key: last[0], id: last[1] } : null;
    const rows = await page({
      ...{ limit, reversed },
      ...(reversed ? { after: null, before: cursor } : { after: cursor, before: null }),
    });
    if (rows.length > limit + 1) throw new Error(`${rows.length} rows on a page of ${limit}.`);
    all.push(...rows.slice(0, limit).map((row) => Object.assign(row, { at: row.position() })));
    more = rows.length > limit;
  }
  return all;
}

/** So many pages are read of a list. */
const MOST = 4;

/** What those pages must hold. */
export const firstOf = <T>(all: readonly T[], { limit, reversed }: Way): T[] =>
  (reversed ? [...all].reverse() : [...all]).slice(0, MOST * limit);

interface Listed<T> {
  readonly rows: readonly PageRow<T>[];
  readonly count: number;
}

async function listed<T, F extends string>(list: List<T, F>, order: Order<F>, way: Way): Promise<Listed<T>> {
  return {
    rows: await walkList(async (request) => list.page(order, request), way),
    count: await list.count(),
  };
}

const saidOf = ({ rows, count }: Listed<{ readonly id: string }>): object => ({
  count,
  ids: rows.map(({ node }) => node.id),
  atIds: rows.every((row) => row.position()[1] === row.node.id),
});

const toSay = (ids: readonly string[], way: Way): object => ({
  count: ids.length,
  ids: firstOf(ids, way),
  atIds: true,
});

const LABELS: readonly ("Stakeholder" | StakeholderType)[] = [
  "Stakeholder",
  ...STAKEHOLDER_KINDS.map(({ type }) => type),
];

const FACET_LABELS: Readonly<Record<FacetLabel, "sectors" | "places" | "topics" | "documents">> = {
  Sector: "sectors",
  Place: "places",
  Topic: "topics",
  Document: "documents",
};

/** A facet's label with its list. */
export const facetLabels: Arbitrary<FacetLabel> = fc.constantFrom(
  ...(Object.keys(FACET_LABELS) as FacetLabel[]),
);
export const listOfLabel = (label: FacetLabel): "sectors" | "places" | "topics" | "documents" =>
  FACET_LABELS[label];

/** Questions about lists, gone through forwards and backwards. */
export const listRows = {
  stakeholders: row({
    asked: ({ filters }: Chance) =>
      fc.record({
        label: fc.constantFrom(...LABELS),
        filter: filters.stakeholder,
        order: orders(
          "NAME",
          "KIND",
          "LINKAGE_COUNT",
          "PARTNER_COUNT",
          "DEGREE",
          "FOUNDED",
          "PERIOD",
          "UPDATED_AT",
          "FIRM_COUNT",
          "EMPLOYMENT",
          "ID",
        ),
        way: ways,
      }),
    answer: (ask, { label, filter, order, way }) => listed(ask.stakeholders(label, filter), order, way),
    said: saidOf,
    expected: (graph, { label, filter, order, way }) => {
      const kind = STAKEHOLDER_KINDS.find(({ type }) => type === label)?.key;
      return toSay(stakeholderIds(graph, filter, order, kind), way);
    },
  }),
  linkages: row({
    asked: ({ filters }: Chance) =>
      fc.record({
        filter: filters.linkage,
        order: orders("PERIOD", "KIND", "STATUS", "AMOUNT", "ID"),
        way: ways,
      }),
    answer: (ask, { filter, order, way }) => listed(ask.linkages(filter), order, way),
    said: saidOf,
    expected: (graph, { filter, order, way }) => toSay(linkageIds(graph, filter, order), way),
  }),
  initiatives: row({
    asked: ({ filters }: Chance) =>
      fc.record({ filter: filters.initiative, order: orders("PERIOD", "TITLE", "ID"), way: ways }),
    answer: (ask, { filter, order, way }) => listed(ask.initiatives(filter), order, way),
    said: saidOf,
    expected: (graph, { filter, order, way }) => toSay(initiativeIds(graph, filter, order), way),
  }),
  facets: row({
    asked: ({ filters }: Chance) =>
      facetLabels.chain((label) =>
        fc.record({
          label: fc.constant(label),
          filter: filters.facet(listOfLabel(label)),
          way: ways,
        }),
      ),
    answer: (ask, { label, filter, way }) =>
      listed(ask.facets(label, filter), { field: "NAME", direction: "ASC" }, way),
    said: saidOf,
    expected: (graph, { label, filter, way }) => toSay(facetIds(graph, listOfLabel(label), filter), way),
  }),
};
