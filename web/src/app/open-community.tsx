import { openCommunityName } from "../state/community.js";
import { useExplorer } from "./explorer-context.js";
import { t } from "../words/words.js";

/** Heads what is shown of a community of the overview: what it is called, and how much of it this is. */
export function OpenCommunity() {
  const { view, network } = useExplorer();
  const name = openCommunityName(view, network);
  if (name === null || view.community === null) return null;
  const { size } = view.community;
  const shown = (network.members ?? view.picked).filter((id) => network.stakeholders.has(id)).length;
  return (
    <header className="open-community">
      <h2 dir="auto">{name}</h2>
      <p>{t(shown < size ? "community.bestLinked" : "community.whole", { shown, size })}</p>
    </header>
  );
}
