import { randomUUID } from "node:crypto";
import { createContext } from "../api/context.js";
import { badInput, LinkagesError } from "../errors.js";
import { type ImportProblem, problemLine, UnreadableFile } from "../exchange/import-problem.js";
import { csvRows } from "../exchange/tables/csv-rows.js";
import { readText } from "../exchange/text-source.js";
import type { Candidate } from "../reconciliation/candidate.js";
import { kindsOfTypes } from "../reconciliation/entity-types.js";
import { PROPERTIES } from "../reconciliation/properties.js";
import { reconcile, type ReconcileAnswerer } from "../reconciliation/reconcile.js";
import { MOST_CANDIDATES, type ReconcileQuery, toCondition } from "../reconciliation/reconcile-query.js";
import { withGraphToRead } from "./open-cli-graph.js";

/** A list of names, and how it is read. */
export interface NameList {
  readonly file: string;
  /** The heading of the names; `name` or the first where absent. */
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
  if (list.first < 1 || list.first > MOST_CANDIDATES)
    throw badInput(`\`--first\` is 1 to ${MOST_CANDIDATES}.`, list.first, "Correct it.");
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

async function* namesOf({ file, column, encoding }: NameList): AsyncGenerator<NamedRow> {
  let heading = "";
  const check = {
    knows: (headings: readonly string[]) => column === undefined || headings.includes(column),
    open: (headings: readonly string[]) => {
      heading = column ?? headings.find((one) => one.toLowerCase() === "name") ?? headings[0] ?? "";
      if (!headings.includes(heading))
        throw new UnreadableFile(
          { file, line: 1 },
          `Required a column "${heading}". Name one with --column.`,
          headings.join(", "),
        );
    },
  };
  try {
    for await (const { rows, problems } of csvRows(
      file,
      readText(file, encoding, () => undefined),
      check,
    )) {
      problems.forEach(tell);
      for (const { line, cells } of rows) {
        const name = cells[heading] ?? "";
        yield { line, name, names: name === "" ? [] : [name], conditions: conditionsOf(cells, heading) };
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

const tell = (problem: ImportProblem): void => void process.stderr.write(`${problemLine(problem)}\n`);

/** What the other columns say that have the name of a property. */
const conditionsOf = (cells: Readonly<Record<string, string>>, names: string): ReconcileQuery["conditions"] =>
  Object.entries(cells).flatMap(([heading, cell]) => {
    const property = PROPERTIES.find(({ id }) => id.toLowerCase() === heading.toLowerCase());
    return heading === names || property === undefined ? [] : toCondition(property.id, [cell]);
  });
