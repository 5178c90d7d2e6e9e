import { useMemo } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../app/notice.js";
import { put } from "../state/view-changes.js";
import type { Order } from "../state/view.js";
import { DataTable } from "../table/data-table.js";
import type { Column } from "../table/sort-rows.js";
import { kindsInWords } from "./kinds-in-words.js";
import { flowsFrom, type PlaceGroup, type PlaceSheet } from "./place-sheet.js";
import { usePlaceSheet } from "./use-place-sheet.js";
import { aboutPlaces, nowhereInWords } from "./place-words.js";
import { numberText } from "../words/formats.js";
import { t } from "../words/words.js";

const BY_STAKEHOLDERS: Order = { column: "Stakeholders", isDescending: true };

const numeric = (key: string, name: string, number: (row: PlaceGroup) => number): Column<PlaceGroup> => ({
  key,
  name,
  number,
  text: (row) => numberText(number(row)),
});

function columnsOf({ groups, flows }: PlaceSheet): Column<PlaceGroup>[] {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  const most = ({ id }: PlaceGroup): string => {
    const [first] = flowsFrom(id, flows);
    return first === undefined
      ? ""
      : t("answer.counted", { name: names.get(first[0]) ?? first[0], count: first[1] });
  };
  return [
    { key: "Place", name: t("facet.place"), text: ({ name }) => name },
    numeric("Stakeholders", t("table.stakeholders"), ({ size }) => size),
    { key: "Kinds", name: t("places.kinds"), text: ({ kinds }) => kindsInWords(kinds) },
    numeric("Linkages inside", t("places.linkagesInside"), ({ inside }) => inside),
    numeric("Linkages to other places", t("places.linkagesToOthers"), ({ id }) =>
      flowsFrom(id, flows).reduce((sum, [, count]) => sum + count, 0),
    ),
    { key: "Most with", name: t("places.most"), text: most },
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
      {value && (
        <p className="hint places-about">
          {aboutPlaces(value)} {nowhereInWords(value)}
        </p>
      )}
      {value && (
        <DataTable
          caption={t("places.caption")}
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
