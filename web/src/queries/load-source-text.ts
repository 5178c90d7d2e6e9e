import { AskError } from "./ask-error.js";
import { t } from "../words/words.js";

/** A part of a text that sources name: lines from 1, both ends included. */
interface Block {
  readonly locator: string;
  readonly first: number;
  readonly last: number;
}

/** What a document says, with the places in it that sources name. */
export interface SourceText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

let asked: Promise<ReadonlySet<string>> | null = null;

async function askWhich(): Promise<ReadonlySet<string>> {
  const response = await fetch("/sources");
  if (!response.ok) throw new Error(`The service answered ${response.status}.`);
  return new Set(((await response.json()) as { readonly documents: readonly string[] }).documents);
}

/** The ids of the documents whose text the service has, asked once a visit; none where it cannot be reached. */
export function documentsWithText(): Promise<ReadonlySet<string>> {
  asked ??= askWhich().catch(() => {
    asked = null;
    return new Set<string>();
  });
  return asked;
}

/** The text of a document; throws an AskError where the service does not give it. */
export async function loadSourceText(document: string, signal: AbortSignal): Promise<SourceText> {
  const response = await fetch(`/sources/${encodeURIComponent(document)}`, { signal }).catch(
    (cause: unknown) => {
      signal.throwIfAborted();
      throw new AskError(t("source.offline"), t("source.offlineCure"), {
        cause,
        isPassing: navigator.onLine,
      });
    },
  );
  if (!response.ok) throw new AskError(t("source.refused"), t("error.inAMinute"));
  return (await response.json()) as SourceText;
}
