import { askService } from "./ask-service.js";

/** Which of these ids are anything? */
const KNOWN = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";

/** What may have been meant? */
const NEAR = `query ($text: String!, $type: SearchType!) {
  searchResults(text: $text, types: [$type], first: 3) { nodes { node { id ... on Stakeholder { name } ... on Linkage { title } } } }
}`;

interface Known {
  readonly nodes: readonly (object | null)[] | null;
}

interface Near {
  readonly searchResults: {
    readonly nodes: readonly { readonly node: { id: string; name?: string; title?: string } }[];
  } | null;
}

/** So many unknown ids are told of at once. */
const TOLD = 3;

/** Says of each id that is nothing's what may have been meant, and how ids are found; undefined where all are known. */
export async function tellUnknown(service: string, ids: readonly string[]): Promise<string | undefined> {
  if (ids.length === 0) return undefined;
  const answer = await askService(service, KNOWN, { ids });
  const nodes = (answer?.data as Known | null | undefined)?.nodes;
  // What else went wrong, the question itself hears too.
  if (!nodes) return undefined;
  const unknown = ids.filter((_, place) => nodes[place] === null).slice(0, TOLD);
  if (unknown.length === 0) return undefined;
  return (await Promise.all(unknown.map((id) => tell(service, id)))).join("\n");
}

async function tell(service: string, id: string): Promise<string> {
  const isLinkage = id.startsWith("linkage:");
  const text = id
    .slice(id.indexOf(":") + 1)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .slice(0, 200);
  const type = isLinkage ? "LINKAGE" : "STAKEHOLDER";
  const answer = await askService(service, NEAR, { text, type });
  const near = (answer?.data as Near | null | undefined)?.searchResults?.nodes ?? [];
  const meant = near.map(({ node }) => `${node.id} (${node.name ?? node.title ?? ""})`).join(", ");
  const sort = isLinkage ? "linkage" : "stakeholder";
  const cure = isLinkage
    ? "Ids of linkages stand in the answers of describe_stakeholder, find_paths and list_initiatives."
    : "Find ids with find_stakeholders.";
  return `There is no ${sort} with the id ${JSON.stringify(id)}. ${meant === "" ? "" : `Did you mean ${meant}? `}${cure}`;
}

/** Says of a sector, place or document that a filter names and that is none of the network's why nothing is found by it. */
export const tellUnknownFacet = (id: string): string =>
  `Nothing in the network has the id ${JSON.stringify(id)}: nothing is found by it. The answers of describe_stakeholder have ids of sectors and places.`;
