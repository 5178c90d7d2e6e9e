import { useExplorer } from "../../app/explorer-context.js";
import { graphiqlAddress } from "../../export/view-query.js";
import type { TypedDocumentString } from "../../generated/graphql.js";
import { toAddress } from "../../state/view-address.js";
import { t } from "../../words/words.js";

/** Opens GraphiQL with the question behind a list; whoever needs no GraphQL leaves it alone. */
export function QueryLink<Variables>(props: {
  readonly document: TypedDocumentString<unknown, Variables>;
  readonly variables: Variables;
}) {
  const { document, variables } = props;
  const { view } = useExplorer();
  const question = { query: document.toString().trim(), variables };
  return (
    <a
      className="query-link"
      href={graphiqlAddress(question, toAddress(view))}
      target="_blank"
      rel="noreferrer"
    >
      {t("share.queryInGraphiql")}
    </a>
  );
}
