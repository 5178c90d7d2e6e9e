import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin, Rolldown } from "vite";

type Bundle = Rolldown.OutputBundle;

/** What a page is made of, and what it loads only when that is asked for. */
interface PageFiles {
  readonly files: readonly string[];
  readonly later: readonly string[];
}

/** Files of a bundle with all that these need, styles, pictures and workers too; without those that are left out. */
function withNeeds(bundle: Bundle, starts: Iterable<string>, leftOut: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const add = (name: string): void => {
    const output = bundle[name];
    if (output === undefined || found.has(name) || leftOut.has(name)) return;
    found.add(name);
    if (output.type !== "chunk") return;
    for (const other of output.imports) add(other);
    const { importedCss, importedAssets } = output.viteMetadata ?? {};
    for (const other of [...(importedCss ?? []), ...(importedAssets ?? [])]) add(other);
    // Workers are named in the code alone.
    for (const [name] of output.code.matchAll(/assets\/[\w.-]+\.js/gu)) add(name);
  };
  for (const name of starts) add(name);
  return found;
}

/** How long a program may be, in signs, that is kept with the page though it is loaded only when it is asked for: all panels and menus. */
const SMALL = 40_000;

/** Whether a program is long, or brings styles of its own, with which a typeface may come. */
const isLarge = ({ code, viteMetadata }: Rolldown.OutputChunk): boolean =>
  code.length > SMALL || (viteMetadata?.importedCss.size ?? 0) > 0;

/** Whether a program does nothing but load others: the build then puts its imports into the page, and leaves the file out. */
const isLeftOut = (output: Bundle[string] | undefined): boolean =>
  output?.type === "chunk" && /^(?:import[^;]*;\s*)*$/u.test(output.code);

/** The files of a page in a bundle. */
function filesOf(bundle: Bundle, isPage: (chunk: Rolldown.OutputChunk) => boolean): PageFiles {
  const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
  const large = new Set(chunks.filter(isLarge).map(({ fileName }) => fileName));
  const asked = new Set(
    chunks.flatMap(({ dynamicImports }) => dynamicImports).filter((name) => large.has(name)),
  );
  const entries = chunks.filter((chunk) => chunk.isEntry && isPage(chunk)).map(({ fileName }) => fileName);
  const start = withNeeds(bundle, entries, asked);
  const own = chunks.filter(({ fileName }) => start.has(fileName)).flatMap((one) => one.dynamicImports);
  const files = withNeeds(bundle, [...entries, ...own.filter((name) => !asked.has(name))], asked);
  for (const name of entries) if (isLeftOut(bundle[name])) files.delete(name);
  return { files: [...files].sort(), later: [...withNeeds(bundle, own, files)].sort() };
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
