import type { LinkageOnMapFragment, StakeholderOnMapFragment } from "../../web/src/generated/graphql.js";
import { facetValues } from "../../web/src/state/facet-counts.js";
import { type FacetNode, linkageFacts, type Network, stakeholderFacts } from "../../web/src/state/facts.js";
import { type Choice, selectFrom } from "../../web/src/state/filter-network.js";
import { wholeLinkages, wholeStakeholders } from "../../web/src/state/network-filter.js";
import { type FacetName, type Filters, START_VIEW } from "../../web/src/state/view.js";
import { type Door, openDoor } from "../support/door.js";

const NETWORK = `{
  network(maxNodes: 300) {
    nodes { id kind name acronym collective linkageCount updatedAt sectors { id name } places { id name } }
    linkages {
      id kind: linkageKind mutual role title status period confidence from: fromId to: toId
      sources { document { id } }
    }
  }
  sectors(first: 100) { nodes { id name parent { id } } }
  places(first: 100) { nodes { id name parent { id } } }
}`;

interface Answer {
  readonly network: {
    readonly nodes: readonly StakeholderOnMapFragment[];
    readonly linkages: readonly LinkageOnMapFragment[];
  };
  readonly sectors: { readonly nodes: readonly Named[] };
  readonly places: { readonly nodes: readonly Named[] };
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly parent: { readonly id: string } | null;
}

interface Groups {
  readonly groups: readonly {
    readonly count: number;
    readonly keys: readonly { readonly value: string | null }[];
  }[];
}

const filtered = (filters: Partial<Filters>, more: Partial<Choice> = {}): Choice => ({
  ...START_VIEW,
  filters: { ...START_VIEW.filters, ...filters },
  ...more,
});

const CHOICES: Readonly<Record<string, Choice>> = {
  all: filtered({}),
  "a kind": filtered({ kind: ["CLUSTER"] }),
  "a kind and nobody else": filtered({ kind: ["AGENCY"] }, { strict: true }),
  "a kind, a place and a kind of linkages": filtered({
    kind: ["UNIVERSITY", "CLUSTER"],
    place: ["place:punjab"],
    linkage: ["COVERAGE", "ADOPTION"],
  }),
  "the same among each other": filtered(
    { kind: ["PROJECT", "CLUSTER"], place: ["place:punjab"], linkage: ["COVERAGE"] },
    { strict: true },
  ),
  "a status and a time, undated too": filtered(
    { status: ["ESTABLISHED", "PROPOSED"] },
    { during: "2005", undated: true },
  ),
  "a time, of one kind": filtered({ kind: ["AGENCY"] }, { during: "2005/2007", undated: true }),
  "a document, without the hub": filtered(
    { document: ["document:agency-level-interventions"] },
    { hidden: ["agency:unido"] },
  ),
  "all linkages of some": filtered({}, { linkagesOf: { ids: ["university:lums"], way: null } }),
  "what some receive, a trainee too": filtered(
    { kind: ["AGENCY"] },
    {
      linkagesOf: {
        ids: ["agency:smeda", "agency:smeda-sindh", "agency:tdap", "agency:ahan-team"],
        way: "to",
      },
    },
  ),
  "what some give, a partner too": filtered(
    {},
    {
      linkagesOf: {
        ids: ["agency:unido", "project:cda-training-2-phase-1", "agency:bds-providers"],
        way: "from",
      },
    },
  ),
  "the well linked of a sector": filtered({ sector: ["sector:manufacturing"] }, { degree: [2, 20] }),
};

const STAKEHOLDER_GROUPS = { kind: "KIND", sector: "SECTOR", place: "PLACE" } as const;
const LINKAGE_GROUPS = { linkage: "KIND", status: "STATUS", document: "DOCUMENT" } as const;

describe("what the explorer asks of the whole network", () => {
  let door: Door;
  let network: Network;
  const trees = { sectors: new Map<string, FacetNode>(), places: new Map<string, never>() };
  const data = async <T>(query: string, variables: object): Promise<T> =>
    ((await door.ask(query, { variables })).body as { data: T }).data;

  beforeAll(async () => {
    door = await openDoor({ seeds: "seeds" });
    const { network: found, sectors, places } = await data<Answer>(NETWORK, {});
    for (const [tree, nodes] of [
      [trees.sectors, sectors.nodes],
      [trees.places, places.nodes],
    ] as const)
      for (const { id, name, parent } of nodes)
        (tree as Map<string, FacetNode>).set(id, { id, name, parent: parent?.id ?? null });
    network = {
      stakeholders: new Map(found.nodes.map((node) => [node.id, stakeholderFacts(node, trees)])),
      linkages: found.linkages.map(linkageFacts),
      partnerships: [],
      omittedStakeholders: 0,
      omittedLinkages: 0,
      omittedPartnerships: 0,
    };
  });
  afterAll(() => door.close());

  it.each(Object.entries(CHOICES))("is what it counts itself: %s", async (_name, choice) => {
    const { chosen, linkages } = selectFrom(network, choice);
    const totals = await data(
      `query ($s: StakeholderFilter!, $l: LinkageFilter!) {
        stakeholders(filter: $s, first: 0) { totalCount } linkages(filter: $l, first: 0) { totalCount }
      }`,
      { s: wholeStakeholders(choice), l: wholeLinkages(choice) },
    );
    expect(totals).toEqual({
      stakeholders: { totalCount: chosen.length },
      linkages: { totalCount: linkages.length },
    });
  });

  const countsOf = async (facet: FacetName, choice: Choice): Promise<Record<string, number>> => {
    const aside = { ...choice, filters: { ...choice.filters, [facet]: [] } };
    const isOfLinkages = facet in LINKAGE_GROUPS;
    const list = isOfLinkages ? "linkagesAggregate" : "stakeholdersAggregate";
    const by = { ...STAKEHOLDER_GROUPS, ...LINKAGE_GROUPS }[facet];
    const found = await data<Record<string, Groups>>(
      `query ($filter: ${isOfLinkages ? "LinkageFilter" : "StakeholderFilter"}!) {
        ${list}(groupBy: [${by}], filter: $filter, first: 100) { groups { count keys { value } } }
      }`,
      { filter: isOfLinkages ? wholeLinkages(aside) : wholeStakeholders(aside) },
    );
    const groups = found[list]?.groups ?? [];
    return Object.fromEntries(
      groups.flatMap(({ count, keys: [key] }) => (key?.value == null ? [] : [[key.value, count]])),
    );
  };

  it.each(Object.entries(CHOICES))("has its counts of each facet: %s", async (_name, choice) => {
    const around = { ...trees, documents: new Map(), linkageCount: 0, stakeholderCounts: {} };
    for (const facet of [...Object.keys(STAKEHOLDER_GROUPS), ...Object.keys(LINKAGE_GROUPS)] as FacetName[]) {
      const own = facetValues(facet, network, choice, around as never).filter(({ count }) => count > 0);
      expect([facet, await countsOf(facet, choice)]).toEqual([
        facet,
        Object.fromEntries(own.map(({ id, count }) => [id, count])),
      ]);
    }
  });
});
