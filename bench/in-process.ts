import { execute, parse } from "graphql";
import { pino } from "pino";
import { createContext } from "../server/api/context.js";
import type { GraphConfig } from "../server/store/graph/engine.js";
import { openGraph } from "../server/store/graph/engines.js";
import type { GraphPort, Parameters } from "../server/store/graph/port.js";
import { fillSnapshot } from "../server/network/versions/fill-snapshot.js";
import { wholeGraphRepository } from "../server/store/repositories/whole-graph-repository.js";
import { createAnalyst } from "../server/analysis/analyst.js";
import { wholePartOf } from "../server/api/whole-part.js";
import { wantedFields } from "../server/api/execution/wanted-fields.js";
import { GRAPH_SCHEMA } from "../server/store/writers/write-repository.js";
import { graphqlSchema } from "../tests/support/graphql-schema.js";
import { recordingPort } from "../tests/support/recording-port.js";

/** A statement as our service sends it. */
export interface SentStatement {
  readonly statement: string;
  readonly parameters: Parameters;
}

/** The API in this process, to look into what it sends; never what is timed. */
export interface InProcess {
  readonly port: GraphPort;
  /** The data of an answer; throws where it has an error. */
  ask(query: string, variables: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** What the answer of a question makes it send, once it has been asked before. */
  sent(query: string, variables: Readonly<Record<string, unknown>>): Promise<SentStatement[]>;
  close(): Promise<void>;
}

/** Opens the graph of a bench; the caller closes it. */
export async function openInProcess(config: GraphConfig): Promise<InProcess> {
  const port = await openGraph(config);
  await port.prepare(GRAPH_SCHEMA);
  const schema = await graphqlSchema;
  const snapshot = await fillSnapshot(wholeGraphRepository(port), {
    log: null,
    version: 1,
    mostRecordBytes: 512 * 1024 * 1024,
  });
  const analyst = createAnalyst(wholePartOf(port));
  const answer = async (
    through: GraphPort,
    source: string,
    variableValues: Readonly<Record<string, unknown>>,
  ): Promise<unknown> => {
    const scope = { requestId: "bench", signal: new AbortController().signal, timeoutMs: 600_000 };
    const logged = { ...scope, logger: pino({ level: "silent" }) };
    const contextValue = createContext(through, logged, { analyst, snapshot });
    const document = parse(source);
    // As the service does: rows carry what is asked for.
    contextValue.wanted.fields = wantedFields(document);
    const { data, errors } = await execute({ schema, document, variableValues, contextValue });
    if (errors) throw new Error(`${errors.map(String).join("; ")} for ${source}`);
    return JSON.parse(JSON.stringify(data)) as unknown;
  };
  const recorded = recordingPort(port);
  // One port for all: what the service keeps for a graph is then made once, and is not counted with each question.
  return {
    port,
    ask: (query, variables) => answer(port, query, variables),
    sent: async (query, variables) => {
      await answer(recorded.port, query, variables);
      recorded.reads.length = 0;
      await answer(recorded.port, query, variables);
      return [...recorded.reads];
    },
    close: async () => {
      await analyst.close();
      await port.close();
    },
  };
}
