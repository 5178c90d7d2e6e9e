import { Command } from "commander";
import { type ShownTeam, TEAM } from "../team-query.js";
import { teamText } from "../team-text.js";
import { wholeNumber } from "../whole-number.js";

interface TeamOptions {
  readonly first: number;
  readonly wanted?: string;
  readonly proofs?: true;
  readonly json?: true;
}

/** `linkages team ID…`: who completes a team, seat by seat. */
export const teamCommand = (): Command =>
  new Command("team")
    .description("Say who completes a team, why, and who could take each seat instead.")
    .argument("<ids...>", "its members so far; a project stands for its parties")
    .option(
      "--wanted <json>",
      'what it shall have in the end: the API\'s TeamWanted, such as {"size":5,"kinds":["UNIVERSITY"],"places":["place:sialkot"]}',
    )
    .option("--first <count>", "how many are named for each seat: 1 to 20", wholeNumber(20), 5)
    .option("--proofs", "name every linkage behind a reason")
    .option("--json", "as JSON, with every linkage")
    .action(runCommand);

async function runCommand(
  seeds: readonly string[],
  { first, wanted, proofs, json }: TeamOptions,
): Promise<void> {
  const { askApi } = await import("../ask-api.js");
  const { team } = await askApi<{ team: ShownTeam }>({
    source: TEAM,
    variables: { seeds, first },
    filter: { text: wanted, type: "TeamWanted" },
  });
  process.stdout.write(`${json === true ? JSON.stringify(team) : teamText(team, proofs === true)}\n`);
}
