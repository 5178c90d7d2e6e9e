import type { LinkageFacts, Network, StakeholderFacts } from "../state/facts.js";
import { type Measured, valueInWords } from "../state/measured.js";
import { periodInWords } from "../state/period.js";
import { LINKAGE_KINDS, STAKEHOLDER_KINDS, STATUSES } from "../state/wording.js";
import type { Column } from "./sort-rows.js";

const names = (list: readonly { name: string }[]): string => list.map(({ name }) => name).join(", ");

/** The first names the row. */
const STAKEHOLDER_COLUMNS: readonly Column<StakeholderFacts>[] = [
  { name: "Name", text: ({ name }) => name },
  { name: "Acronym", text: ({ acronym }) => acronym ?? "" },
  { name: "Kind", text: ({ kind }) => STAKEHOLDER_KINDS[kind].one },
  { name: "Sectors", text: ({ sectors }) => names(sectors) },
  { name: "Places", text: ({ places }) => names(places) },
  { name: "Linkages", text: ({ degree }) => String(degree), number: ({ degree }) => degree },
];

/** The columns of the stakeholders' table, with the measure in use and the place by it where there is one. */
export function stakeholderColumns(measured: Measured | null): readonly Column<StakeholderFacts>[] {
  if (measured === null) return STAKEHOLDER_COLUMNS;
  const { title, values } = measured;
  const value = ({ id }: StakeholderFacts): number | null => values.get(id)?.value ?? null;
  const [name, ...others] = STAKEHOLDER_COLUMNS;
  const columns: readonly Column<StakeholderFacts>[] = [
    {
      name: title,
      text: (one) => {
        const own = value(one);
        return own === null ? "" : valueInWords(own);
      },
      number: (one) => value(one) ?? NaN,
    },
    {
      name: "Rank",
      text: ({ id }) => values.get(id)?.rank?.toLocaleString("en") ?? "",
      number: ({ id }) => values.get(id)?.rank ?? NaN,
    },
  ];
  return name === undefined ? columns : [name, ...columns, ...others];
}

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
