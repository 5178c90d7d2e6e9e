import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { readdirSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { parse, validate } from "graphql";
import { type Door, openDoor } from "../support/door.js";
import { graphqlSchema } from "../support/graphql-schema.js";
import { describeWithPython, PYTHON } from "../support/python.js";

const run = promisify(execFile);

/** The blocks of docs/clients.md, by language and name of their file. */
const blocks = [...readFileSync("docs/clients.md", "utf8").matchAll(/^```(\w+) ?(\S*)\n(.*?)^```$/gmsu)].map(
  ([, language = "", file = "", text = ""]) => ({ language, file, text }),
);

const QUERIES = "docs/queries";

const STRICT = [
  ...["--ignoreConfig", "--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext"],
  ...["--target", "es2023", "--lib", "es2023,dom"],
];

const bin = (name: string): string => resolve("node_modules/.bin", name);

describe("docs/clients.md", () => {
  let door: Door;
  let folder: string;

  /** A block, with the address of the service that runs. */
  const here = (text: string): string => text.replaceAll("http://localhost:4000", door.url);
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), here(text));
  };

  /** What the compiler says of a file, as strictly as it can. */
  async function complaints(file: string): Promise<string> {
    const { stdout } = await run(bin("tsc"), [...STRICT, file], { cwd: folder }).catch(
      (error: unknown) => error as { stdout: string },
    );
    return stdout;
  }

  beforeAll(async () => {
    door = await openDoor({ seeds: "seeds", isWarm: true });
    // Below the project, whose packages the snippets use.
    await mkdir(".cache", { recursive: true });
    folder = await mkdtemp(join(process.cwd(), ".cache", "clients-"));
    for (const { file, text } of blocks) if (file !== "") await write(file, text);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await door.close();
  });

  it("asks with curl", async () => {
    const shells = blocks.filter(({ language, text }) => language === "sh" && text.includes("curl"));
    const answers = await Promise.all(shells.map(({ text }) => run("bash", ["-c", here(text)])));
    expect(answers.map(({ stdout }) => (JSON.parse(stdout) as { data: unknown }).data)).toEqual([
      {
        stakeholder: {
          name: "Small and Medium Enterprise Development Authority of Pakistan",
          linkageCount: expect.any(Number),
        },
      },
      { clusters: { totalCount: expect.any(Number) } },
      {
        linkagesAggregate: {
          groups: expect.arrayContaining([
            {
              keys: [{ value: "FUNDING" }, { value: null }],
              ...{ count: 9, withoutSum: 6 },
              sums: [
                { currency: "USD", status: "ESTABLISHED", amount: 280_000_000, count: 3, includedCount: 0 },
              ],
            },
          ]),
        },
      },
    ]);
  });

  it("has types for every answer, and a page after a page", async () => {
    await run(bin("graphql-codegen"), ["--config", "codegen.json"], { cwd: folder });
    expect(await complaints("src/main.ts")).toBe("");
    const { stdout } = await run(process.execPath, ["--import", "tsx", "src/main.ts"], { cwd: folder });
    const { body } = await door.ask(
      '{ clusters(first: 1, filter: { place: { eq: "place:punjab" } }) { totalCount nodes { name } } }',
    );
    const { clusters } = (body as { data: { clusters: { totalCount: number; nodes: { name: string }[] } } })
      .data;
    expect(stdout).toBe(`${clusters.totalCount} ${clusters.nodes[0]?.name ?? ""}\n`);
  });

  it("has types for every question of docs/queries, joined in one page", async () => {
    const page = readdirSync(QUERIES)
      .filter((file) => file.endsWith(".graphql"))
      .map((file) => readFileSync(join(QUERIES, file), "utf8"))
      .join("\n");
    expect(validate(await graphqlSchema, parse(page))).toEqual([]);
    const config = JSON.parse(blocks.find(({ file }) => file === "codegen.json")?.text ?? "") as object;
    await write("page.graphql", page);
    await write(
      "page.json",
      JSON.stringify({ ...config, documents: "page.graphql" }).replace("src/gql", "page"),
    );
    await run(bin("graphql-codegen"), ["--config", "page.json"], { cwd: folder });
    const types = await readFile(join(folder, "page", "graphql.ts"), "utf8");
    const names = [...page.matchAll(/^query (\w+)/gmu)].map(([, name = ""]) => name);
    expect(names.filter((name) => !types.includes(`export type ${name}Query =`))).toEqual([]);
    expect(await complaints("page/graphql.ts")).toBe("");
  });

  describeWithPython("networkx", "in Python", () => {
    it("reads the network, asks who the first broker is, and agrees with the service on its partners", async () => {
      const { stdout } = await run(PYTHON, ["first.py"], { cwd: folder });
      expect(stdout).toBe("United Nations Industrial Development Organization True\n");
    });
  });
});
