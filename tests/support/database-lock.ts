import { createServer, connect } from "node:net";
import type { Server, Socket } from "node:net";

const PORT = Number(process.env["TEST_LOCK_PORT"] ?? 17689);

/**
 * Resolves when this process alone may use the shared test database, with the function that lets the next one in. Who
 * holds it listens on a local port; the others stay connected to it and so see the moment when it goes, however it goes.
 */
export async function lockDatabase(): Promise<() => Promise<void>> {
  for (;;) {
    const waiting = new Set<Socket>();
    const server = createServer((socket) => {
      waiting.add(socket.on("error", () => undefined));
    });
    if (await listens(server)) {
      return () =>
        new Promise((resolve) => {
          server.close(() => {
            resolve();
          });
          for (const socket of waiting) socket.destroy();
        });
    }
    await holderGone();
  }
}

const listens = (server: Server): Promise<boolean> =>
  new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    });
    server.listen(PORT, "127.0.0.1", () => {
      resolve(true);
    });
  });

const holderGone = (): Promise<void> =>
  new Promise((resolve) => {
    connect(PORT, "127.0.0.1")
      .on("error", () => undefined)
      .on("close", () => {
        resolve();
      })
      .resume();
  });
