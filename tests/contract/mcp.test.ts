import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { createMcpServer } from "../../server/cli/mcp/mcp-server.js";
import { type Door, openDoor } from "../support/door.js";

interface Told {
  readonly isError?: boolean;
  readonly content: readonly { readonly text: string }[];
}

/** How each tool is asked, and whom or what its answer must name. */
const QUESTIONS: readonly (readonly [tool: string, args: Record<string, unknown>, names: string])[] = [
  ["find_stakeholders", { text: "export promotion bureau", kinds: ["AGENCY"] }, "agency:tdap"],
  ["describe_stakeholder", { id: "agency:smeda", first: 5 }, "Small and Medium Enterprise"],
  [
    "find_paths",
    { from: "agency:smeda", to: "cluster:handloom-weaving-multan", avoiding: ["agency:unido"] },
    "project:punjab-cluster-programme",
  ],
  ["find_paths", { from: "agency:tdap", to: "university:lums" }, "agency:unido"],
  [
    "find_paths",
    { from: "agency:tdap", to: "university:lums", avoiding: ["agency:unido"], withUnits: false },
    "project:cdp",
  ],
  ["list_initiatives", { party: "agency:unido", linkageKind: "TRAINING", first: 3 }, "totalCount"],
  ["list_initiatives", { during: "2004-08/2005-12", first: 3 }, "totalCount"],
  ["describe_linkages", { ids: ["linkage:agency:government-of-punjab/cdi"] }, "IMPLEMENTATION"],
  ["suggest_matches", { id: "cluster:surgical-instruments-sialkot", first: 2 }, "contribution"],
  ["rank_stakeholders", { measure: "BETWEENNESS", first: 3 }, "agency:unido"],
];

