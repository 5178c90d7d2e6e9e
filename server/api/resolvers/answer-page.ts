import type { PageArguments } from "../../../schema/paging.js";
import type { List } from "../../questions/answerer.js";
import { type Awaitable, whenKnown } from "../../store/awaitable.js";
import type { Wanted } from "../../store/repositories/columns.js";
import { type Page, readPage, type Sort, toPage } from "../../store/repositories/keyset.js";
import type { Order } from "../../store/repositories/sorts.js";

/** Whether a request may read what stands on a page; one that asks for the total alone need not fetch any. */
const asksForRows = ({ fields }: Wanted): boolean =>
  fields === undefined || ["nodes", "edges", "pageInfo"].some((field) => fields.has(field));

/** A page of a list in an order, which `sort` says to cursors. */
export function answerPage<T, F extends string>(
  list: List<T, F>,
  order: Order<F>,
  sort: Sort,
  asked: PageArguments,
  wanted: Wanted,
): Awaitable<Page<T>> {
  const request = readPage(asked, sort);
  return whenKnown(asksForRows(wanted) ? list.page(order, request) : [], (rows) =>
    toPage(rows, request, sort, () => list.count()),
  );
}
