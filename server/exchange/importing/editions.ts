import type { StakeholderRecord } from "../../../schema/record.js";
import type { Authorship } from "../../store/log/commit.js";
import type { ImportLookup } from "../../store/repositories/import-lookup.js";
import { FullerReadings } from "./fuller-readings.js";
import { goneRecords } from "./gone-records.js";
import { KeptReadings } from "./kept-readings.js";
import type { Pending } from "./pending-record.js";
import type { ImportReport } from "./import-report.js";
import { movedLinkages, MovedStakeholders, onlyLinkages } from "./moved-stakeholders.js";
import type { DatasetRecord, LinkageRecord } from "../../../schema/record.js";

/** How two editions of the same files are compared. */
interface EditionChoice {
  readonly dryRun: boolean;
  /** What this edition has not is taken away. */
  readonly replace: boolean;
  /** Whether all files were read to their end, and all their records taken. */
  readonly whole: boolean;
  /** Whether records came that the graph had not. */
  readonly hasNew: boolean;
  readonly now: Date;
}

/**
 * What an edition of files changes beside its own records: stakeholders whose kind was corrected move with their linkages,
 * and what the last edition had and this one has not is counted, or taken away.
 */
export class Editions {
  private readonly gone = { stakeholders: 0, linkages: 0 };
  private filledIn = 0;
  private readonly fuller = new FullerReadings();
  private readonly kept: KeptReadings;
  private readonly candidates: MovedStakeholders;
  private moves: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly graph: ImportLookup,
    /** The documents that the graph had before. */
    private readonly known: ReadonlySet<string>,
    /** Whose import this is, for the log. */
    private readonly author: Authorship,
  ) {
    this.candidates = new MovedStakeholders(graph);
    this.kept = new KeptReadings(graph);
  }

  counts(): Pick<ImportReport, "moved" | "filledIn" | "kept" | "gone"> {
    return { moved: this.moves.size, filledIn: this.filledIn, kept: this.kept.count, gone: this.gone };
  }

  /** A batch without the linkages of which more is stored: that stays. */
  async withoutLesser(batch: readonly Pending[]): Promise<readonly Pending[]> {
    return this.known.size === 0 ? batch : this.kept.without(batch, this.known);
  }

  /** Looks at the stakeholders of a batch before it is stored. */
  async note(batch: readonly StakeholderRecord[]): Promise<void> {
    if (this.known.size > 0) await this.candidates.note(batch, this.known);
  }

  /** Looks at what of a batch was stored, where some of its linkages are new to the graph. */
  noteAdded(batch: readonly Pending[]): void {
    if (this.known.size > 0) this.fuller.note(batch, this.known);
  }

  /** Moves those whose kind was corrected; `store` stores their linkages under their new ids. */
  async move(
    isGiven: (id: string) => boolean,
    store: (linkages: DatasetRecord) => Promise<unknown>,
    { dryRun, now }: EditionChoice,
  ): Promise<void> {
    this.moves = this.candidates.moves(isGiven);
    if (this.moves.size === 0 || dryRun) return;
    const before = await this.graph.linkagesOf([...this.moves.keys()]);
    await store(onlyLinkages(movedLinkages(before, this.moves)));
    const dropped = new Map<string, LinkageRecord>(before.map((linkage) => [linkage.id, linkage]));
    await this.graph.drop([...dropped.values()], [...this.moves.keys()], now, this.author);
  }

  /**
   * Counts what the last edition had and this one has not, unless nothing came that may stand beside it, and takes it away
   * where that is asked for. What is only read more fully now is no second record: the lesser one goes.
   */
  async compare(isGiven: (id: string) => boolean, choice: EditionChoice): Promise<void> {
    const { dryRun, replace, whole, hasNew, now } = choice;
    if (this.known.size === 0 || !(dryRun || replace || hasNew)) return;
    const moved = new Set([...this.moves].flat());
    const isKept = (id: string): boolean =>
      isGiven(id) || this.kept.has(id) || moved.has(/^linkage:([^/]+)\//u.exec(id)?.[1] ?? id);
    const gone = await goneRecords(this.graph, this.known, isKept, (one) => this.fuller.holds(one));
    this.filledIn = gone.lesser.length;
    this.gone.stakeholders = gone.stakeholders.length;
    this.gone.linkages = gone.linkages.length;
    if (dryRun) return;
    const isTaken = replace && whole;
    const linkages = isTaken ? [...gone.lesser, ...gone.linkages] : gone.lesser;
    await this.graph.drop(linkages, isTaken ? gone.stakeholders : [], now, this.author);
  }
}
