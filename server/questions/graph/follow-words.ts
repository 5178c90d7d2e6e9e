import { isLost } from "../../network/versions/is-lost.js";
import type { GraphPort } from "../../store/graph/port.js";
import { type LogHead, logRepository } from "../../store/log/log-repository.js";
import { type GraphWords, readWords } from "./graph-words.js";
import { patchWords } from "./patch-words.js";

/** Gives the words of a graph as it is now. */
export type ReadWords = () => Promise<GraphWords>;

/** The words as of a commit of a log. */
interface Held extends Pick<LogHead, "log" | "version"> {
  readonly words: GraphWords;
  /** When they were read as a whole, and how long that took, in milliseconds of the clock. */
  readonly readAt: number;
  readonly tookMs: number;
}

/** Words are this old at least before they are read anew, and so many times as old as reading them took. */
const LEAST_AGE_MS = 60_000;
const READINGS = 50;

/** Commits that are taken up together. */
const COMMITS_A_PATCH = 200;

const followers = new WeakMap<GraphPort, ReadWords>();

/**
 * The words of a graph: read at the first question, then patched by what the log says was changed. A question costs one
 * small read where nothing was written; whoever asks while words are read shares that. What others write past the log is
 * found when the words are read anew: at a question after a minute, or after 50 times as long as that takes, which does not
 * wait for it.
 */
export function wordsOf(port: GraphPort, now = Date.now): ReadWords {
  const known = followers.get(port) ?? follow(port, now);
  followers.set(port, known);
  return known;
}

function follow(port: GraphPort, now: () => number): ReadWords {
  let held: Held | undefined;
  let reading: Promise<void> | undefined;
  let renewing: Promise<void> | undefined;
  const log = logRepository(port);
  const readAll = async ({ log: name, version }: LogHead): Promise<Held> => {
    const readAt = now();
    const words = await readWords(port);
    return { log: name, version, words, readAt, tookMs: now() - readAt };
  };
  const isOld = ({ readAt, tookMs }: Held): boolean =>
    now() - readAt > Math.max(LEAST_AGE_MS, READINGS * tookMs);
  /** The next question finds what was read, patched by what was written meanwhile; where that fails, it goes on as before. */
  const renew = async (head: LogHead): Promise<void> => {
    const anew = await readAll(head).catch(() => undefined);
    if (anew && held?.log === anew.log) held = anew;
  };
  const takeUp = async (head: LogHead): Promise<void> => {
    const next = held && !isLost(held, head) && !isWorn(held) ? await patched(port, held, head) : null;
    held = next ?? (await readAll(head));
  };
  const isBehind = (head: LogHead): boolean => held?.log !== head.log || held.version < head.version;
  return async () => {
    let head = await log.head();
    // Somebody else may have taken up a later commit meanwhile; where it was none, the log was set back.
    if (held && held.version > head.version) head = await log.head();
    if (held && held.version > head.version) held = undefined;
    while (isBehind(head)) {
      reading ??= takeUp(head).finally(() => {
        reading = undefined;
      });
      await reading;
    }
    if (held && isOld(held))
      renewing ??= renew(head).finally(() => {
        renewing = undefined;
      });
    return (held as unknown as Held).words;
  };
}

const isWorn = ({ words }: Held): boolean => words.texts.isWorn || words.others.texts.isWorn;

/** Null where the words have to be read anew, or a commit is not visible yet. */
async function patched(port: GraphPort, held: Held, head: LogHead): Promise<Held | null> {
  const upTo = Math.min(head.version, held.version + COMMITS_A_PATCH);
  const commits = await logRepository(port).commits(held.version, upTo);
  const last = commits.at(-1);
  const words = last ? await patchWords(port, held.words, commits) : null;
  return last && words ? { ...held, version: last.seq, words } : null;
}
