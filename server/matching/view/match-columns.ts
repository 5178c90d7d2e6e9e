import type { Network } from "../../network/network.js";

/** How many there are of something. */
interface Counted {
  readonly length: number;
}

/** What matching reads of a network: numbers and short lists of names, no ids. */
export type MatchColumns = Pick<
  Network,
  | "kind"
  | "group"
  | "groups"
  | "collective"
  | "sectorFamilies"
  | "sectors"
  | "places"
  | "needs"
  | "offers"
  | "exchangeDay"
  | "declined"
  | "linkageKinds"
  | "roles"
  | "from"
  | "to"
  | "linkageKind"
  | "role"
  | "stands"
  | "resultSeen"
  | "day"
  | "offsets"
  | "incident"
> & { readonly facets: Readonly<Record<"sectors" | "places" | "topics", Counted>> };

/** The same of any network, as it is sent to a thread: arrays in shared memory are not copied. */
export const columnsOf = (network: MatchColumns): MatchColumns => ({
  kind: network.kind,
  group: network.group,
  groups: network.groups,
  collective: network.collective,
  sectorFamilies: network.sectorFamilies,
  sectors: network.sectors,
  places: network.places,
  needs: network.needs,
  offers: network.offers,
  exchangeDay: network.exchangeDay,
  declined: network.declined,
  linkageKinds: network.linkageKinds,
  roles: network.roles,
  from: network.from,
  to: network.to,
  linkageKind: network.linkageKind,
  role: network.role,
  stands: network.stands,
  resultSeen: network.resultSeen,
  day: network.day,
  offsets: network.offsets,
  incident: network.incident,
  facets: {
    sectors: { length: network.facets.sectors.length },
    places: { length: network.facets.places.length },
    topics: { length: network.facets.topics.length },
  },
});

/** How many stakeholders there are or were: their numbers are below. */
export const sizeOf = (network: Pick<MatchColumns, "kind">): number => network.kind.length;
