import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect, useRef } from "react";
import { withLanguage } from "../src/words/wished-language.js";

/** What an address may bring: a query, its variables, and the view of the explorer that it comes from. */
export interface Linked {
  readonly query: string;
  readonly variables: string | null;
}

/** Reads what an address brings; null where it brings no query. */
export function linkedIn(given: URLSearchParams): Linked | null {
  const query = given.get("query");
  return query === null ? null : { query, variables: given.get("variables") };
}

/** Where the explorer is: at the view that the query came from, or at its start. */
export function wayBack(given: URLSearchParams): string {
  const view = given.get("view") ?? "";
  return `/${withLanguage(view.startsWith("?") ? view : "")}`;
}

/** Runs the query that an address brought, once the editors hold it. */
export function RunLinked({ linked }: { readonly linked: Linked }) {
  const actions = useGraphiQLActions();
  const hasRun = useRef(false);
  const isReady = useGraphiQL(
    (state) =>
      state.queryEditor !== undefined &&
      state.responseEditor !== undefined &&
      state.variableEditor !== undefined,
  );
  const isOpen = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query === linked.query);
  useEffect(() => {
    if (!isReady || !isOpen || hasRun.current) return;
    hasRun.current = true;
    actions.run();
  }, [isReady, isOpen, actions]);
  return null;
}
