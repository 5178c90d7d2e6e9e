import {
  type ExecutionResult,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLObjectType,
  isAbstractType,
  isObjectType,
  locatedError,
  responsePathAsArray,
} from "graphql";
import { LinkagesError } from "../../../errors.js";
import type { Awaitable } from "../../../store/awaitable.js";
import type { RequestContext } from "../../context.js";
import { FieldInfo, type Values } from "./field-info.js";
import type { FieldPlan } from "./field-plan.js";
import { LongLists } from "./long-lists.js";
import type { OperationPlan } from "./operation-plan.js";
import type { Pace, UNHURRIED } from "./pace.js";
import { Place } from "./place.js";
import type { Shape } from "./shape.js";

type Target = Record<string, unknown>;
type Arguments = Readonly<Record<string, unknown>>;

/** One wrong input fails at each parent of its field: of more errors the first are told. A list of ids has so many. */
const MOST_ERRORS = 100;

const NO_ARGUMENTS: Arguments = Object.freeze({});

/**
 * One execution of an operation. Values are put where they belong as soon as they are known, so that what is left at any
 * point goes on from there in a later turn.
 */
export class OperationRun {
  readonly #errors: GraphQLError[] = [];
  /** How many fields failed; not all of them are told. */
  #failed = 0;
  #data: Target | null = {};
  /** Values that are waited for, and work that was left. */
  #open = 1;
  #finish: (result: ExecutionResult) => void = () => undefined;
  readonly #arguments = new Map<FieldPlan, Arguments>();
  readonly #long: LongLists;

  constructor(
    private readonly values: Values,
    private readonly context: unknown,
    private readonly pace: Pace | typeof UNHURRIED,
  ) {
    this.#long = new LongLists((context as Pick<RequestContext, "pay">).pay);
  }

  /** The answer, at once where nothing is waited for; it never comes where the signal of the pace aborts before. */
  execute(plan: OperationPlan): Awaitable<ExecutionResult> {
    this.#fields(plan.root, this.values.rootValue, this.#data as Target, undefined);
    if (--this.#open === 0) return this.#result();
    return new Promise((resolve) => {
      this.#finish = resolve;
    });
  }

  #result(): ExecutionResult {
    const [data, errors] = [this.#data, this.#errors];
    if (this.#failed > MOST_ERRORS) errors.push(tooManyErrors(this.#failed));
    return errors.length > 0 ? { data, errors } : { data };
  }

  #close(): void {
    this.#open -= 1;
    if (this.#open === 0) this.#finish(this.#result());
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
    fields: readonly FieldPlan[],
    source: unknown,
    target: Target,
    above: Place | undefined,
    from = 0,
  ): void {
    for (let index = from; index < fields.length; index++) {
      const plan = fields[index] as FieldPlan;
      if (plan.field.resolve === undefined) this.#stored(plan, source, target, above);
      else if (index > from && this.pace.isDue) {
        this.#later(() => {
          this.#fields(fields, source, target, above, index);
        });
        return;
      } else this.#resolved(plan, source, target, above);
    }
  }

