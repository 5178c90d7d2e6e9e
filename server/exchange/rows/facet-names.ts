import { fold } from "../../../schema/fold.js";
import type { ImportLookup } from "../../store/repositories/import-lookup.js";
import { type Place, shown } from "../importing/import-problem.js";
import type { ImportItem } from "../importer.js";

type NamedList = "sectors" | "places";

interface Made {
  readonly list: NamedList;
  readonly id: string;
  readonly name: string;
  readonly place: Place;
}

/** The sectors and places that the files of one command know by an id, and those that were made of names in cells. */
export class FacetNames {
  private readonly ids = new Set<string>();
  /** List and folded name → id; null where several have the name. */
  private readonly known = new Map<string, string | null>();
  private readonly made = new Map<string, Made>();

  /** Whether an id comes for the first time. */
  isNew(id: string): boolean {
    return this.ids.size < this.ids.add(id).size;
  }

  /** A record or a cell names this one by its id; gives what was made of the same name before. */
  know(list: NamedList, id: string, name: string): string | undefined {
    const key = `${list} ${fold(name)}`;
    const before = this.known.get(key);
    this.known.set(key, before === undefined || before === id ? id : null);
    const made = this.made.get(key)?.id;
    return made === id ? undefined : made;
  }

  /** The one of this name that is known by an id, null where several are; undefined where none is. */
  find(list: NamedList, name: string): string | null | undefined {
    return this.known.get(`${list} ${fold(name)}`);
  }

  /** One is made of a name in a cell. */
  make(made: Made): void {
    this.made.set(`${made.list} ${fold(made.name)}`, made);
  }

  /** Tells which of those that were made the graph has under another id. */
  async inGraph(graph: ImportLookup): Promise<ImportItem[]> {
    if (this.made.size === 0) return [];
    const stored = await graph.facetsCalled([...this.made.values()].map(({ name }) => name));
    return stored.flatMap(({ id, name }) => {
      const list = id.startsWith("place:") ? "places" : id.startsWith("sector:") ? "sectors" : undefined;
      const made = list && this.made.get(`${list} ${fold(name)}`);
      if (made === undefined || made.id === id) return [];
      const text = `One of the ${made.list} is named in a cell, and the graph has one of this name, ${id}: they are two. Write its id into the cells, where it is the same.`;
      return [{ problem: { ...made.place, value: shown(name), text, leftOut: "nothing" } }];
    });
  }
}
