import type {
  MatchCautionType,
  MatchExclusion,
  MatchHorizon,
  MatchReasonType,
} from "../../schema/vocabulary.js";
import type { Network } from "../network/network.js";
import type { Caution } from "./explaining/cautions.js";
import type { Counterfactual } from "./explaining/counterfactual.js";
import type { Gap } from "./gaps/gaps.js";
import type { Ids } from "../network/id-places.js";
import type { NumberedMatch } from "./match-tasks.js";
import type { Proof, Reason } from "./explaining/reason.js";

// The edge: numbers become ids here, on the request thread, when somebody reads them, and nowhere else in matching.

/** The names of a network's numbers. */
export type Names = Pick<Network, "linkageKinds" | "groups" | "facets"> & {
  readonly ids: Ids;
  readonly linkageIds: Ids;
};

/** A fact behind a reason, by ids. */
export interface FoundProof {
  readonly contribution: number;
  readonly stakeholders: readonly string[];
  readonly linkages: readonly string[];
  readonly sectors: readonly string[];
  readonly places: readonly string[];
  readonly topics: readonly string[];
  readonly ways: readonly { readonly ends: readonly [string, string]; readonly project: string }[];
}

/** A match by ids, explained. */
export interface FoundMatch {
  readonly seeker: string;
  readonly candidate: string;
  readonly rank: number | null;
  readonly notSuggested: MatchExclusion | null;
  readonly score: number;
  readonly strength: number | null;
  readonly linkageKind: string | null;
  readonly horizon: MatchHorizon;
  /** The latest linkages that make the two partners already; empty for others. */
  readonly linked: readonly string[];
  readonly reasons: readonly {
    readonly type: MatchReasonType;
    readonly contribution: number;
    readonly moreProofs: number;
    readonly proofs: readonly FoundProof[];
  }[];
  readonly cautions: readonly (Pick<FoundProof, "stakeholders" | "linkages"> & {
    readonly type: MatchCautionType;
  })[];
}

/** A gap by ids. */
export interface FoundGap extends Pick<Gap, "peers" | "having" | "glaring"> {
  readonly stakeholder: string;
  readonly lacks:
    { readonly linkageKind: string } | { readonly partnerGroup: string } | { readonly topic: string };
  readonly peersShare: { readonly kind: string; readonly sector?: string; readonly place?: string };
  readonly proof: readonly { readonly stakeholder: string; readonly linkages: readonly string[] }[];
}

/** A counterfactual by ids. */
export interface FoundCounterfactual extends Omit<Counterfactual, "topic" | "partner"> {
  readonly topic: string | null;
  readonly partner: string | null;
}

const namesOf = (list: Ids, numbers: readonly number[]): string[] => numbers.map((one) => list.at(one) ?? "");

/** Names are looked up when they are read. */
const toFoundProof = (
  names: Names,
  { contribution, stakeholders, linkages, sectors, places, topics, ways }: Proof,
): FoundProof => ({
  contribution,
  get stakeholders() {
    return namesOf(names.ids, stakeholders);
  },
  get linkages() {
    return namesOf(names.linkageIds, linkages);
  },
  get sectors() {
    return namesOf(names.facets.sectors, sectors);
  },
  get places() {
    return namesOf(names.facets.places, places);
  },
  get topics() {
    return namesOf(names.facets.topics, topics);
  },
  get ways() {
    const nameOf = (one: number): string => names.ids.at(one) ?? "";
    return ways.map(({ one, other, project }) => ({
      ends: [nameOf(one), nameOf(other)] as const,
      project: nameOf(project),
    }));
  },
});

/** A reason by ids. */
export const toFoundReason = (
  names: Names,
  { proofs, ...reason }: Reason,
): FoundMatch["reasons"][number] => ({
  ...reason,
  proofs: proofs.map((proof) => toFoundProof(names, proof)),
});

/** A caution by ids. */
export const toFoundCaution = (
  names: Names,
  { type, stakeholders, linkages }: Caution,
): FoundMatch["cautions"][number] => ({
  type,
  stakeholders: namesOf(names.ids, stakeholders),
  linkages: namesOf(names.linkageIds, linkages),
});

export const toFoundMatch = (names: Names, match: NumberedMatch): FoundMatch => ({
  ...match,
  seeker: names.ids.at(match.seeker) ?? "",
  candidate: names.ids.at(match.candidate) ?? "",
  linked: namesOf(names.linkageIds, match.linked),
  reasons: match.reasons.map((reason) => toFoundReason(names, reason)),
  cautions: match.cautions.map((caution) => toFoundCaution(names, caution)),
});

export function toFoundGap(names: Names, { lacks, peersShare, proof, ...gap }: Gap): FoundGap {
  const { kind, sector, place } = peersShare;
  return {
    ...gap,
    stakeholder: names.ids.at(gap.stakeholder) ?? "",
    lacks: lackOf(names, lacks),
    peersShare: {
      kind,
      ...(sector !== undefined && { sector: names.facets.sectors.at(sector) ?? "" }),
      ...(place !== undefined && { place: names.facets.places.at(place) ?? "" }),
    },
    proof: proof.map(({ stakeholder, linkages }) => ({
      stakeholder: names.ids.at(stakeholder) ?? "",
      linkages: namesOf(names.linkageIds, linkages),
    })),
  };
}

function lackOf({ linkageKinds, groups, facets }: Names, lacks: Gap["lacks"]): FoundGap["lacks"] {
  if ("linkageKind" in lacks) return { linkageKind: linkageKinds.at(lacks.linkageKind) ?? "" };
  return "topic" in lacks
    ? { topic: facets.topics.at(lacks.topic) ?? "" }
    : { partnerGroup: groups.at(lacks.partnerGroup) ?? "" };
}

export const toFoundCounterfactual = (names: Names, found: Counterfactual): FoundCounterfactual => ({
  ...found,
  topic: found.topic === null ? null : (names.facets.topics.at(found.topic) ?? ""),
  partner: found.partner === null ? null : (names.ids.at(found.partner) ?? ""),
});
