import { ErrorNotice } from "../../app/notice.js";
import { useLoad } from "../../app/use-load.js";
import { BestLinkedDocument, type NamedFragment } from "../../generated/graphql.js";
import { ask } from "../../queries/ask.js";
import { shortName } from "../../state/match-highlight.js";
import { isTellingName } from "../../state/telling-name.js";
import { aroundQuestion, type Question } from "../../state/questions.js";
import { QuestionList } from "./question-list.js";
import { t } from "../../words/words.js";

const between = (one: NamedFragment, other: NamedFragment): Question => ({
  text: t("question.path", { one: shortName(one), other: shortName(other) }),
  part: { route: { from: one.id, to: other.id, avoiding: [], alone: false, shown: 0 } },
});

/** Questions about whoever is linked best, for networks that are too large to begin with all of it. */
export function BestLinkedQuestions() {
  const { value, error, retry } = useLoad("best linked", t("questions.looking"), async (signal) => {
    const { agencies, clusters, universities } = await ask(BestLinkedDocument, {}, signal);
    return [universities, clusters, agencies].map(({ nodes }) =>
      nodes.filter(({ name }) => isTellingName(name)),
    );
  });
  if (error !== null) return <ErrorNotice error={error} retry={retry} />;
  const kinds = (value ?? []).filter((nodes) => nodes.length > 0);
  const questions = [
    ...kinds.flatMap(([one]) => (one === undefined ? [] : [aroundQuestion(one)])),
    ...kinds.flatMap(([one, other]) =>
      one === undefined || other === undefined ? [] : [between(one, other)],
    ),
  ];
  return <QuestionList questions={questions} />;
}
