import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { CallToolRequestSchema, ListToolsRequestSchema, type Tool } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import { recordProblems } from "../../../schema/record-problems.js";
import { packageVersion } from "../../package-folder.js";
import { askService } from "./ask-service.js";
import type { McpTool } from "./mcp-tool.js";
import { MCP_TOOLS } from "./mcp-tools.js";
import { tellUnknown, tellUnknownFacet } from "./unknown-ids.js";

/** The longest answer, in characters: an assistant reads all of it. */
const LONGEST = 40_000;

/** What a tool answers: a text, and whether it says what went wrong. */
interface ToolAnswer {
  readonly text: string;
  readonly isError: boolean;
}

const problem = (text: string): ToolAnswer => ({ text, isError: true });

/** A server of the Model Context Protocol whose tools ask the service at an address; the caller connects it. */
export function createMcpServer(service: string): McpServer {
  const mcp = new McpServer({ name: "linkages", version: packageVersion() });
  // Its own handlers would tell of wrong arguments in words of their library.
  const { server } = mcp;
  server.registerCapabilities({ tools: {} });
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: MCP_TOOLS.map(described) }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const { text, isError } = await answer(service, params.name, params.arguments ?? {});
    return { content: [{ type: "text" as const, text }], isError };
  });
  return mcp;
}

function described({ name, description, input }: McpTool): Tool {
  const inputSchema = z.toJSONSchema(z.strictObject(input), { io: "input" }) as Tool["inputSchema"];
  return { name, description, inputSchema, annotations: { readOnlyHint: true, openWorldHint: false } };
}

/** Asks what a tool asks, which only reads; says in words what is wrong with the question or goes wrong. */
async function answer(service: string, name: string, given: object): Promise<ToolAnswer> {
  const tool = MCP_TOOLS.find((one) => one.name === name);
  if (tool === undefined)
    return problem(
      `There is no tool ${JSON.stringify(name)}. The tools are ${MCP_TOOLS.map((one) => one.name).join(", ")}.`,
    );
  const schema = z.strictObject(tool.input);
  const read = schema.safeParse(given);
  if (!read.success)
    return problem(
      recordProblems(read.error, schema, given)
        .map(({ text }) => asArgument(text))
        .join("\n"),
    );
  const variables: Readonly<Record<string, unknown>> = read.data;
  const ids = tool.ids.flatMap((argument) => (variables[argument] ?? []) as string | string[]);
  const unknown = await tellUnknown(service, ids);
  return unknown === undefined ? ask(service, tool.document, variables) : problem(unknown);
}

/** A sentence about a field of a record, as one about an argument. */
const asArgument = (text: string): string =>
  `${text.replace(/^field /u, "Argument ")} Correct it and ask again.`;

async function ask(service: string, query: string, variables: object): Promise<ToolAnswer> {
  const found = await askService(service, query, variables);
  if (found === undefined)
    return problem(`The service at ${service} cannot be reached. Start it, or name it with --service.`);
  if (found.errors) return problem(found.errors.map(({ message }) => message).join("\n"));
  const remarks = (found.extensions?.remarks ?? []).map(({ id }) => tellUnknownFacet(id));
  const text = JSON.stringify(remarks.length === 0 ? found.data : { ...(found.data as object), remarks });
  return text.length > LONGEST
    ? problem(
        `The answer has ${text.length} characters; ${LONGEST} at most are given. Ask for fewer with \`first\`, or more narrowly.`,
      )
    : { text, isError: false };
}
