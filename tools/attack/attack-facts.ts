/** Ids of a graph that make questions dear: whoever has the most linkages, and facets that many have. */
export interface AttackFacts {
  readonly stakeholders: readonly string[];
  /** The same of those who may be members of a team. */
  readonly members: readonly string[];
  readonly linkages: readonly string[];
  readonly sectors: readonly string[];
  readonly places: readonly string[];
  readonly topics: readonly string[];
  readonly documents: readonly string[];
}

const QUESTION = `{
  stakeholders(first: 100, orderBy: { field: DEGREE, direction: DESC }) { nodes { id } }
  members: stakeholders(first: 100, filter: { not: { kind: { eq: PROJECT } } }, orderBy: { field: DEGREE, direction: DESC }) { nodes { id } }
  linkages(first: 100) { nodes { id } }
  sectors(first: 100) { nodes { id } } places(first: 100) { nodes { id } }
  topics(first: 100) { nodes { id } } documents(first: 100) { nodes { id } }
}`;

/** Asks a service for them; throws where it does not answer. */
export async function readFacts(url: string): Promise<AttackFacts> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: QUESTION }),
  });
  const { data } = (await response.json()) as {
    data?: Record<keyof AttackFacts, { nodes: { id: string }[] }>;
  };
  if (!data) throw new Error(`The service at ${url} does not tell its ids: status ${response.status}.`);
  return Object.fromEntries(
    Object.entries(data).map(([name, { nodes }]) => [name, nodes.map(({ id }) => id)]),
  ) as unknown as AttackFacts;
}
