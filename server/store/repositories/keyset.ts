import { badInput } from "../../errors.js";
import type { Awaitable } from "../awaitable.js";
import type { Bindings } from "./bindings.js";

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

/** How a list is sorted: by a key that is never null, then by id. Without a key: by id alone. */
export interface Sort {
  /** The list and its order; written into cursors, so that one from elsewhere is noticed. */
  readonly name: string;
  readonly descending: boolean;
  /** A clause that works the key out for a variable, where no property keeps it; the key is what it binds. */
  readonly bind?: ((variable: string) => string) | undefined;
  /** The Cypher expression of the key for a variable. */
  readonly key?: ((variable: string) => string) | undefined;
  /** What the key's values are, where there is a key. */
  readonly form?: "string" | "number" | undefined;
  /** A condition on the key that always holds and lets an index give the order. */
  readonly floor?: ((variable: string) => string) | undefined;
}

/** Where a page begins or ends. */
export interface Cursor {
  readonly key: string | number | null;
  readonly id: string;
}

/** A page asked for, checked. */
export interface PageRequest {
  readonly limit: number;
  /** Counted from the end. */
  readonly reversed: boolean;
  readonly after: Cursor | null;
  readonly before: Cursor | null;
}

interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** Checks the arguments of a page; throws BAD_USER_INPUT with what was required. */
export function readPage(page: PageArguments, sort: Sort): PageRequest {
  if (page.first != null && page.last != null)
    throw badInput(
      "A page takes `first` or `last`, not both.",
      { first: page.first, last: page.last },
      "Leave one out.",
    );
  return {
    limit: pageSize("first", page.first) ?? pageSize("last", page.last) ?? DEFAULT_PAGE_SIZE,
    reversed: page.last != null,
    after: readCursor("after", page.after, sort),
    before: readCursor("before", page.before, sort),
  };
}

/** Checks a page size; null when absent. */
export function pageSize(name: string, size: number | null | undefined, most = MAX_PAGE_SIZE): number | null {
  if (size == null) return null;
  if (!Number.isInteger(size) || size < 0 || size > most)
    throw badInput(
      `\`${name}\` is a whole number from 0 to ${most}.`,
      size,
      "Ask for several pages if you need more.",
    );
  return size;
}

/** The cursor of what stands at a key and an id in an order. */
export const writeCursor = (sort: Sort, key: unknown, id: string): string =>
  Buffer.from(JSON.stringify([sort.name, key, id])).toString("base64url");

/** What a cursor keeps; throws BAD_USER_INPUT for one from elsewhere. */
export function readCursor(name: string, text: string | null | undefined, sort: Sort): Cursor | null {
  if (text == null) return null;
  const parts = parsed(text);
  const [order, key, id] = Array.isArray(parts) && parts.length === 3 ? (parts as unknown[]) : [];
  if (typeof order === "string" && order !== sort.name)
    throw badInput(
      `\`${name}\` is a cursor of the same list in the same order, ${sort.name}.`,
      order,
      "Keep `orderBy` as it was while you page, or start without a cursor.",
    );
  if (order !== sort.name || typeof id !== "string" || (sort.key ? typeof key !== sort.form : key !== null))
    throw badInput(
      `\`${name}\` is a cursor of an earlier answer.`,
      text,
      "Take it from `edges { cursor }` or `pageInfo`.",
    );
  return { key: key as Cursor["key"], id };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

/** The clauses that give one page and one row more, which tells whether the list goes on. */
export interface KeysetClauses {
  /** What binds the key, where no property keeps it: it comes before the other clauses. */
  readonly bind: string | undefined;
  readonly where: string[];
  readonly orderBy: string;
  /** `[key, id]` of the row, to make its cursor from. */
  readonly position: string;
  /** The same order over rows that return `position`, for statements that join lists. */
  readonly orderByPosition: string;
}

/** Keyset paging: `key >= $k AND (key > $k OR id > $i)`, which an index on the key answers without reading what comes before. */
export function keyset(sort: Sort, page: PageRequest, variable: string, bindings: Bindings): KeysetClauses {
  const id = `${variable}.id`;
  const key = sort.key?.(variable);
  const where = sort.floor ? [sort.floor(variable)] : [];
  if (page.after) where.push(beyond(key, id, page.after, sort, false, bindings));
  if (page.before) where.push(beyond(key, id, page.before, sort, true, bindings));
  const keyDown = sort.descending !== page.reversed;
  const idDown = (key === undefined && sort.descending) !== page.reversed;
  const order = (first: string | undefined, second: string): string =>
    `${first === undefined ? "" : `${first}${keyDown ? " DESC" : ""}, `}${second}${idDown ? " DESC" : ""}`;
  return {
    bind: sort.bind?.(variable),
    where,
    orderBy: order(key, id),
    position: `[${key ?? "null"}, ${id}]`,
    orderByPosition: order(key === undefined ? undefined : "position[0]", "position[1]"),
  };
}

function beyond(
  key: string | undefined,
  id: string,
  cursor: Cursor,
  sort: Sort,
  before: boolean,
  bindings: Bindings,
): string {
  const cursorId = bindings.bind(cursor.id);
  if (key === undefined) return `${id} ${sort.descending !== before ? "<" : ">"} ${cursorId}`;
  const sign = sort.descending !== before ? "<" : ">";
  const cursorKey = bindings.bind(cursor.key);
  return `${key} ${sign}= ${cursorKey} AND (${key} ${sign} ${cursorKey} OR ${id} ${before ? "<" : ">"} ${cursorId})`;
}

/** Where a row stands in its list: what its cursor keeps. */
export type Position = readonly [key: Cursor["key"], id: string];

/** One row of a page: what it is, and where it stands, which is worked out when a cursor is asked for. */
export interface PageRow<T> {
  position(): Position;
  readonly node: T;
}

/** A page as a connection shows it: what nobody asks for is not made. */
export interface Page<T, E = object> {
  readonly nodes: readonly T[];
  readonly edges: readonly (E & { readonly cursor: string; readonly node: T })[];
  readonly pageInfo: PageEnds;
  /** Asks for the total, once, when it is called. */
  readonly count: () => Awaitable<number>;
}

interface PageEnds {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** Makes the page from up to `limit + 1` rows in the order of the statement. `edge` adds what an edge says beside its node. */
export function toPage<T, R extends PageRow<T>, E = object>(
  rows: readonly R[],
  page: PageRequest,
  sort: Sort,
  count: () => Awaitable<number>,
  edge: (row: R) => E = () => ({}) as E,
): Page<T, E> {
  const more = rows.length > page.limit;
  const kept = rows.slice(0, page.limit);
  if (page.reversed) kept.reverse();
  const cursorOf = (row: R): string => writeCursor(sort, ...row.position());
  const [first, last] = [kept[0], kept.at(-1)];
  return {
    nodes: kept.map((row) => row.node),
    get edges() {
      return kept.map((row) => ({ ...edge(row), cursor: cursorOf(row), node: row.node }));
    },
    get pageInfo() {
      return {
        hasNextPage: page.reversed ? page.before !== null : more,
        hasPreviousPage: page.reversed ? more : page.after !== null,
        startCursor: first ? cursorOf(first) : null,
        endCursor: last ? cursorOf(last) : null,
      };
    },
    count,
  };
}
