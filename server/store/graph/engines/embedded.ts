import os from "node:os";
import grafeo from "@grafeo-db/js";
import type { GrafeoDB } from "@grafeo-db/js";
import { LinkagesError } from "../../../errors.js";
import { withinDeadline } from "../deadline.js";
import type { GraphConfig } from "../engine.js";
import { OpenWork } from "../open-work.js";
import type { GraphPort, GraphSchema, GraphTransaction, Parameters, ReadOptions, Row } from "../port.js";
import { borrowGraph } from "./embedded/borrowed-graph.js";
import type { ConfirmedCommits } from "./embedded/confirmed-commits.js";
import { prepareSchema } from "./embedded/embedded-schema.js";
import { runRead, runWrite } from "./embedded/embedded-transaction.js";
import { hasBeenGraph, openGraphFile, toFilePath } from "./embedded/graph-file.js";
import { lendGraph, type Lender } from "./embedded/lent-graph.js";
import { ReadLanes } from "./embedded/read-lanes.js";
import { WriteQueue } from "./embedded/write-queue.js";

/** The log is folded into the file when it has grown to this, and once a minute: little is at stake, opening is quick. */
const CHECKPOINTS = { walBytes: 8 * 1024 * 1024, intervalMs: 60_000 };

/**
 * Opens a graph inside this process, in a file that one process at a time may hold, or in memory. Reads run beside each
 * other and beside a write; writes wait for each other. A read that runs out of time is answered at once, but the engine
 * cannot stop it: it runs to its end.
 */
export async function openEmbedded(config: GraphConfig): Promise<GraphPort> {
  const file = toFilePath(config.url);
  const { db, confirmed } = file === undefined ? { db: grafeo.GrafeoDB.create() } : await openGraphFile(file);
  if (file !== undefined) db.setCheckpointTriggers(CHECKPOINTS);
  const graph = new EmbeddedGraph(db, confirmed, config.writeTimeoutMs ?? 120_000);
  const lender: Lender = {
    read: (statement, parameters = {}, options = {}) => graph.read(statement, parameters, options),
  };
  const endLending = file === undefined ? () => undefined : await lendGraph(file, lender);
  return {
    engine: "embedded",
    ...lender,
    write: (work) => graph.write(work),
    plan: (statement, options = {}) => graph.plan(statement, options),
    prepare: (schema) => graph.prepare(schema),
    ping: async (options = {}) => {
      await graph.read("RETURN 1 AS one", {}, options);
    },
    close: () => {
      endLending();
      return graph.close();
    },
  };
}

/** The file that a graph is in; undefined where it is in memory. */
export const fileOfGraph = ({ url }: GraphConfig): string | undefined => toFilePath(url);

/** What is missing where no graph file is; undefined where there is one, or the graph is in memory. */
export async function missingFile({ url }: GraphConfig): Promise<string | undefined> {
  const file = toFilePath(url);
  return file === undefined || (await hasBeenGraph(file)) ? undefined : `${file}: there is no such file`;
}

/** Reads a graph file through the process that holds it; undefined where nobody lends it. */
export async function borrowEmbedded({ url }: GraphConfig): Promise<GraphPort | undefined> {
  const file = toFilePath(url);
  return file === undefined ? undefined : borrowGraph(file);
}

class EmbeddedGraph {
  private readonly open = new OpenWork();
  private readonly writes = new WriteQueue();
  private readonly lanes = new ReadLanes({ quick: 64, heavy: Math.max(2, os.availableParallelism()) });

  constructor(
    private readonly db: GrafeoDB,
    private readonly confirmed: ConfirmedCommits | undefined,
    private readonly writeTimeoutMs: number,
  ) {}

  read(statement: string, parameters: Parameters, options: ReadOptions): Promise<Row[]> {
    let givenUp = false;
    const isGivenUp = (): boolean => givenUp;
    const work = (): Promise<Row[] | undefined> =>
      this.lanes.run(statement, () => runRead(this.db, statement, parameters, isGivenUp), isGivenUp);
    return this.open.track(async () => {
      const rows = await withinDeadline(options, work, () => {
        givenUp = true;
      });
      return rows ?? [];
    });
  }

  write<T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T> {
    const late = new AbortController();
    const run = (): Promise<{ value: T; commits: number }> =>
      this.writes.run(async () => {
        const { value, stored } = await runWrite(this.db, work, late.signal);
        return { value, commits: stored ? Number(this.db.currentEpoch()) : 0 };
      });
    return this.open.track(async () => {
      const { value, commits } = await withinDeadline({ timeoutMs: this.writeTimeoutMs }, run, () => {
        late.abort();
      });
      await this.confirmed?.raise(commits);
      return value;
    });
  }

  /** The engine writes parameters into its plan and wants them all: each is 0, which fits everywhere and tells nothing. */
  async plan(statement: string, options: ReadOptions): Promise<readonly string[]> {
    const names = [...statement.matchAll(/\$(\w+)/gu)].map(([, name = ""]) => [name, 0] as const);
    const rows = await this.read(`EXPLAIN ${statement}`, Object.fromEntries(names), options);
    return rows.flatMap(([text]) => (text as string).trimEnd().split("\n"));
  }

  prepare(schema: GraphSchema): Promise<void> {
    return this.open.track(() => this.writes.run(() => prepareSchema(this.db, schema)));
  }

  close(): Promise<void> {
    return this.open.close(() => {
      try {
        this.db.close();
      } catch (error) {
        const cause = "its log could not be folded into the file while closing; the next opening does it";
        throw new LinkagesError("GRAPH_FULL", { cause, cure: "Free some space on its disk." }, error);
      }
    });
  }
}
