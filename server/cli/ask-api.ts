import { randomUUID } from "node:crypto";
import { graphql, GraphQLError } from "graphql";
import { pino } from "pino";
import { createContext } from "../api/context.js";
import { badInput } from "../errors.js";
import { type InputName, readInput } from "../exchange/reading/read-input.js";
import { buildGraphqlSchema } from "../api/graphql-schema.js";
import { createAnalyst } from "../analysis/analyst.js";
import { wholePartOf } from "../api/whole-part.js";
import { facetIdsIn, remarksOn } from "../api/execution/unknown-ids.js";
import { originOf } from "../api/execution/public-errors.js";
import { withGraph } from "./open-cli-graph.js";

/** A query of the API, and what it is asked with. */
export interface CliQuestion {
  readonly source: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** JSON that becomes the variable `filter`, and the input type that it keeps. */
  readonly filter?: {
    readonly text: string | undefined;
    readonly type: InputName;
  };
}

/** The largest networks take minutes, and nobody else waits. */
const TIMEOUT_MS = 900_000;

/**
 * Answers a query of the API over the graph of the settings, in this process: a command says what the service says.
 * Throws the first error of the answer; `T` is what the query selects.
 */
export async function askApi<T>({ source, variables, filter }: CliQuestion): Promise<T> {
  const schema = await buildGraphqlSchema();
  const part = filter?.text === undefined ? {} : { filter: readInput(filter.text, filter.type, schema) };
  return withGraph("Stop that one, or ask the service that holds it: POST /graphql.", async (port) => {
    const analyst = createAnalyst(wholePartOf(port));
    const scope = {
      requestId: randomUUID(),
      signal: new AbortController().signal,
      timeoutMs: TIMEOUT_MS,
      logger: pino({ level: "silent" }),
    };
    const context = createContext(port, scope, { analyst });
    const { data, errors } = await graphql({
      schema,
      source,
      variableValues: { ...variables, ...part },
      contextValue: context,
    }).finally(() => analyst.close());
    if (errors?.[0]) throw causeOf(errors[0]);
    for (const { message } of await remarksOn(facetIdsIn(part), context.ask))
      process.stderr.write(`${message}\n`);
    return data as T;
  });
}

/** What was thrown; GraphQL's own errors are about values that do not keep their types. */
function causeOf(error: GraphQLError): unknown {
  const origin = originOf(error);
  return origin instanceof GraphQLError
    ? badInput(origin.message, origin.path ?? [], "See the schema for what it takes.")
    : origin;
}
