import { basename } from "node:path";
import { LinkagesError } from "../../errors.js";
import { ENDINGS, startOf } from "./guess-format.js";

const FILES_TOLD = 3;
const SIGNS_TOLD = 40;

/** What is said of files that show no format: from what one is known, how they begin, and which there are. */
export async function unknownFormat(
  { paths, passed }: { readonly paths: readonly string[]; readonly passed: readonly string[] },
  peek: (path: string) => AsyncGenerator<string>,
  formats: readonly string[],
): Promise<LinkagesError> {
  const told = await Promise.all(paths.slice(0, FILES_TOLD).map((path) => beginning(path, peek)));
  const more = paths.length - told.length;
  const inside = passed.length === 0 ? "nothing" : passed.join(", ");
  return new LinkagesError("BAD_USER_INPUT", {
    required: `A file shows its format by what it holds (headings such as name, or from and to; the first words of XML, JSON and graph files) or by the ending of its name (.${Object.keys(ENDINGS).join(", .")}).`,
    got:
      paths.length === 0
        ? `a folder with ${inside}`
        : told.join("; ") + (more > 0 ? `; and ${more} more` : ""),
    cure: `Name the format in place of auto, one of ${formats.join(", ")}; rename the headings of a table, or correct the ending.`,
  });
}

async function beginning(path: string, peek: (path: string) => AsyncGenerator<string>): Promise<string> {
  const start = (await startOf(peek(path))).replace(/\s+/gu, " ").trim();
  const how =
    start === "" ? "which is empty" : `which begins with ${JSON.stringify(start.slice(0, SIGNS_TOLD))}`;
  return `${basename(path)}, ${how}`;
}
