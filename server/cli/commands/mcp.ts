import { Command } from "commander";
import { badInput } from "../../errors.js";

interface McpOptions {
  readonly service: string;
}

/** `linkages mcp`: lets an assistant ask a running service, over the standard input and output. */
export const mcpCommand = (): Command =>
  new Command("mcp")
    .description(
      "Let an assistant ask a running service: tools of the Model Context Protocol over stdio, read only.",
    )
    .option("--service <address>", "where the service is", "http://localhost:4000")
    .action(runCommand);

async function runCommand({ service }: McpOptions): Promise<void> {
  if (!URL.canParse(service))
    throw badInput("`--service` is the address of a service.", service, "Write it as http://localhost:4000.");
  const [{ createMcpServer }, { StdioServerTransport }] = await Promise.all([
    import("../mcp/mcp-server.js"),
    import("@modelcontextprotocol/sdk/server/stdio.js"),
  ]).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw badInput(
      "`linkages mcp` needs the package @modelcontextprotocol/sdk.",
      "none",
      "Install it: npm install @modelcontextprotocol/sdk.",
    );
  });
  await createMcpServer(service).connect(new StdioServerTransport());
}
