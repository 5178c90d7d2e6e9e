import type { FindFacetsQuery } from "../../generated/graphql.js";
import type { FoundFacet } from "../search-wish.js";

/** The places and sectors among what was found that have all words, as they were written or as they were meant. */
export const facetsOf = ({ facets }: Partial<FindFacetsQuery>): FoundFacet[] =>
  (facets?.nodes ?? []).flatMap(({ node, forgiving, matchedIn }) =>
    (matchedIn === "NAME" || matchedIn === "OTHER_NAME") &&
    (!forgiving || facets?.suggestion != null) &&
    (node?.__typename === "Place" || node?.__typename === "Sector")
      ? [
          {
            facet: node.__typename === "Place" ? "place" : "sector",
            node: { ...node, parent: null },
          } as const,
        ]
      : [],
  );
