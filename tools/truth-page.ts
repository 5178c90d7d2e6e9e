import { stakeholdersOf } from "../schema/check-dataset.js";
import type { DatasetRecord, RemarkRecord, SourceRecord } from "../schema/record.js";
import type { RemarkSort } from "../schema/vocabulary.js";

/** The stored answer of a question in docs/queries. */
export interface StoredAnswer {
  /** Its file, without an ending. */
  readonly question: string;
  readonly answer: string;
}

interface Remarked {
  readonly id: string;
  readonly name: string;
  readonly remark: RemarkRecord;
}

const HEAD = `# What the documents say, and what was decided

The five documents differ in places, print names wrongly and leave much open. Each such place is a remark on the fact that
it concerns; this page lists all of them. It is made from the facts in \`seeds/\` by \`npm run gen:truth\`: correct it there.

An answer shows a remark wherever it asks for it, so none is out of sight:

\`\`\`graphql
{
  stakeholder(id: "agency:tdap") {
    remarks { sort text about { name } sources { document { name } locator } }
    valueSources { field value period sources { document { name } locator } }
  }
}
\`\`\`

Linkages have the same two fields, and \`confidence\`, which a filter takes. Behind an entry stand the stored answers that
show it too.
`;

const SECTIONS: readonly (readonly [RemarkSort, string, string])[] = [
  ["DIFFERS", "Where documents differ", "Both readings, and the one that stands."],
  ["MISPRINT", "Slips of print", "Kept as printed, so that a search for them finds what is meant."],
  ["TAKEN_AS_ONE", "Taken as one", "Names and passages that no document joins in so many words."],
  ["POSSIBLY_SAME", "Perhaps one, kept apart", "No document says that they are one."],
  ["NOT_TOLD", "What is not written", "Left out of the facts, never guessed."],
  ["OUR_READING", "Read from the context", "A linkage that is read so has the confidence `INFERRED`."],
  [
    "OUR_NAME",
    "Names and numbers that are in no document",
    "Ours, so that answers can be read and searched.",
  ],
];

const linkageName = (dataset: DatasetRecord, id: string): string =>
  dataset.linkages.find((linkage) => linkage.id === id)?.title ?? id;

function remarkedOf(dataset: DatasetRecord): Remarked[] {
  const documents = dataset.documents.map(({ id, name, remarks }) => ({ id, name, remarks }));
  const linkages = dataset.linkages.map(({ id, remarks }) => ({
    id,
    name: linkageName(dataset, id),
    remarks,
  }));
  return [...documents, ...stakeholdersOf(dataset), ...linkages].flatMap(({ id, name, remarks }) =>
    (remarks ?? []).map((remark) => ({ id, name, remark })),
  );
}

/** The places of a remark, document by document. */
function placesOf(sources: readonly SourceRecord[]): string {
  const byDocument = new Map<string, string[]>();
  for (const { document, locator } of sources)
    byDocument.set(document, [...(byDocument.get(document) ?? []), locator]);
  return [...byDocument]
    .map(([id, locators]) => `\`${id.replace("document:", "")}\`: ${locators.join("; ")}`)
    .join(". ");
}

function entry({ id, name, remark }: Remarked, answers: readonly StoredAnswer[]): string {
  const text = JSON.stringify(remark.text);
  const shown = answers.filter(({ answer }) => answer.includes(text)).map(({ question }) => question);
  const links = shown.map((question) => `[${question.slice(0, 2)}](queries/${question}.json)`);
  const places = placesOf(remark.sources ?? []);
  return [
    `- **${name}** (\`${id}\`): ${remark.text}`,
    ...(places === "" ? [] : [`  (${places})`]),
    ...(links.length === 0 ? [] : [`  Shown in ${links.join(", ")}.`]),
  ].join("\n");
}

/** docs/truth.md: every remark of a data set by its sort, each with its places and the stored answers that show it. */
export function truthPage(dataset: DatasetRecord, answers: readonly StoredAnswer[]): string {
  const all = remarkedOf(dataset);
  const sections = SECTIONS.map(([sort, title, lead]) => {
    const entries = all.filter(({ remark }) => remark.sort === sort);
    return `## ${title}\n\n${lead}\n\n${entries.map((one) => entry(one, answers)).join("\n")}\n`;
  });
  return [HEAD, ...sections].join("\n");
}