describe("the tools for assistants", () => {
  let door: Door;
  let client: Client;
  beforeAll(async () => {
    door = await openDoor({ seeds: "seeds", isWarm: true });
    client = await connected(door.url);
  });
  afterAll(async () => {
    await client.close();
    await door.close();
  });

  async function connected(service: string): Promise<Client> {
    const [ours, theirs] = InMemoryTransport.createLinkedPair();
    const asking = new Client({ name: "test", version: "1" });
    await Promise.all([createMcpServer(service).connect(ours), asking.connect(theirs)]);
    return asking;
  }
  const call = async (name: string, args: Record<string, unknown>, asking = client): Promise<Told> =>
    (await asking.callTool({ name, arguments: args })) as unknown as Told;

  it("are described, with their arguments, and only read", async () => {
    const { tools } = await client.listTools();
    expect(new Set(QUESTIONS.map(([tool]) => tool))).toEqual(new Set(tools.map(({ name }) => name)));
    for (const { description, annotations, inputSchema } of tools) {
      expect([description?.endsWith("."), annotations?.readOnlyHint]).toEqual([true, true]);
      expect(Object.keys(inputSchema.properties ?? {}).length).toBeGreaterThan(0);
    }
  });

  it.each(QUESTIONS)("answer with sources: %s %j", async (tool, args, names) => {
    const { isError, content } = await call(tool, args);
    const text = content[0]?.text ?? "";
    expect([isError, text.includes(names), text.includes('"document":{"id":"document:')]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it.each<[tool: string, args: Record<string, unknown>, text: string]>([
    [
      "describe_stakeholder",
      { id: "agency:smedaa" },
      'There is no stakeholder with the id "agency:smedaa". Did you mean agency:smeda (Small',
    ],
    ["describe_stakeholder", { id: "smeda" }, "Did you mean agency:smeda (Small"],
    [
      "describe_stakeholder",
      { id: "agency:zzzzqqq" },
      'the id "agency:zzzzqqq". Find ids with find_stakeholders.',
    ],
    ["describe_stakeholder", {}, 'Argument "id": required text; got nothing. Correct it'],
    [
      "describe_stakeholder",
      { id: "agency:smeda", first: 1000 },
      'Argument "first": required a whole number from 1 to 50; got 1000.',
    ],
    [
      "describe_stakeholder",
      { id: "agency:smeda", limit: 3 },
      'Argument "limit": there is no such field; required one of id, first.',
    ],
    [
      "suggest_matches",
      { id: "cluster:surgical-sialkot" },
      "Did you mean cluster:surgical-instruments-sialkot (",
    ],
    [
      "suggest_matches",
      { id: "agency:smeda", kinds: ["FIRM"] },
      'Argument "kinds[0]": required one of CLUSTER, AGENCY',
    ],
    [
      "find_paths",
      { from: "agency:smeda", to: "university:lum" },
      'the id "university:lum". Did you mean university:lums (',
    ],
    [
      "find_paths",
      { from: "agency:smeda", to: "university:lums", avoiding: ["unido"] },
      "Did you mean agency:unido (",
    ],
    ["find_paths", { from: "agency:smeda", to: "university:lums", during: "last year" }, "EDTF"],
    ["list_initiatives", { party: "agency:unidoo" }, "Did you mean agency:unido ("],
    ["list_initiatives", { linkageKind: "DINNER" }, 'Argument "linkageKind": required one of'],
    [
      "describe_linkages",
      { ids: ["linkage:agency:government-of-punjab/cdy"] },
      '/cdy". Did you mean linkage:agency:psic/leads-cdi (',
    ],
    ["describe_linkages", { ids: [] }, 'Argument "ids": required a list of 1 to 50 ids; got [].'],
    ["rank_stakeholders", { measure: "BEAUTY" }, 'Argument "measure": required one of DEGREE'],
    ["find_stakeholders", { text: "" }, 'Argument "text": required some text; got "".'],
    [
      "make_coffee",
      {},
      'There is no tool "make_coffee". The tools are find_stakeholders, describe_stakeholder,',
    ],
  ])("say what is wrong and the cure: %s %j", async (tool, args, text) => {
    const { isError, content } = await call(tool, args);
    expect([isError, content[0]?.text]).toEqual([true, expect.stringContaining(text)]);
  });

  it("find within a sector and a place, and remark on one that nobody knows", async () => {
    const found = async (where: object): Promise<string> =>
      (await call("find_stakeholders", { text: "cluster", kinds: ["CLUSTER"], ...where })).content[0]?.text ??
      "";
    const inSialkot = await found({ place: "place:sialkot", sector: "sector:surgical-instruments" });
    expect(inSialkot).toContain('"cluster:surgical-instruments-sialkot"');
    expect(inSialkot).not.toContain('"cluster:sports-goods-sialkot"');
    expect(JSON.parse(await found({ place: "place:atlantis" }))).toEqual({
      search: [],
      remarks: [
        expect.stringMatching(/^Nothing in the network has the id "place:atlantis": nothing is found/u),
      ],
    });
    expect(await found({ place: "sector:textiles" })).toMatch(/place/u);
  });

  it("take the units and programmes of those who are avoided along", async () => {
    const args = { from: "agency:tdap", to: "university:lums", avoiding: ["agency:unido"] };
    expect((await call("find_paths", args)).content[0]?.text).toBe('{"paths":[]}');
  });

  it("give no answer that is longer than an assistant reads", async () => {
    const { isError, content } = await call("list_initiatives", { first: 50 });
    expect(isError).toBe(true);
    expect(content[0]?.text).toMatch(/^The answer has \d+ characters; 40000 at most are given\./u);
  });

  it("say where no service is", async () => {
    const alone = await connected("http://127.0.0.1:9");
    const { isError, content } = await call("rank_stakeholders", { measure: "DEGREE" }, alone);
    await alone.close();
    expect(isError).toBe(true);
    expect(content[0]?.text).toContain("The service at http://127.0.0.1:9 cannot be reached.");
  });

  it("come as a command of their own", async () => {
    const asking = new Client({ name: "test", version: "1" });
    const args = ["--import", "tsx", "server/cli/main.ts", "mcp", "--service", door.url];
    await asking.connect(new StdioClientTransport({ command: process.execPath, args }));
    const { content } = await call("rank_stakeholders", { measure: "DEGREE", first: 1 }, asking);
    await asking.close();
    expect(content[0]?.text).toContain("agency:unido");
  });
});
