import { openService, type Service } from "../support/service.js";
import { describeOn, testEngine } from "../support/test-engines.js";

interface Found {
  readonly search: readonly { readonly stakeholder: { readonly id: string } }[];
}

/** Who is one and who is two in the documents; engines make no difference here. */
describeOn(testEngine("embedded"), "identity in the documents' network", (engine) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService(engine);
  });
  afterAll(() => service.close());
  const found = async (text: string): Promise<string[]> => {
    const { search } = (await service.get(
      "query ($text: String!) { search(text: $text) { stakeholder { id } } }",
      {
        text,
      },
    )) as Found;
    return search.map(({ stakeholder }) => stakeholder.id);
  };

  it.each([
    ["Export Promotion Bureau", "agency:tdap"],
    ["EPB", "agency:tdap"],
    ["EBP", "agency:tdap"],
    ["Punjab Small Industries Cooperation", "agency:psic"],
    ["punjab small industries corporation", "agency:psic"],
    ["Engineering Developing Board", "agency:edb"],
    ["Engineering Development Board", "agency:edb"],
    ["SF/PAK/04/002", "cluster:sf-pak-04-002-clusters"],
  ])("finds %s under its one node", async (text, id) => {
    expect(await found(text)).toContain(id);
  });

  it("finds both for One Village One Product, the one so called first", async () => {
    expect(await found("One Village One Product")).toEqual(["project:ovop-japan", "project:ahan"]);
  });

  it("keeps apart what the documents keep apart", async () => {
    const ids = [
      ...[
        "agency:unido",
        "agency:unido-india",
        "agency:smeda",
        "agency:smeda-sindh",
        "agency:smeda-balochistan",
      ],
      ...[
        "cluster:handloom-weaving-hyderabad",
        "cluster:weaving-hyderabad",
        "cluster:handloom-weaving-multan",
      ],
      ...["project:punjab-cluster-programme", "project:punjab-cdi", "project:ahan", "project:ovop-japan"],
    ];
    const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    expect(await service.get(query, { ids })).toEqual({ nodes: ids.map((id) => ({ id })) });
  });

  it("reaches LUMS from TDAP without passing UNIDO", async () => {
    const query = `query ($avoiding: [ID!]) {
      paths(from: "agency:tdap", to: "university:lums", avoiding: $avoiding, first: 100) { stakeholders { id } }
    }`;
    const passing = async (avoiding: string[]): Promise<string[][]> => {
      const { paths } = (await service.get(query, { avoiding })) as {
        paths: { stakeholders: { id: string }[] }[];
      };
      return paths.map(({ stakeholders }) => stakeholders.map(({ id }) => id));
    };
    expect(await passing([])).toEqual([["agency:tdap", "agency:unido", "university:lums"]]);
    const around = await passing(["agency:unido"]);
    expect(around.length).toBeGreaterThan(0);
    expect(around.filter((path) => path.includes("agency:unido"))).toEqual([]);
  });
});
