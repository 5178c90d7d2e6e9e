import type { GraphPort } from "../graph/port.js";
import type { LogNote } from "./verify-log.js";

/** What does the writer's note say? */
const NOTE =
  "MATCH (m:Meta {id: 'writer'}) RETURN m.log, m.version, m.oldest, m.first, m.head, m.logged, m.restored";

/** What the writer's note says, and up to which version its log goes. */
export interface Note extends LogNote {
  /** Null where nothing was logged yet; another than `version` where a release without a log has written. */
  readonly logged: number | null;
}

/** What the writer's note says; a graph without one has a log without a name. */
export async function readNote(port: GraphPort): Promise<Note> {
  const [row = []] = await port.read(NOTE);
  const [log, version, oldest, first, head, logged, restored] = row as (string | number | null | undefined)[];
  const [restoredLog, root] = String(restored ?? "").split(" ");
  const texts = { log: log ?? "", head: head ?? "", root: log === restoredLog ? root : (log ?? "") };
  const numbers = {
    version: version ?? 0,
    oldest: oldest ?? 1,
    first: first ?? null,
    logged: logged ?? null,
  };
  return { ...texts, ...numbers } as Note;
}
