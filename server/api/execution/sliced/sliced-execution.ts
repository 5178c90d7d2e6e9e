import {
  type ExecutionResult,
  type FormattedExecutionResult,
  type FragmentDefinitionNode,
  getOperationAST,
  getVariableValues,
  type GraphQLSchema,
  Kind,
} from "graphql";
import type { Execution } from "../compiled-execution.js";
import { MOST_VARIABLE_ERRORS } from "../cost-limit.js";
import type { DoorContext } from "../door-context.js";
import { inTurns } from "../../../network/in-turns.js";
import { jsonSteps } from "./json-steps.js";
import { Pace } from "./pace.js";
import { SlicedRun } from "./sliced-run.js";

/**
 * Executes queries as graphql-js does, but a slice at a time: others have their turn in between, and nothing goes on when
 * the signal has aborted. For valid documents only.
 */
export const slicedExecution =
  (schema: GraphQLSchema, paceOf: (signal: AbortSignal) => Pace = (signal) => new Pace(signal)): Execution =>
  ({ document, contextValue, rootValue, variableValues, operationName }) => {
    const operation = getOperationAST(document, operationName);
    const root = schema.getQueryType();
    if (!operation || !root) throw new Error("There is no such operation.");
    const { errors, coerced } = getVariableValues(
      schema,
      operation.variableDefinitions ?? [],
      variableValues ?? {},
      { maxErrors: MOST_VARIABLE_ERRORS },
    );
    if (errors) return { errors };
    const fragments = Object.fromEntries(
      document.definitions
        .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
        .map((one) => [one.name.value, one]),
    );
    const all = { schema, fragments, rootValue, operation, variableValues: coerced };
    const { signal } = contextValue as { readonly signal: AbortSignal };
    return noted(new SlicedRun(all, contextValue, paceOf(signal)).execute(root), signal);
  };

/** What a document may cost that is executed in one turn: a page costs at least the values it has, some 10 to 20 ms of work. */
const MOST_AT_ONCE = 20_000;

/** The same for documents with one of these fields, whose answers may have more values than they cost: far more, or a few times as many. */
const MOST_OF_LONG: ReadonlyMap<string, number> = new Map([
  ["network", 250],
  ["networkDiff", 250],
  ["introduction", 250],
  ["proofs", 250],
  ["parties", 2_500],
  ["paths", 2_500],
  // A unit is ten values of the schema.
  ["__schema", 10_000],
]);

/** Executes dear documents in slices, and all others as `quick` does; for contexts of the door, which know the cost. */
export function inSlicesWhereDear(schema: GraphQLSchema, quick: Execution): Execution {
  const sliced = slicedExecution(schema);
  return (args) => {
    const { trail, wanted } = args.contextValue as DoorContext;
    const { cost = 0 } = trail;
    const long = [...MOST_OF_LONG].filter(([field]) => wanted.fields?.has(field));
    const most = Math.min(MOST_AT_ONCE, ...long.map(([, values]) => values));
    return cost > most ? sliced(args) : quick(args);
  };
}

/** Data that were made in slices, so that they may be large, and until when somebody waits for them. */
const large = new WeakMap<object, AbortSignal>();

async function noted(answer: Promise<ExecutionResult>, signal: AbortSignal): Promise<ExecutionResult> {
  const result = await answer;
  if (result.data) large.set(result.data, signal);
  return result;
}

/** An answer as JSON; in slices where it was made so, until its signal aborts. */
export function answerText(answer: FormattedExecutionResult): string | Promise<string> {
  const signal = answer.data ? large.get(answer.data) : undefined;
  return signal ? inTurns(jsonSteps(answer), signal) : JSON.stringify(answer);
}
