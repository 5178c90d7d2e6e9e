import { randomUUID } from "node:crypto";
import { fold } from "../../schema/fold.js";
import { createContext } from "../api/context.js";
import { LinkagesError } from "../errors.js";
import { type ImportProblem, problemLine, UnreadableFile } from "../exchange/importing/import-problem.js";
import { csvRows, type HeadingCheck } from "../exchange/tables/csv-rows.js";
import { readText } from "../exchange/reading/text-source.js";
import type { Candidate } from "../reconciliation/candidate.js";
import { kindsOfTypes } from "../reconciliation/entity-types.js";
import { PROPERTIES } from "../reconciliation/properties.js";
import { reconcile, type ReconcileAnswerer } from "../reconciliation/reconcile.js";
import { type ReconcileQuery, toCondition } from "../reconciliation/reconcile-query.js";
import { withGraphToRead } from "./open-cli-graph.js";

/** A list of names, and how it is read. */
export interface NameList {
  readonly file: string;
  /** The heading of the names; found, or the first, where absent. */
  readonly column: string | undefined;
  readonly types: readonly string[];
  readonly first: number;
  readonly encoding: string | undefined;
}

/** A name and who may be meant by it. */
export interface MatchedName {
  readonly line: number;
  readonly name: string;
  readonly decision: "match" | "unsure" | "none";
  readonly candidates: readonly Candidate[];
}

const TIMEOUT_MS = 900_000;

/**
 * Matches the names of a table with the stakeholders of the graph, row by row; `onName` hears of each in order. Throws
 * BAD_USER_INPUT for a file that cannot be read.
 */
export async function matchList(list: NameList, onName: (matched: MatchedName) => void): Promise<void> {
  const kinds = kindsOfTypes(list.types);
  await withGraphToRead("Stop the service, or ask it: POST /reconcile/match.", async (port) => {
    const signal = new AbortController().signal;
    const { ask } = createContext(port, { requestId: randomUUID(), signal, timeoutMs: TIMEOUT_MS });
    for await (const { line, name, ...query } of namesOf(list))
      onName(await matchName(ask, line, name, { ...query, kinds, limit: list.first }));
  });
}

async function matchName(
  ask: ReconcileAnswerer,
  line: number,
  name: string,
  query: ReconcileQuery,
): Promise<MatchedName> {
  const candidates = await reconcile(ask, query);
  const decision = candidates[0]?.match === true ? "match" : candidates.length > 0 ? "unsure" : "none";
  return { line, name, decision, candidates };
}

interface NamedRow extends Pick<ReconcileQuery, "names" | "conditions"> {
  readonly line: number;
  readonly name: string;
}

async function* namesOf(list: NameList): AsyncGenerator<NamedRow> {
  const { file, encoding } = list;
  const column = new NameColumn(list);
  try {
    for await (const { rows, problems } of csvRows(
      file,
      readText(file, encoding, () => undefined),
      column,
    )) {
      yield* column.above();
      problems.forEach(tell);
      for (const { line, cells } of rows) {
        const name = cells[column.heading] ?? cells["id"] ?? "";
        yield {
          line,
          name,
          names: name === "" ? [] : [name],
          conditions: conditionsOf(cells, column.heading),
        };
      }
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new LinkagesError(
      "BAD_USER_INPUT",
      { required: error.required, got: error.value ?? file, cure: "" },
      error,
    );
  }
}

/** Which column of a list has the names, and which line its headings. */
class NameColumn implements HeadingCheck {
  heading = "";
  private first: NamedRow | undefined;
  /** The lines that may be headings. */
  private readonly lines: (readonly string[])[] = [];

  constructor(private readonly list: Pick<NameList, "file" | "column">) {}

  knows(headings: readonly string[]): boolean {
    const { column } = this.list;
    this.lines.push(headings);
    return (column === undefined ? headingOfNames(headings) : headingCalled(column, headings)) !== undefined;
  }

  open(headings: readonly string[]): void {
    const { file, column } = this.list;
    const found = column === undefined ? headingOfNames(headings) : headingCalled(column, headings);
    if (column !== undefined && found === undefined) throw this.noColumn(column);
    this.heading = found ?? headings[0] ?? "";
    if (found !== undefined) return;
    const isName = headings.length === 1;
    const text = isName
      ? "The line is taken for a name, since it is no heading for names; if it is one, name it with --column."
      : "The names are taken from the first column, since no heading is one for names. Name another with --column; add a line of headings, if this is none.";
    tell({ file, line: 1, value: this.heading, text, leftOut: "nothing" });
    if (isName) this.first = { line: 1, name: this.heading, names: [this.heading], conditions: [] };
  }

  /** The line with the most cells is the likeliest one of headings; what stands above it are titles. */
  private noColumn(column: string): UnreadableFile {
    const counted = this.lines.map((line) => line.filter((one) => !/^column \d+$/u.test(one)));
    const headings = counted.reduce((most, line) => (line.length > most.length ? line : most), []);
    const alike = alikeHeading(column, headings);
    const meant = alike === undefined ? "" : ` "${alike}" may be meant.`;
    return new UnreadableFile(
      { file: this.list.file, line: 1 },
      `Required a column "${column}".${meant} Name a heading of the table with --column.`,
      headings.join(", "),
    );
  }

  /** A list without headings begins with a name. */
  *above(): Generator<NamedRow> {
    const { first } = this;
    this.first = undefined;
    if (first !== undefined) yield first;
  }
}

const FOR_NAMES =
  /^(?:(?:full|legal|official|partner|organi[sz]ation(?:al)?|institution|company|beneficiary|stakeholder|agency)s?[\s_-]*)?(?:names?|title|label)$|^(?:organi[sz]ation|institution|institute|university|company|partner|beneficiary|stakeholder|agency|firm|entity)s?$/iu;

/** `name` first, else a heading that says that names stand below it. */
const headingOfNames = (headings: readonly string[]): string | undefined =>
  headings.find((one) => one.toLowerCase() === "name") ?? headings.find((one) => FOR_NAMES.test(one));

/** The heading that a user means, in any case and with any blanks and signs; as it is written first. */
const headingCalled = (column: string, headings: readonly string[]): string | undefined =>
  headings.includes(column) ? column : headings.find((one) => fold(one) === fold(column));

/** The heading that a user may mean: one that holds the word or is held by it, else one that begins as it does. */
function alikeHeading(column: string, headings: readonly string[]): string | undefined {
  const plain = (text: string): string => fold(text).replaceAll(" ", "");
  const word = plain(column);
  const start = word.slice(0, SAME_START);
  return (
    headings.find((one) => plain(one).includes(word) || word.includes(plain(one))) ??
    headings.find((one) => word.length >= SAME_START && plain(one).startsWith(start))
  );
}

/** So many signs at the beginning make two words alike. */
const SAME_START = 4;

const tell = (problem: ImportProblem): void => void process.stderr.write(`${problemLine(problem)}\n`);

/** What the other columns say that have the name of a property. */
const conditionsOf = (cells: Readonly<Record<string, string>>, names: string): ReconcileQuery["conditions"] =>
  Object.entries(cells).flatMap(([heading, cell]) => {
    const property = PROPERTIES.find(({ id }) => id.toLowerCase() === heading.toLowerCase());
    return heading === names || property === undefined ? [] : toCondition(property.id, [cell]);
  });
