import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { SETTINGS } from "../../server/settings.js";

const read = (file: string): string => readFileSync(file, "utf8");
const GENERAL = new Set(["MALLOC_MMAP_THRESHOLD_", "NODE_ENV"]);

interface Composed {
  readonly services: Record<string, Record<string, unknown> & { environment?: Record<string, string> }>;
  readonly volumes: Record<string, null>;
}

describe("the files for running it", () => {
  const container = read("deploy/Containerfile");
  const alone = parse(read("deploy/compose.yaml")) as Composed;
  const withNeo4j = parse(read("deploy/compose.neo4j.yaml")) as Composed;
  const units = readdirSync("deploy").filter((name) => name.endsWith(".service"));

  it("name settings that there are", () => {
    const lines = [container, ...units.map((unit) => read(`deploy/${unit}`))].join("\n");
    const assigned = [...lines.matchAll(/^(?:ENV|Environment=)(.*)$/gmu)].flatMap(([, list = ""]) =>
      [...list.matchAll(/([A-Z_]+)=/gu)].map(([, name = ""]) => name),
    );
    const composed = [alone, withNeo4j].flatMap(({ services }) =>
      Object.keys(services["linkages"]?.environment ?? {}),
    );
    const unknown = [...assigned, ...composed].filter((name) => !(name in SETTINGS) && !GENERAL.has(name));
    expect(assigned.length).toBeGreaterThan(4);
    expect(unknown).toEqual([]);
  });

  it("copy into the image what there is, and into the build what it needs", () => {
    const allowed = read(".dockerignore")
      .split("\n")
      .flatMap((line) => (line.startsWith("!") ? [line.slice(1)] : []));
    expect(allowed.filter((name) => !existsSync(name))).toEqual([]);
    const globbed = read("web/graphiql/questions.ts").matchAll(
      /import\.meta\.glob[^(]*\("\.\.\/\.\.\/([^*]+)\//gu,
    );
    expect([...globbed].map(([, path = ""]) => [path, allowed.includes(path)])).toEqual([
      ["docs/queries", true],
    ]);
    const copied = [...container.matchAll(/^COPY --from=build (.*) \S+$/gmu)].flatMap(([, list = ""]) =>
      list.split(" "),
    );
    const made = new Set(["node_modules", "dist"]);
    const missing = copied
      .map((path) => path.replace("/build/", ""))
      .filter((name) => !made.has(name) && !allowed.includes(name));
    expect([copied.length, missing]).toEqual([6, []]);
  });

  it("run as nobody special, on a root that cannot be written", () => {
    const users = [...container.matchAll(/^USER (\w+)$/gmu)].map(([, user]) => user);
    expect(users).toEqual(["node"]);
    expect(alone.services["linkages"]).toMatchObject({
      ...{ user: "node", read_only: true, cap_drop: ["ALL"], security_opt: ["no-new-privileges:true"] },
      volumes: ["data:/data", "backups:/backups"],
    });
    for (const unit of units)
      expect(read(`deploy/${unit}`)).toMatch(
        /^User=linkages$[^]*^NoNewPrivileges=yes$[^]*^ProtectSystem=strict$/mu,
      );
  });

  it("start what the package brings", () => {
    expect(container).toContain('CMD ["linkages", "serve"]');
    expect(read("deploy/linkages.service")).toContain("ExecStart=/usr/local/bin/linkages serve\n");
    const { bin } = JSON.parse(read("package.json")) as { bin: Record<string, string> };
    expect(bin).toEqual({ linkages: "dist/server/cli/main.js" });
    expect(container).toContain("/app/dist/server/cli/main.js /usr/local/bin/linkages");
  });
});
