import type { Response } from "express";
import type { AdmissionLimits } from "../config.js";
import { LinkagesError } from "../errors.js";
import { ClientGoneError } from "./deadline.js";

/**
 * A signal that aborts when the client is gone, when the whole takes longer than `exportTimeoutMs` (reason: TIMEOUT), or
 * when the client takes nothing of what waits for it for `exportStallMs`. `stop` ends the watch.
 */
export function watchTransfer(
  response: Response,
  { exportTimeoutMs, exportStallMs }: Pick<AdmissionLimits, "exportTimeoutMs" | "exportStallMs">,
): { readonly signal: AbortSignal; stop(): void } {
  const gone = new AbortController();
  response.once("close", () => {
    gone.abort(new ClientGoneError("The client closed the connection."));
  });
  const late = setTimeout(() => {
    gone.abort(new LinkagesError("TIMEOUT", { timeoutMs: exportTimeoutMs }));
  }, exportTimeoutMs);
  let sent = -1;
  const stalled = setInterval(() => {
    const { bytesWritten = 0, writableLength = 0 } = response.socket ?? {};
    // Nothing went out although something waits: the reader does not read. Otherwise the graph is slow, which is our part.
    if (sent === bytesWritten && writableLength + response.writableLength > 0)
      gone.abort(new ClientGoneError("The client takes nothing."));
    sent = bytesWritten;
  }, exportStallMs);
  return {
    signal: gone.signal,
    stop: () => {
      clearTimeout(late);
      clearInterval(stalled);
    },
  };
}
