import type { ReadRecord } from "../importer.js";

/** Documents of files of which nothing was taken so far: an import of nothing leaves nothing. */
export class WaitingDocuments {
  private readonly waiting = new Map<unknown, { readonly item: ReadRecord; readonly path: number }>();

  get size(): number {
    return this.waiting.size;
  }

  add(item: ReadRecord, path: number): void {
    this.waiting.set(item.record["id"], { item, path });
  }

  /** Gives those that a record has as its sources, once; those of its file where it names none, as a facet does. */
  taken(sources: readonly { readonly document: string }[] | undefined, path: number): ReadRecord[] {
    const named = sources && new Set<unknown>(sources.map(({ document }) => document));
    const found = [...this.waiting].filter(([id, one]) =>
      named === undefined ? one.path === path : named.has(id),
    );
    for (const [id] of found) this.waiting.delete(id);
    return found.map(([, { item }]) => item);
  }

  files(): string[] {
    return [...this.waiting.values()].map(({ item }) => item.place.file);
  }
}
