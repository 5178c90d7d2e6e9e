import { graphiqlAddress } from "../export/view-query.js";
import type { TypedDocumentString } from "../generated/graphql.js";

/** Opens GraphiQL with the question behind a list; whoever needs no GraphQL leaves it alone. */
export function QueryLink<Variables>(props: {
  readonly document: TypedDocumentString<unknown, Variables>;
  readonly variables: Variables;
}) {
  const { document, variables } = props;
  return (
    <a
      className="query-link"
      href={graphiqlAddress({ query: document.toString().trim(), variables })}
      target="_blank"
      rel="noreferrer"
    >
      The query behind it, in GraphiQL
    </a>
  );
}
