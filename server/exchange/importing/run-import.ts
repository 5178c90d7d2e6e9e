import { setImmediate } from "node:timers/promises";
import type { Authorship } from "../../store/log/commit.js";
import type { Unresolved, WriteOptions, WritingRun } from "../../store/writers/write-options.js";
import type { WriteRepository } from "../../store/writers/write-repository.js";
import { type CheckedRecord, checkRecord } from "./check-record.js";
import { DocumentDates } from "./document-dates.js";
import { Editions } from "./editions.js";
import { Examples } from "./examples.js";
import { GrowingBatch } from "./growing-batch.js";
import { emptyEdition, shown, UnreadableFile } from "./import-problem.js";
import { FilesHeard } from "./files-heard.js";
import { NOTHING_STORED } from "./import-lookup.js";
import { authorOf, checkRequest, type ImportRequest } from "./import-request.js";
import { addCounts, type ImportListener, type ImportReport, noCounts } from "./import-report.js";
import type { ImportItem, ImportReader, ReadRecord } from "../importer.js";
import { Namespaces } from "../reading/namespaces.js";
import { OwnSources } from "./own-sources.js";
import { ParentRings } from "./parent-rings.js";
import { type Pending, stakeholdersIn, toDataset } from "./pending-record.js";
import { ProblemTally, StoppedEarly } from "./problem-tally.js";
import { SeenIds } from "./seen-ids.js";
import { readText } from "../reading/text-source.js";
import { ToldTakeUps } from "./told-take-ups.js";
import { UnsettledRecords } from "./unsettled-records.js";
import { WaitingDocuments } from "./waiting-documents.js";

/** After so long, reading lets the batch that is being stored take its next step. */
const TURN_MS = 2;

/**
 * Reads files and stores what they say, in batches of one transaction each, so that memory does not grow with the files
 * and an import that was interrupted is finished by running it again. Linkages that come before their ends wait on the
 * disk. Every problem is told as it is found, with its place.
 */
export async function runImport(
  request: ImportRequest,
  store: WriteRepository,
  listener: ImportListener,
): Promise<ImportReport> {
  checkRequest(request);
  const run = new ImportRun(request, store, listener);
  try {
    await run.readAll();
    await run.finish();
  } catch (error) {
    if (!(error instanceof StoppedEarly)) throw error;
    run.stopped = true;
  } finally {
    await run.discard();
  }
  return run.report();
}

class ImportRun {
  stopped = false;
  private readonly startedAt = performance.now();
  private readonly counts = { facets: noCounts(), stakeholders: noCounts(), linkages: noCounts() };
  /** Which stakeholders and facets this run has stored, or in a dry run would have stored, by now. */
  private readonly seen = new SeenIds();
  /** Which ids came, with which path. */
  private readonly given = new SeenIds();
  private path = 0;
  private readonly run: WritingRun = { version: undefined };
  private readonly aliases = new Map<string, string>();
  private readonly author: Authorship;
  private readonly dates: DocumentDates;
  private readonly unsettled: UnsettledRecords;
  private facetsAreIn = false;
  private readonly batch = new GrowingBatch();
  private readonly heard = new FilesHeard();
  private reader: ImportReader | undefined;
  private readonly waitingDocuments = new WaitingDocuments();
  private storing: Promise<void> = Promise.resolve();
  private turn = performance.now();
  private bytes = 0;
  private records = 0;
  private readonly tally: ProblemTally;
  /** An ISO date. */
  private readonly today: string;
  private readonly takeUps: ToldTakeUps;
  private readonly examples: Examples;
  private readonly editions: Editions;
  private readonly ownSources: OwnSources;
  private readonly rings: ParentRings;

  constructor(
    private readonly request: ImportRequest,
    private readonly store: WriteRepository,
    private readonly listener: ImportListener,
  ) {
    this.examples = new Examples(listener);
    this.tally = new ProblemTally(listener, request.strict);
    this.unsettled = new UnsettledRecords(this.tally);
    this.today = request.now.toISOString().slice(0, 10);
    this.takeUps = new ToldTakeUps(this.today);
    this.dates = new DocumentDates(store);
    this.author = authorOf(request);
    this.editions = new Editions(request.graph ?? NOTHING_STORED, this.dates.known, this.author);
    const isGiven = (id: string): boolean => this.given.has(id);
    this.ownSources = new OwnSources(request, isGiven, this.tally);
    this.rings = new ParentRings(request.graph ?? NOTHING_STORED, isGiven);
  }

