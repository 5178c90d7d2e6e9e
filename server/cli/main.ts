#!/usr/bin/env node
import "reflect-metadata";
import { Command } from "commander";
import { ERRORS, LinkagesError } from "../errors.js";
import { backupCommand } from "./commands/backup.js";
import { communitiesCommand } from "./commands/communities.js";
import { duplicatesCommand } from "./commands/duplicates.js";
import { exportCommand } from "./commands/export.js";
import { helpersCommand } from "./commands/helpers.js";
import { importCommand } from "./commands/import.js";
import { matchListCommand } from "./commands/match-list.js";
import { matchCommand } from "./commands/match.js";
import { mcpCommand } from "./commands/mcp.js";
import { measureCommand } from "./commands/measure.js";
import { opportunitiesCommand } from "./commands/opportunities.js";
import { restoreCommand } from "./commands/restore.js";
import { searchCommand } from "./commands/search.js";
import { serveCommand } from "./commands/serve.js";
import { statsCommand } from "./commands/stats.js";
import { teamCommand } from "./commands/team.js";
import { verifyCommand } from "./commands/verify.js";

const program = new Command("linkages")
  .description(
    "Stakeholders and their linkages: bring facts in, get them out, ask whom to meet. The graph is that of GRAPH_URL.",
  )
  .addCommand(serveCommand())
  .addCommand(importCommand())
  .addCommand(exportCommand())
  .addCommand(duplicatesCommand())
  .addCommand(searchCommand())
  .addCommand(matchCommand())
  .addCommand(teamCommand())
  .addCommand(helpersCommand())
  .addCommand(matchListCommand())
  .addCommand(opportunitiesCommand())
  .addCommand(measureCommand())
  .addCommand(statsCommand())
  .addCommand(communitiesCommand())
  .addCommand(mcpCommand())
  .addCommand(verifyCommand())
  .addCommand(backupCommand())
  .addCommand(restoreCommand());

try {
  await program.parseAsync();
} catch (error) {
  // A reader such as `head` that has seen enough is no failure.
  if ((error as NodeJS.ErrnoException).code === "EPIPE") process.exit(0);
  const known = error instanceof LinkagesError ? error : undefined;
  process.stderr.write(
    known === undefined
      ? `It failed for a reason it does not know: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`
      : `${known.code}: ${known.message}\n`,
  );
  process.exitCode = known === undefined ? 1 : ERRORS[known.code].exitCode;
}
