import { LINKAGE_KIND_KEYS } from "../../../schema/linkages.js";
import { STAKEHOLDER_KIND_KEYS } from "../../../schema/stakeholder-kinds.js";
import {
  AGENCY_TYPES,
  CONFIDENCES,
  keysOf,
  LINKAGE_ROLES,
  LINKAGE_STATUSES,
  PROJECT_TYPES,
} from "../../../schema/vocabulary.js";
import { columnLetters, type SheetCell, type SheetColumn } from "./sheet-text.js";

/** The words that may be chosen, a column each, by what they are of. */
const VOCABULARY: readonly (readonly [of: string, words: readonly string[]])[] = [
  ["stakeholder kind", STAKEHOLDER_KIND_KEYS],
  ["linkage kind", LINKAGE_KIND_KEYS],
  ["agencyType", keysOf(AGENCY_TYPES)],
  ["projectType", keysOf(PROJECT_TYPES)],
  ["status", keysOf(LINKAGE_STATUSES)],
  ["role", keysOf(LINKAGE_ROLES)],
  ["confidence", keysOf(CONFIDENCES)],
  ["boolean", ["true", "false"]],
];

export const VOCABULARY_SHEET = "vocabulary";

const BOOLEANS: readonly string[] = ["collective", "pilot", "mutual"];

/** The cells that hold what may be chosen for a field; undefined where anything may be written. */
export function choicesOf(field: string): string | undefined {
  const of = BOOLEANS.includes(field) ? "boolean" : field;
  const at = VOCABULARY.findIndex(([name]) => name === of);
  const letters = columnLetters(at);
  return at < 0
    ? undefined
    : `${VOCABULARY_SHEET}!$${letters}$2:$${letters}$${(VOCABULARY[at]?.[1].length ?? 0) + 1}`;
}

export const vocabularyColumns: readonly SheetColumn[] = VOCABULARY.map(([heading]) => ({
  heading,
  width: 22,
}));

export function vocabularyRows(): readonly (readonly SheetCell[])[] {
  const longest = Math.max(...VOCABULARY.map(([, words]) => words.length));
  return Array.from({ length: longest }, (_, row) => VOCABULARY.map(([, words]) => words[row]));
}
