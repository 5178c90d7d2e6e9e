/**
 * Rows travel as lists: a driver decodes those twice as fast as maps. A column says what its property is and how it
 * becomes a field: a scalar as it is (null where absent), a list (empty where absent), or what the JSON text says that
 * nested values are stored as.
 */
export interface Column<F extends string = string> {
  readonly field: F;
  readonly form: keyof typeof DECODERS;
  /** The Cypher expression on the variable; the property of the field's name where absent. */
  readonly expression?: (variable: string) => string;
}

/** Which fields a request reads; undefined before that is known, which means all. One object for the whole request. */
export interface Wanted {
  fields?: ReadonlySet<string> | undefined;
}

/** What a statement returns of a node or relationship, and how a row of it becomes an object. */
export interface Projection<T> {
  /** Names the columns: equal ones have equal rows. */
  readonly shape: string;
  /** The list literal that returns the columns of a variable. */
  readonly of: (variable: string) => string;
  /** Throws where a column is not of its form. To read a field that is not in the shape throws, too. */
  readonly decode: (values: unknown) => T;
}

const scalar =
  (type: "string" | "number" | "boolean") =>
  (value: unknown): unknown => {
    if (value === null || value === undefined) return null;
    if (typeof value !== type) throw new Error(`A ${type} was required and a ${typeof value} came.`);
    return value;
  };

const fromJson =
  (absent: () => unknown) =>
  (value: unknown): unknown =>
    typeof value === "string" ? (JSON.parse(value) as unknown) : absent();

const DECODERS = {
  text: scalar("string"),
  number: scalar("number"),
  flag: scalar("boolean"),
  texts: (value: unknown): unknown => {
    if (value === null || value === undefined) return [];
    if (!Array.isArray(value)) throw new Error(`A list was required and a ${typeof value} came.`);
    return value;
  },
  json: fromJson(() => null),
  jsonList: fromJson(() => []),
};

const named =
  (form: Column["form"]) =>
  <F extends string>(...fields: readonly F[]): Column<F>[] =>
    fields.map((field) => ({ field, form }));

export const text = named("text");
export const number = named("number");
export const flag = named("flag");
export const texts = named("texts");
export const json = named("json");
export const jsonList = named("jsonList");

/** Makes projections of one kind of thing, `T` with all its columns. `always` are in every one of them. */
export interface Projector<T, A extends keyof T> {
  /** The fields that a request reads; all before that is known. */
  readonly wanted: (wanted: Wanted) => Projection<T>;
  /** These fields, which the type of the records knows. */
  only<F extends keyof T>(...fields: readonly F[]): Projection<Pick<T, F | A>>;
}

export function projector<T, A extends keyof T & string>(
  columns: readonly Column<keyof T & string>[],
  always: readonly A[],
  typename: (fields: T) => string,
): Projector<T, A> {
  const known = new WeakMap<ReadonlySet<string>, Projection<T>>();
  const narrow = (fields: ReadonlySet<unknown>): Projection<T> =>
    projection(columns, ({ field }) => fields.has(field) || always.some((one) => one === field), typename);
  const whole = projection(columns, () => true, typename);
  return {
    wanted({ fields }) {
      if (fields === undefined) return whole;
      let made = known.get(fields);
      if (made === undefined) known.set(fields, (made = narrow(fields)));
      return made;
    },
    only: (...fields) => narrow(new Set<unknown>(fields)),
  };
}

function projection<T>(
  all: readonly Column<keyof T & string>[],
  isRead: (column: Column) => boolean,
  typename: (fields: T) => string,
): Projection<T> {
  const columns = all.filter(isRead);
  const decoders = columns.map(({ field, form }) => [field, DECODERS[form]] as const);
  const Stored = recordOf(all.filter((column) => !isRead(column)).map(({ field }) => field));
  return {
    shape: columns.map(({ field }) => field).join(" "),
    of: (variable) =>
      `[${columns.map((column) => column.expression?.(variable) ?? `${variable}.${column.field}`).join(", ")}]`,
    decode: (values) => {
      if (!Array.isArray(values) || values.length !== columns.length)
        throw new Error(`A list of ${columns.length} columns was required: ${JSON.stringify(values)}.`);
      const fields = new Stored();
      for (let index = 0; index < decoders.length; index++) {
        const [field, decode] = decoders[index] as (typeof decoders)[number];
        fields[field] = decode(values[index]);
      }
      fields["__typename"] = typename(fields as T);
      return fields as T;
    },
  };
}

/** What records are made by that were read without some fields: whoever asks for one of these hears of it. */
function recordOf(unread: readonly string[]): new () => Record<string, unknown> {
  class Stored {}
  for (const field of unread)
    Object.defineProperty(Stored.prototype, field, {
      get() {
        throw new Error(`"${field}" was not read of this record: name it among the fields that are wanted.`);
      },
    });
  return Stored as new () => Record<string, unknown>;
}
