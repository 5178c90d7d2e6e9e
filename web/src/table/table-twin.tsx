import { useMemo } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { moveTab } from "../app/move-tab.js";
import { useWholeTotals } from "../app/use-whole-counts.js";
import { PlaceTable } from "../places/place-table.js";
import { isDrawnTogether } from "../queries/load-network.js";
import { AllLinkages, AllStakeholders } from "./whole-tables.js";
import type { Community } from "../state/community.js";
import { MeasureNote } from "../map/measure-note.js";
import { put, select, toggleInGroup } from "../state/view-changes.js";
import { countShown } from "../state/filter-network.js";
import { type Order, pairKey, type View } from "../state/view.js";
import { CHANGE, linkageColumns, pairColumns, stakeholderColumns } from "./columns.js";
import { DataTable } from "./data-table.js";
import { t } from "../words/words.js";

const BY_LINKAGES: Order = { column: "Linkages", isDescending: true };
const BY_RANK: Order = { column: "Rank", isDescending: false };
const BY_IN_COMMON: Order = { column: "Projects in common", isDescending: true };
const BY_KIND: Order = { column: "Kind", isDescending: false };

const BY_CHANGE: Order = { column: CHANGE, isDescending: false };

type Listed = View["list"];

interface TabProps {
  readonly name: Listed;
  readonly open: Listed;
  readonly onOpen: (name: Listed) => void;
  readonly children: string;
}

