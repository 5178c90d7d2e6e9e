import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export type EditOrder = "begin" | "halt" | "end";

/** An edit that is committed. */
export interface Edit {
  readonly edited: string;
  readonly summary: string;
  /** When its commit was confirmed, by the clock of this machine, in milliseconds. */
  readonly at: number;
  /** What the write took, in milliseconds. */
  readonly ms: number;
}

export type EditNews =
  Edit | { readonly ready: number } | { readonly halted: true } | { readonly failed: string };

/** Another process that edits a Neo4j graph, one small commit a second. */
export interface Editor {
  /** Every edit so far, oldest first. */
  readonly edits: readonly Edit[];
  begin(): void;
  /** Writes back what was changed; resolves when no edit is under way. */
  halt(): Promise<void>;
  /** Halts and ends; throws where an edit failed. */
  end(): Promise<void>;
}

/** Starts it over the graph of these settings; it edits these stakeholders in turn. */
export async function startEditor(
  settings: Readonly<Record<string, string>>,
  ids: readonly string[],
): Promise<Editor> {
  const file = fileURLToPath(new URL("edit-process.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", file], {
    env: { PATH: process.env["PATH"], ...settings, BENCH_IDS: JSON.stringify(ids) },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const edits: Edit[] = [];
  const failures: string[] = [];
  const ended = once(child, "close");
  const hears = (key: "ready" | "halted"): Promise<void> =>
    new Promise((resolve, reject) => {
      const listen = (news: EditNews): void => {
        if (!(key in news)) return;
        child.off("message", listen);
        resolve();
      };
      child.on("message", listen);
      void ended.then(() => {
        reject(new Error(`The editor of the bench ended: ${failures.join("; ")}`));
      });
    });
  child.on("message", (news: EditNews) => {
    if ("edited" in news) edits.push(news);
    if ("failed" in news) failures.push(news.failed);
  });
  await hears("ready");
  const order = (what: EditOrder): void => void child.send(what);
  return {
    edits,
    begin: () => {
      order("begin");
    },
    halt: async () => {
      const halted = hears("halted");
      order("halt");
      await halted;
    },
    end: async () => {
      order("end");
      await ended;
      if (failures.length > 0 || child.exitCode !== 0)
        throw new Error(`Edits of the bench failed, and may not be undone: ${failures.join("; ")}`);
    },
  };
}
