import { fittingTab } from "../state/fitting-tab.js";
import type { ViewChange } from "../state/view-history.js";
import { START_VIEW, type View } from "../state/view.js";
import { ChangeButton } from "./change-button.js";

/** A question in words, with what the view that answers it differs by from the start. */
export interface Question {
  readonly text: string;
  readonly part: Partial<View>;
}

const answer =
  (part: Partial<View>): ViewChange =>
  ({ mode }) => {
    const view = { ...START_VIEW, mode, ...part };
    return { ...view, tab: fittingTab(view) };
  };

/** Questions as buttons; each sets the view, and leaves whether map or table shows it. */
export function QuestionList({ questions }: { readonly questions: readonly Question[] }) {
  return (
    <ul className="question-list">
      {questions.map(({ text, part }) => (
        <li key={text}>
          <ChangeButton change={answer(part)}>{text}</ChangeButton>
        </li>
      ))}
    </ul>
  );
}
