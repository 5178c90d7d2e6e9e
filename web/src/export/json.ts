import type { LinkageDetailsFragment } from "../generated/graphql.js";
import type { Exported } from "./exported.js";

/** What is known of a linkage beside what the map knows, in the fields of the API. */
function inFull(details: LinkageDetailsFragment | undefined): object {
  if (details === undefined) return {};
  const { activity, results, amount, quantity, people, sources } = details;
  const told = sources.map(({ document, locator }) => ({ document: document.id, locator }));
  return { activity, results, amount, quantity, people, sources: told };
}

/** What is shown as JSON: stakeholders, linkages and, where projects are folded, partnerships with the fields of the API, and how to cite them. */
export function toJson({ shown, citation, around, network, details }: Exported): string {
  const stakeholders = shown.stakeholders.map(({ within: _, ...facts }) => facts);
  const linkages = shown.linkages.map(({ span: _, documents, ...facts }) => ({
    ...facts,
    ...inFull(details.get(facts.id)),
    fromName: network.stakeholders.get(facts.from)?.name ?? facts.from,
    toName: network.stakeholders.get(facts.to)?.name ?? facts.to,
    documents: documents.map((id) => ({ id, name: around.documents.get(id)?.name ?? id })),
  }));
  const partnerships = shown.partnerships.map(({ between, projectCount }) => ({ between, projectCount }));
  const facts = { citation, stakeholders, linkages, ...(partnerships.length > 0 && { partnerships }) };
  return `${JSON.stringify(facts, null, 1)}\n`;
}
