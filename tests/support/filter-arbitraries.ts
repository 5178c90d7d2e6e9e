import fc, { type Arbitrary } from "fast-check";
import type { LinkageFilter, StakeholderFilter } from "../../schema/filters/filters.js";
import type { FacetFilter, InitiativeFilter } from "../../schema/filters/other-filters.js";
import { fold, words } from "../../schema/fold.js";
import { LINKAGE_KIND_KEYS } from "../../schema/linkages.js";
import { STAKEHOLDER_KINDS } from "../../schema/stakeholder-kinds.js";
import {
  AGENCY_TYPES,
  CONFIDENCES,
  DATE_PRECISIONS,
  keysOf,
  LINKAGE_ROLES,
  LINKAGE_STATUSES,
  PROJECT_TYPES,
  REMARK_SORTS,
  RESULT_STATES,
  RESULT_TYPES,
} from "../../schema/vocabulary.js";
import type { FacetList, MemoryGraph } from "./memory/memory-graph.js";
import { STORED_AT } from "./stored-at.js";

/** Filters of every form that mean something for a dataset: each condition is one that something may fulfil. */
export interface FilterArbitraries {
  readonly stakeholder: Arbitrary<StakeholderFilter | null>;
  /** For an end of a linkage: one that asks for no linkages of its own. */
  readonly end: Arbitrary<StakeholderFilter>;
  readonly linkage: Arbitrary<LinkageFilter | null>;
  readonly initiative: Arbitrary<InitiativeFilter | null>;
  facet(list: FacetList): Arbitrary<FacetFilter | null>;
}

export function filterArbitraries(graph: MemoryGraph): FilterArbitraries {
  const ids = (list: readonly { id: string }[]): Arbitrary<object> => values(list.map(({ id }) => id));
  const facets = {
    sector: ids(graph.facets("sectors")),
    place: ids(graph.facets("places")),
    topic: ids(graph.facets("topics")),
    document: ids(graph.facets("documents")),
  };
  const { ends, stakeholder, innerLinkage } = stakeholderFilters(graph, ids(graph.stakeholders), facets);
  const linkage = innerLinkage(ends);
  const initiativeLeaf = oneOrTwo({
    title: text([
      ...graph.linkages.map(({ title }) => title),
      ...graph.dataset.projects.map(({ name }) => name),
    ]),
    activity: text(graph.linkages.map(({ activity }) => activity)),
    linkageKind: values(LINKAGE_KIND_KEYS),
    status: values(keysOf(LINKAGE_STATUSES)),
    result: oneResult(graph),
    resultType: values(keysOf(RESULT_TYPES)),
    resultState: values(keysOf(RESULT_STATES)),
    during: DURING,
    precision: PRECISION,
    earliest: DAYS,
    latest: DAYS,
    projectType: values(keysOf(PROJECT_TYPES)),
    person: personOf(graph),
    source: sourceOf(graph),
    document: facets.document,
    party: stakeholder,
  });
  const given = <T>(filter: Arbitrary<T>): Arbitrary<T | null> => fc.option(filter, { freq: 8 });
  return {
    stakeholder: given(stakeholder),
    end: ends,
    linkage: given(linkage),
    initiative: given(tree(initiativeLeaf)),
    facet: (list) =>
      given(
        tree(
          oneOrTwo({
            id: ids(graph.facets(list)),
            name: text(graph.facets(list).map(({ name }) => name)),
            parent: ids(graph.facets(list)),
          }),
        ),
      ),
  };
}

const oneResult = (graph: MemoryGraph): Arbitrary<object> =>
  oneOrTwo({
    type: values(keysOf(RESULT_TYPES)),
    state: values(keysOf(RESULT_STATES)),
    text: text(graph.linkages.flatMap(({ results }) => results.map((result) => result.text))),
  });

