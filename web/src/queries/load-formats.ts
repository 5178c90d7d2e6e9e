import { AskError } from "./ask-error.js";

/** A format in which the service gives files. */
export interface FileFormat {
  readonly key: string;
  readonly title: string;
  readonly description: string;
}

/** The formats of the service; throws an AskError where it cannot be asked. */
export async function loadFormats(signal: AbortSignal): Promise<readonly FileFormat[]> {
  const response = await fetch("/export", { signal }).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new AskError("The service cannot be reached.", "Check the connection, then try again.", { cause });
  });
  if (!response.ok)
    throw new AskError("The service does not tell its formats at the moment.", "Try again in a minute.");
  return ((await response.json()) as { readonly formats: readonly FileFormat[] }).formats;
}
