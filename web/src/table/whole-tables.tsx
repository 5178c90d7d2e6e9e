import { useMemo } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../app/notice.js";
import {
  AllLinkagesDocument,
  type AllLinkagesQuery,
  AllStakeholdersDocument,
  type AllStakeholdersQuery,
  type LinkageOrderField,
  type StakeholderOrderField,
} from "../generated/graphql.js";
import { type Answered, ask } from "../queries/ask.js";
import { periodInWords } from "../state/period.js";
import { wholeLinkages, wholeStakeholders } from "../state/network-filter.js";
import { pick, toggleInGroup } from "../state/view-changes.js";
import { tellName } from "../state/told-names.js";
import { type Order, pairKey } from "../state/view.js";
import { showPair } from "../state/view-changes.js";
import { statusInWords } from "../state/linkage-words.js";
import { DataTable, PAGE } from "./data-table.js";
import type { Column } from "./sort-rows.js";
import { type Page, usePages } from "./use-pages.js";
import { numberText } from "../words/formats.js";
import { t } from "../words/words.js";

type StakeholderRow = Answered<AllStakeholdersQuery>["stakeholders"]["nodes"][number];
type LinkageRow = Answered<AllLinkagesQuery>["linkages"]["nodes"][number];

const BY_LINKAGES: Order = { column: "Linkages", isDescending: true };
const BY_KIND: Order = { column: "Kind", isDescending: false };

/** By what the service orders a column; those that are not named here have no order there. */
const STAKEHOLDER_FIELDS: Readonly<Record<string, StakeholderOrderField>> = {
  Name: "NAME",
  Kind: "KIND",
  Linkages: "LINKAGE_COUNT",
  Partners: "PARTNER_COUNT",
};
const LINKAGE_FIELDS: Readonly<Record<string, LinkageOrderField>> = {
  Kind: "KIND",
  Status: "STATUS",
  When: "PERIOD",
};

const named = (list: readonly { readonly name: string }[]): string =>
  list.map(({ name }) => name).join(t("list.comma"));
const mark = (isOnMap: boolean): string => (isOnMap ? t("cell.onMap") : "");

const numeric = <Row,>(key: string, name: string, number: (row: Row) => number): Column<Row> => ({
  key,
  name,
  number,
  text: (row) => numberText(number(row)),
});

const stakeholderColumns = (isOnMap: (id: string) => boolean): Column<StakeholderRow>[] => [
  { key: "Name", name: t("column.name"), text: ({ name }) => name },
  { key: "On the map", name: t("column.onMap"), text: ({ id }) => mark(isOnMap(id)), isKept: true },
  { key: "Acronym", name: t("column.acronym"), text: ({ acronym }) => acronym ?? "" },
  { key: "Kind", name: t("column.kind"), text: ({ kind }) => t(`kind.one.${kind}`) },
  { key: "Sectors", name: t("column.sectors"), text: ({ sectors }) => named(sectors) },
  { key: "Places", name: t("column.places"), text: ({ places }) => named(places) },
  numeric("Linkages", t("column.linkages"), ({ linkageCount }) => linkageCount),
  numeric("Partners", t("column.partners"), ({ partnerCount }) => partnerCount),
];

const linkageColumns = (isOnMap: (id: string) => boolean): Column<LinkageRow>[] => [
  { key: "Linkage", name: t("column.linkage"), text: ({ title }) => title },
  {
    key: "On the map",
    name: t("column.onMap"),
    text: ({ from, to }) => mark(isOnMap(from.id) && isOnMap(to.id)),
    isKept: true,
  },
  { key: "Kind", name: t("column.kind"), text: ({ kind }) => t(`linkageKind.${kind}`) },
  { key: "From", name: t("column.from"), text: ({ from }) => from.name },
  {
    key: "To",
    name: t("column.to"),
    text: ({ to, mutual }) => (mutual ? t("cell.mutual", { name: to.name }) : to.name),
  },
  {
    key: "Status",
    name: t("column.status"),
    text: ({ status, confidence }) => statusInWords(status, confidence),
  },
  {
    key: "When",
    name: t("column.when"),
    text: ({ period }) => (period == null ? "" : periodInWords(period)),
  },
];

