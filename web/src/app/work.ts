import type { AskError } from "../queries/ask-error.js";

/** Something that takes time: what it does, how far it is (0 to 1), and how to stop it. */
export interface Work {
  readonly doing: string;
  readonly share: number;
  readonly cancel: () => void;
}

/** What a load has come to so far. */
export interface Loaded<T> {
  readonly value: T | null;
  readonly work: Work | null;
  readonly error: AskError | null;
  /** Asks again after an error or a cancelled load. */
  readonly retry: () => void;
}
