import type { Exported } from "./exported.js";

/** What is shown as JSON: stakeholders and linkages with the fields of the API, and how to cite them. */
export function toJson({ shown, citation, around }: Exported): string {
  const stakeholders = shown.stakeholders.map(({ within: _, ...facts }) => facts);
  const linkages = shown.linkages.map(({ span: _, documents, ...facts }) => ({
    ...facts,
    documents: documents.map((id) => ({ id, name: around.documents.get(id)?.name ?? id })),
  }));
  return `${JSON.stringify({ citation, stakeholders, linkages }, null, 1)}\n`;
}
