import type { LinkageFacts, Network, StakeholderFacts } from "../state/facts.js";
import { periodInWords } from "../state/period.js";
import { LINKAGE_KINDS, STAKEHOLDER_KINDS, STATUSES } from "../state/wording.js";
import type { Column } from "./sort-rows.js";

const names = (list: readonly { name: string }[]): string => list.map(({ name }) => name).join(", ");

/** The columns of the stakeholders' table; the first names the row. */
export const STAKEHOLDER_COLUMNS: readonly Column<StakeholderFacts>[] = [
  { name: "Name", text: ({ name }) => name },
  { name: "Acronym", text: ({ acronym }) => acronym ?? "" },
  { name: "Kind", text: ({ kind }) => STAKEHOLDER_KINDS[kind].one },
  { name: "Sectors", text: ({ sectors }) => names(sectors) },
  { name: "Places", text: ({ places }) => names(places) },
  { name: "Linkages", text: ({ degree }) => String(degree), number: ({ degree }) => degree },
];

/** The columns of the linkages' table; the first names the row. */
export function linkageColumns(network: Network): readonly Column<LinkageFacts>[] {
  const name = (id: string): string => network.stakeholders.get(id)?.name ?? id;
  return [
    { name: "Linkage", text: ({ title }) => title },
    { name: "Kind", text: ({ kind }) => LINKAGE_KINDS[kind] },
    { name: "From", text: ({ from }) => name(from) },
    { name: "To", text: ({ to, mutual }) => name(to) + (mutual ? " (mutual)" : "") },
    {
      name: "Status",
      text: ({ status, confidence }) =>
        (status == null ? "" : STATUSES[status]) + (confidence === "INFERRED" ? " (inferred)" : ""),
    },
    { name: "When", text: ({ period }) => (period == null ? "" : periodInWords(period)) },
  ];
}
