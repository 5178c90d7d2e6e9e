import { createServer, type Server } from "node:http";
import { listen } from "../../server/http/listen.js";

type Value = { readonly stringValue?: string; readonly intValue?: number | string };

/** A span as OTLP has it in JSON. */
export interface CollectedSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly { readonly key: string; readonly value: Value }[];
}

interface Sent {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: CollectedSpan["attributes"] };
    readonly scopeSpans: readonly { readonly spans: readonly CollectedSpan[] }[];
  }[];
}

/** A receiver of OTLP over HTTP that keeps what it was sent. */
export class TraceCollector {
  readonly requests: { readonly path: string; readonly type: string; readonly body: Buffer }[] = [];
  #url = "";
  readonly #server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const type = request.headers["content-type"] ?? "";
      this.requests.push({ path: request.url ?? "", type, body: Buffer.concat(chunks) });
      response.writeHead(200, { "content-type": type }).end();
    });
  });

  static async open(): Promise<TraceCollector> {
    const collector = new TraceCollector();
    collector.#url = `http://127.0.0.1:${await listen(collector.#server, 0, "127.0.0.1")}`;
    return collector;
  }

  get url(): string {
    return this.#url;
  }

  /** Of what came as JSON. */
  get sent(): readonly Sent["resourceSpans"][number][] {
    return this.requests.flatMap(({ body }) => (JSON.parse(body.toString()) as Sent).resourceSpans);
  }

  get spans(): readonly CollectedSpan[] {
    return this.sent.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** Attributes by their names. */
export const valuesOf = (attributes: CollectedSpan["attributes"]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue)]));
