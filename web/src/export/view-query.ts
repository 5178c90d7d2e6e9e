import { NetworkOnMapDocument, type NetworkOnMapQueryVariables } from "../generated/graphql.js";
import type { Need } from "../queries/load-network.js";
import { withLanguage } from "../words/wished-language.js";
import { networkFilter } from "../state/network-filter.js";
import type { View } from "../state/view.js";

/** A question to the API with its variables. */
export interface ViewQuery<Variables = NetworkOnMapQueryVariables> {
  readonly query: string;
  readonly variables: Variables;
}

/** The question whose answer is what the page shows, filters included; `loaded` are the stakeholders on the map. */
export function viewQuery(need: Need, view: View, loaded: readonly string[]): ViewQuery {
  const filter = networkFilter(view);
  const picked = need.all
    ? filter
    : { ...filter, stakeholders: { and: [{ id: { in: [...loaded] } }, filter.stakeholders ?? {}] } };
  return {
    query: NetworkOnMapDocument.toString().trim(),
    variables: { ...need.variables, ...(Object.keys(picked).length > 0 && { filter: picked }) },
  };
}

/** The address at which GraphiQL opens with a question and runs it; `view` is the explorer's address to come back to. */
export const graphiqlAddress = ({ query, variables }: ViewQuery<unknown>, view: string): string =>
  `/graphql${withLanguage(new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2), ...(view !== "" && { view }) }).toString())}`;
