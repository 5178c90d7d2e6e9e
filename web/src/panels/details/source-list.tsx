import { useId, useState } from "react";
import { useLoad } from "../../app/use-load.js";
import type { SourceDetailsFragment } from "../../generated/graphql.js";
import { documentsWithText } from "../../queries/load-source-text.js";
import { locatorInWords, pageOfLocator } from "../../state/record-pages.js";
import { SourcePassage } from "./source-passage.js";
import { t } from "../../words/words.js";

interface SourceLineProps {
  readonly source: SourceDetailsFragment;
  readonly hasText: boolean;
}

function SourceLine({ source: { document, locator }, hasText }: SourceLineProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const place = locatorInWords(locator);
  const page = pageOfLocator(locator);
  return (
    <li>
      {document.url == null ? (
        <cite dir="auto">{document.name}</cite>
      ) : (
        <a href={document.url} rel="noreferrer" target="_blank">
          <cite dir="auto">{document.name}</cite>
        </a>
      )}
      {t("list.comma")}
      {page === null ? (
        <bdi>{place}</bdi>
      ) : (
        <a href={page} rel="noreferrer" target="_blank">
          <bdi>{place}</bdi>
        </a>
      )}
      {hasText && (
        <>
          {" "}
          <button
            type="button"
            className="quiet"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            {t(isOpen ? "source.close" : "source.read")}
            <span className="aloud">{t("source.of", { document: document.name, place })}</span>
          </button>
          <div id={id} hidden={!isOpen}>
            {isOpen && <SourcePassage document={document.id} name={document.name} locator={locator} />}
          </div>
        </>
      )}
    </li>
  );
}

/** Where a fact is told: the documents with the place in each, which opens here where the service has the text. */
export function SourceList({ sources }: { readonly sources: readonly SourceDetailsFragment[] }) {
  const { value: withText } = useLoad("texts", t("source.looking"), documentsWithText);
  return (
    <ul className="sources" aria-label={t("source.title")}>
      {sources.map((source) => (
        <SourceLine
          key={`${source.document.id} ${source.locator}`}
          source={source}
          hasText={withText?.has(source.document.id) ?? false}
        />
      ))}
    </ul>
  );
}
