import { useLoad } from "../../app/use-load.js";
import type { Loaded } from "../../app/work.js";
import { OpportunitiesDocument, type OpportunitiesQueryVariables } from "../../generated/graphql.js";
import { ask } from "../../queries/ask.js";
import type { Network } from "../../state/facts.js";
import type { Opportunity } from "../../state/introduction-highlight.js";
import { chosenFilter } from "../../state/network-filter.js";
import type { View } from "../../state/view.js";
import { t } from "../../words/words.js";

const MOST = 20;

/** Whom to introduce to whom; null while the tab is not open. Of a part of the network all that were loaded, by id. */
export function introductionVariables(
  view: View,
  network: Network,
  isWhole: boolean,
): OpportunitiesQueryVariables | null {
  if (view.tab !== "introductions") return null;
  const chosen = chosenFilter(view);
  const between =
    isWhole || view.scope === "all"
      ? chosen
      : { and: [{ id: { in: [...network.stakeholders.keys()] } }, chosen] };
  const and = view.introducedTo === null ? {} : { kind: { eq: view.introducedTo } };
  return { between, and, first: MOST };
}

/** Asks for the best introductions; null asks nothing. */
export const useIntroductions = (
  variables: OpportunitiesQueryVariables | null,
): Loaded<readonly Opportunity[]> =>
  useLoad(
    variables === null ? null : JSON.stringify(variables),
    t("introductions.looking"),
    async (signal) => {
      if (variables === null) return [];
      return (await ask(OpportunitiesDocument, variables, signal)).opportunities;
    },
  );
