import { useMemo } from "react";
import { useExplorer } from "../../app/explorer-context.js";
import { type Question, questionsOf } from "../../state/questions.js";

const NONE: readonly Question[] = [];

/** The questions that the network can answer; none while only a part of it is loaded. */
export function useQuestions(): readonly Question[] {
  const { network, isWhole } = useExplorer();
  return useMemo(() => (isWhole ? questionsOf(network) : NONE), [network, isWhole]);
}
