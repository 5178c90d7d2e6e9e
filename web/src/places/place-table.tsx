import { useMemo } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../app/notice.js";
import { put } from "../state/view-changes.js";
import type { Order } from "../state/view.js";
import { DataTable } from "../table/data-table.js";
import type { Column } from "../table/sort-rows.js";
import { kindsInWords } from "./kinds-in-words.js";
import { flowsFrom, type PlaceGroup, type PlaceSheet } from "./place-sheet.js";
import { texts } from "./texts.js";
import { usePlaceSheet } from "./use-place-sheet.js";

const { columns: words } = texts;
const BY_STAKEHOLDERS: Order = { column: words.stakeholders, isDescending: true };

const numeric = (name: string, number: (row: PlaceGroup) => number): Column<PlaceGroup> => ({
  name,
  number,
  text: (row) => number(row).toLocaleString("en"),
});

function columnsOf({ groups, flows }: PlaceSheet): Column<PlaceGroup>[] {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  const most = ({ id }: PlaceGroup): string => {
    const [first] = flowsFrom(id, flows);
    return first === undefined ? "" : `${names.get(first[0]) ?? first[0]} (${first[1].toLocaleString("en")})`;
  };
  return [
    { name: words.place, text: ({ name }) => name },
    numeric(words.stakeholders, ({ size }) => size),
    { name: words.kinds, text: ({ kinds }) => kindsInWords(kinds) },
    numeric(words.inside, ({ inside }) => inside),
    numeric(words.others, ({ id }) => flowsFrom(id, flows).reduce((sum, [, count]) => sum + count, 0)),
    { name: words.most, text: most },
  ];
}

/** The same as the map of places, as a table; opening a row opens the place on the map. */
export function PlaceTable({ onOrder }: { readonly onOrder: (order: Order) => void }) {
  const { view, act } = useExplorer();
  const { value, work, error, retry } = usePlaceSheet();
  const columns = useMemo(() => (value === null ? [] : columnsOf(value)), [value]);
  return (
    <>
      {error && <ErrorNotice error={error} retry={retry} />}
      {value === null && work && <WorkNotice work={work} />}
      {value && <p className="hint places-about">{texts.about(value)}</p>}
      {value && (
        <DataTable
          caption={texts.caption}
          columns={columns}
          rows={value.groups}
          order={view.order ?? BY_STAKEHOLDERS}
          onOrder={onOrder}
          selected={({ id }) => view.at === id}
          onOpen={({ id }) => {
            act(put({ at: id, mode: "places", order: null }));
          }}
        />
      )}
    </>
  );
}