function stakeholderFilters(
  graph: MemoryGraph,
  stakeholderIds: Arbitrary<object>,
  facets: Record<"sector" | "place" | "topic" | "document", Arbitrary<object>>,
) {
  const own = {
    id: stakeholderIds,
    kind: values(STAKEHOLDER_KINDS.map(({ key }) => key)),
    name: text(graph.stakeholders.map(({ name }) => name)),
    ...facets,
    jurisdiction: facets.place,
    source: sourceOf(graph),
    need: facets.topic,
    offer: facets.topic,
    remark: values(keysOf(REMARK_SORTS)),
    linkageCount: numbers,
    partnerCount: numbers,
    degree: numbers,
    collective: yesOrNo,
    pilot: yesOrNo,
    agencyType: values(keysOf(AGENCY_TYPES)),
    projectType: values(keysOf(PROJECT_TYPES)),
    during: DURING,
    precision: PRECISION,
    earliest: DAYS,
    latest: DAYS,
    founded: DAYS,
    updatedAt: MOMENTS,
    firmCount: AMOUNTS,
    employment: AMOUNTS,
  };
  const ends: Arbitrary<StakeholderFilter> = tree(oneOrTwo(own));
  const innerLinkage = (end: Arbitrary<StakeholderFilter>): Arbitrary<LinkageFilter> =>
    tree(
      oneOrTwo({
        id: values(graph.linkages.map(({ id }) => id)),
        kind: values(LINKAGE_KIND_KEYS),
        status: values(keysOf(LINKAGE_STATUSES)),
        role: values(keysOf(LINKAGE_ROLES)),
        confidence: values(keysOf(CONFIDENCES)),
        remark: values(keysOf(REMARK_SORTS)),
        mutual: yesOrNo,
        activity: text(graph.linkages.map(({ activity }) => activity)),
        result: oneResult(graph),
        resultType: values(keysOf(RESULT_TYPES)),
        resultState: values(keysOf(RESULT_STATES)),
        during: DURING,
        precision: PRECISION,
        earliest: DAYS,
        latest: DAYS,
        updatedAt: MOMENTS,
        person: personOf(graph),
        document: facets.document,
        source: sourceOf(graph),
        from: end,
        to: end,
        partner: end,
      }),
    );
  const linkages = oneOrTwo({ some: innerLinkage(ends), none: innerLinkage(ends), all: innerLinkage(ends) });
  const coParticipants = oneOrTwo({ some: ends, none: ends, all: ends });
  const stakeholder: Arbitrary<StakeholderFilter> = tree(oneOrTwo({ ...own, linkages, coParticipants }));
  return { ends, stakeholder, innerLinkage };
}

const PRECISION = fc.constant(keysOf(DATE_PRECISIONS)).chain(values);

const personOf = (graph: MemoryGraph): Arbitrary<object> =>
  text(graph.linkages.flatMap(({ people }) => people.flatMap(({ name, role }) => [name, role])));

/** A place that a source names, or its beginning, or all of its document. */
const sourceOf = (graph: MemoryGraph): Arbitrary<object> => {
  const sources = graph.linkages.flatMap((one) => one.sources).filter(({ locator }) => fold(locator) !== "");
  return fc
    .tuple(fc.constantFrom(...sources), fc.constantFrom("whole", "beginning", "document"))
    .map(([{ document, locator }, form]) => {
      const first = words(locator)[0] as string;
      return form === "document" ? { document } : { document, locator: form === "whole" ? locator : first };
    });
};

const DURING = fc.constantFrom(
  "2004",
  "2004-08",
  "2004-08-15",
  "2007-33",
  "2005/2007-02",
  "2018/..",
  "../2004-07",
);

const isNull = fc.boolean().map((is) => ({ isNull: is }));

/** Bounds, of which the lower one is never above the upper one. */
const bounds = (values: readonly (string | Date)[]): Arbitrary<object> =>
  fc.oneof(
    fc.constantFrom(...values).map((gt) => ({ gt })),
    fc.constantFrom(...values).map((lt) => ({ lt })),
    fc.subarray([...values], { minLength: 2, maxLength: 2 }).map(([gte, lte]) => ({ gte, lte })),
  );

