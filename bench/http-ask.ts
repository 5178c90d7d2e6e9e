import { Agent, request } from "node:http";

/** One HTTP request as it goes out; built before the clock runs. */
export interface Ask {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
  readonly ms: number;
}

/** A POST of a GraphQL document. */
export const graphqlAsk = (path: string, query: string, variables: unknown): Ask => ({
  method: "POST",
  path,
  body: JSON.stringify({ query, variables }),
});

/** A connection that stays open. Servers of the bench listen on this machine only. */
export const keepAlive = (): Agent => new Agent({ keepAlive: true, maxSockets: 1 });

/** Sends one request and waits for the whole answer. */
export function send(port: number, { method, path, body }: Ask, agent: Agent): Promise<Answer> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const headers =
      body === undefined
        ? {}
        : { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const outgoing = request({ host: "127.0.0.1", port, method, path, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const status = response.statusCode ?? 0;
        resolve({ status, body: Buffer.concat(chunks), ms: performance.now() - begun });
      });
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
