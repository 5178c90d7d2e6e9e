import { useId, useState } from "react";
import { useLoad } from "../app/use-load.js";
import type { SourceDetailsFragment } from "../generated/graphql.js";
import { documentsWithText } from "../queries/load-source-text.js";
import { locatorInWords, pageOfLocator } from "../state/record-pages.js";
import { SourcePassage } from "./source-passage.js";

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
        <cite>{document.name}</cite>
      ) : (
        <a href={document.url} rel="noreferrer" target="_blank">
          <cite>{document.name}</cite>
        </a>
      )}
      ,{" "}
      {page === null ? (
        place
      ) : (
        <a href={page} rel="noreferrer" target="_blank">
          {place}
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
            {isOpen ? "Close" : "Read it here"}
            <span className="aloud">
              : {document.name}, {place}
            </span>
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
  const { value: withText } = useLoad("texts", "Looking for texts", documentsWithText);
  return (
    <ul className="sources" aria-label="Sources">
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
