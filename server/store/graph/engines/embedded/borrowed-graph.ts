import { createConnection, type Socket } from "node:net";
import { LinkagesError } from "../../../../errors.js";
import { linesIn } from "../../lines.js";
import type { GraphPort, Parameters, Row } from "../../port.js";
import { type Answer, type Asked, socketOf } from "./lent-graph.js";

/** Who waits for an answer. */
interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A port that reads a graph file through the process that holds it; undefined where nobody lends it. It is as that one
 * has prepared it; writing throws GRAPH_LOCKED.
 */
export async function borrowGraph(file: string): Promise<GraphPort | undefined> {
  const path = socketOf(file);
  if (path === undefined) return undefined;
  const socket = await new Promise<Socket | undefined>((resolve) => {
    const made = createConnection(path, () => {
      resolve(made);
    }).once("error", () => {
      resolve(undefined);
    });
  });
  if (socket === undefined) return undefined;
  const lender = new BorrowedGraph(socket, file);
  return {
    engine: "embedded",
    read: (statement, parameters = {}) => lender.ask(statement, parameters),
    ping: async () => {
      await lender.ask("RETURN 1 AS one", {});
    },
    plan: () => Promise.resolve([]),
    write: () => Promise.reject(new LinkagesError("GRAPH_LOCKED", { path: file })),
    prepare: () => Promise.resolve(),
    close: () => {
      socket.destroy();
      return Promise.resolve();
    },
  };
}

class BorrowedGraph {
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;
  private isGone = false;

  constructor(
    private readonly socket: Socket,
    private readonly file: string,
  ) {
    void this.listen();
  }

  ask(statement: string, parameters: Parameters): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      if (this.isGone) {
        reject(this.gone());
        return;
      }
      const asked: Asked = { id: (this.asked += 1), statement, parameters };
      this.waiting.set(asked.id, { resolve: resolve as Waiting["resolve"], reject });
      this.socket.write(`${JSON.stringify(asked)}\n`);
    });
  }

  private async listen(): Promise<void> {
    try {
      for await (const line of linesIn(this.socket.setEncoding("utf8") as AsyncIterable<string>))
        this.settle(JSON.parse(line) as Answer);
    } catch {
      // The end of the connection is told to whoever waits.
    }
    this.isGone = true;
    for (const { reject } of this.waiting.values()) reject(this.gone());
  }

  private settle({ id, value, error }: Answer): void {
    const one = this.waiting.get(id);
    this.waiting.delete(id);
    if (error === undefined) one?.resolve(value);
    else one?.reject(error.code ? new LinkagesError(error.code, error.details) : new Error(error.message));
  }

  private readonly gone = (): LinkagesError =>
    new LinkagesError("GRAPH_UNREACHABLE", {
      url: this.file,
      cause: "the process that holds it has ended",
      cure: "Run this again: the file can be opened now.",
    });
}
