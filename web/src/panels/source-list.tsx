import type { SourceDetailsFragment } from "../generated/graphql.js";

/** Where a fact is told: the documents with the place in each. */
export function SourceList({ sources }: { readonly sources: readonly SourceDetailsFragment[] }) {
  return (
    <ul className="sources" aria-label="Sources">
      {sources.map(({ document, locator }) => (
        <li key={`${document.id} ${locator}`}>
          {document.url == null ? (
            <cite>{document.name}</cite>
          ) : (
            <a href={document.url} rel="noreferrer" target="_blank">
              <cite>{document.name}</cite>
            </a>
          )}
          , {locator}
        </li>
      ))}
    </ul>
  );
}
