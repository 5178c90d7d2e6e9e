import type { Exported } from "./exported.js";

/** What is shown as JSON: stakeholders, linkages and, where projects are folded, partnerships with the fields of the API, and how to cite them. */
export function toJson({ shown, citation, around }: Exported): string {
  const stakeholders = shown.stakeholders.map(({ within: _, ...facts }) => facts);
  const linkages = shown.linkages.map(({ span: _, documents, ...facts }) => ({
    ...facts,
    documents: documents.map((id) => ({ id, name: around.documents.get(id)?.name ?? id })),
  }));
  const partnerships = shown.partnerships.map(({ between, projectCount }) => ({ between, projectCount }));
  const facts = { citation, stakeholders, linkages, ...(partnerships.length > 0 && { partnerships }) };
  return `${JSON.stringify(facts, null, 1)}\n`;
}