interface WholeTableProps<Row extends { readonly id: string }, Field extends string> {
  readonly caption: string;
  readonly filter: object;
  readonly columns: readonly Column<Row>[];
  readonly fields: Readonly<Record<string, Field>>;
  readonly usual: Order;
  readonly onOrder: (order: Order) => void;
  readonly load: (
    orderBy: { readonly field: Field; readonly direction: "ASC" | "DESC" },
    after: string | null,
    signal: AbortSignal,
  ) => Promise<Page<Row>>;
  readonly selected: (row: Row) => boolean;
  readonly onOpen: (row: Row) => void;
  readonly together?: { readonly has: (row: Row) => boolean; readonly onToggle: (row: Row) => void };
}

/** A table of all that the service has under the filters, a page at a time, in its order. */
function WholeTable<Row extends { readonly id: string }, Field extends string>(
  props: WholeTableProps<Row, Field>,
) {
  const { caption, filter, fields, usual, onOrder, load, selected, onOpen, together } = props;
  const { view } = useExplorer();
  const wished = view.order !== null && view.order.column in fields ? view.order : usual;
  const field = fields[wished.column] as Field;
  const orderBy = { field, direction: wished.isDescending ? "DESC" : "ASC" } as const;
  const { value, work, error, retry, more } = usePages(
    JSON.stringify([caption, filter, orderBy]),
    (after, signal) => load(orderBy, after, signal),
  );
  const columns = useMemo(
    () => props.columns.map((column) => ({ ...column, isFixed: !(column.key in fields) })),
    [props.columns, fields],
  );
  return (
    <div className="whole-table" aria-busy={work !== null}>
      {error && <ErrorNotice error={error} retry={retry} />}
      {value === null && work && <WorkNotice work={work} />}
      {value && (
        <DataTable
          caption={caption}
          columns={columns}
          rows={value.rows}
          order={wished}
          onOrder={onOrder}
          selected={selected}
          onOpen={onOpen}
          more={{ total: value.total, isLoading: work !== null, onMore: more }}
          {...(together && { together })}
        />
      )}
    </div>
  );
}

interface WholeProps {
  readonly onOrder: (order: Order) => void;
}

/** All stakeholders that the filters choose; opening one puts it on the map. */
export function AllStakeholders({ onOrder }: WholeProps) {
  const { view, act, network, choice } = useExplorer();
  const filter = wholeStakeholders(choice);
  const columns = useMemo(() => stakeholderColumns((id) => network.stakeholders.has(id)), [network]);
  return (
    <WholeTable
      caption={t("table.allStakeholdersOf")}
      filter={filter}
      columns={columns}
      fields={STAKEHOLDER_FIELDS}
      usual={BY_LINKAGES}
      onOrder={onOrder}
      load={async (orderBy, after, signal) =>
        (await ask(AllStakeholdersDocument, { filter, orderBy, first: PAGE, after }, signal)).stakeholders
      }
      selected={({ id }) => view.selected === id}
      onOpen={(one) => {
        tellName(one);
        act(pick(one.id, network.stakeholders.has(one.id)));
      }}
      together={{
        has: ({ id }) => view.group.includes(id),
        onToggle: ({ id }) => {
          act(toggleInGroup(id));
        },
      }}
    />
  );
}

/** All linkages that the filters leave; opening one puts its two ends on the map. */
export function AllLinkages({ onOrder }: WholeProps) {
  const { view, act, network, choice } = useExplorer();
  const filter = wholeLinkages(choice);
  const columns = useMemo(() => linkageColumns((id) => network.stakeholders.has(id)), [network]);
  return (
    <WholeTable
      caption={t("table.allLinkagesOf")}
      filter={filter}
      columns={columns}
      fields={LINKAGE_FIELDS}
      usual={BY_KIND}
      onOrder={onOrder}
      load={async (orderBy, after, signal) =>
        (await ask(AllLinkagesDocument, { filter, orderBy, first: PAGE, after }, signal)).linkages
      }
      selected={({ from, to }) => view.selected === pairKey(from.id, to.id)}
      onOpen={({ from, to }) => {
        act(showPair([from.id, to.id], (id) => network.stakeholders.has(id)));
      }}
    />
  );
}
