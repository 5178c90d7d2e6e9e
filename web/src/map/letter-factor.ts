/** The size of the page's letters where the reader asks for no other, in pixels. */
const USUAL = 14;

/** By how much larger the reader has letters than usual: those of the map follow. 1 where there is no page. */
export const letterFactor = (): number =>
  typeof document === "undefined"
    ? 1
    : Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL || 1;
