import type { LinkageRecord, StakeholderRecord } from "../../../schema/record.js";
import { stakeholderKindOfId } from "../../../schema/stakeholder-kinds.js";
import { FACET_LISTS } from "../../store/repositories/export-repository.js";
import { facetsInUse } from "../facets-in-use.js";
import type { ExportedNetwork, ExportFormat } from "../format.js";

/** JSON-LD 1.1 in the terms of schema.org and of the W3C organization ontology; what they lack is in terms of our own. */
export const jsonld: ExportFormat = {
  key: "jsonld",
  title: "JSON-LD",
  mediaType: "application/ld+json",
  extension: "jsonld",
  description: "Linked data: schema.org and W3C ORG, for triple stores and search engines.",
  write: writeJsonld,
};

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
const REFERENCES = ["from", "to", "parent", "jurisdiction", "topic", "document", "includedIn"];

const CONTEXT = {
  "@version": 1.1,
  "@vocab": "urn:linkages:term:",
  schema: "https://schema.org/",
  org: "http://www.w3.org/ns/org#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dcterms: "http://purl.org/dc/terms/",
  ...Object.fromEntries(PREFIXES.map((name) => [name, { "@id": `urn:linkages:${name}:`, "@prefix": true }])),
  ...Object.fromEntries(REFERENCES.map((name) => [name, { "@type": "@id" }])),
  name: "schema:name",
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

async function* writeJsonld(network: ExportedNetwork): AsyncGenerator<string> {
  const ids = await facetsInUse(network);
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[`;
  let separator = "\n";
  const line = (node: object): string => {
    const text = separator + JSON.stringify(node);
    separator = ",\n";
    return text;
  };
  for (const [label] of FACET_LISTS)
    for await (const part of network.facets(label, ids))
      for (const { id, ...facet } of part) {
        const { type, ...fields } = { type: undefined, ...facet };
        const documentType = type === undefined ? {} : { documentType: type };
        yield line({ "@id": id, "@type": [label, FACET_TYPES[label]], ...fields, ...documentType });
      }
  for await (const part of network.stakeholders())
    yield part
      .map(({ id, ...record }) => line({ "@id": id, "@type": typesOf({ id, ...record }), ...record }))
      .join("");
  for await (const part of network.linkages()) yield part.map((record) => line(linkageNode(record))).join("");
  yield "\n]}\n";
}
