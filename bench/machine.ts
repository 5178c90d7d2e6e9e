import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { arch, cpus, totalmem, type } from "node:os";

/** The machine and the versions in a line; what else ran on it is not known. */
export function machineLine(database: string | undefined): string {
  const gb = (totalmem() / 2 ** 30).toFixed(0);
  const version = (name: string): string =>
    (
      JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), "utf8")) as {
        version: string;
      }
    ).version;
  return [
    `${cpus().length} × ${cpus()[0]?.model ?? "unnamed processor"}, ${gb} GB, ${type()} ${arch()}`,
    `Node ${process.versions.node}`,
    database ?? "no Neo4j",
    `neo4j-driver ${version("neo4j-driver")}`,
    `@grafeo-db/js ${version("@grafeo-db/js")}`,
    `commit ${commit()}`,
  ].join("; ");
}

function commit(): string {
  try {
    return execFileSync("git", ["describe", "--always", "--dirty"], { encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
}
