import { linkageRecord, type SourceRecord } from "../../../schema/record.js";
import { type Place, shown } from "./import-problem.js";
import type { ImportRequest } from "./import-request.js";
import type { ProblemTally } from "./problem-tally.js";
import { factsDigest, type WentOut } from "../writing/went-out.js";

interface Sourced {
  readonly id: string;
}

/** Gives records of our own exports their sources again, where they are as they went out. */
export class OwnSources {
  private readonly stored = new Map<string, boolean>();

  constructor(
    private readonly request: Pick<ImportRequest, "graph" | "source">,
    private readonly isGiven: (document: string) => boolean,
    private readonly tally: ProblemTally,
  ) {}

  /** A record that was changed since, or names a document that is nowhere, has its file as its source, and that is told. */
  async restored<R extends Sourced>(wentOut: WentOut, place: Place, record: R): Promise<R> {
    // What the user calls the source is the source.
    if (this.request.source !== undefined) return record;
    const sources = factsDigest(record) === wentOut.digest ? sourcesIn(wentOut.sources) : undefined;
    if (sources !== undefined && (await this.areKnown(sources))) return { ...record, sources };
    await this.tally.tell({
      ...place,
      value: shown(record.id),
      text: "The record was changed since it went out, or the documents that it cites are not here: the file is its source.",
      leftOut: "nothing",
    });
    return record;
  }

  private async areKnown(sources: readonly SourceRecord[]): Promise<boolean> {
    for (const { document } of sources) {
      if (this.isGiven(document)) continue;
      const known =
        this.stored.get(document) ?? (await this.request.graph?.documents([document]))?.length === 1;
      this.stored.set(document, known);
      if (!known) return false;
    }
    return true;
  }
}

function sourcesIn(json: string): SourceRecord[] | undefined {
  try {
    return linkageRecord.shape.sources.parse(JSON.parse(json));
  } catch {
    return undefined;
  }
}
