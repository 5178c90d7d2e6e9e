import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getIntrospectionQuery,
  type GraphQLSchema,
  parse,
} from "graphql";
import { pino } from "pino";
import { createContext } from "../../server/api/context.js";
import { openGraph } from "../../server/store/graph/engines.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { buildGraphqlSchema } from "../../server/api/graphql-schema.js";
import { execution, type Execution } from "../../server/api/execution/run/execution.js";
import { type Clock, Pace } from "../../server/api/execution/run/pace.js";
import { wantedFields } from "../../server/api/execution/wanted-fields.js";
import { seedIfEmpty } from "../../server/store/seeding.js";

const logger = pino({ level: "silent" });
const FOLDER = "docs/queries";

/** What the project's documents do not show: fragments, directives, variables, errors, nulls that rise, several operations. */
const OTHERS: { name: string; source: string; variables?: Record<string, unknown>; operation?: string }[] = [
  { name: "introspection", source: getIntrospectionQuery() },
  {
    name: "fragments on interfaces",
    source: `query { nodes(ids: ["agency:smeda", "project:ahan"]) { ...N ... on Initiative { title } } } fragment N on Node { id __typename ... on Agency { agencyType } }`,
  },
  {
    name: "skip and include",
    source: `query ($on: Boolean!) { stakeholder(id: "agency:smeda") { id name @skip(if: $on) acronym @include(if: $on) } }`,
    variables: { on: true },
  },
  {
    name: "a field that fails",
    source: `{ a: node(id: "nothing") { id } b: node(id: "agency:smeda") { id } }`,
  },
  {
    name: "an error beside an answer",
    source: `{ stakeholders(first: 1000) { totalCount } stakeholder(id: "agency:smeda") { name } }`,
  },
  {
    name: "an error that rises to its root field",
    source: `{ stakeholder(id: "agency:smeda") { name linkages(first: 1000) { totalCount } } linkages(first: 1) { totalCount } }`,
  },
  {
    name: "an error of one item",
    source: `{ nodes(ids: ["agency:smeda", "nothing", "agency:none"]) { id } }`,
  },
  {
    name: "variables",
    source: `query ($first: Int, $f: StakeholderFilter) { agencies(first: $first, filter: $f) { nodes { id } } }`,
    variables: { first: 3, f: { agencyType: { eq: "MINISTRY" } } },
  },
  {
    name: "defaults and wrong variables",
    source: `query ($first: Int = 2, $kind: StakeholderKind!) { stakeholders(first: $first, filter: { kind: { eq: $kind } }) { nodes { id } } }`,
    variables: { kind: "NOBODY" },
  },
  {
    name: "defaults",
    source: `query ($first: Int = 2, $after: String, $kind: StakeholderKind = AGENCY) { stakeholders(first: $first, after: $after, filter: { kind: { eq: $kind } }) { nodes { id } } }`,
  },
  {
    name: "one of two operations",
    source: `query A { agencies(first: 1) { nodes { id } } } query B { clusters(first: 1) { nodes { id } } }`,
    operation: "B",
  },
  {
    name: "two operations of which none is named",
    source: `query A { agencies(first: 1) { nodes { id } } } query B { clusters(first: 1) { nodes { id } } }`,
  },
  {
    name: "aliases of lists",
    source: `{ a: sectors(first: 2) { nodes { id } } b: sectors(last: 2) { edges { cursor node { id } } pageInfo { hasPreviousPage } } }`,
  },
];

/** A clock that is always late: everything is left for later turns that may be. */
const late = (): Clock => {
  let now = 0;
  return { now: () => (now += 1_000), rest: () => Promise.resolve() };
};

const plainExecution =
  (schema: GraphQLSchema): Execution =>
  (args) =>
    execute({ schema, ...args });

describe("execution, and rows with nothing but what is read", () => {
  let port: GraphPort;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    port = await openGraph({ url: "memory:" });
    await seedIfEmpty(port, "seeds", logger);
    schema = await buildGraphqlSchema();
  });
  afterAll(() => port.close());

  async function run(
    through: Execution,
    document: DocumentNode,
    variables: object | undefined,
    operation: string | undefined,
    narrow = true,
  ): Promise<ExecutionResult> {
    const scope = { requestId: "x", signal: new AbortController().signal, timeoutMs: 20_000, logger };
    const context = createContext(port, scope);
    if (narrow) context.wanted.fields = wantedFields(document);
    const result = await through({
      document,
      contextValue: context,
      variableValues: variables as Record<string, unknown> | undefined,
      operationName: operation,
    });
    return JSON.parse(JSON.stringify(result)) as ExecutionResult;
  }

  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".graphql"));
  const documents = [
    ...files.map((name) => ({
      name,
      source: readFileSync(join(FOLDER, name), "utf8"),
      variables: undefined,
      operation: undefined,
    })),
    ...OTHERS.map((other) => ({ variables: undefined, operation: undefined, ...other })),
  ];

  it.each(documents)("answers $name as graphql-js does", async ({ source, variables, operation }) => {
    const document = parse(source);
    const expected = await run(plainExecution(schema), document, variables, operation, false);
    const first = await run(execution(schema), document, variables, operation);
    const second = await run(execution(schema), document, variables, operation);
    expect([first, second]).toEqual([expected, expected]);
  });

  it.each(documents)(
    "answers $name in slices as graphql-js does",
    async ({ source, variables, operation }) => {
      const document = parse(source);
      const expected = await run(plainExecution(schema), document, variables, operation, false);
      const sliced = execution(schema, (signal) => new Pace(signal, late()));
      expect(await run(sliced, document, variables, operation)).toEqual(expected);
    },
  );
});
