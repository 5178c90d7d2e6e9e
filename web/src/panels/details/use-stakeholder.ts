import { useLoad } from "../../app/use-load.js";
import type { Loaded } from "../../app/work.js";
import { StakeholderDetailsDocument, type StakeholderDetailsQuery } from "../../generated/graphql.js";
import { AskError } from "../../queries/ask-error.js";
import { ask } from "../../queries/ask.js";
import type { Progress } from "../../queries/load-network.js";
import { t } from "../../words/words.js";

/** A stakeholder with all of its linkages. */
export type OpenStakeholder = NonNullable<StakeholderDetailsQuery["stakeholder"]>;

const MOST_PAGES = 10;

async function load(id: string, signal: AbortSignal, onProgress: Progress): Promise<OpenStakeholder> {
  const { stakeholder } = await ask(StakeholderDetailsDocument, { id, after: null }, signal);
  if (stakeholder == null) throw new AskError(t("details.unknown", { id }), t("details.unknownCure"));
  let { pageInfo, nodes } = stakeholder.linkages;
  for (let page = 1; page < MOST_PAGES && pageInfo.hasNextPage; page++) {
    onProgress(nodes.length / stakeholder.linkages.totalCount, t("details.loadingMore"));
    const more = await ask(StakeholderDetailsDocument, { id, after: pageInfo.endCursor ?? null }, signal);
    nodes = [...nodes, ...(more.stakeholder?.linkages.nodes ?? [])];
    pageInfo = more.stakeholder?.linkages.pageInfo ?? { hasNextPage: false, endCursor: null };
  }
  return { ...stakeholder, linkages: { ...stakeholder.linkages, nodes, pageInfo } };
}

/** Loads a stakeholder with its linkages, 100 at a time and 1000 at most. */
export const useStakeholder = (id: string): Loaded<OpenStakeholder> =>
  useLoad(`stakeholder ${id}`, t("details.loading"), (signal, onProgress) => load(id, signal, onProgress));
