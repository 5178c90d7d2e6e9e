import { START_VIEW, type View } from "../state/view.js";
import { ChangeButton } from "./change-button.js";

/** A question in words, with what the view that answers it differs by from the start. */
export interface Question {
  readonly text: string;
  readonly part: Partial<View>;
}

/** Questions as buttons; each sets the view, and leaves whether map or table shows it. */
export function QuestionList({ questions }: { readonly questions: readonly Question[] }) {
  return (
    <ul className="question-list">
      {questions.map(({ text, part }) => (
        <li key={text}>
          <ChangeButton change={({ mode }) => ({ ...START_VIEW, mode, ...part })}>{text}</ChangeButton>
        </li>
      ))}
    </ul>
  );
}
