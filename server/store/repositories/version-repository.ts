import type { GraphPort, ReadOptions } from "../graph/port.js";

/** How often was something written, and when last? */
const VERSION = "MATCH (m:Meta {id: 'writer'}) RETURN m.version, m.writtenAt";

/** What the graph holds, as a number that grows with each write that changed something. */
export interface DataVersion {
  readonly number: number;
  /** When the last of them was; null where nothing was written yet. */
  readonly writtenAt: string | null;
}

export const versionRepository = (port: GraphPort) => ({
  async current(options: ReadOptions = {}): Promise<DataVersion> {
    const [row] = await port.read(VERSION, {}, options);
    return { number: (row?.[0] ?? 0) as number, writtenAt: (row?.[1] ?? null) as string | null };
  },
});
