const QUOTED = /["\n\r,]/u;

function cellOf(value: string | number | undefined): string {
  const text = String(value ?? "");
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Cells as a line of CSV with its end. */
export const csvLine = (cells: readonly (string | number | undefined)[]): string =>
  `${cells.map(cellOf).join(",")}\n`;
