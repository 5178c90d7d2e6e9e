const SUMS =
  /^(?:(?:(?:grand|sub|overall)[\s-]?)?totals?|sum|average|mean|(?:gesamt|zwischen)?summe|gesamt|insgesamt|total (?:general|g\u00e9n\u00e9ral)|totale|totaal|suma|somme|\u0438\u0442\u043e\u0433\u043e|\u06a9\u0644)(?:\s*\([^)]*\))?:?$/iu;

const NOTES =
  /^(?:(?:sources?|notes?|footnotes?|legend|last updated|updated|quelle|fuente|stand)\s*:.*|notes?|\u00a9.*|\*+\s?\S.*)$/iu;

const HEADINGS =
  /^(?:id|name|kind|type|from|to|source|target|founded|acronym|website|sectors?|places?|status|period|budget)$/iu;

/** Whether a text in the place of a name is what stands below the rows of a table, or a heading: what sums them up, a note. */
export const isBelowRows = (text: string): boolean =>
  [SUMS, NOTES, HEADINGS].some((one) => one.test(text.trim()));
