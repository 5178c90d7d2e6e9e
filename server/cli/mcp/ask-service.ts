/** What a service answered: its data and what went wrong; undefined where it cannot be reached or answers no JSON. */
export interface ServiceAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
  readonly extensions?: { readonly remarks?: readonly { readonly id: string }[] };
}

/** Asks the service at an address, which has limits of its own. */
export async function askService(
  service: string,
  query: string,
  variables: object,
): Promise<ServiceAnswer | undefined> {
  const response = await fetch(new URL("/graphql", service), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  }).catch(() => undefined);
  if (response === undefined) return undefined;
  return response.json().catch(() => undefined) as Promise<ServiceAnswer | undefined>;
}
