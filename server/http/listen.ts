import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { LinkagesError } from "../errors.js";

/** Resolves with the port taken (of use for port 0); throws ADDRESS_UNAVAILABLE where the address cannot be had. */
export const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(new LinkagesError("ADDRESS_UNAVAILABLE", { host, port, ...explain(error) }, error));
    });
    server.listen(port, host, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });

const USUAL_CAUSES: Readonly<Record<string, { readonly cause: string; readonly cure: string }>> = {
  EADDRINUSE: {
    cause: "another process listens there",
    cure: "Stop that one, or set PORT to another port (0 takes any free one).",
  },
  EACCES: { cause: "this user may not use the port", cure: "Set PORT to one above 1023." },
  EADDRNOTAVAIL: {
    cause: "this machine has no such address",
    cure: "Set HOST to 127.0.0.1, or to 0.0.0.0 for all of its addresses.",
  },
  ENOTFOUND: {
    cause: "no such host is known",
    cure: "Set HOST to 127.0.0.1, or to 0.0.0.0 for all of its addresses.",
  },
};

const explain = (error: NodeJS.ErrnoException): { cause: string; cure: string } =>
  USUAL_CAUSES[error.code ?? ""] ?? {
    cause: error.message,
    cure: "Set HOST and PORT to an address that is free.",
  };
