import { getOperationAST, type OperationDefinitionNode, parse } from "graphql";
import { documentSize } from "../../server/api/execution/document-size.js";
import { keptDocuments } from "../../server/api/execution/kept-documents.js";
import { KnownCosts } from "../../server/api/execution/known-costs.js";
import { openDoor } from "../support/door.js";
import { graphqlSchema } from "../support/graphql-schema.js";

const MB = 1024 * 1024;

/** Asks for no stakeholder at all, in 700 characters, through four levels of an interface. */
const LEAF = "id name acronym summary website founded degree linkageCount createdAt updatedAt";
const through = (inner: string): string => `${LEAF} linkages(first: 0) { nodes { from { ${inner} } } }`;
const MULTIPLYING = `{ stakeholders(first: 0) { nodes { ${through(through(through(LEAF)))} } } }`;

const operationOf = (text: string) => {
  const document = parse(text);
  return { document, operation: getOperationAST(document) as OperationDefinitionNode };
};

describe("a small document whose possible types multiply", () => {
  it("is counted as it is written", async () => {
    const { document, operation } = operationOf(MULTIPLYING);
    expect(documentSize(await graphqlSchema, document, operation)).toBeLessThan(100);
  });

  it("is answered again and again", async () => {
    const door = await openDoor();
    for (let sent = 0; sent < 13; sent++) {
      const { body } = await door.ask(MULTIPLYING.replace("stakeholders", `a${sent}: stakeholders`));
      expect(body).toMatchObject({ data: { [`a${sent}`]: { nodes: [] } } });
    }
    await door.close();
  });
});

describe("what is kept of documents", () => {
  it("has a bound in bytes, whatever comes: the newest are kept", async () => {
    const kept = keptDocuments();
    const { documentStore: documents, cache: texts } = kept.caches;
    if (!documents || !texts || texts === "bounded") throw new Error("Nothing is kept.");
    const names = Array.from({ length: 1_500 }, (_, index) => `d${index}`);
    for (const name of names) await documents.set(name, parse(`{ ${`${name} `.repeat(100)} }`));
    for (const name of names) await texts.set(name, "x".repeat(10_000));
    for (const [bytes, most] of [
      [kept.bytes.documents, 16 * MB],
      [kept.bytes.persisted_queries, 4 * MB],
    ] as const) {
      expect(bytes).toBeLessThanOrEqual(most);
      expect(bytes).toBeGreaterThan(0.9 * most);
    }
    for (const store of [documents, texts])
      expect([await store.get("d0"), typeof (await store.get("d1499"))]).toEqual([
        undefined,
        expect.not.stringMatching("undefined"),
      ]);
  });

  it("is of no document that alone is larger than all may be", async () => {
    const kept = keptDocuments();
    const { cache: texts } = kept.caches;
    if (!texts || texts === "bounded") throw new Error("Nothing is kept.");
    await texts.set("large", "x".repeat(3 * MB));
    expect([await texts.get("large"), kept.bytes.persisted_queries]).toEqual([undefined, 0]);
  });

  it("are fifty costs of each at most, none under a long key", () => {
    const asked = operationOf("query ($n: Int, $f: [String]) { stakeholders(first: $n) { totalCount } }");
    const costs = new KnownCosts();
    const caseOf = (variables: Record<string, unknown>) => ({ ...asked, variables, sizes: undefined });
    for (let n = 0; n <= 50; n++) costs.set(caseOf({ n }), n);
    expect([costs.get(caseOf({ n: 0 })), costs.get(caseOf({ n: 50 }))]).toEqual([undefined, 50]);
    const long = operationOf(
      `query (${Array.from({ length: 99 }, (_, i) => `$v${i}: Int`).join(", ")}) { a }`,
    );
    costs.set({ ...long, variables: {}, sizes: undefined }, 1);
    expect(costs.get({ ...long, variables: {}, sizes: undefined })).toBeUndefined();
  });
});
