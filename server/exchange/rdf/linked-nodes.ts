import type { LinkageRecord, StakeholderRecord } from "../../../schema/record.js";
import { stakeholderKindOfId } from "../../../schema/stakeholder-kinds.js";
import { FACET_LISTS } from "../../store/repositories/export-repository.js";
import { facetsInUse } from "../writing/facets-in-use.js";
import type { ExportedNetwork } from "../format.js";

const PREFIXES = [
  "agency",
  "cluster",
  "university",
  "project",
  "linkage",
  "sector",
  "place",
  "topic",
  "document",
];
const REFERENCES = ["from", "to", "parent", "jurisdiction", "includedIn"];

/** What the members of our linked data mean, as a context of JSON-LD. */
export const CONTEXT = {
  "@version": 1.1,
  "@vocab": "urn:linkages:term:",
  schema: "https://schema.org/",
  org: "http://www.w3.org/ns/org#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dcterms: "http://purl.org/dc/terms/",
  ...Object.fromEntries(REFERENCES.map((name) => [name, { "@type": "@id" }])),
  ...Object.fromEntries(PREFIXES.map((name) => [name, { "@id": `urn:linkages:${name}:`, "@prefix": true }])),
  // What begins ids, and is a member with such ids too.
  ...Object.fromEntries(
    ["topic", "document"].map((name) => [
      name,
      { "@id": `urn:linkages:${name}:`, "@prefix": true, "@type": "@id" },
    ]),
  ),
  name: "schema:name",
  prefLabel: "skos:prefLabel",
  otherNames: "schema:alternateName",
  summary: "schema:description",
  description: "schema:description",
  founded: "schema:foundingDate",
  website: { "@id": "schema:url", "@type": "@id" },
  url: { "@id": "schema:url", "@type": "@id" },
  sectors: { "@id": "org:classification", "@type": "@id" },
  places: { "@id": "schema:location", "@type": "@id" },
  latitude: "schema:latitude",
  longitude: "schema:longitude",
  identifiers: "schema:identifier",
  sources: "dcterms:source",
  publisher: "schema:publisher",
  published: "schema:datePublished",
  retrieved: "schema:dateModified",
  period: "schema:temporalCoverage",
  amount: "schema:amount",
  currency: "schema:currency",
  funder: { "@id": "schema:funder", "@type": "@id" },
  fundedItem: { "@id": "schema:fundedItem", "@type": "@id" },
  agent: { "@id": "schema:agent", "@type": "@id" },
  object: { "@id": "schema:object", "@type": "@id" },
  subOrganizationOf: { "@id": "org:subOrganizationOf", "@type": "@id" },
  member: { "@id": "org:member", "@type": "@id" },
  organization: { "@id": "org:organization", "@type": "@id" },
};

const GOVERNMENT = ["MINISTRY", "GOVERNMENT", "AUTHORITY", "COMMISSION", "COUNCIL", "PUBLIC_BODY"];

function typesOf(record: StakeholderRecord): string[] {
  switch (stakeholderKindOfId(record.id)?.key) {
    case "PROJECT":
      return ["Project", "schema:Project"];
    case "UNIVERSITY":
      return ["University", "schema:CollegeOrUniversity", "org:FormalOrganization"];
    case "CLUSTER":
      return ["Cluster", "schema:Organization", "org:OrganizationalCollaboration"];
    case "AGENCY":
    case undefined: {
      const type = "agencyType" in record ? record.agencyType : undefined;
      if (type === "UNIT") return ["Agency", "schema:Organization", "org:OrganizationalUnit"];
      const schema = GOVERNMENT.includes(type ?? "")
        ? "GovernmentOrganization"
        : type === "NGO"
          ? "NGO"
          : "Organization";
      return ["Agency", `schema:${schema}`, "org:FormalOrganization"];
    }
  }
}

const FACET_TYPES = {
  Document: "schema:CreativeWork",
  Sector: "skos:Concept",
  Place: "schema:Place",
  Topic: "skos:Concept",
} as const;

/** What says in the terms of others what a node says of itself. */
export const SAID_TWICE: readonly string[] = [
  ...["prefLabel", "subOrganizationOf"],
  ...["funder", "fundedItem", "agent", "object", "member", "organization"],
];

function stakeholderNode({ id, ...record }: StakeholderRecord): object {
  const parent = "parent" in record && !id.startsWith("project:") ? record.parent : undefined;
  return {
    "@id": id,
    "@type": typesOf({ id, ...record }),
    prefLabel: record.name,
    ...(parent !== undefined && { subOrganizationOf: parent }),
    ...record,
  };
}

function facetNode(
  label: keyof typeof FACET_TYPES,
  { id, ...facet }: { readonly id: string; readonly type?: string | undefined },
): object {
  const { type, ...fields } = facet;
  const documentType = type === undefined ? {} : { documentType: type };
  return { "@id": id, "@type": [label, FACET_TYPES[label]], ...fields, ...documentType };
}

function linkageNode({ id, kind, ...record }: LinkageRecord): object {
  const { from, to } = record;
  const node = (type: string, ends: object): object => ({
    "@id": id,
    "@type": ["Linkage", type],
    kind,
    ...ends,
    ...record,
  });
  if (kind === "FUNDING") return node("schema:MonetaryGrant", { funder: from, fundedItem: to });
  if (kind === "AFFILIATION") return node("org:Membership", { member: from, organization: to });
  return node("schema:Action", { agent: from, object: to });
}

/** A part of the network as nodes of linked data, some at a time: facets, stakeholders, linkages. */
export async function* linkedNodes(network: ExportedNetwork): AsyncGenerator<object[]> {
  const ids = await facetsInUse(network);
  for (const [label] of FACET_LISTS)
    for await (const part of network.facets(label, ids)) yield part.map((facet) => facetNode(label, facet));
  for await (const part of network.stakeholders()) yield part.map(stakeholderNode);
  for await (const part of network.linkages()) yield part.map(linkageNode);
}
