import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { packageVersion } from "../../package-folder.js";
import { MCP_TOOLS } from "./mcp-tools.js";

/** The longest answer, in characters: an assistant reads all of it. */
const LONGEST = 40_000;

/** What a tool answers: a text, and whether it says what went wrong. */
interface ToolAnswer {
  readonly text: string;
  readonly isError: boolean;
}

const problem = (text: string): ToolAnswer => ({ text, isError: true });

/** Asks the service at an address, which reads only and has limits of its own; says in words what goes wrong. */
async function ask(service: string, query: string, variables: object): Promise<ToolAnswer> {
  const response = await fetch(new URL("/graphql", service), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  }).catch(() => undefined);
  if (response === undefined)
    return problem(`The service at ${service} cannot be reached. Start it, or name it with --service.`);
  const answer = (await response.json()) as {
    data?: unknown;
    errors?: readonly { readonly message: string }[];
  };
  if (answer.errors) return problem(answer.errors.map(({ message }) => message).join("\n"));
  const text = JSON.stringify(answer.data);
  return text.length > LONGEST
    ? problem(
        `The answer has ${text.length} characters; ${LONGEST} at most are given. Ask for fewer with \`first\`, or more narrowly.`,
      )
    : { text, isError: false };
}

/** A server of the Model Context Protocol whose tools ask the service at an address; the caller connects it. */
export function createMcpServer(service: string): McpServer {
  const server = new McpServer({ name: "linkages", version: packageVersion() });
  for (const { name, description, input, document } of MCP_TOOLS)
    server.registerTool(
      name,
      { description, inputSchema: input, annotations: { readOnlyHint: true, openWorldHint: false } },
      async (variables: object) => {
        const { text, isError } = await ask(service, document, variables);
        return { content: [{ type: "text" as const, text }], isError };
      },
    );
  return server;
}
