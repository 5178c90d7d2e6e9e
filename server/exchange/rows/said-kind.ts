import { fold } from "../../../schema/fold.js";
import { LINKAGE_KIND_KEYS, linkageKind, type LinkageKind } from "../../../schema/linkages.js";
import type { TableMapping } from "../importing/import-mapping.js";
import type { ProblemItem } from "../importer.js";
import { deniedBy, isStrength } from "./denied-by.js";
import { deniesLinkage, linkageKindOfWord } from "./kind-words.js";
import { isNoName } from "../values/identifier-schemes.js";
import { textOf } from "./read-fields.js";
import { cellOf } from "./row-fields.js";
import { type Row, rowProblem, type RowScope } from "./row-scope.js";

/** What a row says of the kind of its linkage. */
export interface SaidKind {
  readonly kind: LinkageKind;
  readonly title?: string;
  readonly undirected?: boolean;
  /** Why the kind is taken and not said: there is nothing, a number, words beside an edge, or a word that is none of ours. */
  readonly taken?: "nothing" | "number" | "label" | "word";
}

/** In the tables of Gephi the column Type says whether an edge has a direction. */
const DIRECTIONS: Readonly<Record<string, boolean>> = {
  directed: false,
  undirected: true,
  mixed: false,
  mutual: true,
};

/** Whether a column beside the kind says that a linkage has no direction. */
function directionOf(row: Row, scope: RowScope): { undirected?: true } {
  const text = cellOf("direction", row.cells, scope.columns, scope.mapping);
  return text !== undefined && DIRECTIONS[fold(text)] === true ? { undirected: true } : {};
}

/** The kind that a row says, or the one that it is taken for. Words that say there is no linkage make none. */
export function saidKind(row: Row, scope: RowScope): SaidKind | ProblemItem {
  const said = kindOf(row, scope);
  if ("problem" in said) return said;
  const heading = deniedBy(row.cells, scope.unused, said.taken !== undefined);
  if (heading === undefined) return said;
  return rowProblem(row, heading, row.cells[heading], isStrength(heading) ? NO_STRENGTH : DENIED);
}

/** What stands in the place of a kind or label; what only says that nothing is known counts as empty, as far as it denies nothing. */
function wordOf(field: "kind" | "label", row: Row, scope: RowScope): string | undefined {
  const text = textOf(field, row, scope);
  if (text === undefined || deniesLinkage(text)) return text;
  return text.trim() === "" || isNoName(text) ? undefined : text;
}

function kindOf(row: Row, scope: RowScope): SaidKind | ProblemItem {
  const text = wordOf("kind", row, scope);
  const column = scope.columns.get("kind") ?? "kind";
  const direction = text === undefined ? undefined : DIRECTIONS[fold(text)];
  if (text === undefined || direction !== undefined) {
    const undirected = direction === true ? { undirected: true } : directionOf(row, scope);
    const ofLabel = kindOfLabel(row, scope);
    return "problem" in ofLabel ? ofLabel : { ...ofLabel, ...undirected };
  }
  const kind = linkageKindOfWord(text);
  if (kind !== undefined) return { kind, ...directionOf(row, scope) };
  // Some programs number the kinds of their edges.
  if (/^[\d.]+$/u.test(text)) return { kind: "COLLABORATION", taken: "number", ...directionOf(row, scope) };
  if (deniesLinkage(text)) return rowProblem(row, column, text, DENIED);
  const isOurs = fold(column) === "kind" || scope.mapping?.columns["kind"] !== undefined;
  // A word that a mapping lists as itself is meant so.
  if (isOurs && scope.mapping?.values["kind"]?.[text] !== text)
    return rowProblem(
      row,
      column,
      text,
      `Required one of ${LINKAGE_KIND_KEYS.join(", ")}. Correct it, or say in a mapping file what the values mean.`,
    );
  learnWord(scope.unknownWords.kind, text);
  return { kind: "COLLABORATION", title: text, taken: "word", ...directionOf(row, scope) };
}

/** So many words are written into a mapping. */
const MOST_WORDS = 200;

const learnWord = (words: Set<string>, word: string): void => {
  if (words.size < MOST_WORDS) words.add(word);
};

export const DENIED =
  "Required a linkage that stands; what stands beside this one may say that it does not, or not yet, or that two are against each other. Say its kind and status in columns of these names, or take it away.";

