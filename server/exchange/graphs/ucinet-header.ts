import { type Place, UnreadableFile } from "../importing/import-problem.js";

/** The two sides of a matrix or list; one and the same in networks of one mode. */
export interface UcinetSide {
  readonly size: number;
  readonly labels: readonly string[];
  /** Labels stand in the data, in the place of numbers. */
  readonly isEmbedded: boolean;
}

/** What stands above the data of a file of UCINET. */
export interface UcinetHeader {
  readonly format: string;
  readonly rows: UcinetSide;
  readonly columns: UcinetSide;
  readonly isTwoMode: boolean;
  readonly hasDiagonal: boolean;
  readonly matrices: number;
  readonly relations: readonly string[];
}

const SHORT: Readonly<Record<string, string>> = {
  ...{ fm: "fullmatrix", uh: "upperhalf", lh: "lowerhalf" },
  ...{ nl: "nodelist1", nl1: "nodelist1", nodelist: "nodelist1", nl2: "nodelist2" },
  ...{ el: "edgelist1", el1: "edgelist1", edgelist: "edgelist1", el2: "edgelist2" },
};

const SECTION = /\b(?:(row|col|matrix|level)\w*\s+)?labels?(?:\s*:|\s+embedded\b:?)/giu;

/** The words of a list, with blanks, commas or line ends between; a word in quotes may hold these. */
export const ucinetWords = (text: string): string[] =>
  [...text.matchAll(/"([^"]*)"|'([^']*)'|([^\s,]+)/gu)].map(([, a, b, c]) => a ?? b ?? c ?? "");

/** Reads what stands between `dl` and `data:`; throws UnreadableFile where it does not say how many there are. */
export function ucinetHeader(text: string, place: Place): UcinetHeader {
  const sections = [...text.matchAll(SECTION)];
  const labels: Record<string, string[]> = {};
  const embedded = new Set<string>();
  let settings = text.slice(0, sections[0]?.index);
  for (const [at, { 0: mark, 1: of = "all", index }] of sections.entries()) {
    const content = text.slice(index + mark.length, sections[at + 1]?.index);
    const words = /^(?:[^=]*\s)??(?=\w+\s*=)/u.exec(content)?.[0] ?? content;
    settings += ` ${content.slice(words.length)}`;
    if (/embedded/iu.test(mark)) embedded.add(of.toLowerCase());
    else labels[of.toLowerCase()] = ucinetWords(words);
  }
  const said = settingsIn(settings);
  const size = (name: string): number => Number(said[name] ?? said["n"] ?? Number.NaN);
  const side = (of: string, name: string): UcinetSide => ({
    size: size(name),
    labels: labels[of] ?? labels["all"] ?? [],
    isEmbedded: embedded.has(of) || embedded.has("all"),
  });
  const format = said["format"] ?? "fullmatrix";
  const header: UcinetHeader = {
    format: SHORT[format] ?? format,
    ...{ rows: side("row", "nr"), columns: side("col", "nc") },
    isTwoMode: said["nr"] !== undefined || said["nc"] !== undefined || format.endsWith("2"),
    hasDiagonal: !/\bdiagonal\s*=?\s*absent\b/iu.test(settings),
    ...{ matrices: Number(said["nm"] ?? 1), relations: labels["matrix"] ?? labels["level"] ?? [] },
  };
  for (const { size: count, labels: names } of [header.rows, header.columns])
    if (!Number.isInteger(count) || count < 1 || (names.length > 0 && names.length !== count))
      throw new UnreadableFile(
        place,
        `Required n (or nr and nc), and as many labels; n is ${String(count)}, and there are ${names.length} labels. Put labels with blanks in quotes.`,
      );
  return header;
}

const settingsIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/\b(\w+)\s*=\s*(\w+)/gu)].map(([, name = "", value = ""]) => [
      name.toLowerCase(),
      value.toLowerCase(),
    ]),
  );