  async readAll(): Promise<void> {
    const { importer, paths, graph = NOTHING_STORED, ...settings } = this.request;
    const { encoding } = settings;
    this.reader = importer.start({
      ...settings,
      graph,
      namespaces: new Namespaces(graph),
      retrieved: this.today,
      text: (path) => this.counted(readText(path, encoding, (count) => (this.bytes += count))),
      peek: (path) => readText(path, encoding, () => undefined),
    });
    for (const path of paths) {
      this.path += 1;
      await this.takeAll(this.reader.read(path));
      // Whom the next file has an identifier in common with is known once they are stored.
      await this.flush(false);
    }
    if (this.reader.finish !== undefined) await this.takeAll(this.reader.finish());
    await this.flush(false);
    await this.storing;
  }

  private async takeAll(parts: AsyncGenerator<readonly ImportItem[]>): Promise<void> {
    try {
      for await (const items of parts) for (const item of items) await this.take(item);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      this.heard.note(error);
      await this.tally.tell(error.problem);
    }
  }

  /** Stores what waited for facets, and then for its ends, now that all files are read. */
  async finish(): Promise<void> {
    this.facetsAreIn = true;
    for await (const [pending] of this.unsettled.withoutFacets.items()) {
      this.batch.add(pending);
      if (this.batch.isFull) await this.flush(false);
    }
    await this.flush(false);
    for await (const [pending, signs] of this.unsettled.withoutEnds.items()) {
      this.batch.signs += signs;
      this.batch.add(pending);
      if (this.batch.isFull) await this.flush(true);
    }
    await this.flush(true);
    await this.storing;
    await this.finishEdition();
    const { stakeholders, linkages } = this.counts;
    const changes = stakeholders.added + stakeholders.changed + linkages.added + linkages.changed;
    if (changes > 0 && !this.request.dryRun)
      await this.store.storeBatch(this.dates.renewed(), this.writing([]));
  }

  /** What this edition of the files changes beside its own records. */
  private async finishEdition(): Promise<void> {
    const { dryRun, replace = false, now, paths, graph = NOTHING_STORED } = this.request;
    for (const silent of this.heard.silent(paths)) await this.tally.tell(silent);
    const hasNew = this.counts.stakeholders.added + this.counts.linkages.added > 0;
    const choice = { dryRun, replace, whole: this.tally.isWhole(), hasNew, now };
    for (const file of replace ? this.waitingDocuments.files() : [])
      await this.tally.tell(emptyEdition(file));
    const isGiven = (id: string): boolean => this.given.has(id);
    for (const one of await this.takeUps.unknown(graph, isGiven)) await this.tally.tell(one);
    const joined = new Set(this.aliases.values());
    await this.editions.move(
      isGiven,
      (linkages) => this.store.storeBatch(linkages, this.writing([])),
      choice,
    );
    await this.editions.compare((id) => isGiven(id) || joined.has(id), choice);
  }

  async discard(): Promise<void> {
    await this.storing.catch(() => undefined);
    await this.unsettled.discard();
    await this.reader?.discard?.();
  }

  report(): ImportReport {
    return {
      dryRun: this.request.dryRun,
      ...this.counts,
      ...this.tally.counts(),
      joined: this.aliases.size,
      ...this.editions.counts(),
      replace: this.request.replace ?? false,
      stopped: this.stopped,
      seconds: (performance.now() - this.startedAt) / 1000,
    };
  }

