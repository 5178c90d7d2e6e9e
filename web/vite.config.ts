import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Rolldown } from "vite";
import { writeLicence } from "./licences/write-licence.js";
import { writeServiceWorker } from "./offline/write-service-worker.js";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const explorer = here("./index.html");
const TYPEFACE_LICENCE = new URL(
  "../node_modules/@fontsource-variable/noto-naskh-arabic/LICENSE",
  import.meta.url,
);

interface Modules {
  readonly getModuleInfo: (id: string) => { readonly importers: readonly string[] } | null;
}

/** The pages that load a module with their first files. */
function pagesWith(id: string, modules: Modules, seen = new Set<string>()): string[] {
  if (seen.has(id)) return [];
  seen.add(id);
  if (id.endsWith(".html")) return [id];
  return modules.getModuleInfo(id)?.importers.flatMap((one) => pagesWith(one, modules, seen)) ?? [];
}

/**
 * What the explorer starts with, in one file for as many pages as start with it too: else each part that is loaded later tears
 * files of its own out of it. Modules of more pages come first, since a file takes what its modules need along.
 */
const startOf = (count: number): Rolldown.CodeSplittingGroup => ({
  name: (id, modules) => {
    const pages = new Set(pagesWith(id, modules));
    return pages.has(explorer) && pages.size === count ? `start-of-${count}` : null;
  },
  debugName: `what ${count} pages start with`,
  priority: count,
});

/** Pages that are built together so that they share what they can: the explorer at /, GraphiQL at /graphql, the import page, and that of addresses which lead nowhere. */
export default defineConfig({
  root: here("."),
  plugins: [
    react(),
    writeServiceWorker(here("./offline/service-worker.js"), explorer),
    writeLicence(TYPEFACE_LICENCE, "noto-naskh-arabic-licence.txt"),
  ],
  build: {
    outDir: here("../dist/web"),
    emptyOutDir: true,
    // What the pages are made of, with the licences of each.
    license: { fileName: "notices.md" },
    // The editor of GraphiQL is one large piece, loaded by its own page only.
    chunkSizeWarningLimit: 5_000,
    // Workers and pages load nothing from data: or blob: addresses, so that a strict content policy fits.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Several packages mark their modules for React's compiler, which a bundle may drop.
      onLog: (level, log, report) => {
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") report(level, log);
      },
      output: { codeSplitting: { groups: [startOf(3), startOf(2), startOf(1)] } },
      input: [
        here("./graphiql/index.html"),
        here("./import/index.html"),
        here("./not-found.html"),
        ...(existsSync(explorer) ? [explorer] : []),
      ],
    },
  },
  worker: { format: "es" },
  server: { proxy: { "/graphql": "http://127.0.0.1:4000", "/import/trial": "http://127.0.0.1:4000" } },
});
