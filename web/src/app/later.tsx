import type { ComponentType, ReactNode } from "react";
import { AskError } from "../queries/ask-error.js";
import { ErrorNotice, WorkNotice } from "./notice.js";
import { useLoad } from "./use-load.js";
import { t } from "../words/words.js";

/** A part of the page whose program is loaded when it is first shown; until then the page says so, and offers another try where that failed. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  let kept: ComponentType<Props> | null = null;
  return function Later(props) {
    const { work, error, retry } = useLoad(kept === null ? "part" : null, t("work.part"), async () => {
      try {
        kept ??= await load();
      } catch (cause) {
        throw new AskError(t("error.part"), t("error.connection"), { cause, isPassing: true });
      }
    });
    const Part = kept;
    if (Part !== null) return <Part {...props} />;
    return error ? <ErrorNotice error={error} retry={retry} /> : work && <WorkNotice work={work} />;
  };
}
