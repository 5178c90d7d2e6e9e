import { type Identifier, recordPage } from "../../state/record-pages.js";

/** Identifiers, each a link to the record that it names where its register has a page for it. */
export function IdentifierList({ identifiers }: { readonly identifiers: readonly Identifier[] }) {
  return (
    <ul className="identifiers">
      {identifiers.map((one) => {
        const page = recordPage(one);
        const text = `${one.scheme} ${one.value}`;
        return (
          <li key={text}>
            {page === null ? (
              text
            ) : (
              <a href={page} rel="noreferrer" target="_blank">
                {text}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
