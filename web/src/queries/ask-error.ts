import { t } from "../words/words.js";

/** A question that got no answer, with what the reader can do about it. */
export class AskError extends Error {
  readonly isPassing: boolean;

  constructor(
    message: string,
    readonly cure: string,
    /** `isPassing` where the same question may well be answered in a moment. */
    { isPassing = false, ...options }: ErrorOptions & { readonly isPassing?: boolean } = {},
  ) {
    super(message, options);
    this.name = "AskError";
    this.isPassing = isPassing;
  }
}

/** Whether an error only says that the reader, or a newer question, ended the work. */
export const isCancelled = (error: unknown): boolean =>
  error instanceof DOMException && error.name === "AbortError";

/** Any error as one that says what to do. */
export const toAskError = (error: unknown): AskError =>
  error instanceof AskError
    ? error
    : new AskError(error instanceof Error ? error.message : String(error), t("error.unknownCure"), {
        cause: error,
      });
