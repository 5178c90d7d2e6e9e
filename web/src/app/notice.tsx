import type { AskError } from "../queries/ask-error.js";
import type { Work } from "./work.js";
import { t } from "../words/words.js";

/** Says what is being done and how far it is, and lets the reader stop it. */
export function WorkNotice({ work }: { readonly work: Work }) {
  return (
    <div className="notice" role="status">
      <span>{t("work.doing", { work: work.doing })}</span>
      <progress {...(work.share > 0 && { value: work.share })} aria-label={work.doing} />
      <button type="button" className="quiet" onClick={work.cancel}>
        {t("work.stop")}
      </button>
    </div>
  );
}

/** Says what went wrong and what to do about it. */
export function ErrorNotice({ error, retry }: { readonly error: AskError; readonly retry?: () => void }) {
  return (
    <div className="notice error" role="alert">
      <p>
        <strong>{error.message}</strong> {error.cure}
      </p>
      {retry && (
        <button type="button" onClick={retry}>
          {t("error.tryAgain")}
        </button>
      )}
    </div>
  );
}