const DAYS = fc.oneof(
  bounds(["1970-01-01", "1998-07-01", "2004-01-01", "2004-08-01", "2004-08-15", "2005-12-31", "2018-01-01"]),
  isNull,
);

/** Around the moment at which the graphs of tests are stored. */
const MOMENTS = bounds([new Date(STORED_AT.getTime() - 1), STORED_AT, new Date(STORED_AT.getTime() + 1)]);

/** One field of the record, or two at once. */
function oneOrTwo(fields: Record<string, Arbitrary<unknown>>): Arbitrary<object> {
  const one = fc.constantFrom(...Object.keys(fields)).chain((name) => {
    const field = fields[name] as Arbitrary<unknown>;
    return field.map((is) => ({ [name]: is }));
  });
  return fc.oneof(
    { weight: 4, arbitrary: one },
    { weight: 2, arbitrary: fc.tuple(one, one).map(([a, b]) => ({ ...a, ...b })) },
    { weight: 1, arbitrary: fc.constant({}) },
  );
}

/** Trees of `and`, `or`, `not` over leaves, two levels high. */
function tree(leaf: Arbitrary<object>): Arbitrary<object> {
  const level = (inner: Arbitrary<object>): Arbitrary<object> =>
    fc.oneof(
      { weight: 4, arbitrary: leaf },
      { weight: 1, arbitrary: inner.map((not) => ({ not })) },
      { weight: 1, arbitrary: fc.array(inner, { maxLength: 3 }).map((and) => ({ and })) },
      { weight: 2, arbitrary: fc.array(inner, { minLength: 1, maxLength: 3 }).map((or) => ({ or })) },
      { weight: 1, arbitrary: fc.tuple(leaf, inner).map(([own, not]) => ({ ...own, not })) },
    );
  return level(level(leaf));
}

function values(all: readonly string[]): Arbitrary<object> {
  const one = fc.constantFrom(...all);
  return fc.oneof(
    one.map((eq) => ({ eq })),
    one.map((eq) => ({ eq, isNull: false })),
    fc.array(one, { maxLength: 4 }).map((list) => ({ in: list })),
    isNull,
  );
}

const numbers = fc.oneof(
  fc.nat(6).map((eq) => ({ eq })),
  fc.array(fc.nat(9), { maxLength: 3 }).map((list) => ({ in: list })),
  fc.nat(6).map((gt) => ({ gt })),
  fc.nat(6).map((lt) => ({ lt: lt + 1 })),
  fc.tuple(fc.nat(5), fc.nat(5)).map(([least, more]) => ({ gte: least, lte: least + more })),
);

const AMOUNTS = fc.oneof(
  fc.nat(500).map((gte) => ({ gte })),
  fc.nat(500).map((lt) => ({ lt })),
  isNull,
);

const yesOrNo = fc.oneof(
  fc.boolean().map((eq) => ({ eq })),
  isNull,
);

/** Conditions on texts that some of the given ones fulfil, also with other letter case. */
function text(given: readonly (string | undefined)[]): Arbitrary<object> {
  const folded = given.filter((one) => one !== undefined && fold(one) !== "") as string[];
  const one = fc.constantFrom(...(folded.length > 0 ? folded : ["nothing"]));
  const part = one.chain((whole) => {
    const letters = Array.from(fold(whole));
    return fc
      .tuple(fc.nat(letters.length - 1), fc.integer({ min: 1, max: 5 }))
      .map(([from, length]) => letters.slice(from, from + length).join(""))
      .filter((cut) => fold(cut) !== "");
  });
  const beginning = one.map((whole) => Array.from(whole).slice(0, 3).join("").toUpperCase());
  return fc.oneof(
    one.map((eq) => ({ eq: eq.toUpperCase() })),
    fc.array(one, { maxLength: 3 }).map((list) => ({ in: list })),
    part.map((contains) => ({ contains })),
    beginning.filter((start) => fold(start) !== "").map((startsWith) => ({ startsWith })),
    isNull,
  );
}
