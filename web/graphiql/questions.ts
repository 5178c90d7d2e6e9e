import { NETWORK_LANGUAGE } from "../src/words/languages.js";
import { language } from "../src/words/words.js";

/** A question of docs/queries: in words, for whom it is, and as a query. */
export interface DocsQuestion {
  /** What its file begins with, by which translations have it. */
  readonly number: string;
  readonly words: string;
  /** Who would ask it: "A broker". */
  readonly asker: string;
  /** The language of these two. */
  readonly language: string;
  readonly query: string;
}

const sources = import.meta.glob<string>("../../docs/queries/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The questions in other languages than English, by their numbers; the language is in the name of the file. */
const translations = import.meta.glob<Readonly<Record<string, string>>>("./questions.*.json", {
  import: "default",
});

/** Reads "A broker: who knows whom?", the first line of a query or its translation. */
function told(line: string): Pick<DocsQuestion, "asker" | "words"> {
  const [, asker = "", words = line] = /^(?:# )?([^:\n]+): (.+)$/mu.exec(line) ?? [];
  return { asker, words: words.charAt(0).toUpperCase() + words.slice(1) };
}

/** The questions of docs/queries in the order of their file names. */
export const QUESTIONS: readonly DocsQuestion[] = Object.entries(sources)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([path, query]) => ({
    number: /(\d+)-[^/]*$/u.exec(path)?.[1] ?? "",
    language: NETWORK_LANGUAGE,
    query,
    ...told(query),
  }));

/** How questions are told in the language of the page, where that is another. */
async function translator(): Promise<(question: DocsQuestion) => DocsQuestion> {
  const lines = (await translations[`./questions.${language()}.json`]?.()) ?? {};
  return (question) => {
    const line = lines[question.number];
    return line === undefined ? question : { ...question, ...told(line), language: language() };
  };
}

const ID = /"((?:agency|cluster|university|project|linkage|place|sector|topic|document):[^"]+)"/gu;
/** A text that is neither an id nor a date: a name or a word that another network need not have. */
const OWN_TEXT =
  /"(?!(?:agency|cluster|university|project|linkage|place|sector|topic|document):)(?=[^"]*[a-z])[^"]+"/iu;

/** One question names an id that nobody has, to show what comes of it. */
const NOBODY = "agency:nobody";

const idsIn = (query: string): string[] =>
  [...query.matchAll(ID)].flatMap(([, id]) => (id === undefined || id === NOBODY ? [] : id));

/** All ids that the questions name. */
const ALL_IDS: readonly string[] = [...new Set(QUESTIONS.flatMap(({ query }) => idsIn(query)))];

/** Whether a question can be asked of a network that has these of the named ids; words that are searched for need all of them. */
const fits = ({ query }: DocsQuestion, there: ReadonlySet<string>): boolean => {
  const needed = OWN_TEXT.test(query) ? ALL_IDS : idsIn(query);
  return needed.every((id) => there.has(id));
};

const PAGE = 100;

async function idsThere(): Promise<ReadonlySet<string>> {
  const there = new Set<string>();
  for (let from = 0; from < ALL_IDS.length; from += PAGE) {
    const variables = { ids: ALL_IDS.slice(from, from + PAGE) };
    const response = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
      body: JSON.stringify({ query: "query NamedIds($ids: [ID!]!) { nodes(ids: $ids) { id } }", variables }),
    });
    const { data } = (await response.json()) as { data?: { nodes: ({ id: string } | null)[] } };
    for (const node of data?.nodes ?? []) if (node !== null) there.add(node.id);
  }
  return there;
}

/** The questions that the network of this service can answer, in the language of the page; all where it does not tell. */
export async function fittingQuestions(): Promise<readonly DocsQuestion[]> {
  const [there, inOwnWords] = await Promise.all([idsThere().catch(() => new Set(ALL_IDS)), translator()]);
  return QUESTIONS.filter((question) => fits(question, there)).map(inOwnWords);
}
