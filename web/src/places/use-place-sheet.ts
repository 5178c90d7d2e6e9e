import { useMemo } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { useLoad } from "../app/use-load.js";
import type { Loaded } from "../app/work.js";
import { NetworkByPlaceDocument, type NetworkByPlaceQuery } from "../generated/graphql.js";
import { type Answered, ask } from "../queries/ask.js";
import { isDrawnTogether } from "../queries/load-network.js";
import { wholeFilter, wholeStakeholders } from "../state/network-filter.js";
import { type PlaceSheet, sheetOf } from "./place-sheet.js";
import { t } from "../words/words.js";

function toSheet({ overview, nowhere }: Answered<NetworkByPlaceQuery>): PlaceSheet {
  const ids = new Map(overview.groups.map(({ number, facetId }) => [number, facetId ?? ""]));
  return {
    groups: overview.groups.map(({ facetId, name, size, kinds, linkagesInside }) => ({
      id: facetId ?? "",
      name,
      size,
      kinds,
      inside: linkagesInside,
      members: null,
    })),
    flows: overview.flows.map(({ from, to, linkageCount }) => ({
      between: [ids.get(from) ?? "", ids.get(to) ?? ""],
      count: linkageCount,
    })),
    placeCount: overview.groupCount,
    stakeholders: overview.counted.stakeholders,
    nowhere: nowhere.totalCount,
    nowhereMembers: null,
  };
}

/**
 * The network by place: of what is on the map where something is, else of all that the filters choose, drawn together by the
 * service into its hundred largest places.
 */
export function usePlaceSheet(): Loaded<PlaceSheet> {
  const { view, choice, around, network, shown, bundles } = useExplorer();
  const isTogether = isDrawnTogether(view, around, network);
  const filter = wholeFilter(choice);
  const nowhere = { and: [wholeStakeholders(choice), { place: { isNull: true } }] };
  const variables = { ...(filter && { filter }), nowhere };
  const key = JSON.stringify(variables);
  const asked = useLoad(isTogether ? key : null, t("places.loading"), async (signal) => ({
    key,
    sheet: toSheet(await ask(NetworkByPlaceDocument, variables, signal)),
  }));
  const own = useMemo(() => (isTogether ? null : sheetOf(shown, bundles)), [isTogether, shown, bundles]);
  return { ...asked, value: own ?? (asked.value?.key === key ? asked.value.sheet : null) };
}
