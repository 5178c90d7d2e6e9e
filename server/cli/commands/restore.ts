import { Command } from "commander";
import { chooseBackup, restoreChosen } from "../../store/backup/restore-backup.js";
import { withGraphToStore } from "../open-cli-graph.js";
import { inWords } from "./verify.js";

/** `linkages restore FOLDER`; exit code 1 where what was backed up was not as its log said. */
export const restoreCommand = (): Command =>
  new Command("restore")
    .description("Store a backup in a graph that holds nothing, on any engine, and verify it.")
    .argument("<folder>", "the folder that linkages backup wrote to")
    .option(
      "--as-of <version>",
      "the number of a commit, or a time such as 2026-03-01T12:00:00Z; by default the last",
    )
    .option("--json", "as JSON")
    .action(runCommand);

async function runCommand(folder: string, { asOf, json }: { asOf?: string; json?: true }): Promise<void> {
  const cure = "Stop that process, or set GRAPH_URL to another file.";
  // Before a graph is made for it.
  const chosen = await chooseBackup(folder, asOf);
  const outcome = await withGraphToStore(
    cure,
    (port) => restoreChosen(port, chosen),
    () => Promise.resolve(),
  );
  const { version, at, files, leftOut, verification } = outcome;
  const done = `Restored version ${version} of ${at} from ${files} files.\n`;
  const left = `${leftOut} records were left out: they name what the backup does not hold.\n`;
  const words = done + (leftOut > 0 ? left : "") + inWords(verification);
  process.stdout.write(json === true ? `${JSON.stringify(outcome)}\n` : words);
  if (!verification.isRight) process.exitCode = 1;
}
