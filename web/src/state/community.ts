import type { Network } from "./facts.js";
import type { View } from "./view.js";
import { t } from "../words/words.js";

/** A group of stakeholders that are linked more among each other than with others. */
export interface Community {
  /** After its best-linked member. */
  readonly name: string;
  readonly members: readonly string[];
}

/** What a community is called: after its best-linked member, who names it and does not lead it. */
export const aroundName = (name: string): string => t("community.around", { name });

/** What the community of each stakeholder is called, by the stakeholder's id; without those in none. */
export const homes = (communities: readonly Community[]): ReadonlyMap<string, string> =>
  new Map(communities.flatMap(({ name, members }) => members.map((id) => [id, aroundName(name)] as const)));

/** What the community is called that is open; null where none is, or who names it is not on the map. */
export function openCommunityName({ community }: Pick<View, "community">, network: Network): string | null {
  const name = community === null ? undefined : network.stakeholders.get(community.id)?.name;
  return name === undefined ? null : aroundName(name);
}
