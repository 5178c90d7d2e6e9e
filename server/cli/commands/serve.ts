import { Command } from "commander";

/** `linkages serve`: the service itself, until a signal ends it. */
export const serveCommand = (): Command =>
  new Command("serve")
    .description(
      "Start the service: GraphQL, the explorer and the exports. Its settings are in docs/settings.md.",
    )
    .action(async () => {
      await import("../../main.js");
    });
