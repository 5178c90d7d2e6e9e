/** The headings of a line, each once: a second `name` becomes `name (2)`, an empty one with others behind it `column 3`. */
export function namedHeadings(cells: readonly string[]): {
  headings: string[];
  /** What a repeated heading is called here, and what it is in the file. */
  repeated: Map<string, string>;
} {
  const repeated = new Map<string, string>();
  const seen = new Map<string, number>();
  const taken = new Set(cells.map((cell) => cell.trim()));
  const headings = cells.map((cell, index) => {
    const heading = cell.trim();
    if (heading === "") return `column ${index + 1}`;
    let times = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, times);
    if (times === 1) return heading;
    while (taken.has(`${heading} (${times})`)) times += 1;
    const name = `${heading} (${times})`;
    taken.add(name);
    repeated.set(name, heading);
    return name;
  });
  return { headings, repeated };
}
