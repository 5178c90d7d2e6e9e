import { Command } from "commander";
import { type Comparable, likelyDuplicates } from "../../exchange/duplicates.js";
import { exportRepository } from "../../repositories/export-repository.js";
import { withGraph } from "../open-cli-graph.js";
import { wholeNumber } from "../whole-number.js";

/** `linkages duplicates`: pairs for a person to judge; nothing is merged. */
export const duplicatesCommand = (): Command =>
  new Command("duplicates")
    .description("List stakeholders that may be the same, with what speaks for it. Nothing is merged.")
    .option("--first <count>", "how many pairs at most", wholeNumber, 50)
    .option("--json", "as JSON, one pair a line")
    .action(runCommand);

async function runCommand({ first, json }: { readonly first: number; readonly json?: true }): Promise<void> {
  const records: Comparable[] = [];
  await withGraph("stop the service, or work on a copy of the file", async (port) => {
    for await (const part of exportRepository(port, {}).stakeholders())
      for (const { id, name, acronym, otherNames, places, identifiers } of part)
        records.push({ id, name, acronym, otherNames, places, identifiers });
  });
  const pairs = likelyDuplicates(records);
  for (const pair of pairs.slice(0, first)) {
    const text = `${pair.score.toFixed(2)}  ${pair.ids.join("  ")}\n      ${pair.evidence.join("; ")}\n`;
    process.stdout.write(json === true ? `${JSON.stringify(pair)}\n` : text);
  }
  process.stderr.write(
    `${Math.min(first, pairs.length)} of ${pairs.length} likely duplicates among ${records.length} stakeholders\n`,
  );
}
