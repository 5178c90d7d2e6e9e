import {
  linkageFacts,
  type Network,
  stakeholderFacts,
  type Surroundings,
} from "../../../web/src/state/facts.js";
import type { LinkageOnMapFragment, StakeholderOnMapFragment } from "../../../web/src/generated/graphql.js";

/** Sectors and places as trees, and two documents. */
export const AROUND: Surroundings = {
  stakeholderCounts: { AGENCY: 2, CLUSTER: 2, UNIVERSITY: 1, PROJECT: 0 },
  linkageCount: 5,
  sectors: new Map(
    [
      { id: "sector:textiles", name: "Textiles", parent: null },
      { id: "sector:knitwear", name: "Knitwear", parent: "sector:textiles" },
    ].map((one) => [one.id, one]),
  ),
  places: new Map(
    [
      { id: "place:punjab", name: "Punjab", parent: null, latitude: null, longitude: null },
      { id: "place:lahore", name: "Lahore", parent: "place:punjab", latitude: 31.5, longitude: 74.3 },
    ].map((one) => [one.id, one]),
  ),
  documents: new Map(
    ["report", "letter"].map((name) => [
      `document:${name}`,
      { id: `document:${name}`, name: `The ${name}`, publisher: null, url: null },
    ]),
  ),
};

const stakeholder = (
  id: string,
  kind: StakeholderOnMapFragment["kind"],
  linkageCount: number,
  more: Partial<StakeholderOnMapFragment> = {},
): StakeholderOnMapFragment => ({
  id,
  kind,
  linkageCount,
  name: id,
  acronym: null,
  collective: false,
  updatedAt: "2026-01-02T03:04:05.678Z",
  sectors: [],
  places: [],
  ...more,
});

const linkage = (
  id: string,
  from: string,
  to: string,
  more: Partial<LinkageOnMapFragment> = {},
): LinkageOnMapFragment => ({
  id,
  kind: "TRAINING",
  mutual: false,
  role: null,
  title: id,
  status: "ESTABLISHED",
  period: null,
  confidence: "STATED",
  from,
  to,
  sources: [{ document: { id: "document:report" } }],
  ...more,
});

const STAKEHOLDERS = [
  stakeholder("agency:hub", "AGENCY", 4),
  stakeholder("agency:fund", "AGENCY", 1),
  stakeholder("cluster:knit", "CLUSTER", 3, {
    sectors: [{ id: "sector:knitwear", name: "Knitwear" }],
    places: [{ id: "place:lahore", name: "Lahore" }],
  }),
  stakeholder("cluster:alone", "CLUSTER", 0, { places: [{ id: "place:punjab", name: "Punjab" }] }),
  stakeholder("university:u", "UNIVERSITY", 2),
];

const LINKAGES = [
  linkage("linkage:1", "agency:hub", "cluster:knit", { period: "2004-08" }),
  linkage("linkage:2", "agency:hub", "cluster:knit", { kind: "RESEARCH", status: "ANTICIPATED" }),
  linkage("linkage:3", "agency:fund", "agency:hub", { kind: "FUNDING", period: "2007/.." }),
  linkage("linkage:4", "university:u", "agency:hub", {
    kind: "ADOPTION",
    status: "REQUESTED",
    sources: [{ document: { id: "document:letter" } }],
  }),
  linkage("linkage:5", "university:u", "cluster:knit", { mutual: true, confidence: "INFERRED" }),
];

/** Five stakeholders, one of them without any linkage, and five linkages, two of them of one pair. */
export const EXAMPLE: Network = {
  stakeholders: new Map(STAKEHOLDERS.map((one) => [one.id, stakeholderFacts(one, AROUND)])),
  linkages: LINKAGES.map(linkageFacts),
  partnerships: [],
  omittedStakeholders: 0,
  omittedLinkages: 0,
  omittedPartnerships: 0,
};
