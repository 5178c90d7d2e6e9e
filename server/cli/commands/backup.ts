import { Command } from "commander";
import { makeBackup } from "../../store/backup/make-backup.js";
import { withGraphToRead } from "../open-cli-graph.js";

/** `linkages backup FOLDER`; exit code 1 where the graph is not as its log tells. */
export const backupCommand = (): Command =>
  new Command("backup")
    .description(
      "Add to a backup what was written since it was made last, or make it. The service may go on meanwhile.",
    )
    .argument("<folder>", "where its files are, or will be; one for each graph")
    .option("--json", "as JSON")
    .action(runCommand);

async function runCommand(folder: string, { json }: { json?: true }): Promise<void> {
  const cure =
    "Stop that one, or give the file a path of at most 96 bytes: then it is read through that one.";
  const outcome = await withGraphToRead(cure, (port) => makeBackup(port, folder));
  const { file, files, version, at, records, commits, missing, wrong } = outcome;
  const added =
    file === null ? "Nothing was written since." : `${file}: ${records} records, ${commits} commits.`;
  const unfit = `${missing} records of which the log tells are not stored, and ${wrong} commits are not what was written: run linkages verify.\n`;
  const words = `${added}\nThe backup has ${files} files, up to version ${version} of ${at}.\n`;
  process.stdout.write(
    json === true ? `${JSON.stringify(outcome)}\n` : words + (missing + wrong > 0 ? unfit : ""),
  );
  if (missing + wrong > 0) process.exitCode = 1;
}
