/**
 * Rows travel as lists: a driver decodes those twice as fast as maps. A column says how its property becomes a field:
 * as it is (null where absent), as a list (empty where absent), or from the JSON text that nested values are stored as.
 */
export interface Column {
  readonly field: string;
  readonly form: "plain" | "list" | "json" | "jsonList";
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
  readonly decode: (values: unknown) => T;
}

const named =
  (form: Column["form"]) =>
  (...fields: string[]): Column[] =>
    fields.map((field) => ({ field, form }));

export const plain = named("plain");
export const list = named("list");
export const json = named("json");
export const jsonList = named("jsonList");

/** What makes projections of one kind of thing: all columns, or those that a request reads and those always needed. */
export function projector<T>(
  columns: readonly Column[],
  always: readonly string[],
  typename: (fields: Record<string, unknown>) => string,
): (wanted: Wanted) => Projection<T> {
  const whole = projection<T>(columns, typename);
  const known = new WeakMap<ReadonlySet<string>, Projection<T>>();
  return ({ fields }) => {
    if (fields === undefined) return whole;
    const before = known.get(fields);
    if (before) return before;
    const read = columns.filter(({ field }) => fields.has(field) || always.includes(field));
    const narrow = projection<T>(read, typename);
    known.set(fields, narrow);
    return narrow;
  };
}

function projection<T>(
  columns: readonly Column[],
  typename: (fields: Record<string, unknown>) => string,
): Projection<T> {
  return {
    shape: columns.map(({ field }) => field).join(" "),
    of: (variable) =>
      `[${columns.map((column) => column.expression?.(variable) ?? `${variable}.${column.field}`).join(", ")}]`,
    decode: (values) => {
      const fields: Record<string, unknown> = {};
      columns.forEach((column, index) => {
        fields[column.field] = decode(column.form, (values as unknown[])[index]);
      });
      fields["__typename"] = typename(fields);
      return fields as T;
    },
  };
}

function decode(form: Column["form"], value: unknown): unknown {
  switch (form) {
    case "plain":
      return value ?? null;
    case "list":
      return value ?? [];
    case "json":
      return typeof value === "string" ? (JSON.parse(value) as unknown) : null;
    case "jsonList":
      return typeof value === "string" ? (JSON.parse(value) as unknown) : [];
  }
}
