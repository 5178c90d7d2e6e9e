import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin, Rolldown } from "vite";

type Bundle = Rolldown.OutputBundle;

/** Larger ones are loaded when they are asked for, and not kept beforehand. */
const LARGEST_BYTES = 100_000;

const isLarge = (output: Bundle[string]): boolean =>
  output.type === "asset" && output.source.length > LARGEST_BYTES;

/** The files of a page in a bundle: its script with all that this needs, its styles, pictures and workers, without large ones. */
function filesOf(bundle: Bundle, isPage: (chunk: Rolldown.OutputChunk) => boolean): string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    const output = bundle[name];
    if (output === undefined || found.has(name) || isLarge(output)) return;
    found.add(name);
    if (output.type !== "chunk") return;
    for (const other of [...output.imports, ...output.dynamicImports]) add(other);
    const { importedCss, importedAssets } = output.viteMetadata ?? {};
    for (const other of [...(importedCss ?? []), ...(importedAssets ?? [])]) add(other);
    // Workers are named in the code alone.
    for (const [name] of output.code.matchAll(/assets\/[\w.-]+\.js/gu)) add(name);
  };
  for (const [name, output] of Object.entries(bundle))
    if (output.type === "chunk" && output.isEntry && isPage(output)) add(name);
  return [...found].sort();
}

/** Writes `sw.js` with the list of the files of the page at `html` (an absolute path), and a version out of their names. */
export function writeServiceWorker(source: string, html: string): Plugin {
  return {
    name: "write-service-worker",
    apply: "build",
    generateBundle(_, bundle) {
      const files = filesOf(bundle, ({ facadeModuleId }) => facadeModuleId === html);
      const version = createHash("sha256").update(files.join()).digest("hex").slice(0, 12);
      const paths = ["/", "/manifest.webmanifest", "/icon.svg", ...files.map((file) => `/${file}`)];
      const code = readFileSync(source, "utf8")
        .replace('["__FILES__"]', JSON.stringify(paths))
        .replace("__VERSION__", version);
      this.emitFile({ type: "asset", fileName: "sw.js", source: code });
    },
  };
}
