import { type ImportMapping, mappingOf, type TableMapping } from "../importing/import-mapping.js";
import { UnreadableFile } from "../importing/import-problem.js";
import { headingOf, namedIn, unknownField } from "../rows/row-fields.js";
import { ROW_FIELDS } from "../rows/row-sorts.js";

const ELEMENTS = ["node", "edge"] as const;
type Element = (typeof ELEMENTS)[number];
const SORTS = { node: "stakeholders", edge: "linkages" } as const;

/** The words of a mapping for a graph file, and whether nodes and edges have these attributes. */
export class MappedWords {
  /** What an entry names, less what was found. */
  private readonly missing = new Map<TableMapping, Set<string>>();
  private readonly entries: Readonly<Record<Element, TableMapping | undefined>>;

  constructor(mapping: ImportMapping | undefined, file: string) {
    const entryOf = (element: Element): TableMapping | undefined => mappingOf(mapping, file, SORTS[element]);
    this.entries = { node: entryOf("node"), edge: entryOf("edge") };
    for (const entry of Object.values(this.entries))
      if (entry !== undefined) this.missing.set(entry, new Set(namedIn(entry)));
  }

  get areAllKnown(): boolean {
    return [...this.missing.values()].every((names) => names.size === 0);
  }

  /** An element has these attributes. */
  note(element: Element, attributes: readonly string[]): void {
    const entry = this.entries[element];
    const missing = entry && this.missing.get(entry);
    if (missing === undefined || missing.size === 0) return;
    for (const name of missing) if (headingOf(name, attributes) !== undefined) missing.delete(name);
  }

  /** Throws UnreadableFile for a word that is no field, and for an attribute that none of the elements has. */
  check(path: string): void {
    for (const [entry, missing] of this.missing) {
      const elements = ELEMENTS.filter((element) => this.entries[element] === entry);
      const fields = [...new Set(elements.flatMap((element) => ROW_FIELDS[SORTS[element]]))];
      const fault = unknownField(entry, fields) ?? missingFault(missing, elements);
      if (fault !== undefined)
        throw new UnreadableFile(
          { file: path, line: 1 },
          `Required a mapping that fits the file: ${fault}. Correct the mapping.`,
        );
    }
  }
}

function missingFault(missing: ReadonlySet<string>, elements: readonly Element[]): string | undefined {
  const [name] = missing;
  return name === undefined
    ? undefined
    : `the mapping names "${name}", which is no attribute of any ${elements.join(" or ")}`;
}
