import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The package's own folder, whether this file runs as built (dist/server) or as written (server). */
export function packageFolder(): string {
  const parent = dirname(dirname(fileURLToPath(import.meta.url)));
  return basename(parent) === "dist" ? dirname(parent) : parent;
}

/** The release that runs. */
export const packageVersion = (): string =>
  (JSON.parse(readFileSync(join(packageFolder(), "package.json"), "utf8")) as { version: string }).version;
