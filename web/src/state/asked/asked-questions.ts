import { listText } from "../../words/formats.js";
import { t } from "../../words/words.js";
import { periodInWords } from "../period.js";
import { only, type Question } from "../questions.js";
import type { FoundFacet } from "../search-wish.js";
import { START_VIEW } from "../view.js";
import { ASKS } from "./asks.js";
import type { End, Grounds } from "./grounds.js";
import { manyOf, narrowed } from "./parts-of-view.js";
import { ASKS_NOTHING, PLACED, type Reading, TIMED } from "./reading.js";

/** A question about a time alone; null for one that no time narrows. */
const withinTime = ({ text, part }: Question, { asked, during }: Reading): Question | null =>
  during === null
    ? { text, part }
    : TIMED.has(asked)
      ? {
          text: t("question.within", { question: text, when: periodInWords(during) }),
          part: { ...narrowed(part), during },
        }
      : asked === "ended"
        ? { text: t("question.unread", { question: text, words: periodInWords(during) }), part }
        : null;

/** A question about a place or a sector alone; null for one that neither narrows, and where none has that name. */
function withinPlace(
  { text, part }: Question,
  { asked, where }: Reading,
  found: FoundFacet | null,
  { network }: Grounds,
): Question | null {
  if (where === null) return { text, part };
  if (found === null || !PLACED.has(asked)) return null;
  const { facet, node } = found;
  const [one] = part.linkagesOf?.ids ?? [];
  const isThere = one !== undefined && network.stakeholders.get(one)?.within.has(node.id) === true;
  return {
    text: t(facet === "place" ? "question.inPlace" : "question.inSector", {
      question: text,
      name: node.name,
    }),
    part: {
      ...narrowed(part),
      filters: { ...(part.filters ?? START_VIEW.filters), [facet]: [node.id] },
      // Where the one is there itself, its partners have to be too.
      ...(isThere && { strict: true }),
    },
  };
}

/** What is most often asked of one. */
export const questionsAbout = (one: End, grounds: Grounds): Question[] =>
  (["around", "about"] as const).flatMap(
    (asked) => ASKS[asked]({ ...ASKS_NOTHING, asked }, grounds, [one]) ?? [],
  );

const MOST_OFFERED = 3;

/** A question that says which words it does without. */
const tellingUnread = ({ text, part }: Question, { unread }: Reading): Question => ({
  text: unread.length === 0 ? text : t("question.unread", { question: text, words: listText(unread) }),
  part,
});

/** What those in a place need or offer, for each place that may be meant. */
export const exchangesIn = (
  reading: Reading,
  places: readonly { readonly id: string; readonly name: string }[],
): Question[] => {
  const { kinds, exchange } = reading;
  if (reading.asked !== "exchangesIn" || exchange === null) return [];
  return places.map(({ id, name }) =>
    tellingUnread(
      {
        text: t(`question.${exchange}In`, { many: manyOf(kinds[0]), place: name }),
        part: { ...only({ kind: kinds.slice(0, 1), place: [id] }), strict: true, exchange, tab: "questions" },
      },
      reading,
    ),
  );
};

/** Every choice of one of each. */
const choices = (ends: readonly (readonly End[])[]): (readonly End[])[] =>
  ends.reduce<(readonly End[])[]>(
    (some, more) => some.flatMap((one) => more.map((end) => [...one, end])),
    [[]],
  );

/** The questions that a reading asks, one for each choice of whom its names may mean; none where one of them means nobody for sure. */
export function askedQuestions(
  reading: Reading,
  ends: readonly (readonly End[])[],
  grounds: Grounds,
  where: FoundFacet | null = null,
): Question[] {
  const { asked } = reading;
  if (asked === "list" || asked === "exchangesIn") return [];
  const ask = ASKS[asked];
  return choices(ends)
    .map((some) => ask(reading, grounds, some))
    .filter((question) => question !== null)
    .flatMap((question) => withinPlace(question, reading, where, grounds) ?? [])
    .map((question) => withinTime(question, reading))
    .filter((question) => question !== null)
    .map((question) => tellingUnread(question, reading))
    .slice(0, MOST_OFFERED);
}
