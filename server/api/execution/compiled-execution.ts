import {
  type DocumentNode,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  GraphQLScalarType,
  GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { BoundedCache } from "./bounded-cache.js";
import { MOST_VARIABLE_ERRORS } from "./cost-limit.js";
import { documentSize } from "./document-size.js";

/** Executes as graphql-js does. */
export type Execution = (args: Omit<ExecutionArgs, "schema">) => ExecutionResult | Promise<ExecutionResult>;

/** Executes with graphql-js alone. */
export const plainExecution =
  (schema: GraphQLSchema): Execution =>
  (args) =>
    execute({ schema, ...args });

/** Stands for the type of every variable when compiling: graphql-js has coerced them by then. */
const COERCED = new GraphQLScalarType({ name: "CoercedVariable", parseValue: (value) => value });

/** The schema with that type; nobody can ask for it, since requests are checked against the schema itself. */
const withCoerced = (schema: GraphQLSchema): GraphQLSchema => {
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, types: [...config.types, COERCED], assumeValid: true });
};

/** The document as it is compiled. Coercion code for filters, which hold themselves, would take seconds to generate. */
const withoutVariableTypes = (document: DocumentNode): DocumentNode =>
  visit(document, {
    VariableDefinition: ({ defaultValue: _coercedToo, ...definition }) => ({
      ...definition,
      type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: COERCED.name } } as const,
    }),
  });

const asksForTheSchema = (operation: OperationDefinitionNode): boolean =>
  operation.selectionSet.selections.some((one) => one.kind === Kind.FIELD && one.name.value.startsWith("__"));

/** Errors of compiled documents have no `extensions`, and Apollo Server masks an error that it cannot read them of. */
function withWholeErrors(result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  const errors = result.errors.map(({ message, path, originalError, locations }) =>
    Object.assign(new GraphQLError(message, { path, originalError }), { locations }),
  );
  return { ...result, errors };
}

/** Compiling takes about 0.2 ms a field, during which nobody else is answered: larger documents are not compiled. */
const MOST_COMPILED_FIELDS = 400;

/** What compiled code was measured to take at most, for each field and with it. */
const BYTES_A_FIELD = 8 * 1024;

/** What all compiled documents may take; docs/settings.md tells it. */
const COMPILED_BYTES = 24 * 1024 * 1024;

/**
 * The fields that are compiled in the life of a process. graphql-jit 0.8.9 was measured to keep about 2.7 kB a compiled
 * field for ever, also of code that nobody holds any more; so this is a bound of 55 MB.
 */
const MOST_FIELDS_EVER = 20_000;

/** When half of that is gone, a document must have been run so often: who sends many different ones shall not use it up. */
const RUNS_OF_A_REGULAR = 50;

interface Compiled {
  readonly execute: Execution;
  readonly fields: number;
}

/**
 * Executes a document's first run with graphql-js, and compiles it for the next: compiling costs many runs, and most
 * documents of a stranger come once. A compiled document runs about three times as fast. A document whose fields and
 * possible types multiply is never compiled; of what is compiled, what was not used for longest goes first.
 */
export function compiledExecution(schema: GraphQLSchema): Execution {
  const plain = plainExecution(schema);
  const extended = withCoerced(schema);
  const runs = new WeakMap<OperationDefinitionNode, number>();
  let fieldsEver = 0;
  const compiled = new BoundedCache<OperationDefinitionNode, Compiled>(
    COMPILED_BYTES,
    ({ fields }) => fields * BYTES_A_FIELD,
  );

  function compile(document: DocumentNode, operation: OperationDefinitionNode): Compiled {
    const fields = documentSize(schema, document, operation).compiled;
    const asWritten = { execute: plain, fields: 1 };
    if (fields > MOST_COMPILED_FIELDS || asksForTheSchema(operation)) return asWritten;
    if (fieldsEver + fields > MOST_FIELDS_EVER) return asWritten;
    fieldsEver += fields;
    const query = compileQuery(extended, withoutVariableTypes(document), operation.name?.value);
    if (!isCompiledQuery(query)) return asWritten;
    return { execute: executionOf(schema, operation, query), fields };
  }

  return (args) => {
    const operation = getOperationAST(args.document, args.operationName);
    if (!operation) return plain(args);
    let known = compiled.get(operation);
    if (known === undefined) {
      const before = runs.get(operation) ?? 0;
      runs.set(operation, before + 1);
      if (before < (fieldsEver < MOST_FIELDS_EVER / 2 ? 1 : RUNS_OF_A_REGULAR)) return plain(args);
    }
    if (known === undefined) compiled.set(operation, (known = compile(args.document, operation)));
    return known.execute(args);
  };
}

function executionOf(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  compiled: CompiledQuery,
): Execution {
  return ({ contextValue, rootValue, variableValues }) => {
    const { errors, coerced } = getVariableValues(schema, variableDefinitions, variableValues ?? {}, {
      maxErrors: MOST_VARIABLE_ERRORS,
    });
    if (errors) return { errors };
    const result = compiled.query(rootValue, contextValue, coerced);
    return result instanceof Promise ? result.then(withWholeErrors) : withWholeErrors(result);
  };
}
