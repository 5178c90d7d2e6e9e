import fc, { type Arbitrary } from "fast-check";
import { LINKAGE_KIND_KEYS } from "../../schema/linkages.js";
import { words } from "../../schema/fold.js";
import type { StakeholderKind } from "../../schema/stakeholder-kinds.js";
import { foundBy } from "../support/memory/memory-counts.js";
import { linkageFits, stakeholderFits } from "../support/memory/memory-filter.js";
import { networkOf, pathsOf } from "../support/memory/memory-network.js";
import { type Chance, compareTexts, idsOf, isSame, row } from "./question-row.js";

/** A few who are left out, apart from those asked for. */
const others = ({ stakeholder }: Chance, asked: readonly string[]): Arbitrary<string[]> =>
  fc.array(stakeholder, { maxLength: 8 }).map((list) => list.filter((id) => !asked.includes(id)));

const kinds = fc.option(fc.array(fc.constantFrom(...LINKAGE_KIND_KEYS), { minLength: 1, maxLength: 6 }));
const direction = fc.constantFrom("OUT" as const, "IN" as const, "ANY" as const);

const network = (chance: Chance) =>
  fc.option(fc.uniqueArray(chance.stakeholder, { minLength: 1, maxLength: 3 }), { freq: 5 }).chain((around) =>
    fc.record({
      around: fc.constant(around),
      depth: fc.nat(6),
      stakeholders: fc.option(chance.filters.stakeholder, { freq: 1 }),
      linkages: fc.oneof(chance.filters.linkage, fc.record({ partner: chance.filters.end })),
      avoiding: others(chance, around ?? []),
      maxNodes: fc.oneof(fc.integer({ min: around?.length ?? 1, max: 30 }), fc.constant(500)),
      maxLinkages: fc.oneof(fc.nat(30), fc.constant(5000)),
    }),
  );

const paths = (chance: Chance) =>
  fc.tuple(chance.stakeholder, chance.stakeholder).chain(([from, to]) =>
    fc.record({
      from: fc.constant(from),
      to: fc.constant(to),
      maxLength: fc.integer({ min: 1, max: 12 }),
      first: fc.integer({ min: 1, max: 100 }),
      kinds,
      direction,
      avoiding: others(chance, [from, to]),
      during: fc.option(fc.constantFrom("2004", "2004-08/2007", "2018/.."), { freq: 1 }),
    }),
  );

/** Words and beginnings of words that stakeholders have. */
const searches = ({ graph, filters }: Chance) => {
  const texts = graph.stakeholders.flatMap((one) => [one.name, ...one.otherNames, one.summary ?? "x"]);
  const word = fc
    .tuple(fc.constantFrom(...texts.flatMap((whole) => whole.split(" "))), fc.integer({ min: 1, max: 30 }))
    .map(([whole, length]) => Array.from(whole).slice(0, length).join(""));
  /** Now and then a letter is lost. */
  const written = fc
    .tuple(word, fc.nat(100))
    .map(([right, lost]) => right.slice(0, lost % 40) + right.slice((lost % 40) + 1));
  return fc
    .record({
      text: fc.array(written, { minLength: 1, maxLength: 3 }).map((some) => some.join(" ")),
      kinds: fc.option(fc.constantFrom<StakeholderKind[][]>(["AGENCY"], ["CLUSTER", "PROJECT"]), { freq: 1 }),
      filter: fc.option(filters.stakeholder, { freq: 1 }),
    })
    .filter(({ text }) => words(text).length > 0);
};

