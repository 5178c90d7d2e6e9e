import { useColumns } from "../../app/folds.js";
import { fittingTab } from "../../state/fitting-tab.js";
import { type Question, viewOf } from "../../state/questions.js";
import { START_VIEW } from "../../state/view.js";
import type { ViewChange } from "../../state/view-history.js";
import { ChangeButton } from "../change-button.js";
import { useQuestions } from "./use-questions.js";

/**
 * How a question is asked: the view turns to it, with its answer in front where there is room for one part only. The view keeps
 * the words of one that the network does not offer by itself.
 */
export function useAsking(): (question: Question) => ViewChange {
  const isSingle = useColumns() === 1;
  const questions = useQuestions();
  return (question) =>
    ({ mode }) => {
      const asked = questions.some(({ text }) => text === question.text) ? null : question.text;
      const { part } = question;
      const shown = mode === "table" ? mode : (part.mode ?? "map");
      const list = mode === "table" && part.mode === "places" ? "places" : START_VIEW.list;
      const view = {
        ...viewOf(question),
        mode: shown,
        list,
        asked,
        ...(isSingle && { pane: "side" as const }),
      };
      return { ...view, tab: part.tab ?? fittingTab(view) };
    };
}

/** Questions as buttons; each sets the view, and leaves whether map or table shows it. */
export function QuestionList({ questions }: { readonly questions: readonly Question[] }) {
  const asking = useAsking();
  return (
    <ul className="question-list">
      {questions.map((question) => (
        <li key={question.text}>
          <ChangeButton change={asking(question)}>{question.text}</ChangeButton>
        </li>
      ))}
    </ul>
  );
}