const NO_STRENGTH =
  "Required a linkage: a number above 0 for how strong it is. 0 or less is read as none. Write a number above 0 where there is one, leave the cell empty where its strength is not known, or say its kind in a column `kind`.";

const IS_NUMBER = /^[-+\d.,\s%]+$/u;

/** What stands beside an edge says what it is, where nothing else does; one that says there is none is no linkage. */
function kindOfLabel(row: Row, scope: RowScope): SaidKind | ProblemItem {
  const label = wordOf("label", row, scope);
  const kind = label === undefined ? undefined : linkageKindOfWord(label);
  if (kind !== undefined) return { kind };
  const field = label === undefined ? "title" : "label";
  const beside = label ?? textOf("title", row, scope);
  if (beside === undefined || !deniesLinkage(beside)) {
    if (label === undefined) return { kind: "COLLABORATION", taken: "nothing" };
    if (!IS_NUMBER.test(label)) learnWord(scope.unknownWords.label, label);
    return { kind: "COLLABORATION", title: label, taken: "label" };
  }
  return rowProblem(row, scope.columns.get(field) ?? field, beside, DENIED);
}

/** What is written beside an edge, where it says more than the kind. */
export function titleOf(row: Row, scope: RowScope, { kind, title }: SaidKind): { title?: string } {
  const label = title ?? wordOf("label", row, scope);
  if (label === undefined || [kind, linkageKind(kind).title].some((one) => fold(one) === fold(label)))
    return {};
  return { title: label };
}

const TAKEN_AS = "are taken as COLLABORATION, which stands and holds both ways";
const sayOf = (field: "kind" | "label"): string =>
  `Say in a mapping file what they mean (\`values\` of \`${field}\`), where that is wrong.`;

const TAKEN: Readonly<Record<NonNullable<SaidKind["taken"]>, string>> = {
  nothing: `linkages have no kind; they ${TAKEN_AS}. Say in a column \`kind\` or in a mapping file (\`constants\`) what they are, where that is wrong.`,
  number: `linkages have a number for a kind; they ${TAKEN_AS}. ${sayOf("kind")}`,
  label: `linkages of further labels ${TAKEN_AS}, with the label as the title: they are no kinds of ours. ${sayOf("label")}`,
  word: `linkages of further words ${TAKEN_AS}, with the word as the title: they are no kinds of ours. ${sayOf("kind")}`,
};

/** So many words are told one by one. */
const WORDS_TOLD = 15;

function isTold(words: ReadonlySet<string>, word: string): boolean {
  let count = 0;
  for (const one of words) {
    if (one === word) return true;
    if (++count === WORDS_TOLD) return false;
  }
  return false;
}

/** Tells of kinds that were taken and not said, of each word on its own. */
export function noteKind(row: Row, scope: RowScope, { taken, title = "" }: SaidKind): void {
  for (const field of ["kind", "label"] as const) {
    const text = textOf(field, row, scope);
    if (text !== undefined && text.trim() !== "" && wordOf(field, row, scope) === undefined)
      scope.notes.placeholder(scope.columns.get(field) ?? field, text, row.line);
  }
  if (taken === undefined) return;
  const field = taken === "label" ? "label" : "kind";
  const isWord = (taken === "word" || taken === "label") && isTold(scope.unknownWords[field], title);
  const what = taken === "label" ? "label" : "word";
  scope.notes.add(isWord ? `${field} ${title}` : `kinds ${taken}`, {
    line: row.line,
    column: scope.columns.get(field) ?? (taken === "nothing" ? undefined : field),
    value: title === "" ? textOf("kind", row, scope) : title,
    text: isWord
      ? `linkages with the ${what} ${title} ${TAKEN_AS}, with the ${what} as the title: it is no kind of ours. ${sayOf(field)}`
      : TAKEN[taken],
  });
}

/** What the words of a file mean, with those that are no kinds of linkages of ours: each as itself, to be corrected. */
export function taughtValues({ mapping, unknownWords }: RowScope): TableMapping["values"] | undefined {
  const values = { ...mapping?.values };
  for (const field of ["kind", "label"] as const) {
    const words = [...unknownWords[field]].map((word) => [word, word] as const);
    if (words.length > 0) values[field] = { ...values[field], ...Object.fromEntries(words) };
  }
  return mapping === undefined && Object.keys(values).length === 0 ? undefined : values;
}
