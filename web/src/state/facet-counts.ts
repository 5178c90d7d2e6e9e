import type { Network, Surroundings } from "./facts.js";
import { withWider } from "./facts.js";
import { type Choice, selectFrom } from "./filter-network.js";
import { groupBy } from "./group-by.js";
import type { FacetName } from "./view.js";
import type { CountedValues } from "./whole-counts.js";
import { LINKAGE_KINDS, STAKEHOLDER_KINDS, STATUSES } from "./wording.js";
import { byName } from "../words/formats.js";
import { t } from "../words/words.js";

/** A value of a facet, with how many things would be left if it alone were chosen beside the other facets. */
export interface FacetValue {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** How deep it lies in its tree. */
  readonly depth: number;
}

/** The facets in the order the page shows them. */
export const FACETS: readonly FacetName[] = ["kind", "sector", "place", "linkage", "status", "document"];

const STAKEHOLDER_FACETS: readonly FacetName[] = ["kind", "sector", "place"];

/** What the counts of a facet count. */
export const isOfStakeholders = (facet: FacetName): boolean => STAKEHOLDER_FACETS.includes(facet);

function tally(network: Network, choice: Choice, facet: FacetName): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (id: string): unknown => counts.set(id, (counts.get(id) ?? 0) + 1);
  const { chosen, linkages } = selectFrom(network, choice, facet);
  if (facet === "kind") for (const { kind } of chosen) add(kind);
  else if (facet === "sector" || facet === "place")
    for (const { within } of chosen) for (const id of within) if (id.startsWith(`${facet}:`)) add(id);
  if (facet === "linkage") for (const { kind } of linkages) add(kind);
  if (facet === "status") for (const { status } of linkages) if (status != null) add(status);
  if (facet === "document") for (const { documents } of linkages) for (const id of documents) add(id);
  return counts;
}

/** The values of the facets that have a word each. */
const WORDS: Partial<Record<FacetName, () => readonly (readonly [string, string])[]>> = {
  kind: () => STAKEHOLDER_KINDS.map((kind) => [kind, t(`kind.many.${kind}`)]),
  linkage: () => LINKAGE_KINDS.map((kind) => [kind, t(`linkageKind.${kind}`)]),
  status: () => STATUSES.map((status) => [status, t(`status.${status}`)]),
};

function namesOf(facet: FacetName, network: Network, around: Surroundings): ReadonlyMap<string, string> {
  const words = WORDS[facet];
  if (words !== undefined) return new Map(words());
  const names = new Map<string, string>();
  for (const one of network.stakeholders.values())
    for (const { id, name } of facet === "sector" ? one.sectors : one.places) names.set(id, name);
  const known = { sector: around.sectors, place: around.places, document: around.documents };
  for (const [id, { name }] of known[facet as keyof typeof known]) names.set(id, name);
  return names;
}

/** What a value of a facet is called. */
export function facetName(facet: FacetName, network: Network, around: Surroundings): (id: string) => string {
  const names = namesOf(facet, network, around);
  return (id) => names.get(id) ?? id;
}

/** Values of trees come below what holds them, alike ones the most frequent first; a list keeps its fixed order. */
function ordered(values: FacetValue[], facet: FacetName, around: Surroundings): FacetValue[] {
  const most = (a: FacetValue, b: FacetValue): number => b.count - a.count || byName(a.name, b.name);
  if (facet === "document" || facet === "linkage") return values.sort(most);
  if (facet !== "sector" && facet !== "place") return values;
  const tree = facet === "sector" ? around.sectors : around.places;
  const present = new Set(values.map(({ id }) => id));
  const under = groupBy(
    values,
    ({ id }) =>
      withWider(id, tree)
        .slice(1)
        .find((up) => present.has(up)) ?? "",
  );
  const walk = (parent: string, depth: number): FacetValue[] =>
    (under.get(parent) ?? [])
      .sort(most)
      .flatMap((value) => [{ ...value, depth }, ...walk(value.id, depth + 1)]);
  return walk("", 0);
}

/** The values of a facet that occur or are chosen, with their counts. Costs one walk over the network. */
export function facetValues(
  facet: FacetName,
  network: Network,
  choice: Choice,
  around: Surroundings,
): FacetValue[] {
  return valuesFrom(facet, tally(network, choice, facet), namesOf(facet, network, around), choice, around);
}

/** The same of the whole network, as the service counted it. */
export function wholeFacetValues(
  facet: FacetName,
  counted: CountedValues,
  network: Network,
  choice: Choice,
  around: Surroundings,
): FacetValue[] {
  const counts = new Map([...counted].map(([id, { count }]) => [id, count]));
  const told = [...counted].flatMap(([id, { name }]) => (name === null ? [] : [[id, name] as const]));
  const names = new Map([...namesOf(facet, network, around), ...told]);
  return valuesFrom(facet, counts, names, choice, around);
}

function valuesFrom(
  facet: FacetName,
  counts: ReadonlyMap<string, number>,
  names: ReadonlyMap<string, string>,
  choice: Choice,
  around: Surroundings,
): FacetValue[] {
  const chosen = choice.filters[facet] as readonly string[];
  const known = WORDS[facet] === undefined ? [...counts.keys()] : [...names.keys()];
  const ids = new Set([...known, ...chosen].filter((id) => counts.has(id) || chosen.includes(id)));
  const values = [...ids].map((id) => ({
    id,
    name: names.get(id) ?? id,
    count: counts.get(id) ?? 0,
    depth: 0,
  }));
  return ordered(values, facet, around);
}
