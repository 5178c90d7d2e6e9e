import { useEffect, useState } from "react";
import { ask } from "./ask.js";
import type { TypedDocumentString } from "./generated/graphql.js";

/** What the service answers; null while it is asked, or where nothing is. The error is thrown to the page. */
export function useAnswer<Answer, Variables>(
  query: TypedDocumentString<Answer, Variables>,
  variables: Variables | null,
): Answer | null {
  const [answer, setAnswer] = useState<{ key: string; data: Answer } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const key = JSON.stringify(variables);
  useEffect(() => {
    if (variables === null) return undefined;
    const gone = new AbortController();
    ask(query, variables, gone.signal).then(
      (data) => {
        setAnswer({ key, data });
      },
      (cause: unknown) => {
        if (!gone.signal.aborted) setError(cause);
      },
    );
    return () => {
      gone.abort();
    };
    // The variables are the same where their JSON is.
  }, [query, key]);
  if (error !== null) throw error;
  return answer?.key === key ? answer.data : null;
}
