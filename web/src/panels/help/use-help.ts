import { useLoad } from "../../app/use-load.js";
import type { Loaded } from "../../app/work.js";
import {
  HelpersDocument,
  type HelpersQuery,
  type HelpersQueryVariables,
  SeekersDocument,
  type SeekersQuery,
  type SeekersQueryVariables,
  TopicsDocument,
  type TopicsQuery,
} from "../../generated/graphql.js";
import { ask } from "../../queries/ask.js";
import { seekerOf, type View } from "../../state/view.js";
import { t } from "../../words/words.js";

const MOST = 20;

/** Somebody who can help, with the proofs. */
export type Helper = NonNullable<HelpersQuery["helpers"]>[number];
/** Somebody who needs what is offered. */
export type Seeker = NonNullable<SeekersQuery["seekers"]>[number];
/** What needs and offers are about. */
export type Topics = NonNullable<TopicsQuery["topics"]>["nodes"];

/** The variables of the question who can help; null while nothing is needed. */
export const helperVariables = ({ helping: { topic, need } }: View): HelpersQueryVariables | null =>
  topic === null && need === null ? null : { topic, need, first: MOST };

/** The variables of the question who needs what the selected stakeholder offers, or a topic; null where there is neither. */
export function seekerVariables(view: View): SeekersQueryVariables | null {
  const { topic } = view.helping;
  const of = topic === null ? seekerOf(view) : null;
  return topic === null && of === null ? null : { of, topic, first: MOST };
}

/** Asks who can help; null asks nothing. */
export const useHelpers = (variables: HelpersQueryVariables | null): Loaded<readonly Helper[]> =>
  useLoad(variables === null ? null : JSON.stringify(variables), t("help.looking"), async (signal) =>
    variables === null ? [] : (await ask(HelpersDocument, variables, signal)).helpers,
  );

/** Asks who needs what is offered; null asks nothing. */
export const useSeekers = (variables: SeekersQueryVariables | null): Loaded<readonly Seeker[]> =>
  useLoad(variables === null ? null : JSON.stringify(variables), t("help.looking"), async (signal) =>
    variables === null ? [] : (await ask(SeekersDocument, variables, signal)).seekers,
  );

/** The first hundred topics by name; the words of a need find the others. */
export const useTopics = (): Loaded<Topics> =>
  useLoad(
    "topics",
    t("help.looking"),
    async (signal) => (await ask(TopicsDocument, {}, signal)).topics.nodes,
  );
