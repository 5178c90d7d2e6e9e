import { deniesLinkage } from "../../server/exchange/rows/kind-words.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, DAY_ONE, type Files, importFiles } from "../support/exchange.js";
import { checkNasty, nastyCases } from "../support/nasty-file.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

const NONE = { linkages: [], told: /Required a linkage that stands/u };
const graphml = (relation: string): string =>
  `<graphml><key id="r" for="edge" attr.name="relation"/><graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"><data key="r">${relation}</data></edge></graph></graphml>`;

describe("words beside a linkage", () => {
  it.each(["prior partner", "partner until 2019", "on hold", "draft MoU", "to be confirmed", "will fund"])(
    "deny it: %s",
    (text) => {
      expect(deniesLinkage(text)).toBe(true);
    },
  );

  it.each(["supplier", "co-author", "A workshop was held in Lahore for weavers"])("do not: %s", (text) => {
    expect(deniesLinkage(text)).toBe(false);
  });
});

describe("what says that there is no linkage makes none, in", () => {
  it.each(
    nastyCases({
      "words of a table": { format: "tables", text: "from,to,type\nA,B,does not fund\n", ...NONE },
      "words of what was": { format: "tables", text: "from,to,type\nA,B,no longer works with\n", ...NONE },
      "short words of what was once": {
        format: "tables",
        text: "from,to,relation\nA,B,was partner\n",
        ...NONE,
      },
      "short words of what is not yet": {
        format: "tables",
        text: "from,to,relation\nA,B,in talks\n",
        ...NONE,
      },
      "words with a question mark": { format: "tables", text: "from,to,relation\nA,B,partner?\n", ...NONE },
      "words of what may be": {
        format: "tables",
        text: "from,to,relationship\nA,B,potential_partner\n",
        ...NONE,
      },
      "words of those who are against each other": {
        ...{ format: "tables", text: "from,to,type\nA,B,competitor\n" },
        ...NONE,
      },
      "titles where no kind is said": {
        ...{ format: "tables", text: "from,to,title\nA,B,Proposal was rejected\n" },
        ...NONE,
      },
      "attributes of GraphML": { format: "graphml", text: graphml("doesn't train"), ...NONE },
      "labels of DOT": { format: "dot", text: 'digraph { a -> b [label="not a partner"] }', ...NONE },
      "labels of lines of Pajek": {
        ...{ format: "pajek", text: '*Vertices 2\n1 "A"\n2 "B"\n*Arcs\n1 2 1 c Blue l "against"\n' },
        ...NONE,
      },
      "words of SIF": { format: "sif", text: "A\tnot_funds\tB\n", ...NONE },
      "numbers below zero in a matrix": {
        ...{ format: "ucinet", text: "dl n=2 format=fullmatrix\nlabels:\nA,B\ndata:\n0 -1\n0 0\n" },
        ...NONE,
        told: /Required a linkage: a number above 0/u,
      },
      "weights of zero": {
        ...{ format: "tables", text: "from,to,weight\nA,B,0\n", ...NONE },
        told: /Required a linkage: a number above 0 .* leave the cell empty where its strength is not known/u,
      },
      "columns that ask whether there is one": {
        ...{ format: "tables", text: "from,to,kind,approved\nA,B,FUNDING,no\n" },
        ...NONE,
      },
      "columns that ask whether there is none": {
        ...{ format: "tables", text: "from,to,kind,Cancelled\nA,B,FUNDING,yes\n" },
        ...NONE,
      },
      "columns that ask whether it is still there": {
        ...{ format: "tables", text: "from,to,kind,active\nA,B,FUNDING,no\n" },
        ...NONE,
      },
      "roles of Popolo": {
        ...{
          format: "popolo",
          text: `{"organizations":[{"id":"a","name":"A"},{"id":"b","name":"B"}],"memberships":[{"member_id":"a","organization_id":"b","role":"Former member"}]}`,
        },
        ...NONE,
      },
      "roles of RDF": {
        ...{
          format: "rdf",
          text: `@prefix o: <http://www.w3.org/ns/org#>. @prefix s: <http://www.w3.org/2004/02/skos/core#>. <x:a> a o:Organization; s:prefLabel "A". <x:b> a o:Organization; s:prefLabel "B". <x:m> a o:Membership; o:member <x:a>; o:organization <x:b>; o:role [ s:prefLabel "Suspended member" ].`,
        },
        ...NONE,
      },
      "roles of FollowTheMoney": {
        ...{
          format: "ftm",
          text: `{"id":"a","schema":"Company","properties":{"name":["A"]}}\n{"id":"b","schema":"Company","properties":{"name":["B"]}}\n{"id":"u","schema":"UnknownLink","properties":{"subject":["a"],"object":["b"],"role":["ex-partner"]}}`,
        },
        ...NONE,
      },
      "shares of nothing in BODS": {
        ...{
          format: "bods",
          text: `[{"statementID":"a","statementType":"entityStatement","name":"A"},{"statementID":"b","statementType":"entityStatement","name":"B"},{"statementID":"o","statementType":"ownershipOrControlStatement","subject":{"describedByEntityStatement":"a"},"interestedParty":{"describedByEntityStatement":"b"},"interests":[{"type":"shareholding","share":{"exact":0}}]}]`,
        },
        ...{ linkages: [], told: /Required an interest/u },
      },
      "columns of what came of it": {
        ...{ format: "tables", text: "from,to,kind,Decision\nA,B,FUNDING,Rejected\n" },
        ...NONE,
      },
    }),
  )("%s", async (_, nasty) => {
    await checkNasty({ port, files }, nasty);
  });

  it.each(
    nastyCases({
      "weights below one": {
        ...{ format: "tables", text: "from,to,weight\nA,B,0.5\n", linkages: ["A COLLABORATION B"] },
      },
      "columns that say yes": {
        ...{ format: "tables", text: "from,to,kind,approved,decision\nA,B,FUNDING,yes,granted\n" },
        linkages: ["A FUNDING B"],
      },
      "words that hold such words": {
        ...{ format: "tables", text: "from,to,type\nA,B,notifies\n", linkages: ["A COLLABORATION B"] },
      },
      "a weight where the kind is said": {
        ...{ format: "tables", text: "from,to,kind,weight\nA,B,FUNDING,-1\n", linkages: ["A FUNDING B"] },
      },
    }),
  )("but not in %s", async (_, nasty) => {
    await checkNasty({ port, files }, nasty);
  });
});

