import { isUnitText } from "../values/amount-units.js";

const SUMS =
  /^(?:(?:(?:grand|sub|overall)[\s-]?)?totals?|sum|average|mean|(?:gesamt|zwischen)?summe|gesamt|insgesamt|total (?:general|g\u00e9n\u00e9ral)|totale|totaal|suma|somme|\u0438\u0442\u043e\u0433\u043e|\u06a9\u0644)(?:\s*\([^)]*\))?:?$/iu;

/** `Subtotal Punjab`, `Total for Punjab`, `Punjab Total`, and `Sindh:` above the rows of a group. */
const SUMS_OF_GROUPS =
  /^(?:(?:grand|sub|overall)[\s-]?totals?\b.*|totals?(?:\s*:|\s+(?:for|of|in)\b).*|.+\stotal:?|.+:)$/iu;

const NOTES =
  /^(?:(?:sources?|notes?|footnotes?|legend|last updated|updated|quelle|fuente|stand)\s*:.*|notes?|\u00a9.*|\*+\s?\S.*)$/iu;

/** `1) see annex`, `[2] of 2019`, `† estimated`. */
const FOOTNOTES = /^(?:[([]?(?:\d{1,2}|[a-z])[)\]]\s+\S.*|[\u00b9\u00b2\u00b3\u2020\u2021\u00a7]\s*\S.*)$/u;

const HEADINGS =
  /^(?:id|name|kind|type|from|to|source|target|founded|acronym|website|sectors?|places?|status|period|budget)$/iu;

/** Whether a text in the place of a name is what stands below the rows of a table, or a heading: what sums them up, a note. */
export const isBelowRows = (text: string): boolean =>
  [SUMS, SUMS_OF_GROUPS, NOTES, FOOTNOTES, HEADINGS].some((one) => one.test(text.trim())) || isUnitText(text);
