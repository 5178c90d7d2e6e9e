/** The size of the page's letters where the reader asks for no other, in pixels. */
const USUAL = 14;

/** By how much larger the reader has letters than usual: those of the map follow. */
export const letterFactor = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL;
