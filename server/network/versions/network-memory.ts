import { setTimeout } from "node:timers/promises";
import type { GraphPort } from "../../store/graph/port.js";
import { scopedPort } from "../../store/graph/scoped-port.js";
import { type LogHead, logRepository } from "../../store/log/log-repository.js";
import { isLost } from "./is-lost.js";
import { readChanges } from "./read-changes.js";
import { readSnapshot, type ReadingOptions } from "./read-snapshot.js";
import type { Snapshot, StoredChanges } from "./snapshot.js";

/** How often the log is looked at, and how long a look may take. */
const LOOK_MS = 250;
const LOOK_TIMEOUT_MS = 5_000;

/** Commits that one patch takes up at most: others have their turn, and answers are not old. */
const COMMITS_A_PATCH = 200;

/** After a patch the processor is left to others for so many times as long as it took, and at most so long: commits gather meanwhile. */
const REST = 2;
const MOST_REST_MS = 300;

/** How long a fill that failed is waited with before the next. */
const RETRY_MS = 2_000;

/** What the memory is told. */
export interface MemoryOptions extends ReadingOptions {
  /** The present, in milliseconds. */
  readonly now?: () => number;
}

/**
 * The network in memory: filled once, then patched by each commit of the log. It goes on answering while it is filled anew,
 * and while the database is away; its age tells how long ago it was known to be up to date.
 */
export class NetworkMemory {
  readonly #port: GraphPort;
  readonly #stop = new AbortController();
  readonly #listeners = new Set<(snapshot: Snapshot) => void>();
  readonly #now: () => number;
  #snapshot: Snapshot | undefined;
  /** When the snapshot was last known to be the newest. */
  #confirmedAt = -Infinity;
  #looking: Promise<void> | undefined;
  #filling: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    port: GraphPort,
    private readonly options: MemoryOptions,
  ) {
    this.#port = scopedPort(port, { signal: this.#stop.signal });
    this.#now = options.now ?? ((): number => performance.now());
  }

  /** The newest version that is in memory; undefined before the first fill, and where the graph's log is another one. */
  get current(): Snapshot | undefined {
    return this.#snapshot;
  }

  /** Milliseconds since the memory was known to be up to date. */
  get ageMs(): number {
    return this.#now() - this.#confirmedAt;
  }

  /** Calls back with each version from now on, in order. */
  onVersion(listener: (snapshot: Snapshot) => void): void {
    this.#listeners.add(listener);
    if (this.#snapshot) listener(this.#snapshot);
  }

  /** Begins to fill and to follow. */
  start(): void {
    this.#timer ??= setInterval(() => void this.look(), LOOK_MS).unref();
    void this.look();
  }

  /** Ends following; what is in memory stays. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#stop.abort(new Error("The service is stopping."));
    await Promise.allSettled([this.#looking, this.#filling]);
  }

  /** Looks at the log now; resolves when what it said then is in memory, or looking failed. */
  look(): Promise<void> {
    this.#looking ??= this.#lookOnce().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  /** Resolves when a version is in memory, false where it is not within the time. */
  async reach(version: number, withinMs: number): Promise<boolean> {
    const end = this.#now() + withinMs;
    while ((this.#snapshot?.version ?? -1) < version && this.#now() < end && !this.#stop.signal.aborted)
      await this.look();
    return (this.#snapshot?.version ?? -1) >= version;
  }

  async #lookOnce(): Promise<void> {
    try {
      await this.#follow();
    } catch (error) {
      if (!this.#stop.signal.aborted)
        this.options.logger.debug({ err: error }, "the log could not be read; memory answers as it is");
    }
  }

  async #follow(): Promise<void> {
    const log = logRepository(this.#port);
    for (;;) {
      const askedAt = this.#now();
      const head = await log.head({ timeoutMs: LOOK_TIMEOUT_MS });
      const snapshot = this.#snapshot;
      if (snapshot === undefined || isLost(snapshot, head)) {
        // What another log has written is not what this memory tells.
        this.#snapshot = undefined;
        return this.#fill(head);
      }
      if (head.version === snapshot.version) {
        this.#confirmedAt = askedAt;
        if (snapshot.isWorn) void this.#fill(head);
        return;
      }
      const upTo = Math.min(head.version, snapshot.version + COMMITS_A_PATCH);
      const ms = await this.#patch(snapshot, upTo);
      if (ms === undefined) return;
      await this.#pause(Math.min(MOST_REST_MS, REST * ms));
    }
  }

  /** Takes up the commits after a snapshot's; gives the milliseconds that it took, undefined where none is visible yet. */
  async #patch(snapshot: Snapshot, upTo: number): Promise<number | undefined> {
    const commits = await logRepository(this.#port).commits(snapshot.version, upTo);
    const last = commits.at(-1);
    if (last === undefined) return undefined;
    const changes = await readChanges(this.#port, commits);
    const began = performance.now();
    const next = await snapshot.patched(last.seq, changes);
    const ms = Math.round((performance.now() - began) * 10) / 10;
    this.options.logger.debug({ ms, seq: last.seq, changes: sizeOf(changes) }, "patched");
    // A fill may have ended meanwhile: its version is followed from where it is.
    if (this.#snapshot === snapshot) this.#publish(next);
    return ms;
  }

  async #followed(snapshot: Snapshot, upTo: number): Promise<Snapshot> {
    for (let reached = snapshot; ;) {
      const most = Math.min(upTo, reached.version + COMMITS_A_PATCH);
      const commits = await logRepository(this.#port).commits(reached.version, most);
      const last = commits.at(-1);
      if (last === undefined) return reached;
      reached = await reached.patched(last.seq, await readChanges(this.#port, commits));
    }
  }

  #publish(snapshot: Snapshot): void {
    this.#snapshot = snapshot;
    for (const listener of this.#listeners) listener(snapshot);
  }

  #fill(head: LogHead): Promise<void> {
    this.#filling ??= this.#fillFrom(head)
      .catch(async (error: unknown) => {
        if (this.#stop.signal.aborted) return;
        this.options.logger.warn(
          { err: error },
          "the network could not be read into memory; the graph answers",
        );
        await this.#pause(RETRY_MS);
      })
      .finally(() => {
        this.#filling = undefined;
      });
    return this.#filling;
  }

  /** Reads everything, then what was written since just before it began: Neo4j may show a commit late. */
  async #fillFrom(head: LogHead): Promise<void> {
    const { version } = head;
    const [began, askedAt] = [performance.now(), this.#now()];
    let snapshot = await readSnapshot({ ...this.options, port: this.#port, head, signal: this.#stop.signal });
    snapshot = (await this.#followed(snapshot, version)).withVersion(version);
    // The memory before has gone on following: nobody shall see an older version after a newer one.
    for (let before = this.#snapshot; before && before.version > snapshot.version; before = this.#snapshot)
      snapshot = await this.#followed(snapshot, before.version);
    const { network, records } = snapshot;
    this.options.logger.info(
      {
        ms: Math.round(performance.now() - began),
        version,
        stakeholders: network.ids.length,
        linkages: network.linkageIds.length,
        recordMb: Math.round(records.bytes / 1024 / 1024),
      },
      "the network is in memory",
    );
    this.#confirmedAt = Math.max(this.#confirmedAt, askedAt);
    this.#publish(snapshot);
  }

  async #pause(ms: number): Promise<void> {
    const { signal } = this.#stop;
    await setTimeout(ms, undefined, { ref: false, signal }).catch(() => undefined);
  }
}

const sizeOf = ({ facets, stakeholders, linkages }: StoredChanges): number =>
  facets.size + stakeholders.size + linkages.size;
