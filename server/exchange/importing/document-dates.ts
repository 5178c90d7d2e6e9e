import type { DatasetRecord, DocumentRecord } from "../../../schema/record.js";
import type { WriteRepository } from "../../store/writers/write-repository.js";
import type { ReadRecord } from "../importer.js";

type Pending = Omit<ReadRecord, "record"> & { record: { readonly id: string } };

/**
 * When imported documents were retrieved. Importing a file again shall change nothing, its date included, unless the file
 * says something new: so a document keeps the date it has until the import is over and has changed something.
 */
export class DocumentDates {
  private readonly kept: DocumentRecord[] = [];

  /** The documents that the graph had before this import. */
  readonly known = new Set<string>();

  constructor(private readonly store: WriteRepository) {}

  /** Gives the documents of a batch that stand for imported files the dates they have in the graph. */
  async keep(batch: Pending[]): Promise<void> {
    const imports = batch.filter((pending) => pending.isImport === true);
    if (imports.length === 0) return;
    const dates = await this.store.documentDates(imports.map(({ record }) => record.id));
    for (const pending of imports) {
      const document = pending.record as DocumentRecord;
      const retrieved = dates.get(document.id);
      if (retrieved !== undefined) this.known.add(document.id);
      if (retrieved === undefined || retrieved === document.retrieved) continue;
      this.kept.push(document);
      pending.record = { ...document, retrieved } as DocumentRecord;
    }
  }

  /** The documents that kept an older date, with the new one. */
  renewed(): DatasetRecord {
    const none = { sectors: [], places: [], topics: [], clusters: [], agencies: [], universities: [] };
    return { ...none, documents: this.kept, projects: [], linkages: [] };
  }
}
