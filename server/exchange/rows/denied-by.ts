import { deniesLinkage } from "./kind-words.js";
import type { Cells } from "./row-fields.js";

/** Headings of numbers that say how strong a linkage is: none or less is no linkage, where its kind is not said. */
const STRENGTH = /^(?:edge[\s_]?)?(?:weights?|values?|strength|sign|polarity|valence)$/iu;
/** Headings of words that say what came of it. */
const OUTCOME = /(?:^|[\s_])(?:status|state|stage|outcome|decision|phase)$/iu;
/** Headings that ask whether there is a linkage, and whether there is none. */
const IS_LINKED =
  /^(?:(?:is|are|has)[\s_]?)?(?:linked|connected|connection|tie|link|edge|relation(?:ship)?|related|partners?|partnered|exists?|present|valid|confirmed|approved|accepted|active|current|ongoing|in[\s_]force)\??$/iu;
const IS_NONE =
  /^(?:(?:is|was)[\s_]?)?(?:deleted|removed|cancell?ed|rejected|declined|withdrawn|invalid|void|negated?|ended|terminated|expired|inactive|former)\??$/iu;
const NO = /^(?:0|no|n|none|false|f|nein|non|nee|n\u00e3o|falsch|faux|falso)$/iu;
const YES = /^(?:1|yes|y|true|t|x|ja|oui|si|s\u00ed|sim|wahr|vrai|vero|verdadero|verdadeiro)$/iu;

/** Whether a heading is one of numbers that say how strong a linkage is. */
export const isStrength = (heading: string): boolean => STRENGTH.test(heading);

/** The heading, among those that no field takes, whose cell says of a row of linkages that there is none. */
export const deniedBy = (cells: Cells, unused: readonly string[], isTaken: boolean): string | undefined =>
  unused.find((heading) => {
    const cell = cells[heading];
    if (cell === undefined) return false;
    if (isTaken && isStrength(heading)) return Number(cell.replace(",", ".")) <= 0;
    if (IS_LINKED.test(heading)) return NO.test(cell);
    return IS_NONE.test(heading) ? YES.test(cell) : OUTCOME.test(heading) && deniesLinkage(cell);
  });
