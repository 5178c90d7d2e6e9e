import { randomUUID } from "node:crypto";
import { basename, resolve } from "node:path";
import { LinkagesError } from "../../errors.js";
import { sourceStem } from "./import-document.js";
import type { Authorship } from "../../store/log/commit.js";
import type { ImportLookup } from "../../store/repositories/import-lookup.js";
import type { Importer, ImportSettings } from "../importer.js";
import { slug } from "./slug.js";

/** What to import, and how. */
export interface ImportRequest extends ImportSettings {
  readonly importer: Importer;
  readonly paths: readonly string[];
  readonly dryRun: boolean;
  /** Ends at the first record that has to be left out. */
  readonly strict: boolean;
  /** Takes away what the last edition of the files had and this one has not. */
  readonly replace?: boolean | undefined;
  readonly now: Date;
  /** Who imports, and why, for the log; nobody, and the names of the files, where absent. */
  readonly by?: string | undefined;
  readonly why?: string | undefined;
  /** What the graph knows; nothing where absent. */
  readonly graph?: ImportLookup | undefined;
}

/** Throws BAD_USER_INPUT for files that would be one source, and for a mapping of other files. */
export function checkRequest(request: ImportRequest): void {
  const { importer, paths, mapping } = request;
  if (mapping !== undefined && importer.takesNoMapping === true)
    throw new LinkagesError("BAD_USER_INPUT", {
      required: `A mapping is for tables and graph files; ${importer.title} has a form of its own.`,
      got: `a mapping beside ${paths.map((path) => basename(path)).join(", ")}`,
      cure: "Leave the mapping out, or name the format that the files are to be read as.",
    });
  const given = new Set(paths.map((path) => basename(path)));
  const isForNone = mapping?.tables.every(({ file }) => file !== undefined && !given.has(file)) ?? false;
  if (isForNone)
    throw new LinkagesError("BAD_USER_INPUT", {
      required: "A mapping names files that are imported with it.",
      got: `${mapping?.tables.map(({ file }) => file).join(", ") ?? ""}, beside ${[...given].join(", ")}`,
      cure: "Import one of those files, or correct the names in the mapping.",
    });
  if (request.source !== undefined || importer.namesItsOwnSources === true) return;
  const stems = new Map<string, string>();
  for (const path of paths) {
    const stem = slug(sourceStem(request, path));
    const other = stems.get(stem);
    if (other !== undefined && resolve(other) !== resolve(path))
      throw new LinkagesError("BAD_USER_INPUT", {
        required: "Files of one command have different names: a file's name is what its source is called.",
        got: `${other} and ${path}`,
        cure: "Import them one after another, or call them one source with --source.",
      });
    stems.set(stem, path);
  }
}

/** All commits of one import carry the same run. */
export const authorOf = ({ importer, paths, by, why }: ImportRequest): Authorship => ({
  by: by ?? null,
  via: `import ${importer.key}`,
  why: why ?? paths.map((path) => basename(path)).join(", "),
  import: randomUUID(),
});
