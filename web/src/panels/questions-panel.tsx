import { useExplorer } from "../app/explorer-context.js";
import { START_VIEW, type View } from "../state/view.js";
import { SHOW_ALL_UP_TO } from "../queries/load-network.js";
import { stakeholderTotal } from "../queries/load-surroundings.js";
import { counted, STAKEHOLDER_KINDS } from "../state/wording.js";
import { BestLinkedQuestions } from "./best-linked-questions.js";
import { ChangeButton } from "./change-button.js";
import { type Question, QuestionList } from "./question-list.js";

interface KnownQuestion extends Question {
  /** Whom it is about: without them in the data it is not offered. */
  readonly about: readonly string[];
}

const only = (part: Partial<View["filters"]>): Partial<View> => ({
  filters: { ...START_VIEW.filters, ...part },
});

const QUESTIONS: readonly KnownQuestion[] = [
  { text: "Who funds whom?", about: [], part: { ...only({ linkage: ["FUNDING"] }), layout: "force" } },
  {
    text: "What was only planned, proposed or asked for?",
    about: [],
    part: {
      ...only({ status: ["ANTICIPATED", "PROPOSED", "REQUESTED", "IN_PIPELINE"] }),
      colour: "status",
    },
  },
  {
    text: "Who adopted the method of cluster development?",
    about: ["agency:unido"],
    part: only({ linkage: ["ADOPTION"] }),
  },
  {
    text: "How is SMEDA linked with the World Bank, other than through UNIDO?",
    about: ["agency:smeda", "agency:world-bank", "agency:unido"],
    part: {
      route: {
        from: "agency:smeda",
        to: "agency:world-bank",
        avoiding: ["agency:unido"],
        alone: false,
        shown: 0,
      },
    },
  },
  {
    text: "Which groups remain without UNIDO?",
    about: ["agency:unido"],
    part: { hidden: ["agency:unido"], colour: "community" },
  },
  { text: "Whom do the universities work with?", about: [], part: only({ kind: ["UNIVERSITY"] }) },
  {
    text: "Where are the clusters?",
    about: ["place:punjab"],
    part: { ...only({ kind: ["CLUSTER"] }), strict: true, layout: "place" },
  },
  {
    text: "What changed from 2004 to 2007?",
    about: ["project:cdp"],
    part: { comparison: { before: "2004", after: "2007" } },
  },
];

/** How much there is, and questions to begin with; each sets the view, which undo takes back. */
export function QuestionsPanel() {
  const { network, around, isWhole } = useExplorer();
  const isThere = (id: string): boolean => network.stakeholders.has(id) || around.places.has(id);
  const questions = QUESTIONS.filter(({ about }) => (about.length === 0 ? isWhole : about.every(isThere)));
  const kinds = Object.entries(STAKEHOLDER_KINDS) as [
    keyof typeof STAKEHOLDER_KINDS,
    { one: string; many: string },
  ][];
  return (
    <section className="questions" aria-labelledby="questions-head">
      <h2 id="questions-head">Start with a question</h2>
      <p>
        Who works with whom, on what, and with what result:{" "}
        {kinds
          .filter(([kind]) => around.stakeholderCounts[kind] > 0)
          .map(([kind, { one, many }]) => counted(around.stakeholderCounts[kind], one, many).toLowerCase())
          .join(", ")}{" "}
        and {counted(around.linkageCount, "linkage")} between them, each with its source.
      </p>
      <QuestionList questions={questions} />
      {stakeholderTotal(around) > SHOW_ALL_UP_TO && <BestLinkedQuestions />}
      {!isWhole && (
        <ChangeButton change={() => ({ ...START_VIEW, scope: "all" })}>
          Show the best-linked stakeholders
        </ChangeButton>
      )}
      <h3>How to read the map</h3>
      <p>
        Each shape is a stakeholder. Each line stands for all linkages between two; a number on it says how
        many. Select a line to see each of them. An arrow shows the direction; a line without an arrow goes
        both ways. The table lists everything that is on the map.
      </p>
    </section>
  );
}
