import { useEffect, useRef } from "react";
import { ErrorNotice, WorkNotice } from "../../app/notice.js";
import { useLoad } from "../../app/use-load.js";
import { loadSourceText } from "../../queries/load-source-text.js";
import { t } from "../../words/words.js";

interface SourcePassageProps {
  readonly document: string;
  readonly name: string;
  readonly locator: string;
}

/** The text of a document, open at a place in it, which is marked; at its beginning where the place is not known. */
export function SourcePassage({ document, name, locator }: SourcePassageProps) {
  const { value, work, error, retry } = useLoad(`text ${document}`, t("source.loading"), (signal) =>
    loadSourceText(document, signal),
  );
  const mark = useRef<HTMLElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The box alone moves: the panel stays where the reader is.
    if (box.current !== null && mark.current !== null)
      box.current.scrollTop = mark.current.offsetTop - box.current.offsetTop - 40;
  }, [value]);
  const lines = value?.text.split("\n") ?? [];
  const block = value?.blocks.find((one) => one.locator === locator);
  const [first, last] = block === undefined ? [1, 0] : [block.first, block.last];
  const part = (from: number, to?: number): string => lines.slice(from, to).join("\n");
  return (
    <>
      {work && <WorkNotice work={work} />}
      {error && <ErrorNotice error={error} retry={retry} />}
      {value && (
        <div
          ref={box}
          className="passage"
          dir="auto"
          role="region"
          aria-label={t("source.textOf", { name })}
          tabIndex={0}
        >
          {block === undefined && <p className="hint">{t("source.notRecorded", { locator })}</p>}
          {part(0, first - 1)}
          {block !== undefined && <mark ref={mark}>{`\n${part(first - 1, last)}\n`}</mark>}
          {part(last)}
        </div>
      )}
    </>
  );
}
