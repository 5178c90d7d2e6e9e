import { badInput } from "../../errors.js";
import { FACET_ORDER } from "../../store/repositories/sorts.js";
import type { StoredFacet } from "../../store/repositories/stored.js";
import type { Answerer } from "../answerer.js";
import { MOST_WORDINGS, MOST_WORDS, type Need } from "./helpers.js";
import { needWords, speaksOf, topicWords } from "./need-words.js";

/** So long a need may be. */
const LONGEST_NEED = 200;

/** So many topics are held against the words of a need, by name. */
const MOST_TOPICS = 1_000;

/** What a topic or words mean: words name the topics as well that have all of them in one name. Throws BAD_USER_INPUT. */
export async function findNeed(
  ask: Pick<Answerer, "facets">,
  topic: StoredFacet | null,
  text: string | null,
): Promise<Need> {
  const said = text === null ? [] : checkedWords(text);
  const named = said.length === 0 ? [] : await topicsNamed(ask, said);
  const topics = topic === null ? named : [topic, ...named.filter(({ id }) => id !== topic.id)];
  return {
    topics: topics.map(({ id }) => id),
    wordings: [...(said.length === 0 ? [] : [said]), ...topics.flatMap(topicWords)]
      .slice(0, MOST_WORDINGS)
      .map((some) => some.slice(0, MOST_WORDS)),
    isInWords: said.length > 0,
  };
}

function checkedWords(text: string): string[] {
  if (text.length > LONGEST_NEED)
    throw badInput(`\`need\` has ${LONGEST_NEED} characters at most.`, text.length, "Write fewer words.");
  const said = needWords(text);
  if (said.length === 0 || said.length > MOST_WORDS)
    throw badInput(
      `\`need\` has from 1 to ${MOST_WORDS} words that say what is needed.`,
      text,
      "Write what it is about, such as CDA training.",
    );
  return said;
}

async function topicsNamed(ask: Pick<Answerer, "facets">, said: readonly string[]): Promise<StoredFacet[]> {
  const rows = await ask
    .facets("Topic", null)
    .page(FACET_ORDER, { limit: MOST_TOPICS, reversed: false, after: null, before: null });
  return rows
    .map(({ node }) => node)
    .filter(({ name, otherNames }) => [name, ...otherNames].some((one) => speaksOf(one, said)));
}
