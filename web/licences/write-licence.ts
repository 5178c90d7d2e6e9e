import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Writes the licence of a package, of which only files are passed on, to `fileName` beside the pages. */
export function writeLicence(source: URL, fileName: string): Plugin {
  return {
    name: "write-licence",
    apply: "build",
    generateBundle() {
      this.emitFile({ type: "asset", fileName, source: readFileSync(source, "utf8") });
    },
  };
}
