import type { ByPeer } from "./question.js";

interface PeerEdge {
  readonly properties: { readonly id: string };
  readonly node: PeerNode;
}
interface PeerNode {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly [connection: `${string}Connection`]: { readonly edges: readonly PeerEdge[] } | undefined;
}

/** The relationships of the peer's types: which kind of linkage each is, and whether it leads from the one who asks. */
const OF_ORGANISATION = {
  leadsConnection: { kind: "IMPLEMENTATION", out: true },
  collaborationsConnection: { kind: "COLLABORATION", out: true },
  grantsConnection: { kind: "FUNDING", out: false },
} as const;
const OF_PROJECT = {
  leadersConnection: { kind: "IMPLEMENTATION", out: false },
  collaboratorsConnection: { kind: "COLLABORATION", out: false },
  granteesConnection: { kind: "FUNDING", out: true },
  fundersConnection: { kind: "FUNDING", out: false },
} as const;
const ALL = Object.entries({ ...OF_ORGANISATION, ...OF_PROJECT });

const FIELDS = "id kind name";
const edges = (names: readonly string[], properties: string, inner: string): string =>
  names
    .map((name) => `${name} { edges { properties { ${properties} } node { ${FIELDS} ${inner} } } }`)
    .join(" ");
/** Of an interface's relationships the peer knows the properties by their type only. */
const ofOrganisations = (inner: string): string =>
  edges(Object.keys(OF_ORGANISATION), "... on LinkageProperties { id }", inner);

/**
 * A network in the peer's words: a connection for each kind of linkage and level. Its depth is that of the query, and
 * what is reached twice is sent twice. It fits CORDIS, where organisations have linkages with projects and nobody else.
 */
export const peerNetwork = (depth: 1 | 2): ByPeer => ({
  query: `query ($id: ID!) { organisations(where: { id: { eq: $id } }) { ${FIELDS} ${ofOrganisations(
    depth === 1 ? "" : edges(Object.keys(OF_PROJECT), "id", ""),
  )} } }`,
  data: ({ organisations }: { organisations: readonly PeerNode[] }) => {
    const nodes = new Map<string, object>();
    const linkages = new Map<string, object>();
    const visit = (from: PeerNode): void => {
      nodes.set(from.id, { id: from.id, kind: from.kind, name: from.name });
      for (const [name, { kind, out }] of ALL)
        for (const { properties, node } of from[name as `${string}Connection`]?.edges ?? []) {
          const [a, b] = out ? [from, node] : [node, from];
          linkages.set(properties.id, { id: properties.id, kind, from: { id: a.id }, to: { id: b.id } });
          visit(node);
        }
    };
    organisations.forEach(visit);
    return { network: { nodes: [...nodes.values()], linkages: [...linkages.values()], omittedNodes: 0 } };
  },
});
