import { graphItems, graphSources } from "../graphs/graph-file.js";
import type { ImportInput, ImportItem, ImportReader, ProblemItem } from "../importer.js";
import { graphParts, isStakeholder } from "./graph-parts.js";
import { FileNotes } from "../rows/file-notes.js";
import { ownRecords } from "./own-records.js";
import type { Resource } from "./resources.js";

/** What a file describes, and what it says that is no statement. */
interface Described {
  readonly resources: ReadonlyMap<string, Resource>;
  readonly dropped?: readonly ProblemItem[];
}

/** Reads linked data, whatever it is written in: records of our own as they went out, others as a graph. */
export class LinkedDataReader implements ImportReader {
  private readonly sources;

  constructor(
    private readonly input: ImportInput,
    private readonly describe: (path: string, text: AsyncGenerator<string>) => Promise<Described>,
  ) {
    this.sources = graphSources(input);
  }

  async *read(path: string): AsyncGenerator<readonly ImportItem[]> {
    const { resources, dropped = [] } = await this.describe(path, this.input.text(path));
    const { items, others } = ownRecords(path, resources);
    yield [...dropped, ...items];
    if (items.length === 0 || [...others.values()].some(isStakeholder))
      yield* graphItems(path, this.input, this.sources, () => graphParts(others));
    else yield await toldOf(path, others);
  }
}

/** What stands beside records of our own and is no stakeholder. */
async function toldOf(path: string, others: Described["resources"]): Promise<ImportItem[]> {
  const notes = new FileNotes(path);
  for await (const parts of graphParts(others))
    for (const part of parts) if ("passed" in part) notes.add(part.passed, part);
  return notes.taken();
}
