import type { LinkageOnMapFragment, StakeholderOnMapFragment } from "../generated/graphql.js";
import { daySpan, type DaySpan } from "./period.js";

/** What the map, the table and the facets know of a stakeholder; everything else is asked for when it is opened. */
export type StakeholderFacts = StakeholderOnMapFragment & {
  /** Its sectors with every wider one, and its places with everything they lie in. */
  readonly within: ReadonlySet<string>;
};

/** What the map, the table and the facets know of a linkage. */
export interface LinkageFacts extends Omit<LinkageOnMapFragment, "sources"> {
  readonly documents: readonly string[];
  /** Null where the period is not documented. */
  readonly span: DaySpan | null;
}

/** Two who take part in the same projects, and in how many. */
export interface PartnershipFacts {
  /** The key of the pair. */
  readonly id: string;
  readonly between: readonly [string, string];
  readonly projectCount: number;
}

/** A facet with what directly holds it. */
export interface FacetNode {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
}

/** A place, with its point (degrees, WGS 84) where it has one. */
export interface PlaceNode extends FacetNode {
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** A source document, as a citation needs it. */
export interface DocumentNode {
  readonly id: string;
  readonly name: string;
  readonly publisher: string | null;
  readonly url: string | null;
}

/** What the page knows before it draws: how much there is, and what classifies it. */
export interface Surroundings {
  readonly stakeholderCounts: Readonly<Record<"AGENCY" | "CLUSTER" | "UNIVERSITY" | "PROJECT", number>>;
  readonly linkageCount: number;
  readonly sectors: ReadonlyMap<string, FacetNode>;
  readonly places: ReadonlyMap<string, PlaceNode>;
  readonly documents: ReadonlyMap<string, DocumentNode>;
}

/** The part of the network that was loaded; filters choose from it. */
export interface Network {
  readonly stakeholders: ReadonlyMap<string, StakeholderFacts>;
  readonly linkages: readonly LinkageFacts[];
  /** Who takes part in the same projects, most first, where projects are folded; none otherwise. */
  readonly partnerships: readonly PartnershipFacts[];
  /** How many the limits left out. */
  readonly omittedStakeholders: number;
  readonly omittedLinkages: number;
  readonly omittedPartnerships: number;
  /** Of the open community, who the service found to be in it: the best linked; absent where none is open or all are picked. */
  readonly members?: readonly string[];
}

/** A network with nothing in it. */
export const EMPTY_NETWORK: Network = {
  stakeholders: new Map(),
  linkages: [],
  partnerships: [],
  omittedStakeholders: 0,
  omittedLinkages: 0,
  omittedPartnerships: 0,
};

/** A facet and all that holds it, the nearest first; a circle in the data ends it. */
export function withWider(id: string, tree: ReadonlyMap<string, FacetNode>): string[] {
  const found: string[] = [];
  for (let next: string | null | undefined = id; next != null && !found.includes(next);)
    [next] = [tree.get(next)?.parent, found.push(next)];
  return found;
}

/** Turns the nodes of an answer into facts; costs one walk up the trees for each facet of each node. */
export function stakeholderFacts(
  node: StakeholderOnMapFragment,
  { sectors, places }: Pick<Surroundings, "sectors" | "places">,
): StakeholderFacts {
  const within = new Set<string>();
  for (const { id } of node.sectors) for (const wider of withWider(id, sectors)) within.add(wider);
  for (const { id } of node.places) for (const wider of withWider(id, places)) within.add(wider);
  return { ...node, within };
}

/** Turns a linkage of an answer into facts. */
export const linkageFacts = ({ sources, ...rest }: LinkageOnMapFragment): LinkageFacts => ({
  ...rest,
  documents: [...new Set(sources.map(({ document }) => document.id))],
  span: rest.period === null ? null : daySpan(rest.period),
});

/** How many stakeholders there are of all kinds. */
export const stakeholderTotal = ({ stakeholderCounts }: Surroundings): number =>
  Object.values(stakeholderCounts).reduce((sum, count) => sum + count, 0);
