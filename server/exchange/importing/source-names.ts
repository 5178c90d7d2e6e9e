import { basename, dirname, resolve } from "node:path";
import { fold, words } from "../../../schema/fold.js";
import { STAKEHOLDER_KINDS } from "../../../schema/stakeholder-kinds.js";
import { type ImportDocument, importDocument, sourceName } from "./import-document.js";
import type { ImportInput, ImportItem } from "../importer.js";
import { mark } from "./slug.js";

/** A key of a file as it stands in ids, and the name under it. */
export interface KeyedName {
  readonly part: string;
  readonly name: string;
}

/** Two sources may have one file name: so many keys are compared with what is stored. */
export const COMPARED_KEYS = 2_000;

/** Whether two names have so little in common that they name two things. */
function isAnother(one: string, other: string): boolean {
  if (fold(one) === fold(other)) return false;
  const long = (name: string): string[] => words(name).filter((word) => word.length > 3);
  const known = new Set(long(one));
  return !long(other).some((word) => known.has(word));
}

/**
 * Which source a file is. A file with the name of an earlier one is its next edition, unless most names under the same
 * keys are others: then it is another source, and its folder tells it apart.
 */
export class SourceNames {
  /** Folders whose files are another source than earlier ones of their names. */
  private readonly apart = new Map<string, string>();

  constructor(private readonly input: ImportInput) {}

  /** The document of a file that has these names under its keys, and what is to be said of it. */
  async documentOf(
    path: string,
    names: readonly KeyedName[] = [],
  ): Promise<{ document: ImportDocument; items: ImportItem[] }> {
    const folder = basename(dirname(resolve(path)));
    const known = this.apart.get(dirname(resolve(path)));
    const candidates = [undefined, folder, `${folder} ${mark(JSON.stringify(names))}`].slice(
      known === undefined ? 0 : 1,
    );
    if (known !== undefined) candidates[0] = known;
    const changes: ImportItem[] = [];
    for (const inFolder of candidates) {
      const document = await this.documentIn(path, inFolder);
      const changed = await this.changed(document, names);
      if (changed?.isMost !== true) {
        const { items } = this.chosen(path, document, inFolder, changes);
        return { document, items: changed === undefined ? items : [...items, told(path, changed, KEPT)] };
      }
      if (this.input.source !== undefined)
        return { document, items: [told(path, changed, `They replace what ${document.id} says.`)] };
      if (changes.length === 0) changes.push(told(path, changed, ""));
    }
    const last = candidates.at(-1);
    return this.chosen(path, await this.documentIn(path, last), last, changes);
  }

  private async documentIn(path: string, inFolder: string | undefined): Promise<ImportDocument> {
    const namespace = await this.input.namespaces.of(sourceName(this.input, path, inFolder));
    return importDocument(this.input, path, { inFolder, namespace });
  }

  private chosen(
    path: string,
    document: ImportDocument,
    inFolder: string | undefined,
    changes: readonly ImportItem[],
  ): { document: ImportDocument; items: ImportItem[] } {
    if (inFolder !== undefined) this.apart.set(dirname(resolve(path)), inFolder);
    const items = changes.map((item) =>
      "problem" in item
        ? {
            problem: {
              ...item.problem,
              text: `${item.problem.text}The file is taken as another source, ${document.id}. If it is the next edition, say so with --source.`,
            },
          }
        : item,
    );
    return { document, items };
  }

  /** How many names are others under the keys of this source, and one of them; undefined where all are as they were. */
  private async changed(
    { namespace }: ImportDocument,
    names: readonly KeyedName[],
  ): Promise<Change | undefined> {
    if (names.length === 0) return undefined;
    const byId = new Map<string, KeyedName>();
    for (const named of names.slice(0, COMPARED_KEYS))
      for (const { prefix } of STAKEHOLDER_KINDS) byId.set(`${prefix}:${namespace}-${named.part}`, named);
    const stored = await this.input.graph.stakeholders([...byId.keys()]);
    const others = stored.filter(({ id, name }) => isAnother(name, byId.get(id)?.name ?? ""));
    const [first] = others;
    if (first === undefined) return undefined;
    const isMost = others.length * 2 > stored.length;
    const now = byId.get(first.id)?.name ?? "";
    const text = `${isMost ? "Most" : "Some"} names under the same keys are others than before (${others.length} of ${stored.length}): ${first.name} is now ${now}. `;
    return { isMost, text, value: now };
  }
}

interface Change {
  readonly isMost: boolean;
  readonly text: string;
  readonly value: string;
}

const KEPT =
  "Where another stakeholder has the key now, linkages of the last edition that are not in this one are wrong: --replace takes them away.";

const told = (file: string, { text, value }: Change, end: string): ImportItem => ({
  problem: { file, value, text: text + end, leftOut: "nothing" },
});
