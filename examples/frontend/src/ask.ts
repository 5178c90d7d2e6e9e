import type { TypedDocumentString } from "./generated/graphql.js";

const SERVICE: string = import.meta.env["VITE_SERVICE"] ?? "http://localhost:4000";

/** Asks the service; throws where an answer has an error. */
export async function ask<Answer, Variables>(
  query: TypedDocumentString<Answer, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Answer> {
  const response = await fetch(`${SERVICE}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: query.toString(), variables }),
    signal,
  });
  const { data, errors } = (await response.json()) as {
    data: Answer;
    errors?: readonly { readonly message: string }[];
  };
  if (errors) throw new Error(errors.map(({ message }) => message).join("\n"));
  return data;
}
