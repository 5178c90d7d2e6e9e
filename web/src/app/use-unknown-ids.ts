import { NamesOfDocument } from "../generated/graphql.js";
import { ask } from "../queries/ask.js";
import { t } from "../words/words.js";
import { useExplorer } from "./explorer-context.js";
import { useLoad } from "./use-load.js";

/** So many are asked at once. */
const MOST_IDS = 100;

/** The sectors, places and documents by which the view filters and of which the network has none: nobody passes by them. */
export function useUnknownIds(): readonly string[] {
  const { view, around } = useExplorer();
  const { sector, place, document } = view.filters;
  const ids = [
    ...sector.filter((id) => !around.sectors.has(id)),
    ...place.filter((id) => !around.places.has(id)),
    ...document.filter((id) => !around.documents.has(id)),
  ].slice(0, MOST_IDS);
  // A very large network does not tell all of them at the start.
  const { value } = useLoad(
    ids.length === 0 ? null : JSON.stringify(ids),
    t("work.opening"),
    async (signal) => {
      const { nodes } = await ask(NamesOfDocument, { ids }, signal);
      return ids.filter((_, index) => nodes[index] == null);
    },
  );
  return value ?? [];
}
