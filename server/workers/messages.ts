/** What the service tells a thread: to do a job, or to let go of a subject. */
export type ToThread =
  | {
      readonly job: number;
      readonly module: string;
      readonly name: string;
      readonly input: unknown;
      /** The number of the subject; the thread keeps those it was sent. */
      readonly subject: number;
      /** The subject itself, where the thread does not have it. */
      readonly sent?: object;
    }
  | { readonly forget: number };

/** What comes back; a failure as its text, since errors lose their class between threads. */
export type FromThread =
  | { readonly job: number; readonly output: unknown }
  | { readonly job: number; readonly failure: string }
  | { readonly job: number; readonly stopped: true };

/** What a thread is started with: a number in shared memory that names the job to give up. */
export interface ThreadData {
  readonly stop: Int32Array;
}

/** How many subjects a thread keeps; the one that was not asked about for longest goes first. */
export const MOST_SUBJECTS = 4;

/** Marks a subject as the one asked about last, and names the one to let go of, if any. */
export function touch<T>(known: Map<number, T>, subject: number, value: T): number | undefined {
  known.delete(subject);
  known.set(subject, value);
  return known.size > MOST_SUBJECTS ? known.keys().next().value : undefined;
}
