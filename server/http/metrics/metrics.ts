import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { ERRORS } from "../../errors.js";
import type { BeginRead } from "../../store/graph/timed-port.js";
import type { EndedRequest } from "../request-trail.js";

/** Seconds; the last is the default limit of an answer. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Codes of GraphQL itself, beside those of our table. */
const GRAPHQL_CODES = [
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "PERSISTED_QUERY_NOT_FOUND",
  "OPERATION_RESOLUTION_FAILURE",
];

const OUTCOMES: ReadonlySet<string> = new Set([...Object.keys(ERRORS), ...GRAPHQL_CODES]);

/** Numbers that are read off the service when somebody asks for the metrics, by the name of the gauge and its label. */
export interface Levels {
  readonly memoryBytes: () => Readonly<Record<string, number>>;
  /** Seconds; undefined where nothing is in memory. */
  readonly memoryAge: () => number | undefined;
  readonly requests: () => Readonly<Record<string, number>>;
  /** Since the start. */
  readonly shed: () => Readonly<Record<string, number>>;
}

/** What Prometheus is told. No label comes from a client: root fields are of the schema, outcomes of the table of errors. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #process = ofTheProcess();
  readonly #requests = this.#counter("requests_total", "Requests by root field and outcome.", [
    "field",
    "outcome",
  ]);
  readonly #cost = this.#counter("request_cost_total", "Cost of the requests, as extensions.cost tells it.");
  readonly #seconds = this.#histogram("request_duration_seconds", "Time of requests by root field.", [
    "field",
  ]);
  readonly #reads = this.#histogram("graph_read_duration_seconds", "Time of reads of the graph.", [
    "outcome",
  ]);
  readonly #running = this.#gauge("graph_reads_running", "Reads of the graph under way.");

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** All of it in the text format of Prometheus. */
  async text(): Promise<string> {
    return `${await this.#process.metrics()}\n${await this.#registry.metrics()}`;
  }

  /** Reads these off from now on; once. */
  watch(levels: Levels): void {
    this.#levels("memory_bytes", "Memory by part.", "part", levels.memoryBytes);
    this.#levels(
      "requests_now",
      "Requests by what they do: run, wait for their turn, export.",
      "state",
      levels.requests,
    );
    this.#levels("shed_total", "Requests that were sent away, by what was too much.", "reason", levels.shed);
    this.#levels("memory_age_seconds", "Since the memory was known to be up to date.", undefined, () => {
      const age = levels.memoryAge();
      return age === undefined ? {} : { "": age };
    });
  }

  /** Counts a request that has ended; those of pages and probes are not counted. */
  readonly count = ({ path, ms, status, trail }: EndedRequest): void => {
    const isExport = path.startsWith("/export");
    if (path !== "/graphql" && !isExport) return;
    const fields = isExport ? ["export"] : (trail.rootFields ?? ["none"]);
    const outcome = outcomeOf(trail.errorCodes, status);
    for (const field of fields) {
      this.#requests.inc({ field, outcome });
      this.#seconds.observe({ field }, ms / 1_000);
    }
    this.#cost.inc(trail.cost ?? 0);
  };

  readonly beginRead: BeginRead = () => {
    const startedAt = performance.now();
    this.#running.inc();
    return (rows) => {
      this.#running.dec();
      const outcome = rows === undefined ? "failed" : "ok";
      this.#reads.observe({ outcome }, (performance.now() - startedAt) / 1_000);
    };
  };

  #counter<L extends string>(name: string, help: string, labelNames: readonly L[] = []): Counter<L> {
    return new Counter({ name: `linkages_${name}`, help, labelNames, registers: [this.#registry] });
  }

  #histogram<L extends string>(name: string, help: string, labelNames: readonly L[]): Histogram<L> {
    const registers = [this.#registry];
    return new Histogram({ name: `linkages_${name}`, help, labelNames, buckets: BUCKETS, registers });
  }

  #gauge(name: string, help: string): Gauge {
    return new Gauge({ name: `linkages_${name}`, help, registers: [this.#registry] });
  }

  /** A gauge that is read off when somebody asks. */
  #levels(
    name: string,
    help: string,
    label: string | undefined,
    read: () => Readonly<Record<string, number>>,
  ): void {
    const labelNames = label === undefined ? [] : [label];
    new Gauge({
      name: `linkages_${name}`,
      help,
      labelNames,
      registers: [this.#registry],
      collect() {
        this.reset();
        for (const [value, level] of Object.entries(read()))
          this.set(label === undefined ? {} : { [label]: value }, level);
      },
    });
  }
}

let processRegistry: Registry | undefined;

/** Event loop, garbage, heap, handles: measured once, however many services a process has. */
function ofTheProcess(): Registry {
  if (processRegistry === undefined) {
    processRegistry = new Registry();
    collectDefaultMetrics({ register: processRegistry });
  }
  return processRegistry;
}

function outcomeOf([code]: readonly string[], status: number): string {
  if (code !== undefined) return OUTCOMES.has(code) ? code : "OTHER";
  if (status === 499) return "GONE";
  return status < 400 ? "ok" : "OTHER";
}
