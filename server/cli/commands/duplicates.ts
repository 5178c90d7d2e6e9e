import { Command, Option } from "commander";
import { STAKEHOLDER_KIND_KEYS, type StakeholderKind } from "../../../schema/stakeholder-kinds.js";
import { chosenPairs, type DuplicateChoice, duplicatesOf } from "../../api/find-duplicates.js";
import { withGraph } from "../open-cli-graph.js";
import { wholeNumber } from "../whole-number.js";

interface DuplicatesOptions {
  readonly first: number;
  readonly of?: string;
  readonly kinds?: StakeholderKind[];
  readonly json?: true;
}

/** `linkages duplicates`: pairs for a person to judge; nothing is merged. */
export const duplicatesCommand = (): Command =>
  new Command("duplicates")
    .description("List stakeholders that may be the same, with what speaks for it. Nothing is merged.")
    .option("--first <count>", "how many pairs at most", wholeNumber(), 50)
    .option("--of <id>", "only pairs with this stakeholder")
    .addOption(
      new Option("--kinds <kinds...>", "only pairs of which both are of these kinds").choices(
        STAKEHOLDER_KIND_KEYS,
      ),
    )
    .option("--json", "as JSON, one pair a line")
    .action(runCommand);

async function runCommand({ first, json, of, kinds }: DuplicatesOptions): Promise<void> {
  const choice: DuplicateChoice = { of, kinds };
  const search = await withGraph(
    "Ask the service that holds it with the query `duplicates`, or stop it.",
    (port) => duplicatesOf(port)(),
  );
  const pairs = chosenPairs(search, choice);
  for (const pair of pairs.slice(0, first)) {
    const text = `${pair.score.toFixed(2)}  ${pair.ids.join("  ")}\n      ${pair.evidence.join("; ")}\n`;
    process.stdout.write(json === true ? `${JSON.stringify(pair)}\n` : text);
  }
  const partly = search.complete ? "" : "; there are too many names to compare them all";
  process.stderr.write(`${Math.min(first, pairs.length)} of ${pairs.length} likely duplicates${partly}\n`);
}
