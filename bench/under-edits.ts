import type { BenchDatabase } from "./bench-database.js";
import { startEditor } from "./edits.js";
import type { Beside } from "./measure.js";
import { watchMemory, type Watched } from "./watch-memory.js";

/** What the edits of a whole run came to. */
export interface EditsFound extends Readonly<Watched> {
  readonly edits: number;
  /** Milliseconds of each write. */
  readonly writeMs: readonly number[];
}

/** One commit a second by another process, for as long as somebody is asked. */
export interface Editing {
  /** Asks while edits are made. */
  readonly beside: Beside;
  /** The same of a service of ours, whose memory is watched; ends when the memory is filled again. */
  readonly besideWatched: Beside;
  readonly found: () => EditsFound;
  /** Writes back what was changed. */
  end(): Promise<void>;
}

/** Starts the other process. Until it has ended the database is not as it was filled, and the mark in it says so. */
export async function startEditing(
  database: BenchDatabase,
  stamp: string,
  ids: readonly string[],
): Promise<Editing> {
  await database.setMark({ stamp, complete: false });
  const editor = await startEditor(database.settings, ids);
  const watched: Watched = { ages: [], unseen: 0, longestUnfilledMs: 0 };
  const beside: Beside = async (_server, spell) => {
    editor.begin();
    try {
      return await spell();
    } finally {
      await editor.halt();
    }
  };
  return {
    beside,
    besideWatched: async (server, spell) => {
      const stop = new AbortController();
      const watching = watchMemory(server.port, editor.edits, watched, stop.signal);
      try {
        return await beside(server, spell);
      } finally {
        stop.abort();
        await watching;
      }
    },
    found: () => ({ ...watched, edits: editor.edits.length, writeMs: editor.edits.map(({ ms }) => ms) }),
    end: async () => {
      await editor.end();
      await database.setMark({ stamp, complete: true });
    },
  };
}
