import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect, useRef, useState } from "react";
import { type DocsQuestion, fittingQuestions, QUESTIONS } from "./questions.js";
import { isRightToLeft, t } from "../src/words/words.js";

let offered: Promise<readonly DocsQuestion[]> | null = null;

/** What is in the editor before anything was chosen. */
export const startQuery = (): string => `${t("graphiql.start")}\n`;

function QuestionsIcon() {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" fill="currentColor" aria-hidden="true">
      <path d="M4 3h16v14h-8l-5 4v-4H4ZM6 5v10h3v2l2.6-2H18V5ZM8 8h8v2H8ZM8 11.5h5v2H8Z" />
    </svg>
  );
}

/** Opens a question in the editor: in its tab, or in a new one where the reader has written something in the open one. */
function useOpening(): (question: DocsQuestion) => void {
  const actions = useGraphiQLActions();
  const [queryEditor, variableEditor, responseEditor] = [
    useGraphiQL((state) => state.queryEditor),
    useGraphiQL((state) => state.variableEditor),
    useGraphiQL((state) => state.responseEditor),
  ];
  return ({ query }) => {
    const now = queryEditor?.getValue() ?? "";
    const isOwn = now !== "" && now !== startQuery() && !QUESTIONS.some((one) => one.query === now);
    if (isOwn) actions.addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue("");
    responseEditor?.setValue("");
  };
}

/** Whether a question, or its query, has all words of a text. */
function isWanted(text: string): (question: DocsQuestion) => boolean {
  const words = text.toLowerCase().split(/\s+/u);
  return (one) => words.every((word) => `${one.words} ${one.query}`.toLowerCase().includes(word));
}

function QuestionsPane() {
  const [questions, setQuestions] = useState<readonly DocsQuestion[]>([]);
  const [wanted, setWanted] = useState("");
  const current = useRef<HTMLButtonElement>(null);
  const open = useOpening();
  const query = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query);
  useEffect(() => {
    offered ??= fittingQuestions();
    void offered.then(setQuestions);
  }, []);
  useEffect(() => {
    current.current?.scrollIntoView({ block: "nearest" });
  }, [query, questions]);
  const found = questions.filter(isWanted(wanted));
  return (
    <section
      className="docs-questions"
      dir={isRightToLeft() ? "rtl" : "ltr"}
      aria-labelledby="docs-questions-head"
    >
      <h2 id="docs-questions-head">{t("graphiql.questions")}</h2>
      <label>
        <span>{t("graphiql.search")}</span>
        <input
          type="search"
          value={wanted}
          placeholder={t("graphiql.placeholder")}
          onChange={(event) => {
            setWanted(event.target.value);
          }}
        />
      </label>
      <p role="status">
        {found.length === 0
          ? t("graphiql.none")
          : t("graphiql.count", { found: found.length, all: questions.length })}
      </p>
      <ul>
        {found.map((question) => {
          const isOpen = question.query === query;
          return (
            <li key={question.query} lang={question.language} dir="auto">
              <button
                ref={isOpen ? current : undefined}
                type="button"
                aria-current={isOpen}
                onClick={() => {
                  open(question);
                }}
              >
                {question.words}
                <small>{question.asker}</small>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The questions of the documentation, beside the editor. */
export const questionsPlugin = (): GraphiQLPlugin => ({
  title: t("graphiql.questions"),
  icon: QuestionsIcon,
  content: QuestionsPane,
});
