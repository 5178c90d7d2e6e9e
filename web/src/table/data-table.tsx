import { type KeyboardEvent, useMemo, useState } from "react";
import type { Order } from "../state/view.js";
import { type Column, sortRows, withoutEmpty } from "./sort-rows.js";
import { listText } from "../words/formats.js";
import { t } from "../words/words.js";

/** Rows that come at a time. */
export const PAGE = 100;

/** A table of rows of one sort, with one button a row that opens it. */
export interface DataTableProps<Row extends { readonly id: string }> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly selected: (row: Row) => boolean;
  /** Rows that stand below the others, under a heading of their own. */
  readonly apart?: { readonly heading: string; readonly isApart: (row: Row) => boolean };
  readonly onOpen: (row: Row) => void;
  /** Set where the rows are the first of more, in the order that they come in. */
  readonly more?: { readonly total: number; readonly isLoading: boolean; readonly onMore: () => void };
  /** Selects rows together; where absent, rows are opened one by one. */
  readonly together?: { readonly has: (row: Row) => boolean; readonly onToggle: (row: Row) => void };
}

/** Up and down lead from the button of one row to that of the next. */
function moveFocus(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLButtonElement)) return;
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  buttons[buttons.indexOf(event.target) + step]?.focus();
  event.preventDefault();
}

function HeadCell({
  name,
  order,
  onSort,
}: {
  readonly name: string;
  readonly order: "none" | "ascending" | "descending";
  readonly onSort: () => void;
}) {
  return (
    <th scope="col" aria-sort={order}>
      <button type="button" onClick={onSort}>
        {name}
        <span aria-hidden="true">{{ none: " ↕", ascending: " ↑", descending: " ↓" }[order]}</span>
      </button>
    </th>
  );
}

function BodyRow<Row extends { readonly id: string }>({
  row,
  table,
}: {
  readonly row: Row;
  readonly table: DataTableProps<Row>;
}) {
  const { columns, selected, onOpen, together } = table;
  const [head, ...rest] = columns;
  return (
    <tr className={selected(row) ? "selected" : undefined}>
      <th scope="row">
        {together && (
          <input
            type="checkbox"
            aria-label={t("table.select", { name: head?.text(row) ?? "" })}
            checked={together.has(row)}
            onChange={() => {
              together.onToggle(row);
            }}
          />
        )}
        <button
          type="button"
          className="name"
          aria-pressed={selected(row)}
          onClick={() => {
            onOpen(row);
          }}
        >
          {head?.text(row)}
        </button>
      </th>
      {rest.map(({ key, text, number }) => (
        <td key={key} className={number ? "number" : undefined}>
          {text(row)}
        </td>
      ))}
    </tr>
  );
}

/** The heads of the columns; those that rows can be ordered by are buttons. */
function Heads<Row extends { readonly id: string }>({ columns, order, onOrder }: DataTableProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map(({ key, name, isFixed }) =>
          isFixed === true ? (
            <th key={key} scope="col" className="fixed">
              {name}
            </th>
          ) : (
            <HeadCell
              key={key}
              name={name}
              order={order.column !== key ? "none" : order.isDescending ? "descending" : "ascending"}
              onSort={() => {
                onOrder({ column: key, isDescending: order.column === key && !order.isDescending });
              }}
            />
          ),
        )}
      </tr>
    </thead>
  );
}

/** A table that is sorted by its heads and read row by row with the keyboard; long ones come a hundred rows at a time. */
export function DataTable<Row extends { readonly id: string }>(given: DataTableProps<Row>) {
  const { caption, rows, order, apart, more } = given;
  const { filled: columns, empty } = useMemo(
    () => withoutEmpty(given.columns, given.rows),
    [given.columns, given.rows],
  );
  const props = { ...given, columns };
  const [pages, setPages] = useState(1);
  const isSorted = more !== undefined;
  const sorted = useMemo(
    () => (isSorted ? rows : sortRows(rows, columns, order)),
    [isSorted, rows, columns, order],
  );
  const isApart = apart?.isApart ?? (() => false);
  const parts = [sorted.filter((row) => !isApart(row)), sorted.filter(isApart)] as const;
  const shown = parts.flat().slice(0, isSorted ? undefined : pages * PAGE);
  const left = (more?.total ?? sorted.length) - shown.length;
  const [own, others] = [shown.slice(0, parts[0].length), shown.slice(parts[0].length)];
  return (
    <>
      <table>
        <caption className="aloud">{caption}</caption>
        <Heads {...props} />
        <tbody onKeyDown={moveFocus}>
          {own.map((row) => (
            <BodyRow key={row.id} row={row} table={props} />
          ))}
          {apart !== undefined && others.length > 0 && (
            <tr className="apart">
              <th scope="rowgroup" colSpan={columns.length}>
                {apart.heading}
              </th>
            </tr>
          )}
          {others.map((row) => (
            <BodyRow key={row.id} row={row} table={props} />
          ))}
        </tbody>
      </table>
      {empty.length > 0 && (
        <p className="hint">
          {t("table.emptyColumns", { count: empty.length, names: listText(empty.map(({ name }) => name)) })}
        </p>
      )}
      {left > 0 && (
        <button
          type="button"
          className="more-rows"
          disabled={more?.isLoading === true}
          onClick={() => {
            if (more === undefined) setPages(pages + 1);
            else more.onMore();
          }}
        >
          {t("table.more", { count: Math.min(PAGE, left), all: more?.total ?? sorted.length })}
        </button>
      )}
    </>
  );
}