describe("kinds of linkages that are not said", () => {
  it("are told: where there are none, and each word that is none of ours", async () => {
    const path = await files.write(
      "links.csv",
      "from,to,type\nA,B,\nA,C,supplies\nA,D,sells to\nB,D,supplies\nC,D,Funding\n",
    );
    const { problems } = await importFiles(port, "tables", [path]);
    const words = problems.flatMap(({ text, value }) =>
      text.includes("COLLABORATION") ? [[value, text]] : [],
    );
    expect(words).toEqual([
      [undefined, expect.stringMatching(/^Linkages have no kind/u)],
      ["supplies", expect.stringMatching(/^Linkages with the word supplies .* Counted: 2\.$/u)],
      ["sells to", expect.stringMatching(/^Linkages with the word sells to/u)],
    ]);
  });

  it("are written into a mapping as themselves, which reads the file in the same way", async () => {
    const path = await files.write("links.csv", "from,to,type\nA,B,supplies\n");
    const lessons: { values?: unknown; columns: Record<string, string> }[] = [];
    await importFiles(port, "tables", [path], { dryRun: true, learn: (lesson) => lessons.push(lesson) });
    expect(lessons.map(({ values }) => values)).toEqual([{ kind: { supplies: "supplies" } }]);
    const mapping = {
      tables: [{ file: "links.csv", constants: {}, columns: lessons[0]?.columns ?? {}, values: {} }],
    };
    const asTaught = { kind: { supplies: "supplies" } };
    await importFiles(port, "tables", [path], {
      mapping: { tables: mapping.tables.map((table) => ({ ...table, values: asTaught })) },
    });
    expect((await storedNetwork(port)).linkages).toEqual(["A COLLABORATION B"]);
    const corrected = { kind: { supplies: "FUNDING" } };
    const other = await files.write("corrected.csv", "from,to,type\nA,B,supplies\n");
    await importFiles(port, "tables", [other], {
      mapping: {
        tables: [
          { ...mapping.tables[0], file: "corrected.csv", columns: {}, constants: {}, values: corrected },
        ],
      },
    });
    expect((await storedNetwork(port)).linkages).toContain("A FUNDING B");
  });
});

describe("times and sums that are odd", () => {
  it("are told, and no plan reaches further than a hundred years", async () => {
    const path = await files.write(
      "links.csv",
      "from,to,kind,period,amount,currency\nA,B,FUNDING,2020/2060,-5,EUR\nA,C,FUNDING,2020/2999,5,EUR\nA,D,FUNDING,2027,5,EUR\n",
    );
    const { problems } = await importFiles(port, "tables", [path], { now: DAY_ONE });
    expect(problems.map(({ value, leftOut }) => [value, leftOut])).toEqual([
      ["2020/2060", "nothing"],
      ["-5 EUR", "nothing"],
      ["2020/2999", "value"],
      ["A", "nothing"],
      ["2027", "nothing"],
    ]);
    expect((await storedNetwork(port)).linkages).toEqual([
      "A FUNDING B -5 EUR 2020/2060",
      "A FUNDING C 5 EUR 2020/..",
      "A FUNDING D 5 EUR 2027",
    ]);
    const status = await port.read(
      "MATCH (:Stakeholder)-[r:FUNDING]->(n) RETURN n.name, r.status ORDER BY n.name",
    );
    expect(status).toEqual([
      ["B", "ESTABLISHED"],
      ["C", "ESTABLISHED"],
      ["D", "ANTICIPATED"],
    ]);
  });

  it("are asked where a note below all rows says what sums are counted in", async () => {
    const path = await files.write(
      "links.csv",
      "from,to,kind,amount,currency\nA,B,FUNDING,500,EUR\nNote: all amounts in thousands,,,,\n",
    );
    const { problems } = await importFiles(port, "tables", [path]);
    expect((await storedNetwork(port)).linkages).toEqual(["A FUNDING B"]);
    expect(problems.map(({ text }) => text).join("\n")).toMatch(/beside it stands "thousands"/u);
  });

  it("say which currency stands where", async () => {
    const path = await files.write("links.csv", "from,to,kind,Amount (EUR)\nA,B,FUNDING,15 USD\n");
    const { problems } = await importFiles(port, "tables", [path]);
    expect(problems[0]).toMatchObject({
      value: "15 USD",
      text: "Required one currency; the cell says USD, and the heading says EUR. Correct the one that is wrong.",
    });
  });
});