function Tab({ name, open, onOpen, children }: TabProps) {
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${name}`}
      aria-selected={open === name}
      tabIndex={open === name ? 0 : -1}
      aria-controls="table-panel"
      onClick={() => {
        onOpen(name);
      }}
    >
      {children}
    </button>
  );
}

interface StakeholderTableProps {
  /** None where the view does not ask for them. */
  readonly communities: readonly Community[];
  readonly onOrder: (order: Order) => void;
}

/** Who is shown; with a measure, its column, and the order of its ranks. */
function StakeholderTable({ communities, onOrder }: StakeholderTableProps) {
  const { view, act, shown, measured } = useExplorer();
  const { context } = countShown(shown);
  const columns = useMemo(() => stakeholderColumns(measured, communities), [measured, communities]);
  return (
    <DataTable
      caption={t("table.stakeholdersOnMap")}
      columns={columns}
      rows={shown.stakeholders}
      order={view.order ?? (measured === null ? BY_LINKAGES : BY_RANK)}
      onOrder={onOrder}
      selected={({ id }) => view.selected === id}
      apart={{
        heading: t("table.apart", { count: context }),
        isApart: ({ id }) => !shown.chosen.has(id),
      }}
      onOpen={({ id }) => {
        act(select(id));
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

interface TableTwinProps {
  readonly communities: StakeholderTableProps["communities"];
  /** Whether the rows are still those of the question before. */
  readonly isLoading: boolean;
}

/** Who takes part in the same projects. */
function PairTable({ onOrder }: Pick<StakeholderTableProps, "onOrder">) {
  const { view, act, shown, network } = useExplorer();
  const columns = useMemo(() => pairColumns(network), [network]);
  return (
    <DataTable
      caption={t("table.pairs")}
      columns={columns}
      rows={shown.partnerships}
      order={view.order ?? BY_IN_COMMON}
      onOrder={onOrder}
      selected={({ id }) => view.selected === id}
      onOpen={({ id }) => {
        act(select(id));
      }}
    />
  );
}

/** Which list is open: where nothing is on the map, one of all there is; where all is, one of the map. */
function listOf(
  { list, throughProjects }: View,
  { isTogether, isWhole }: { readonly isTogether: boolean; readonly isWhole: boolean },
): Listed {
  const isOfAll = list === "all-stakeholders" || list === "all-linkages";
  if (list === "places" || (isOfAll && !isWhole)) return list;
  if (isTogether) return list === "linkages" ? "all-linkages" : "all-stakeholders";
  if (isOfAll) return list === "all-linkages" ? "linkages" : "stakeholders";
  return list === "pairs" && !throughProjects ? "stakeholders" : list;
}

interface TabsProps {
  readonly what: Listed;
  readonly isLoading: boolean;
  /** Whether nothing is on the map, of which there is more. */
  readonly isTogether: boolean;
  readonly onOpen: (list: Listed) => void;
}

/** The lists of the table: of what is on the map, places, and all that the service has where that is more. */
function Tabs({ what, isLoading, isTogether, onOpen }: TabsProps) {
  const { view, shown } = useExplorer();
  const { value: whole, isCounted } = useWholeTotals();
  const { chosen, linkages, partnerships } = countShown(shown);
  return (
    <div role="tablist" aria-label={t("table.lists")} className="tabs" onKeyDown={moveTab}>
      {!isTogether && (
        <Tab name="stakeholders" open={what} onOpen={onOpen}>
          {isLoading && chosen === 0 ? t("table.stakeholders") : t("count.stakeholders", { count: chosen })}
        </Tab>
      )}
      {!isTogether && (
        <Tab name="linkages" open={what} onOpen={onOpen}>
          {isLoading && linkages === 0 ? t("table.linkages") : t("count.linkages", { count: linkages })}
        </Tab>
      )}
      {!isTogether && view.throughProjects && (
        <Tab name="pairs" open={what} onOpen={onOpen}>
          {t("count.pairs", { count: partnerships })}
        </Tab>
      )}
      <Tab name="places" open={what} onOpen={onOpen}>
        {t("places.tab")}
      </Tab>
      {isCounted && (
        <Tab name="all-stakeholders" open={what} onOpen={onOpen}>
          {whole === null ? t("table.allStakeholders") : t("table.allCounted", { count: whole.stakeholders })}
        </Tab>
      )}
      {isCounted && (
        <Tab name="all-linkages" open={what} onOpen={onOpen}>
          {whole === null ? t("table.allLinkages") : t("linkage.all", { count: whole.linkages })}
        </Tab>
      )}
    </div>
  );
}

interface ListProps extends StakeholderTableProps {
  readonly what: Listed;
}

/** The rows of the open list. */
function List({ what, communities, onOrder }: ListProps) {
  if (what === "all-stakeholders") return <AllStakeholders onOrder={onOrder} />;
  if (what === "all-linkages") return <AllLinkages onOrder={onOrder} />;
  if (what === "places") return <PlaceTable onOrder={onOrder} />;
  if (what === "pairs") return <PairTable onOrder={onOrder} />;
  if (what === "linkages") return <LinkageTable onOrder={onOrder} />;
  return <StakeholderTable communities={communities} onOrder={onOrder} />;
}

/** How those who are shown are linked. */
function LinkageTable({ onOrder }: Pick<StakeholderTableProps, "onOrder">) {
  const { view, act, shown, network } = useExplorer();
  const { comparison } = view;
  const columns = useMemo(() => linkageColumns(network, comparison), [network, comparison]);
  return (
    <DataTable
      caption={t("table.linkagesOnMap")}
      columns={columns}
      rows={shown.linkages}
      order={view.order ?? (comparison === null ? BY_KIND : BY_CHANGE)}
      onOrder={onOrder}
      selected={({ from, to }) => view.selected === pairKey(from, to)}
      onOpen={({ from, to }) => {
        act(select(pairKey(from, to)));
      }}
    />
  );
}

/** Who is shown, how they are linked, and where projects are folded, who has some in common: the same as the map, as tables. */
export function TableTwin({ communities, isLoading }: TableTwinProps) {
  const { view, act, network, around, isWhole } = useExplorer();
  const isTogether = isDrawnTogether(view, around, network);
  const what = listOf(view, { isTogether, isWhole });
  const setWhat = (list: Listed): void => {
    act(put({ list, order: null }));
  };
  const onOrder = (order: Order): void => {
    act(put({ order }));
  };
  return (
    <div className="table-twin" aria-busy={isLoading}>
      <Tabs what={what} isLoading={isLoading} isTogether={isTogether} onOpen={setWhat} />
      <MeasureNote />
      <div
        id="table-panel"
        role="tabpanel"
        aria-labelledby={`tab-${what}`}
        className="table-scroll"
        tabIndex={0}
      >
        <List what={what} communities={communities} onOrder={onOrder} />
      </div>
    </div>
  );
}
