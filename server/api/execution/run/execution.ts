import {
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
  getOperationAST,
  getVariableValues,
  type GraphQLSchema,
} from "graphql";
import type { Awaitable } from "../../../store/awaitable.js";
import { inTurns } from "../../../network/turns/in-turns.js";
import { MOST_VARIABLE_ERRORS } from "../cost-limit.js";
import type { DoorContext } from "../door-context.js";
import { jsonSteps } from "./json-steps.js";
import { planOf } from "./operation-plan.js";
import { OperationRun } from "./operation-run.js";
import { Pace, UNHURRIED } from "./pace.js";

/** Executes queries as graphql-js does. For valid documents only. */
export type Execution = (args: Omit<ExecutionArgs, "schema">) => Awaitable<ExecutionResult>;

/** How fast to go, by the signal of who waits. */
type PaceOf = (signal: AbortSignal) => Pace | typeof UNHURRIED;

/**
 * Executes in one turn what need not be waited for; with a pace in slices, others have their turn in between, and nothing goes
 * on when the signal has aborted.
 */
export const execution =
  (schema: GraphQLSchema, paceOf: PaceOf = () => UNHURRIED): Execution =>
  (args) => {
    const { document, contextValue, rootValue, variableValues: given, operationName } = args;
    const operation = getOperationAST(document, operationName);
    const root = schema.getQueryType();
    // graphql-js says what is wrong.
    if (!operation || !root) return execute({ schema, ...args });
    const { errors, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given ?? {}, {
      maxErrors: MOST_VARIABLE_ERRORS,
    });
    if (errors) return { errors };
    const plan = planOf(schema, document, operation, root, coerced);
    const { signal } = contextValue as { readonly signal: AbortSignal };
    return new OperationRun({ rootValue, variableValues: coerced }, contextValue, paceOf(signal)).execute(
      plan,
    );
  };

/** The same in slices. */
export function slicedExecution(schema: GraphQLSchema): Execution {
  return async (args) => {
    const { signal } = args.contextValue as { readonly signal: AbortSignal };
    const pace = new Pace(signal);
    const result = await execution(schema, () => pace)(args);
    // What was made within one slice is written within one.
    if (result.data && pace.hasRested) large.set(result.data, signal);
    return result;
  };
}

/**
 * What a document may cost that is executed in one turn: a page costs at least the values it has, some 5 to 10 ms of work, or
 * 60 where each of its nodes is counted by a filter.
 */
const MOST_AT_ONCE = 10_000;

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
export function inSlicesWhereDear(schema: GraphQLSchema, quick = execution(schema)): Execution {
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

/** An answer as JSON; in slices where it was made so, until its signal aborts. */
export function answerText(answer: FormattedExecutionResult): string | Promise<string> {
  const signal = answer.data ? large.get(answer.data) : undefined;
  return signal ? inTurns(jsonSteps(answer), signal) : JSON.stringify(answer);
}
