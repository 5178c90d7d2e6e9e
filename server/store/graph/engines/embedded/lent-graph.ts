import { chmod, rm } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { LinkagesError } from "../../../../errors.js";
import { linesIn } from "../../lines.js";
import type { GraphPort, Parameters } from "../../port.js";

/** What another process may ask of a graph: one line of JSON; its answer is another. */
export interface Asked {
  readonly id: number;
  readonly statement: string;
  readonly parameters: Parameters;
}
export type Lender = Pick<GraphPort, "read">;

export interface Answer {
  readonly id: number;
  readonly value?: unknown;
  /** Of an error: its code, where it is one of the table, and what it says. */
  readonly error?: Pick<LinkagesError, "details" | "message"> & { readonly code?: LinkagesError["code"] };
}

/** Work for another process takes so long at most. */
const TIMEOUT_MS = 120_000;

/** The shortest of what systems take for the path of a socket; Node cuts a longer one without a word. */
const MOST_PATH_BYTES = 103;

/** Where a graph file is lent; undefined where its path is too long for that. */
export function socketOf(file: string): string | undefined {
  const path = `${file}.socket`;
  return Buffer.byteLength(path) <= MOST_PATH_BYTES ? path : undefined;
}

/**
 * Lets other processes of the same user read a graph file that this one holds, over a socket beside it: nobody else can
 * open the file. Resolves with what ends it. Where no socket can be made there nothing is lent. Only who holds the file calls this, so that a socket that is there is nobody's.
 */
export async function lendGraph(file: string, lender: Lender): Promise<() => void> {
  const path = socketOf(file);
  if (path === undefined) return () => undefined;
  const borrowers = new Set<Socket>();
  const server = createServer((socket) => {
    borrowers.add(socket.unref());
    void serve(socket, lender).finally(() => {
      borrowers.delete(socket.destroy());
    });
  }).unref();
  await rm(path, { force: true });
  const isListening = await new Promise<boolean>((resolve) => {
    server.once("error", () => {
      resolve(false);
    });
    server.listen(path, () => {
      resolve(true);
    });
  });
  if (!isListening) return () => undefined;
  await chmod(path, 0o600);
  return () => {
    server.close();
    for (const socket of borrowers) socket.destroy();
  };
}

/** Answers one question after another until the borrower goes. */
async function serve(socket: Socket, lender: Lender): Promise<void> {
  try {
    for await (const line of linesIn(socket.setEncoding("utf8") as AsyncIterable<string>))
      socket.write(`${JSON.stringify(await answerTo(JSON.parse(line) as Asked, lender))}\n`);
  } catch {
    // A borrower that went away, or does not speak this, is not served any longer; there is nobody to tell.
  }
}

async function answerTo({ id, statement, parameters }: Asked, lender: Lender): Promise<Answer> {
  try {
    return { id, value: await lender.read(statement, parameters, { timeoutMs: TIMEOUT_MS }) };
  } catch (error) {
    const { code, details } = error instanceof LinkagesError ? error : { code: undefined, details: {} };
    return { id, error: { details, message: (error as Error).message, ...(code !== undefined && { code }) } };
  }
}
