import { Command } from "commander";
import { wholeNumber } from "../whole-number.js";

interface MatchListOptions {
  readonly column?: string;
  readonly type?: readonly string[];
  readonly first: number;
  readonly encoding?: string;
  readonly json?: true;
}

/** `linkages match-list FILE`: which stakeholders are meant by the names of a list, with what says so. */
export const matchListCommand = (): Command =>
  new Command("match-list")
    .description(
      "Say which stakeholders the names of a table are, as CSV: a match, several that may be meant, or none.",
    )
    .argument("<file>", "a CSV or TSV file; columns named as properties, such as places, are compared too")
    .option(
      "--column <heading>",
      "which column has the names; by default `name` or one like it, else the first",
    )
    .option(
      "--type <type>",
      "only Cluster, Agency, University or Project; may be repeated",
      (type: string, before: readonly string[] | undefined) => [...(before ?? []), type],
    )
    .option("--first <count>", "how many candidates of each name: 1 to 25", wholeNumber(25), 3)
    .option("--encoding <name>", "the encoding of the file, where it is not UTF-8")
    .option("--json", "as JSON, one name a line, with what each score is made from")
    .action(runCommand);

async function runCommand(file: string, options: MatchListOptions): Promise<void> {
  const { matchList } = await import("../match-list.js");
  const { MATCH_LIST_HEADINGS, matchListRow } = await import("../match-list-text.js");
  const { column, type: types = [], first, encoding, json } = options;
  const counts = { match: 0, unsure: 0, none: 0 };
  let heading = json === true ? "" : MATCH_LIST_HEADINGS;
  const write = (text: string): void => {
    process.stdout.write(heading + text);
    heading = "";
  };
  await matchList({ file, column, types, first, encoding }, (matched) => {
    counts[matched.decision] += 1;
    write(json === true ? `${JSON.stringify(matched)}\n` : matchListRow(matched));
  });
  write("");
  const { match, unsure, none } = counts;
  process.stderr.write(`${match} matched, ${unsure} unsure, ${none} without a candidate\n`);
}
