import { type LinkageDetailsFragment, LinkagesBetweenDocument } from "../generated/graphql.js";
import { ask } from "./ask.js";

const PAGE = 100;

/** Linkages with everything that is known of them, by id; one question for each hundred. */
export async function loadLinkageDetails(
  ids: readonly string[],
): Promise<ReadonlyMap<string, LinkageDetailsFragment>> {
  const found = new Map<string, LinkageDetailsFragment>();
  for (let from = 0; from < ids.length; from += PAGE) {
    const filter = { id: { in: ids.slice(from, from + PAGE) } };
    const { linkages } = await ask(LinkagesBetweenDocument, { first: PAGE, filter });
    for (const linkage of linkages.nodes) found.set(linkage.id, linkage);
  }
  return found;
}
