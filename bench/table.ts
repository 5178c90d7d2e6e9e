/** A table in Markdown; all columns but the first hold figures. */
export const table = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
  [head, head.map((_, column) => (column === 0 ? "---" : "--:")), ...lines]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

/** A figure to three digits; a dash where there is none. */
export const shown = (value: number | undefined): string => {
  if (value === undefined || Number.isNaN(value)) return "–";
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
};

/** A geometric mean as it is shown; a dash where there is nothing to take it of. */
export function shownMean(ratios: readonly (number | undefined)[]): string {
  const found = ratios.flatMap((ratio) => ratio ?? []);
  if (found.length === 0) return "–";
  return `**${shown(Math.exp(found.reduce((sum, one) => sum + Math.log(one), 0) / found.length))}**`;
}
