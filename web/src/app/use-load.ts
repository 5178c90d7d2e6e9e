import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { AskError, isCancelled, toAskError } from "../queries/ask-error.js";
import type { Progress } from "../queries/load-network.js";
import { waited } from "../queries/waited.js";
import type { Loaded, Work } from "./work.js";
import { t } from "../words/words.js";

/** Loads something; what it gives is kept on the screen while the next is loaded. */
export type Load<T> = (signal: AbortSignal, onProgress: Progress) => Promise<T>;

/** How long a question without an answer waits before it is asked again, time after time, in milliseconds. */
const WAITS_MS = [1_000, 3_000, 8_000];

/** Loads, and again where that fails for a reason that passes, saying so. */
async function loadPatiently<T>(load: Load<T>, signal: AbortSignal, onProgress: Progress): Promise<T> {
  for (const [index, wait] of WAITS_MS.entries())
    try {
      return await load(signal, onProgress);
    } catch (reason) {
      if (signal.aborted || !(reason instanceof AskError) || !reason.isPassing) throw reason;
      onProgress(0, t("error.noAnswer", { attempt: index + 2, attempts: WAITS_MS.length + 1 }));
      await waited(wait, signal);
      signal.throwIfAborted();
    }
  return load(signal, onProgress);
}

/**
 * Loads whenever `key` changes, and ends the load before; a null key loads nothing and gives null. `load` is taken as it
 * is when the key changes.
 */
export function useLoad<T>(key: string | null, doing: string, load: Load<T>): Loaded<T> {
  const [value, setValue] = useState<T | null>(null);
  const [work, setWork] = useState<Work | null>(null);
  const [error, setError] = useState<AskError | null>(null);
  const [attempt, setAttempt] = useState(0);
  const newest = useRef(load);
  newest.current = load;
  const retry = useCallback(() => {
    setAttempt((count) => count + 1);
  }, []);
  // Before other effects: the question is on its way while the map is made, which takes the page's time.
  useLayoutEffect(() => {
    setError(null);
    if (key === null) {
      setValue(null);
      return undefined;
    }
    const control = new AbortController();
    const cancel = (): void => {
      control.abort();
      setWork(null);
      setError(new AskError(t("error.stopped"), t("error.stoppedCure")));
    };
    setWork({ doing, share: 0, cancel });
    loadPatiently(newest.current, control.signal, (share, what) => {
      if (!control.signal.aborted) setWork({ doing: what, share, cancel });
    }).then(
      (loaded) => {
        if (control.signal.aborted) return;
        setValue(loaded);
        setWork(null);
      },
      (reason: unknown) => {
        if (control.signal.aborted || isCancelled(reason)) return;
        setWork(null);
        setError(toAskError(reason));
      },
    );
    return () => {
      control.abort();
    };
  }, [key, doing, attempt]);
  return { value, work, error, retry };
}
