import { type DocumentNode, execute, type GraphQLError, parse, validate } from "graphql";
import { readDataset } from "../../schema/read-dataset.js";
import type { DatasetRecord } from "../../schema/record.js";
import { createContext, type RequestScope } from "../../server/api/context.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { fillSnapshot } from "../../server/network/versions/fill-snapshot.js";
import { wholeGraphRepository } from "../../server/store/repositories/whole-graph-repository.js";
import type { Snapshot } from "../../server/network/versions/snapshot.js";
import { toPublicError } from "../../server/api/execution/public-errors.js";
import { wantedFields } from "../../server/api/execution/wanted-fields.js";
import { GRAPH_SCHEMA, writeRepository } from "../../server/store/writers/write-repository.js";
import { graphqlSchema } from "./graphql-schema.js";
import { type RecordedRead, recordingPort } from "./recording-port.js";
import { STORED_AT } from "./stored-at.js";
import type { TestEngine } from "./test-engines.js";

/** An error as a client sees it. */
export interface AskedError {
  readonly code: unknown;
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

export interface Asked {
  readonly data: unknown;
  readonly errors?: readonly AskedError[];
}

/** The API in this process, without HTTP, over a seeded graph. */
export interface Service {
  /** Answers a query as a new request, in the form that leaves the service. */
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Asked>;
  /** The data of an answer; throws where it has an error. */
  get(query: string, variables?: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Every read since the last `forget`. */
  readonly statements: readonly string[];
  readonly reads: readonly RecordedRead[];
  forget(): void;
  readonly port: GraphPort;
  close(): Promise<void>;
}

const seeds = readDataset("seeds");

/** Opens a service over the facts of the documents, or over another dataset; the caller closes it. */
export async function openService(
  engine: TestEngine,
  { dataset, isHeld = false }: { dataset?: DatasetRecord; isHeld?: boolean } = {},
): Promise<Service> {
  const graph = await engine.open();
  await graph.prepare(GRAPH_SCHEMA);
  await writeRepository(graph).upsert(dataset ?? (await seeds), STORED_AT);
  const { port, statements, reads } = recordingPort(graph);
  const snapshot = isHeld ? await snapshotOf(graph) : undefined;
  const ask: Service["ask"] = (query, variables) => answer(port, query, variables ?? {}, snapshot);
  return {
    ask,
    async get(query, variables) {
      const { data, errors } = await ask(query, variables);
      if (errors) throw new Error(`${JSON.stringify(errors)} for ${query} ${JSON.stringify(variables)}`);
      return data;
    },
    statements,
    reads,
    forget() {
      statements.length = 0;
      reads.length = 0;
    },
    port,
    close: () => graph.close(),
  };
}

const snapshotOf = (graph: GraphPort): Promise<Snapshot> =>
  fillSnapshot(wholeGraphRepository(graph), { log: null, version: 1, mostRecordBytes: 64 * 1024 * 1024 });

const scope = (): RequestScope => ({
  requestId: "test",
  signal: new AbortController().signal,
  timeoutMs: 120_000,
});

const documents = new Map<string, DocumentNode | readonly GraphQLError[]>();

async function answer(
  port: GraphPort,
  query: string,
  variableValues: Readonly<Record<string, unknown>>,
  snapshot: Snapshot | undefined,
): Promise<Asked> {
  const schema = await graphqlSchema;
  const known = documents.get(query);
  const document = known ?? parsed(query);
  if (!("kind" in document)) return { data: undefined, errors: document.map(asClient) };
  if (!known) {
    const problems = validate(schema, document);
    documents.set(query, problems.length > 0 ? problems : document);
    if (problems.length > 0) return { data: undefined, errors: problems.map(asClient) };
  }
  const contextValue = createContext(port, scope(), { snapshot });
  // As the service does: rows carry what is asked for.
  contextValue.wanted.fields = wantedFields(document);
  const result = await execute({ schema, document, variableValues, contextValue });
  const data = JSON.parse(JSON.stringify(result.data ?? null)) as unknown;
  return result.errors ? { data, errors: result.errors.map(asClient) } : { data };
}

function parsed(query: string): DocumentNode | readonly GraphQLError[] {
  try {
    return parse(query);
  } catch (error) {
    return [error as GraphQLError];
  }
}

function asClient(error: GraphQLError): AskedError {
  const { message, extensions, path } = toPublicError(error.toJSON(), error);
  return { code: extensions?.["code"], message, ...(path ? { path } : {}) };
}