/** Questions that walk, search and look at everything. */
export const walkRows = {
  network: row({
    asked: network,
    answer: (ask, { around, depth, stakeholders, linkages, avoiding, maxNodes, maxLinkages }) =>
      ask.network({
        around: around ?? [],
        depth,
        walk: { stakeholders, linkages, avoiding },
        maxNodes,
        maxLinkages,
      }),
    said: ({ nodes, linkages, ...rest }) => ({
      ...rest,
      nodes: idsOf(nodes).map((id) => ({ id })),
      linkages: idsOf(linkages).map((id) => ({ id })),
    }),
    expected: (graph, { stakeholders, linkages, avoiding, ...asked }) =>
      networkOf(graph, { ...asked, filter: { stakeholders, linkages, avoiding } }),
  }),
  paths: row({
    asked: paths,
    answer: (ask, { kinds: only, during, direction: way, avoiding, ...asked }) =>
      ask.paths({
        ...asked,
        walk: { linkages: { during, kind: only && { in: only } }, direction: way, avoiding },
      }),
    said: (found) =>
      found.map((path) => ({
        length: path.length,
        stakeholders: idsOf(path.stakeholders).map((id) => ({ id })),
        linkages: idsOf(path.linkages).map((id) => ({ id })),
        steps: path.steps.map(({ from, to, linkages }) => ({
          from: { id: from.id },
          to: { id: to.id },
          linkages: idsOf(linkages).map((id) => ({ id })),
        })),
      })),
    expected: (graph, asked) => pathsOf(graph, asked),
  }),
  search: row({
    asked: searches,
    answer: async (ask, { text, kinds: only, filter }) => {
      const everything = { words: words(text), types: null, kinds: null, filter: null };
      const search = { ...everything, types: ["STAKEHOLDER"] as const, kinds: only, filter };
      return {
        all: await ask.search({ ...search, first: 100 }),
        few: await ask.search({ ...search, first: 3 }),
        everything: await ask.search({ ...everything, first: 20 }),
      };
    },
    said: ({ all, few, everything }) => ({
      found: all.hits
        .flatMap(({ forgiving, node }) => (forgiving ? [] : [node?.id ?? ""]))
        .sort(compareTexts),
      isInOrder: [all, everything].every(({ hits }) =>
        hits.every(({ score }, place) => score >= (hits[place + 1]?.score ?? 0)),
      ),
      fewAreFirst: isSame(few.hits, all.hits.slice(0, 3)),
      countsAll: all.count >= all.hits.length && few.count === all.count,
    }),
    expected: (graph, { text, kinds: only, filter }) => {
      const fits = (id: string): boolean =>
        filter === null || stakeholderFits(graph, filter, graph.stakeholder(id));
      const found = foundBy(graph, text, only).filter(fits).sort(compareTexts);
      return { found, isInOrder: true, fewAreFirst: true, countsAll: true };
    },
  }),
  starts: row({
    asked: ({ filters }: Chance) => filters.linkage.map((filter) => ({ filter })),
    answer: async (ask, { filter }) =>
      (await ask.starts(filter))
        .map(({ start, kind, count }) => `${start ?? ""} ${kind} ${count}`)
        .sort(compareTexts),
    said: (found) => found,
    expected: (graph, { filter }) => {
      const counts = new Map<string, number>();
      for (const { period, kind } of graph.linkages.filter((one) => linkageFits(graph, filter, one))) {
        const cell = `${period?.slice(0, 7) ?? ""} ${kind}`;
        counts.set(cell, (counts.get(cell) ?? 0) + 1);
      }
      return [...counts].map(([cell, count]) => `${cell} ${count}`).sort(compareTexts);
    },
  }),
  toldPairs: row({
    asked: ({ filters }: Chance) =>
      fc.record({ filter: filters.linkage, minDocuments: fc.integer({ min: 1, max: 3 }), first: fc.nat(30) }),
    answer: (ask, { filter, minDocuments, first }) =>
      Promise.resolve(ask.toldPairs(filter, minDocuments, first)),
    said: (found) => found,
    expected: (graph, { filter, minDocuments, first }) => {
      const pairs = new Map<string, { documents: Set<string>; linkages: string[] }>();
      for (const { id, from, to, sources } of graph.linkages.filter((one) =>
        linkageFits(graph, filter, one),
      )) {
        if (from === to || sources.length === 0) continue;
        const key = [from, to].sort(compareTexts).join("\n");
        const pair = pairs.get(key) ?? { documents: new Set(), linkages: [] };
        for (const { document } of sources) pair.documents.add(document);
        pair.linkages.push(id);
        pairs.set(key, pair);
      }
      const told = [...pairs]
        .filter(([, { documents }]) => documents.size >= minDocuments)
        .sort(([a, one], [b, other]) => other.documents.size - one.documents.size || compareTexts(a, b));
      return {
        total: told.length,
        first: told.slice(0, first).map(([key, { documents, linkages }]) => ({
          between: key.split("\n"),
          documents: [...documents].sort(compareTexts),
          linkages: linkages.sort(compareTexts),
        })),
      };
    },
  }),
};
