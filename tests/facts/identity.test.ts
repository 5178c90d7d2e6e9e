import { stakeholdersOf } from "../../schema/check-dataset.js";
import { getStakeholder, linkagesBetween, seeds } from "./seeds.js";

const UNIDO = "agency:unido";
const ids = new Set(stakeholdersOf(seeds).map(({ id }) => id));

const adopters = (): string[] =>
  seeds.linkages.filter(({ kind }) => kind === "ADOPTION").map(({ from }) => from);
const namesOf = (id: string): string[] => {
  const { name, acronym, otherNames } = getStakeholder(id);
  return [name, ...(acronym === undefined ? [] : [acronym]), ...otherNames];
};
const stakeholdersNamed = (text: string): string[] =>
  stakeholdersOf(seeds)
    .filter(({ id }) => namesOf(id).some((name) => name.replaceAll(",", "").includes(text)))
    .map(({ id }) => id);

describe("one stakeholder with several names", () => {
  it.each([
    [
      "agency:tdap",
      ["Trade Development Authority of Pakistan", "TDAP", "Export Promotion Bureau", "EPB", "EBP"],
    ],
    ["agency:psic", ["Punjab Small Industries Corporation", "PSIC", "Punjab Small Industries Cooperation"]],
    ["agency:edb", ["Engineering Development Board", "EDB", "Engineering Developing Board"]],
    ["agency:world-bank", ["World Bank", "World Bank Group", "World Bank Mission", "عالمی بینک"]],
    [
      "agency:ministry-of-textile-industries",
      ["Ministry of Textile Industries", "Ministry of Textiles", "Ministry of Textile and Industry"],
    ],
    [
      "agency:ministry-of-industries",
      [
        "Ministry of Industries, Production & Special Initiatives",
        "Ministry of Industries, Production & Special initiative",
        "Ministry of Industry",
      ],
    ],
    ["agency:csf", ["Competitive Support Fund", "CSF", "Competitiveness Support Fund"]],
    [
      "agency:hec",
      ["High Education Commission of Pakistan", "HEC", "Higher Education Commission of Pakistan"],
    ],
    ["agency:pcsir", ["Pakistan Council of Scientific and Industrial Research", "PCSIR"]],
  ])("is %s", (id, names) => {
    expect(namesOf(id)).toEqual(names);
  });

  it("is Multan's handloom cluster, covered by two initiatives", () => {
    const covering = seeds.linkages.filter(({ to }) => to === "cluster:handloom-weaving-multan");
    expect(covering.map(({ from, status, period }) => [from, status, period])).toEqual([
      ["project:punjab-cluster-programme", "ESTABLISHED", "2004-08/"],
      ["project:textile-clusters-proposal", "PROPOSED", "2005-12"],
    ]);
  });

  it("is the appliances cluster of Gujrat and Gujranwala, in two places", () => {
    const { places } = getStakeholder("cluster:domestic-electrical-appliances-gujrat-gujranwala");
    expect(places).toEqual(["place:gujrat", "place:gujranwala"]);
  });

  it("is no two stakeholders with one name", () => {
    const all = stakeholdersOf(seeds).map(({ name }) => name);
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  });
});

describe("stakeholders that stay apart", () => {
  it("are UNIDO and UNIDO India, which belongs to it", () => {
    expect(namesOf(UNIDO)).not.toContain("UNIDO India");
    expect(linkagesBetween("AFFILIATION", "agency:unido-india", UNIDO)).toHaveLength(1);
  });

  it("are AHAN and Japan's programme, and the name of the second finds both", () => {
    expect(stakeholdersNamed("One Village One Product").sort()).toEqual([
      "project:ahan",
      "project:ovop-japan",
    ]);
    expect(
      linkagesBetween("MODEL", "project:ahan", "project:ovop-japan").map(({ status }) => status),
    ).toEqual(["ANTICIPATED"]);
  });

  it("are SMEDA and its offices, each affiliated with it", () => {
    const offices = seeds.agencies.filter(({ parent }) => parent === "agency:smeda").map(({ id }) => id);
    expect(offices).toEqual(["agency:smeda-sindh", "agency:smeda-karachi", "agency:smeda-balochistan"]);
  });

  it("are Punjab's programme of 2004 and CDI", () => {
    expect(ids.has("project:punjab-cluster-programme")).toBe(true);
    const shared = seeds.linkages.filter(
      ({ from, to }) => from === "project:punjab-cdi" || to === "project:punjab-cdi",
    );
    expect(shared.filter(({ from, to }) => [from, to].includes("project:punjab-cluster-programme"))).toEqual(
      [],
    );
  });

  it("are Hyderabad's two clusters", () => {
    const there = seeds.clusters.filter(({ places }) => places.includes("place:hyderabad"));
    expect(there.map(({ id, sectors }) => [id, sectors])).toEqual([
      ["cluster:handloom-weaving-hyderabad", ["sector:handloom-weaving"]],
      ["cluster:weaving-hyderabad", ["sector:weaving"]],
    ]);
  });

  it("are CDI's four targets, each in Punjab without a city and with a note on a possible match", () => {
    const targets = seeds.clusters.filter(({ id }) => id.startsWith("cluster:cdi-"));
    expect(targets.map(({ id, places }) => [id, places])).toEqual(
      ["surgical", "ready-made-garments", "leather-shoes-and-accessories", "auto-parts"].map((name) => [
        `cluster:cdi-${name}`,
        ["place:punjab"],
      ]),
    );
    for (const { summary } of targets)
      expect(summary).toMatch(/Possibly the .* (Sialkot|Lahore|Cluster)|cannot be the same/u);
    const covered = seeds.linkages.filter(
      ({ kind, from }) => kind === "COVERAGE" && from === "project:punjab-cdi",
    );
    expect(covered.map(({ to, status }) => [to, status])).toEqual(
      targets.map(({ id }) => [id, "ANTICIPATED"]),
    );
  });
});

describe("groups that no document breaks down", () => {
  it("are one stakeholder each, with the number where it is printed", () => {
    const pilots = seeds.clusters.filter(({ pilot }) => pilot === true);
    expect(pilots.map(({ id, collective, memberCount }) => [id, collective, memberCount])).toEqual([
      ["cluster:pilot-clusters", true, 5],
    ]);
    const counted = stakeholdersOf(seeds).filter(({ memberCount }) => memberCount !== undefined);
    expect(counted.map(({ id, memberCount }) => [id, memberCount])).toEqual([
      ["cluster:pilot-clusters", 5],
      ["cluster:six-more-balochistan", 6],
    ]);
  });
});

describe("the adopters of the methodology", () => {
  it("have one ADOPTION each, towards UNIDO", () => {
    expect(adopters()).toHaveLength(16);
    expect(new Set(adopters()).size).toBe(16);
    expect(seeds.linkages.filter(({ kind, to }) => kind === "ADOPTION" && to !== UNIDO)).toEqual([]);
  });

  it("keep their requests apart from it", () => {
    const requests = seeds.linkages.filter(
      ({ status, kind }) => status === "REQUESTED" && kind !== "AFFILIATION",
    );
    expect(requests.map(({ id }) => id).sort()).toEqual([
      "linkage:agency:ahan-balochistan/balochistan-extension",
      "linkage:agency:psic/cda-training",
      "linkage:agency:tusdec/awareness-workshop",
      "linkage:cluster:six-more-balochistan/balochistan-extension",
      "linkage:project:balochistan-extension/unido",
      "linkage:project:lums-genpro-research/unido",
      "linkage:university:uog/industry-academia-linkages",
    ]);
  });
});