  /** A field that is a property of its source. */
  #stored(plan: FieldPlan, source: unknown, target: Target, above: Place | undefined): void {
    const { key, shape } = plan;
    const value = (source as Target | undefined)?.[plan.name];
    if (shape.isPlain(value)) {
      target[key] = value;
      return;
    }
    const place = new Place(above, key, plan.parent.name, target, shape.mayBeNull);
    try {
      this.#take(plan, shape, value, place);
    } catch (error) {
      this.#fail(plan, error, place);
    }
  }

  #resolved(plan: FieldPlan, source: unknown, target: Target, above: Place | undefined): void {
    const { shape, field } = plan;
    const place = new Place(above, plan.key, plan.parent.name, target, shape.mayBeNull);
    try {
      const args = this.#argumentsOf(plan);
      const info = new FieldInfo(plan, place, this.values);
      this.#take(plan, shape, field.resolve?.(source, args, this.context, info), place);
    } catch (error) {
      this.#fail(plan, error, place);
    }
  }

  /** The same object for all objects that the field is asked of. */
  #argumentsOf(plan: FieldPlan): Arguments {
    if (plan.field.args.length === 0) return NO_ARGUMENTS;
    let known = this.#arguments.get(plan);
    if (known === undefined)
      this.#arguments.set(plan, (known = plan.argumentsBy(this.values.variableValues)));
    return known;
  }

  /** A value, or a promise of it. */
  #take(plan: FieldPlan, shape: Shape, value: unknown, place: Place): void {
    if (!isPromise(value)) {
      this.#complete(plan, shape, value, place);
      return;
    }
    // Keeps the order of fields, whenever their values come.
    place.put(null);
    this.#open += 1;
    const complete = (known: unknown): void => {
      try {
        this.#complete(plan, shape, known, place);
      } catch (error) {
        this.#fail(plan, error, place);
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
        this.#fail(plan, error, place);
        this.#close();
      },
    );
  }

  #complete(plan: FieldPlan, shape: Shape, value: unknown, place: Place): void {
    if (value instanceof Error) throw value;
    if (value === null || value === undefined) {
      if (!shape.mayBeNull) throw plan.nullError;
      place.put(null);
    } else if (shape.leaf) place.put(shape.isPlain(value) ? value : serialized(plan, shape.leaf, value));
    else if (shape.item) this.#list(plan, shape.item, value, place);
    else if (shape.composite)
      this.#object(plan, this.#typeOf(plan, shape.composite, value, place), value, place);
  }

  #list(plan: FieldPlan, shape: Shape, value: unknown, place: Place): void {
    if (!isIterable(value))
      throw new Error(
        `Expected Iterable, but did not find one for field "${plan.parent.name}.${plan.field.name}".`,
      );
    const items = Array.isArray(value) ? (value as unknown[]) : [...value];
    this.#long.take(plan, items.length);
    const target: unknown[] = new Array(items.length).fill(null);
    place.put(target);
    this.#items(plan, shape, items, target, place, 0);
  }

  /** Completes items from one on, and leaves the rest when it is time. */
  #items(
    plan: FieldPlan,
    shape: Shape,
    items: readonly unknown[],
    target: unknown[],
    place: Place,
    from: number,
  ): void {
    for (let index = from; index < items.length; index++) {
      if (shape.isPlain(items[index])) {
        target[index] = items[index];
        continue;
      }
      if (index > from && this.pace.isDue) {
        this.#later(() => {
          this.#items(plan, shape, items, target, place, index);
        });
        return;
      }
      const own = new Place(place, index, undefined, target as never, shape.mayBeNull);
      try {
        this.#take(plan, shape, items[index], own);
      } catch (error) {
        this.#fail(plan, error, own);
      }
    }
  }

  #object(plan: FieldPlan, type: GraphQLObjectType, source: unknown, place: Place): void {
    const target: Target = {};
    place.put(target);
    this.#fields(plan.below(type), source, target, place);
  }

  #typeOf(plan: FieldPlan, type: GraphQLCompositeType, value: unknown, place: Place): GraphQLObjectType {
    if (isObjectType(type) && type.isTypeOf === undefined) return type;
    const info = new FieldInfo(plan, place, this.values);
    const name = isAbstractType(type) ? type.resolveType?.(value, this.context, info, type) : undefined;
    const found = typeof name === "string" ? plan.all.schema.getType(name) : type;
    if (!isObjectType(found) || found.isTypeOf?.(value, this.context, info) === false)
      throw new Error(
        `The value for field "${plan.parent.name}.${plan.field.name}" is not of type "${type.name}".`,
      );
    return found;
  }

  #fail(plan: FieldPlan, error: unknown, place: Place): void {
    if (++this.#failed <= MOST_ERRORS)
      this.#errors.push(locatedError(error, plan.nodes, responsePathAsArray(place)));
    if (!place.putNull()) this.#data = null;
  }
}

function tooManyErrors(failed: number): GraphQLError {
  const originalError = new LinkagesError("QUERY_LIMIT_EXCEEDED", {
    limit: MOST_ERRORS,
    what: "errors in its answer",
    got: failed,
    cure: "Correct those that are told; the others are left out.",
  });
  return new GraphQLError(originalError.message, { originalError });
}

function serialized({ field, parent }: FieldPlan, leaf: NonNullable<Shape["leaf"]>, value: unknown): unknown {
  const known: unknown = leaf.serialize(value);
  if (known === null || known === undefined)
    throw new Error(`Expected a value of type "${leaf.name}" for field "${parent.name}.${field.name}".`);
  return known;
}

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.iterator in value;
