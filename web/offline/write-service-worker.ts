import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin, Rolldown } from "vite";

type Bundle = Rolldown.OutputBundle;

/** What a page is made of, and what it loads only when that is asked for. */
interface PageFiles {
  readonly files: readonly string[];
  readonly later: readonly string[];
}

/** Larger ones are loaded when they are asked for, and not kept beforehand. */
const LARGEST_BYTES = 100_000;

const isLarge = (output: Bundle[string]): boolean =>
  output.type === "asset" && output.source.length > LARGEST_BYTES;

/** The text of another language, of which one reader needs one at most. */
const isLanguage = ({ facadeModuleId }: Rolldown.OutputChunk): boolean =>
  facadeModuleId?.endsWith(".json") === true;

/** The files of a page in a bundle: its script with all that this needs, its styles, pictures and workers, without large ones and other languages. */
function filesOf(bundle: Bundle, isPage: (chunk: Rolldown.OutputChunk) => boolean): PageFiles {
  const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
  const later = new Set(chunks.filter(isLanguage).map(({ fileName }) => fileName));
  const found = new Set<string>();
  const add = (name: string): void => {
    const output = bundle[name];
    if (output === undefined || found.has(name) || later.has(name) || isLarge(output)) return;
    found.add(name);
    if (output.type !== "chunk") return;
    for (const other of [...output.imports, ...output.dynamicImports]) add(other);
    const { importedCss, importedAssets } = output.viteMetadata ?? {};
    for (const other of [...(importedCss ?? []), ...(importedAssets ?? [])]) add(other);
    // Workers are named in the code alone.
    for (const [name] of output.code.matchAll(/assets\/[\w.-]+\.js/gu)) add(name);
  };
  for (const chunk of chunks) if (chunk.isEntry && isPage(chunk)) add(chunk.fileName);
  return { files: [...found].sort(), later: [...later].sort() };
}

/** Writes `sw.js` with the list of the files of the page at `html` (an absolute path), and a version out of their names; beside it the files that are kept once they were asked for. */
export function writeServiceWorker(source: string, html: string): Plugin {
  return {
    name: "write-service-worker",
    apply: "build",
    generateBundle(_, bundle) {
      const { files, later } = filesOf(bundle, ({ facadeModuleId }) => facadeModuleId === html);
      const version = createHash("sha256").update(files.join()).digest("hex").slice(0, 12);
      const addressOf = (file: string): string => `/${file}`;
      const paths = ["/", "/manifest.webmanifest", "/icon.svg", ...files.map(addressOf)];
      const code = readFileSync(source, "utf8")
        .replace('["__FILES__"]', JSON.stringify(paths))
        .replace('["__LATER__"]', JSON.stringify(later.map(addressOf)))
        .replace("__VERSION__", version);
      this.emitFile({ type: "asset", fileName: "sw.js", source: code });
    },
  };
}
