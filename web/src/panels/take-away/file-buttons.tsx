import { useState } from "react";
import { ErrorNotice } from "../../app/notice.js";
import { type AskError, toAskError } from "../../queries/ask-error.js";
import type { Files } from "./take-away-files.js";
import { t } from "../../words/words.js";

/** Files as buttons: one makes its file at a time, and says where that fails. */
export function FileButtons({ files }: { readonly files: Files }) {
  const [error, setError] = useState<AskError | null>(null);
  const [making, setMaking] = useState<string | null>(null);
  return (
    <>
      <ul className="files">
        {files.map(({ name, make }) => (
          <li key={name}>
            <button
              type="button"
              disabled={making !== null}
              onClick={() => {
                setError(null);
                setMaking(name);
                Promise.resolve()
                  .then(make)
                  .catch((reason: unknown) => {
                    setError(toAskError(reason));
                  })
                  .finally(() => {
                    setMaking(null);
                  });
              }}
            >
              {making === name ? t("share.making", { file: name }) : name}
            </button>
          </li>
        ))}
      </ul>
      {error && <ErrorNotice error={error} />}
    </>
  );
}
