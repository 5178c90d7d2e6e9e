import type { LinkageFilter, StakeholderFilter } from "../../../schema/filters/filters.js";
import { words } from "../../../schema/fold.js";
import { LINKAGE_KIND_KEYS } from "../../../schema/linkages.js";
import type { StakeholderRecord } from "../../../schema/record.js";
import { linkageFits, stakeholderFits } from "./memory-filter.js";
import type { FacetList, MemoryGraph } from "./memory-graph.js";
import { plainDays } from "./plain-days.js";

/** What `timeline` must answer. */
export function timelineOf(graph: MemoryGraph, by: string, filter: LinkageFilter | null): object[] {
  const starts = graph.linkages
    .filter((linkage) => linkageFits(graph, filter, linkage))
    .map(({ kind, period }) => ({ kind, bucket: bucketOf(period?.split("/")[0], by) }));
  const buckets = [...new Set(starts.map(({ bucket }) => bucket))];
  /** Earliest first, of two that start together the longer, undated last. */
  const place = (bucket: string | null): string => {
    if (bucket === null) return "~";
    const { first, last } = plainDays(bucket);
    return `${first} ${9999 - Number(last.slice(0, 4))} ${99 - Number(last.slice(5, 7))}`;
  };
  return buckets
    .sort((a, b) => (place(a) < place(b) ? -1 : 1))
    .map((period) => {
      const inside = starts.filter(({ bucket }) => bucket === period);
      const kinds = LINKAGE_KIND_KEYS.map((kind) => ({
        kind,
        count: inside.filter((one) => one.kind === kind).length,
      }));
      return { period, count: inside.length, kinds: kinds.filter(({ count }) => count > 0) };
    });
}

function bucketOf(start: string | undefined, by: string): string | null {
  if (start === undefined || start === "..") return null;
  const [year = "", month] = start.split("-");
  if (by === "YEAR" || month === undefined) return year;
  if (by === "MONTH" || Number(month) >= 33) return `${year}-${month}`;
  return `${year}-${Math.ceil(Number(month) / 3) + 32}`;
}

/** What facets of each list a stakeholder has. */
const FACETS_OF: Record<FacetList, (one: StakeholderRecord) => readonly string[]> = {
  sectors: (one) => one.sectors,
  places: (one) => one.places,
  topics: (one) => [...one.needs, ...one.offers].map(({ topic }) => topic),
  documents: (one) => one.sources.map(({ document }) => document),
};

/** How many stakeholders that a filter lets through have a facet or one inside it. */
export const stakeholderCount = (
  graph: MemoryGraph,
  list: FacetList,
  facet: string,
  filter: StakeholderFilter | null,
): number =>
  graph.stakeholders.filter(
    (one) =>
      stakeholderFits(graph, filter, one) &&
      FACETS_OF[list](one).some((own) => graph.lineage(own).includes(facet)),
  ).length;

/** How many linkages that a filter lets through a document tells. */
export const linkageCount = (graph: MemoryGraph, document: string, filter: LinkageFilter | null): number =>
  graph.linkages.filter(
    (one) => linkageFits(graph, filter, one) && one.sources.some((source) => source.document === document),
  ).length;

/** Words that carry nothing where others stand beside them. */
const LITTLE = new Set([
  "a",
  "an",
  "and",
  "at",
  "by",
  "for",
  "from",
  "in",
  "of",
  "on",
  "or",
  "the",
  "to",
  "with",
]);

/** The ids, sorted, of those who have for each word of a text that carries something one that starts with it. */
export function foundBy(graph: MemoryGraph, text: string, kinds: readonly string[] | null): string[] {
  const all = words(text);
  const saying = all.filter((word) => !LITTLE.has(word));
  const query = saying.length > 0 ? saying : all;
  const facets = [...graph.facets("sectors"), ...graph.facets("places"), ...graph.facets("topics")];
  const othersOf = (one: object): readonly string[] => (one as { otherNames?: string[] }).otherNames ?? [];
  const namesOf = new Map(facets.map((one) => [one.id, [one.name, ...othersOf(one)]]));
  const wordsOf = (one: StakeholderRecord): string[] =>
    [
      one.name,
      one.acronym ?? "",
      one.summary ?? "",
      ...one.otherNames,
      ...one.identifiers.map(({ value }) => value),
      ...("products" in one ? one.products : []),
      ...("codes" in one ? one.codes : []),
      ...("results" in one ? one.results.map((result) => result.text) : []),
      "activity" in one ? (one.activity ?? "") : "",
      ...[...one.needs, ...one.offers].map((exchange) => exchange.text),
      ...[...one.sectors, ...one.places, ...FACETS_OF.topics(one)].flatMap((id) => namesOf.get(id) ?? []),
    ].flatMap(words);
  return graph.stakeholders
    .filter(({ id }) => kinds === null || kinds.some((kind) => id.startsWith(`${kind.toLowerCase()}:`)))
    .filter(
      (one) => query.length > 0 && query.every((word) => wordsOf(one).some((own) => own.startsWith(word))),
    )
    .map(({ id }) => id)
    .sort();
}
