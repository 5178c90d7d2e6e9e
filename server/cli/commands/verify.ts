import { Command } from "commander";
import { type Verification, verifyStore } from "../../store/verify/verify-store.js";
import { withGraphToRead } from "../open-cli-graph.js";

/** `linkages verify`; exit code 1 where something does not fit. */
export const verifyCommand = (): Command =>
  new Command("verify")
    .description("Check the log of changes, and every record against it. Changes nothing.")
    .option("--json", "as JSON")
    .action(runCommand);

async function runCommand({ json }: { json?: true }): Promise<void> {
  const cure = "Stop the service while you verify, or verify a copy of the file.";
  const verification = await withGraphToRead(cure, verifyStore);
  process.stdout.write(json === true ? `${JSON.stringify(verification)}\n` : inWords(verification));
  if (!verification.isRight) process.exitCode = 1;
}

/** What was found, for people. */
export function inWords(verification: Verification): string {
  const { records, version, oldest, commits, changes, unchecked, findings, isMoving, isRight } = verification;
  const { facets, stakeholders, linkages } = records;
  const old = `${unchecked} records from before the log have fingerprints that cannot be checked.`;
  const moving = "Somebody wrote meanwhile, which may be all that was found: verify again when nobody does.";
  return [
    `${stakeholders} stakeholders, ${linkages} linkages and ${facets} facets at version ${version}`,
    `${commits} commits from ${oldest} on, with ${changes} changes`,
    ...(unchecked > 0 ? [old] : []),
    ...findings.flatMap(({ code, count, what, cure, examples }) => [
      `${code}: ${what} (${count}). ${cure}`,
      ...examples.map((example) => `    ${example}`),
    ]),
    ...(!isRight && isMoving ? [moving] : []),
    isRight ? "All is as the log says." : "Not all is as the log says.",
    "",
  ].join("\n");
}
