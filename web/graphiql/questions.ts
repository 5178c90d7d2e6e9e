/** A question of docs/queries: in words, for whom it is, and as a query. */
export interface DocsQuestion {
  readonly words: string;
  /** Who would ask it: "A broker". */
  readonly asker: string;
  readonly query: string;
}

const sources = import.meta.glob<string>("../../docs/queries/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});

function toQuestion(query: string): DocsQuestion {
  const [, asker = "", words = query] = /^# ([^:\n]+): (.+)$/mu.exec(query) ?? [];
  return { asker, words: words.charAt(0).toUpperCase() + words.slice(1), query };
}

/** The questions of docs/queries in the order of their file names. */
export const QUESTIONS: readonly DocsQuestion[] = Object.entries(sources)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, query]) => toQuestion(query));

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

/** The questions that the network of this service can answer; all where it does not tell. */
export async function fittingQuestions(): Promise<readonly DocsQuestion[]> {
  const there = await idsThere().catch(() => new Set(ALL_IDS));
  return QUESTIONS.filter((question) => fits(question, there));
}
