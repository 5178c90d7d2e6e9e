import { useExplorer } from "../app/explorer-context.js";
import { useLoad } from "../app/use-load.js";
import { NamesOfDocument } from "../generated/graphql.js";
import { ask } from "../queries/ask.js";
import { t } from "../words/words.js";

/** The names of stakeholders: of those on the map at once, of others when the service has told them, their ids till then. */
export function useNames(ids: readonly string[]): (id: string) => string {
  const { network } = useExplorer();
  const unknown = ids.filter((id) => !network.stakeholders.has(id)).sort();
  const { value } = useLoad(
    unknown.length === 0 ? null : unknown.join(" "),
    t("details.lookingForNames"),
    async (signal) => {
      const { nodes } = await ask(NamesOfDocument, { ids: unknown }, signal);
      return new Map(nodes.flatMap((node) => (node != null && "name" in node ? [[node.id, node.name]] : [])));
    },
  );
  return (id) => network.stakeholders.get(id)?.name ?? value?.get(id) ?? id;
}
