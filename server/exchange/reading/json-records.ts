import { UnreadableFile } from "../importing/import-problem.js";
import { type JsonElement, jsonElements } from "./json-elements.js";
import { parseJson } from "./json-text.js";
import { linesOf } from "../graphs/graph-importer.js";

/** The list of records of a file that is one list, or has one on each line. */
export const WHOLE_FILE = "";

/**
 * The records of a file of JSON, some at a time: one on each line (JSON lines), one list of them, or an object of lists.
 * Throws UnreadableFile.
 */
export async function* jsonRecords(
  file: string,
  text: AsyncGenerator<string>,
): AsyncGenerator<readonly JsonElement[]> {
  const { start, rest } = await begun(text);
  if (start.startsWith("[")) {
    for await (const elements of jsonElements(file, wrapped(rest)))
      yield elements.map((element) => ({ ...element, list: WHOLE_FILE }));
    return;
  }
  const [first = ""] = start.split("\n", 1);
  yield* isJson(first) && !hasLists(first) ? lines(file, rest) : jsonElements(file, rest);
}

/** So much is looked at for the first line. */
const LOOKED_AT = 16 * 1024 * 1024;

/** The beginning of a text, to the end of its first line at least, and the whole text. */
async function begun(text: AsyncGenerator<string>): Promise<{ start: string; rest: AsyncGenerator<string> }> {
  let held = "";
  for (;;) {
    const next = await text.next();
    if (next.done === true) break;
    held += next.value;
    const start = held.replace(/^[\uFEFF\s]+/u, "");
    if (start.startsWith("[") || start.includes("\n") || start.length > LOOKED_AT) break;
  }
  const rest = async function* (): AsyncGenerator<string> {
    yield held.replace(/^\uFEFF/u, "");
    yield* text;
  };
  return { start: held.replace(/^[\uFEFF\s]+/u, ""), rest: rest() };
}

async function* wrapped(text: AsyncGenerator<string>): AsyncGenerator<string> {
  yield '{"records":';
  yield* text;
  yield "}";
}

async function* lines(file: string, text: AsyncGenerator<string>): AsyncGenerator<readonly JsonElement[]> {
  let line = 0;
  for await (const one of linesOf(text)) {
    line += 1;
    if (one.trim() === "") continue;
    try {
      yield [{ list: WHOLE_FILE, index: line - 1, value: parseJson(one), line }];
    } catch (error) {
      throw new UnreadableFile({ file, line }, (error as Error).message.replace("JSON", "JSON on each line"));
    }
  }
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

/** Whether an object is one of lists, and no record itself. */
const hasLists = (json: string): boolean => {
  const values = Object.values(JSON.parse(json) as object);
  return values.length > 0 && values.every((value) => Array.isArray(value) || typeof value === "object");
};
