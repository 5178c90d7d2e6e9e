import { useColumns } from "../app/folds.js";
import { fittingTab } from "../state/fitting-tab.js";
import { type Question, viewOf } from "../state/questions.js";
import type { ViewChange } from "../state/view-history.js";
import { ChangeButton } from "./change-button.js";

/** How a question is asked: the view turns to it, with its answer in front where there is room for one part only. */
export function useAsking(): (question: Question) => ViewChange {
  const isSingle = useColumns() === 1;
  return (question) =>
    ({ mode }) => {
      const view = { ...viewOf(question), mode, ...(isSingle && { pane: "side" as const }) };
      return { ...view, tab: fittingTab(view) };
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
