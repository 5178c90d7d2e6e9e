import { connect, type Socket } from "node:net";

/** Who is asked, and what. */
export interface Target {
  readonly port: number;
  readonly request: Uint8Array;
  /** Whether the connection of a request is that of the next one. */
  readonly isKept: boolean;
}

const HEAD_END = "\r\n\r\n";

/**
 * One connection of HTTP/1.1 that is kept alive, for one question at a time: a tenth of the work of an agent of `node:http`,
 * so that who measures does not take the processor from what is measured. Answers have their length; it is made anew after a failure.
 */
export class RawConnection {
  #socket: Socket | undefined;
  #head: Buffer = Buffer.alloc(0);
  /** Bytes of the body that are still to come; undefined until the head is there. */
  #left: number | undefined;
  #status = 0;
  #done: ((status: number) => void) | undefined;

  constructor(private readonly target: Target) {}

  /** Sends the request and calls `done` with the status of the answer once all of it is there; 0 where the connection failed. */
  ask(done: (status: number) => void): void {
    this.#done = done;
    (this.#socket ??= this.#open()).write(this.target.request);
  }

  close(): void {
    this.#socket?.destroy();
  }

  #open(): Socket {
    const socket = connect({ port: this.target.port, host: "127.0.0.1", noDelay: true });
    socket.on("data", (chunk) => {
      this.#read(chunk);
    });
    socket.on("error", () => undefined);
    socket.once("close", () => {
      // Another may have been opened since.
      if (this.#socket !== socket) return;
      this.#socket = undefined;
      this.#end(0);
    });
    return socket;
  }

  #read(chunk: Buffer): void {
    if (this.#left === undefined) {
      this.#head = this.#head.length === 0 ? chunk : Buffer.concat([this.#head, chunk]);
      const end = this.#head.indexOf(HEAD_END);
      if (end < 0) return;
      const head = this.#head.toString("latin1", 0, end);
      this.#status = Number(head.slice(9, 12));
      this.#left = Number(/\r\ncontent-length: (\d+)/iu.exec(head)?.[1] ?? 0) + end + HEAD_END.length;
      this.#left -= this.#head.length;
    } else this.#left -= chunk.length;
    if (this.#left <= 0) this.#end(this.#status);
  }

  #end(status: number): void {
    const done = this.#done;
    this.#done = undefined;
    this.#left = undefined;
    this.#head = Buffer.alloc(0);
    if (!this.target.isKept) {
      this.#socket?.destroy();
      this.#socket = undefined;
    }
    done?.(status);
  }
}

/** A request of GraphQL as its bytes; where its connection is not kept it says so. */
export function requestOf(query: string, isKept = true): Buffer {
  const body = JSON.stringify({ query });
  const head = [
    "POST /graphql HTTP/1.1",
    "host: 127.0.0.1",
    "content-type: application/json",
    ...(isKept ? [] : ["connection: close"]),
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(head.join("\r\n") + HEAD_END + body);
}