  private async take(item: ImportItem): Promise<void> {
    if (performance.now() - this.turn > TURN_MS) {
      await setImmediate();
      this.turn = performance.now();
    }
    this.heard.note(item);
    if ("problem" in item) return this.tally.tell(item.problem);
    if (item.isImport === true) {
      this.waitingDocuments.add(item, this.path);
      return;
    }
    const checked = checkRecord(item, this.today);
    if ("problems" in checked) return this.tally.leaveOut(checked.problems);
    const past = this.takeUps.past(checked.record, item);
    for (const cost of [...checked.costs, ...past.costs]) await this.tally.tell(cost);
    const record =
      item.wentOut === undefined
        ? past.record
        : await this.ownSources.restored(item.wentOut, item.place, past.record);
    if (this.waitingDocuments.size > 0 && item.isCarried !== true) await this.takeDocuments(record);
    await this.takeChecked(item, record);
  }

  private async takeDocuments({
    sources,
  }: CheckedRecord & { sources?: { document: string }[] }): Promise<void> {
    for (const item of this.waitingDocuments.taken(sources, this.path)) {
      const checked = checkRecord(item);
      if ("problems" in checked) await this.tally.leaveOut(checked.problems);
      else await this.takeChecked(item, checked.record);
    }
  }

  private async takeChecked(item: ReadRecord, record: CheckedRecord): Promise<void> {
    if (this.request.dryRun) this.seen.add(record.id);
    const before = this.given.add(record.id, this.path);
    if (before === this.path) {
      const text = "Required an id that no other record of these files has. Rename one, or take it away.";
      const value = shown(item.given?.["id"] ?? record.id);
      await this.tally.leaveOut([{ ...item.place, value, text, leftOut: "record" }]);
      return;
    }
    // Several files may tell of one record; a batch holds each once.
    if (before > 0 && this.batch.has(record.id)) await this.flush(false);
    this.batch.add(before === 0 ? { ...item, record } : { ...item, record, again: true });
    if (this.batch.isFull) await this.flush(false);
  }

  private async *counted(text: AsyncGenerator<string>): AsyncGenerator<string> {
    for await (const piece of text) {
      this.batch.signs += piece.length;
      yield piece;
    }
  }

  /** Hands the batch to the store and goes on reading; waits for the batch before it. */
  private async flush(last: boolean): Promise<void> {
    const batch = this.batch.take();
    await this.storing;
    this.storing = batch.length === 0 ? Promise.resolve() : this.storeBatch(batch, last);
    // Heard of by the next wait.
    this.storing.catch(() => undefined);
  }

  private async storeBatch(given: Pending[], last: boolean): Promise<void> {
    await this.dates.keep(given);
    await this.editions.note(stakeholdersIn(given));
    const kept = await this.editions.withoutLesser(given);
    this.counts.linkages.unchanged += given.length - kept.length;
    const { batch, problems } = await this.rings.broken(kept);
    for (const problem of problems) await this.tally.tell(problem);
    const outcome = await this.store.storeBatch(toDataset(batch), this.writing(batch));
    for (const part of ["facets", "stakeholders", "linkages"] as const)
      addCounts(this.counts[part], outcome[part]);
    this.note(batch, outcome.unresolved, outcome.linkages.added);
    this.records += given.length;
    this.listener.progress({ bytes: this.bytes, records: this.records });
    const are = { endsIn: last, facetsIn: this.facetsAreIn };
    const lesser = await this.unsettled.take(batch, outcome.unresolved, are);
    if (lesser.length > 0) await this.storeBatch(lesser, last);
  }

  private writing(batch: readonly Pending[]): WriteOptions {
    const { now, dryRun } = this.request;
    const { aliases, author, run, seen } = this;
    const again = new Set(batch.flatMap((pending) => (pending.again ? [pending.record.id] : [])));
    const known = (id: string): boolean => seen.has(id);
    return { now, author, dryRun, known, isFirst: (id) => !again.has(id), replace: false, aliases, run };
  }

  /** What is stored need not be asked for by the linkages of later batches, and may be shown in a dry run. */
  private note(batch: readonly Pending[], unresolved: readonly Unresolved[], linkagesAdded: number): void {
    const refused = new Set(unresolved.map(({ id }) => id));
    if (linkagesAdded > 0) this.editions.noteAdded(batch.filter(({ record }) => !refused.has(record.id)));
    for (const { list, record } of batch) {
      if (refused.has(record.id)) continue;
      if (list !== "linkages") this.seen.add(record.id);
      if (this.request.dryRun) this.examples.show(list, record);
    }
  }
}
