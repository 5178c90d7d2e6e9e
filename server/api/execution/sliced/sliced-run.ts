import {
  type ExecutionResult,
  type GraphQLObjectType,
  GraphQLString,
  isAbstractType,
  isObjectType,
  locatedError,
  responsePathAsArray,
} from "graphql";
import type { Pace } from "./pace.js";
import { Place } from "./place.js";
import { type Operation, type PlannedField, rootFields, type Shape } from "./planned-field.js";

/**
 * One execution of an operation. Values are put where they belong as soon as they are known, so that what is left at any
 * point goes on from there in a later turn.
 */
export class SlicedRun {
  readonly #result: { data: Record<string, unknown> | null; errors: ReturnType<typeof locatedError>[] };
  /** Values that are waited for, and work that was left. */
  #open = 1;
  #finish: (result: ExecutionResult) => void = () => undefined;

  constructor(
    private readonly all: Operation,
    private readonly context: unknown,
    private readonly pace: Pace,
  ) {
    this.#result = { data: {}, errors: [] };
  }

  /** The answer; it never comes where the signal of the pace aborts before. */
  execute(root: GraphQLObjectType): Promise<ExecutionResult> {
    return new Promise((resolve) => {
      this.#finish = resolve;
      const data = this.#result.data as Record<string, unknown>;
      this.#fields(rootFields(this.all, root), this.all.rootValue, data, undefined);
      this.#close();
    });
  }

  #close(): void {
    this.#open -= 1;
    if (this.#open > 0) return;
    const { data, errors } = this.#result;
    this.#finish(errors.length > 0 ? { data, errors } : { data });
  }

  #later(work: () => void): void {
    this.#open += 1;
    this.pace.later(() => {
      work();
      this.#close();
    });
  }

  /** Fills an object from one field on, and leaves the rest when it is time. */
  #fields(
    fields: readonly PlannedField[],
    source: unknown,
    target: Record<string, unknown>,
    above: Place | undefined,
    from = 0,
  ): void {
    for (let index = from; index < fields.length; index++) {
      const planned = fields[index] as PlannedField;
      if (planned.field.resolve === undefined) this.#stored(planned, source, target, above);
      else if (index > from && this.pace.isDue) {
        this.#later(() => {
          this.#fields(fields, source, target, above, index);
        });
        return;
      } else this.#resolved(planned, source, target, above);
    }
  }

  /** A field that is a property of its source. */
  #stored(
    planned: PlannedField,
    source: unknown,
    target: Record<string, unknown>,
    above: Place | undefined,
  ): void {
    const { key, parent, shape, field } = planned;
    const value = (source as Record<string, unknown> | undefined)?.[field.name];
    if ("leaf" in shape && typeof value === "string" && shape.leaf === GraphQLString) {
      target[key] = value;
      return;
    }
    const place = new Place(above, key, parent.name, target, shape.mayBeNull);
    try {
      this.#take(planned, shape, value, place);
    } catch (error) {
      this.#fail(planned, error, place);
    }
  }

  #resolved(
    planned: PlannedField,
    source: unknown,
    target: Record<string, unknown>,
    above: Place | undefined,
  ): void {
    const { key, parent, shape, field, args = {} } = planned;
    const place = new Place(above, key, parent.name, target, shape.mayBeNull);
    try {
      if (planned.failure !== undefined) throw planned.failure;
      this.#take(planned, shape, field.resolve?.(source, args, this.context, planned.info(place)), place);
    } catch (error) {
      this.#fail(planned, error, place);
    }
  }

  /** A value, or a promise of it. */
  #take(planned: PlannedField, shape: Shape, value: unknown, place: Place): void {
    if (!isPromise(value)) {
      this.#complete(planned, shape, value, place);
      return;
    }
    // Keeps the order of fields, whenever their values come.
    place.put(null);
    this.#open += 1;
    const complete = (known: unknown): void => {
      try {
        this.#complete(planned, shape, known, place);
      } catch (error) {
        this.#fail(planned, error, place);
      }
    };
    value.then(
      (known) => {
        if (this.pace.isDue)
          this.#later(() => {
            complete(known);
          });
        else complete(known);
        this.#close();
      },
      (error: unknown) => {
        this.#fail(planned, error, place);
        this.#close();
      },
    );
  }

  #complete(planned: PlannedField, shape: Shape, value: unknown, place: Place): void {
    if (value instanceof Error) throw value;
    if (value === null || value === undefined) {
      if (!shape.mayBeNull) throw planned.nullError;
      place.put(null);
    } else if ("leaf" in shape) place.put(serialized(planned, shape.leaf, value));
    else if ("item" in shape) this.#list(planned, shape.item, value, place);
    else this.#object(planned, this.#typeOf(planned, shape.composite, value, place), value, place);
  }

  #list(planned: PlannedField, shape: Shape, value: unknown, place: Place): void {
    if (!isIterable(value))
      throw new Error(
        `Expected Iterable, but did not find one for field "${planned.parent.name}.${planned.field.name}".`,
      );
    const items = Array.isArray(value) ? (value as unknown[]) : [...value];
    const target: unknown[] = new Array(items.length).fill(null);
    place.put(target);
    this.#items(planned, shape, items, target, place, 0);
  }

  /** Completes items from one on, and leaves the rest when it is time. */
  #items(
    planned: PlannedField,
    shape: Shape,
    items: readonly unknown[],
    target: unknown[],
    place: Place,
    from: number,
  ): void {
    for (let index = from; index < items.length; index++) {
      if (index > from && this.pace.isDue) {
        this.#later(() => {
          this.#items(planned, shape, items, target, place, index);
        });
        return;
      }
      const own = new Place(place, index, undefined, target as never, shape.mayBeNull);
      try {
        this.#take(planned, shape, items[index], own);
      } catch (error) {
        this.#fail(planned, error, own);
      }
    }
  }

  #object(planned: PlannedField, type: GraphQLObjectType, source: unknown, place: Place): void {
    const target: Record<string, unknown> = {};
    place.put(target);
    this.#fields(planned.below(type), source, target, place);
  }

  #typeOf(
    planned: PlannedField,
    type: Extract<Shape, { composite: unknown }>["composite"],
    value: unknown,
    place: Place,
  ): GraphQLObjectType {
    const info = planned.info(place);
    const name = isAbstractType(type) ? type.resolveType?.(value, this.context, info, type) : undefined;
    const found = typeof name === "string" ? this.all.schema.getType(name) : type;
    if (!isObjectType(found) || found.isTypeOf?.(value, this.context, info) === false)
      throw new Error(
        `The value for field "${planned.parent.name}.${planned.field.name}" is not of type "${type.name}".`,
      );
    return found;
  }

  #fail(planned: PlannedField, error: unknown, place: Place): void {
    this.#result.errors.push(locatedError(error, planned.nodes, responsePathAsArray(place)));
    if (!place.putNull()) this.#result.data = null;
  }
}

function serialized(
  { field, parent }: PlannedField,
  leaf: Extract<Shape, { leaf: unknown }>["leaf"],
  value: unknown,
): unknown {
  const known: unknown = leaf.serialize(value);
  if (known === null || known === undefined)
    throw new Error(`Expected a value of type "${leaf.name}" for field "${parent.name}.${field.name}".`);
  return known;
}

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.iterator in value;
