import { useExplorer } from "../../app/explorer-context.js";
import { later } from "../../app/later.js";
import { SHOW_ALL_UP_TO } from "../../queries/load-network.js";
import type { Community } from "../../state/community.js";
import { foldedAround, isFiltered } from "../../state/filter-network.js";
import { questionOf } from "../../state/questions.js";
import { START_VIEW } from "../../state/view.js";
import { stakeholderTotal } from "../../state/facts.js";
import { STAKEHOLDER_KINDS } from "../../state/wording.js";
import { AnswerView } from "./answer-view.js";
import { BestLinkedQuestions } from "./best-linked-questions.js";
import { ChangeButton } from "../change-button.js";
import { KindMeanings } from "../kind-meanings.js";
import { QuestionList } from "./question-list.js";
import { useQuestions } from "./use-questions.js";
import { t } from "../../words/words.js";

const AT_FIRST = 8;
const answers = () => import("./asked-answers.js");
const ExchangesAnswer = later(async () => (await answers()).ExchangesAnswer);
const FlowsAnswer = later(async () => (await answers()).FlowsAnswer);
const PartnersAnswer = later(async () => (await answers()).PartnersAnswer);

function Intro() {
  const { around } = useExplorer();
  const kinds = STAKEHOLDER_KINDS.filter((kind) => around.stakeholderCounts[kind] > 0).map((kind) =>
    t(`count.kind.${kind}`, { count: around.stakeholderCounts[kind] }),
  );
  return <p>{t("questions.intro", { kinds: kinds.join(t("list.comma")), linkages: around.linkageCount })}</p>;
}

function Reading() {
  const { view } = useExplorer();
  return (
    <>
      <h3>{t("questions.readTitle")}</h3>
      <p>{t(view.throughProjects ? "questions.readFolded" : "questions.read")}</p>
      <KindMeanings />
    </>
  );
}

/** The answer to what the view asks, or how much there is; then the questions that the network can answer. */
export function QuestionsPanel({ communities }: { readonly communities: readonly Community[] }) {
  const { view, choice, network, around, isWhole, measured } = useExplorer();
  const questions = useQuestions();
  const asked = questionOf(view, questions);
  const isAsking = isFiltered(choice) || measured !== null || view.asked !== null;
  const [partnersOf] = foldedAround(choice);
  const isOfPlaces = view.asked !== null && view.overview === "place";
  const isAnswered = isAsking && (network.stakeholders.size > 0 || isOfPlaces || partnersOf !== undefined);
  const title = asked?.text ?? t("answer.title");
  const others = questions.filter(({ text }) => text !== asked?.text);
  const more = others.slice(AT_FIRST);
  return (
    <>
      {view.exchange !== null && (
        <ExchangesAnswer
          exchange={view.exchange}
          question={asked?.text ?? t(`question.${view.exchange}`, { many: t("question.stakeholders") })}
        />
      )}
      {isAnswered && isOfPlaces && <FlowsAnswer question={title} />}
      {isAnswered && partnersOf !== undefined && <PartnersAnswer id={partnersOf} question={title} />}
      {isAnswered && !isOfPlaces && partnersOf === undefined && view.exchange === null && (
        <AnswerView question={asked?.text ?? null} communities={communities} />
      )}
      <section className="questions" aria-labelledby="questions-head">
        <h2 id="questions-head">{t(isAnswered ? "questions.else" : "questions.start")}</h2>
        {!isAnswered && <Intro />}
        <QuestionList questions={others.slice(0, AT_FIRST)} />
        {more.length > 0 && (
          <details className="more-questions">
            <summary>{t("questions.more", { count: more.length })}</summary>
            <QuestionList questions={more} />
          </details>
        )}
        {stakeholderTotal(around) > SHOW_ALL_UP_TO && <BestLinkedQuestions />}
        {!isWhole && (
          <ChangeButton change={() => ({ ...START_VIEW, scope: "all" })}>
            {t("questions.showBest")}
          </ChangeButton>
        )}
        {!isAnswered && <Reading />}
      </section>
    </>
  );
}
