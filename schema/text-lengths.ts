/** The longest date or period, in characters: the grammar of dates takes time and memory by their length. */
export const LONGEST_DATE = 40;

/** The longest id, in characters. */
export const LONGEST_ID = 300;

/** The longest text of a filter, in characters. */
export const LONGEST_TEXT = 500;

/** The longest text of any argument, in characters; cursors hold the key of their list, which may be long. */
export const LONGEST_ARGUMENT = 4_000;
