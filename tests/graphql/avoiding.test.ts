import { openService, type Service } from "../support/service.js";
import { describeOnEngines } from "../support/test-engines.js";

interface Told {
  avoided: { count: number; stakeholders: { id: string }[] };
}

const AVOIDED = "avoided { count stakeholders(first: 100) { id } }";
const PATHS = `query ($avoiding: [ID!], $withUnits: Boolean!, $from: ID!, $to: ID!) {
  paths(from: $from, to: $to, avoiding: $avoiding, withUnits: $withUnits) { stakeholders { id } ${AVOIDED} } }`;
const NETWORK = `query ($filter: NetworkFilter, $withUnits: Boolean = false) { network(filter: $filter, withUnits: $withUnits) { nodes { id } ${AVOIDED} } }`;

describeOnEngines("avoiding somebody with units and own projects", (engine) => {
  let graph: Service;
  let held: Service;
  beforeAll(async () => {
    graph = await openService(engine);
    held = await openService(engine, { isHeld: true });
  });
  afterAll(async () => {
    await graph.close();
    await held.close();
  });

  const both = async <T>(query: string, variables: Readonly<Record<string, unknown>>): Promise<T> => {
    const found = await held.get(query, variables);
    expect(await graph.get(query, variables)).toEqual(found);
    return found as T;
  };
  const idsOf = ({ avoided }: Told): string[] => avoided.stakeholders.map(({ id }) => id);

  it("leaves out units and theirs, and tells whom; nothing that is only prepared or planned", async () => {
    const filter = { avoiding: ["agency:unido"], withUnits: true };
    const { network } = await both<{ network: Told & { nodes: { id: string }[] } }>(NETWORK, { filter });
    const avoided = idsOf(network);
    expect(avoided).toEqual(
      expect.arrayContaining([
        ...["agency:unido", "agency:unido-cdp-team", "agency:unido-india"],
        ...["project:cdp", "project:cda-training-2-phase-1", "project:compliance-report"],
      ]),
    );
    expect(
      avoided.filter((id) => ["project:punjab-cdi", "project:trade-policy-clusters"].includes(id)),
    ).toEqual([]);
    expect(network.avoided.count).toBe(avoided.length);
    expect(network.nodes.map(({ id }) => id).filter((id) => avoided.includes(id))).toEqual([]);
    const { network: alone } = await both<{ network: Told }>(NETWORK, {
      filter: { avoiding: ["agency:unido"] },
    });
    expect(idsOf(alone)).toEqual(["agency:unido"]);
  });

  it("keeps what is asked for, and what hangs on that alone", async () => {
    const asked = { from: "project:cdp", to: "agency:smeda", avoiding: ["agency:unido"] };
    const { paths } = await both<{ paths: (Told & { stakeholders: { id: string }[] })[] }>(PATHS, {
      ...asked,
      withUnits: true,
    });
    const ways = await both<{ paths: unknown[] }>(PATHS, { ...asked, withUnits: false });
    expect(ways.paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      expect(idsOf(path)).not.toContain("project:cdp");
      expect(path.stakeholders.map(({ id }) => id).filter((id) => idsOf(path).includes(id))).toEqual([]);
    }
  });

  it("is said in what measures count", async () => {
    const query = `query ($filter: NetworkFilter) { networkStats(filter: $filter) { counted { stakeholders ${AVOIDED} } } }`;
    const filter = { avoiding: ["agency:government-of-punjab"], withUnits: true };
    const { networkStats } = await both<{ networkStats: { counted: Told & { stakeholders: number } } }>(
      query,
      {
        filter,
      },
    );
    expect(idsOf(networkStats.counted)).toEqual(
      expect.arrayContaining(["agency:psic", "project:punjab-cdi", "agency:cdi-cluster-management-team"]),
    );
    const whole = await both<{ networkStats: { counted: { stakeholders: number } } }>(query, {
      filter: null,
    });
    expect(networkStats.counted.stakeholders + networkStats.counted.avoided.count).toBe(
      whole.networkStats.counted.stakeholders,
    );
  });
});
