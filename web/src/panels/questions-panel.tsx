import { useExplorer } from "../app/explorer-context.js";
import { SHOW_ALL_UP_TO } from "../queries/load-network.js";
import { stakeholderTotal } from "../queries/load-surroundings.js";
import type { Community } from "../state/community.js";
import { isFiltered } from "../state/filter-network.js";
import { questionOf } from "../state/questions.js";
import { START_VIEW } from "../state/view.js";
import { counted, STAKEHOLDER_KINDS } from "../state/wording.js";
import { AnswerView } from "./answer-view.js";
import { BestLinkedQuestions } from "./best-linked-questions.js";
import { ChangeButton } from "./change-button.js";
import { KindMeanings } from "./kind-meanings.js";
import { QuestionList } from "./question-list.js";
import { useQuestions } from "./use-questions.js";

const AT_FIRST = 8;

function Intro() {
  const { around } = useExplorer();
  const kinds = Object.entries(STAKEHOLDER_KINDS) as [
    keyof typeof STAKEHOLDER_KINDS,
    { one: string; many: string },
  ][];
  return (
    <p>
      Who works with whom, on what, and with what result:{" "}
      {kinds
        .filter(([kind]) => around.stakeholderCounts[kind] > 0)
        .map(([kind, { one, many }]) => counted(around.stakeholderCounts[kind], one, many).toLowerCase())
        .join(", ")}{" "}
      and {counted(around.linkageCount, "linkage")} between them, each with its source.
    </p>
  );
}

function Reading() {
  const { view } = useExplorer();
  return (
    <>
      <h3>How to read the map</h3>
      {view.throughProjects ? (
        <p>
          Each shape is a stakeholder; projects are folded. Each line joins two who take part in the same
          projects or are linked directly; a number on it counts both. Select a line to see the projects and
          the linkages. Clear “Fold projects” to see the projects themselves.
        </p>
      ) : (
        <p>
          Each shape is a stakeholder. Each line stands for all linkages between two; a number on it says how
          many. Select a line to see each of them. An arrow shows the direction; a line without an arrow goes
          both ways. The table lists everything that is on the map.
        </p>
      )}
      <KindMeanings />
    </>
  );
}

/** The answer to what the view asks, or how much there is; then the questions that the network can answer. */
export function QuestionsPanel({ communities }: { readonly communities: readonly Community[] }) {
  const { view, choice, network, around, isWhole } = useExplorer();
  const questions = useQuestions();
  const asked = questionOf(view, questions);
  const isAnswered = isFiltered(choice) && network.stakeholders.size > 0;
  const others = questions.filter((question) => question !== asked);
  const more = others.slice(AT_FIRST);
  return (
    <>
      {isAnswered && <AnswerView question={asked?.text ?? null} communities={communities} />}
      <section className="questions" aria-labelledby="questions-head">
        <h2 id="questions-head">{isAnswered ? "Ask something else" : "Start with a question"}</h2>
        {!isAnswered && <Intro />}
        <QuestionList questions={others.slice(0, AT_FIRST)} />
        {more.length > 0 && (
          <details className="more-questions">
            <summary>{counted(more.length, "more question")}</summary>
            <QuestionList questions={more} />
          </details>
        )}
        {stakeholderTotal(around) > SHOW_ALL_UP_TO && <BestLinkedQuestions />}
        {!isWhole && (
          <ChangeButton change={() => ({ ...START_VIEW, scope: "all" })}>
            Show the best-linked stakeholders
          </ChangeButton>
        )}
        {!isAnswered && <Reading />}
      </section>
    </>
  );
}
