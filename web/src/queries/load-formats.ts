import { AskError } from "./ask-error.js";
import { t } from "../words/words.js";

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
    throw new AskError(t("error.unreachable"), t("error.connection"), { cause });
  });
  if (!response.ok) throw new AskError(t("share.noFormats"), t("error.inAMinute"));
  return ((await response.json()) as { readonly formats: readonly FileFormat[] }).formats;
}
