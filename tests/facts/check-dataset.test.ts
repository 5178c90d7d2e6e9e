import { checkDataset } from "../../schema/check-dataset.js";
import { datasetRecord, type DatasetRecord } from "../../schema/record.js";
import { seeds } from "./seeds.js";

const sources = [{ document: "document:page", locator: "paragraph 1" }];
const agency = (name: string, more: object = {}): object => ({
  id: `agency:${name}`,
  name,
  sources,
  ...more,
});
const linkage = (id: string, more: object = {}): object => ({
  id: `linkage:${id}`,
  kind: "TRAINING",
  from: "agency:one",
  to: "agency:two",
  status: "ESTABLISHED",
  sources,
  ...more,
});
const dataset = (lists: Record<string, object[]>): DatasetRecord =>
  datasetRecord.parse({
    documents: [{ id: "document:page", name: "A page" }],
    agencies: [agency("one"), agency("two")],
    ...lists,
  });

describe("checkDataset", () => {
  it("finds nothing in the facts of the documents", () => {
    expect(checkDataset(seeds)).toEqual([]);
  });

  it("takes several linkages between the same two stakeholders", () => {
    const linkages = [linkage("agency:one/first"), linkage("agency:two/second"), linkage("agency:one/third")];
    expect(checkDataset(dataset({ linkages }))).toEqual([]);
  });

  it.each<[string, Record<string, object[]>, string[]]>([
    [
      "an id used twice, also by another list",
      { linkages: [linkage("agency:one/x"), linkage("agency:one/x")] },
      [
        "linkage:agency:one/x: required an id that no other record has; it occurs more than once. Rename one.",
      ],
    ],
    [
      "a slash too many",
      { linkages: [linkage("agency:one/x/y")] },
      ['linkage:agency:one/x/y: required an id with 1 "/"; it has 2. Use "-" instead.'],
    ],
    [
      "a dangling end",
      { linkages: [linkage("agency:one/x", { to: "agency:three" })] },
      [
        'linkage:agency:one/x, field "to": required the id of a record of this data set; got agency:three. Correct it or add the record.',
      ],
    ],
    [
      "a linkage whose id names neither end",
      { linkages: [linkage("agency:three/x")] },
      [
        "linkage:agency:three/x: required an id that starts with linkage:agency:one/ or linkage:agency:two/, one of its two ends. Rename it.",
      ],
    ],
    [
      "a linkage of a stakeholder with itself",
      { linkages: [linkage("agency:one/x", { to: "agency:one" })] },
      ['linkage:agency:one/x, field "to": required another stakeholder than "from"; got agency:one in both.'],
    ],
    [
      "places that lie in each other",
      {
        places: [
          { id: "place:a", name: "A", parent: "place:b" },
          { id: "place:b", name: "B", parent: "place:a" },
        ],
      },
      [
        'place:a, field "parent": required a chain that ends; got place:a → place:b → place:a. Break it at one place.',
      ],
    ],
    [
      "a parent without its affiliation",
      { agencies: [agency("one", { parent: "agency:two" }), agency("two")] },
      [
        'agency:one, field "parent": required an AFFILIATION from agency:one to agency:two beside it; there is none. Add it.',
      ],
    ],
    [
      "a need whose topic is missing",
      {
        agencies: [
          agency("one", { needs: [{ topic: "topic:none", text: "Something", sources }] }),
          agency("two"),
        ],
      },
      [
        'agency:one, field "needs[0].topic": required the id of a record of this data set; got topic:none. Correct it or add the record.',
      ],
    ],
    [
      "a sum held by a record that states none in its currency",
      {
        linkages: [
          linkage("agency:one/x", { amount: { amount: 5, currency: "EUR", includedIn: "agency:two" } }),
        ],
      },
      [
        'linkage:agency:one/x, field "includedIn": required a linkage or project with a sum in EUR; got agency:two.',
      ],
    ],
    [
      "sums that hold each other",
      {
        linkages: ["x", "y"].map((name) =>
          linkage(`agency:one/${name}`, {
            amount: {
              amount: 5,
              currency: "EUR",
              includedIn: `linkage:agency:one/${name === "x" ? "y" : "x"}`,
            },
          }),
        ),
      },
      [
        'linkage:agency:one/x, field "includedIn": required a chain that ends; got linkage:agency:one/x → linkage:agency:one/y → linkage:agency:one/x. Break it at one place.',
      ],
    ],
    [
      "a count of members of what is no group",
      { agencies: [agency("one", { memberCount: 3 }), agency("two")] },
      ['agency:one, field "memberCount": required "collective: true" beside it; it is missing. Add it.'],
    ],
    [
      "what came of suggesting somebody to itself, and of suggesting nobody known",
      {
        agencies: [
          agency("one", {
            takeUps: ["agency:one", "agency:gone"].map((candidate) => ({
              candidate,
              state: "MET" as const,
              since: "2007",
              sources: [{ document: "document:page", locator: "p. 1" }],
            })),
          }),
          agency("two"),
        ],
      },
      [
        'agency:one, field "takeUps[1].candidate": required the id of a record of this data set; got agency:gone. Correct it or add the record.',
        'agency:one, field "takeUps[0].candidate": required another stakeholder; got agency:one itself. Correct it.',
      ],
    ],
  ])("finds %s", (_, lists, expected) => {
    expect(checkDataset(dataset(lists))).toEqual(expected);
  });
});
