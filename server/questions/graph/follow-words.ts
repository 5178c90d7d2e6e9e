import { isLost } from "../../network/is-lost.js";
import type { GraphPort } from "../../store/graph/port.js";
import { type LogHead, logRepository } from "../../store/log/log-repository.js";
import { type GraphWords, readWords } from "./graph-words.js";
import { patchWords } from "./patch-words.js";

/** Gives the words of a graph as it is now. */
export type ReadWords = () => Promise<GraphWords>;

/** The words as of a commit of a log. */
interface Held extends Pick<LogHead, "log" | "version"> {
  readonly words: GraphWords;
}

/** Commits that are taken up together. */
const COMMITS_A_PATCH = 200;

const followers = new WeakMap<GraphPort, ReadWords>();

/**
 * The words of a graph: read at the first question, then patched by what the log says was changed. A question costs one
 * small read where nothing was written; whoever asks while words are read shares that.
 */
export function wordsOf(port: GraphPort): ReadWords {
  const known = followers.get(port) ?? follow(port);
  followers.set(port, known);
  return known;
}

function follow(port: GraphPort): ReadWords {
  let held: Held | undefined;
  let reading: Promise<void> | undefined;
  const log = logRepository(port);
  const takeUp = async (head: LogHead): Promise<void> => {
    const next = held && !isLost(held, head) && !isWorn(held) ? await patched(port, held, head) : null;
    held = next ?? { log: head.log, version: head.version, words: await readWords(port) };
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
  return last && words ? { log: held.log, version: last.seq, words } : null;
}
