import { type Community, homes } from "../state/community.js";
import { changeOf, CHANGES, comparisonTitle } from "../state/comparison.js";
import type { LinkageFacts, Network, PartnershipFacts, StakeholderFacts } from "../state/facts.js";
import { type Measured, valueInWords } from "../state/measured.js";
import { periodInWords } from "../state/period.js";
import type { Comparison } from "../state/view.js";
import { LINKAGE_KINDS, STAKEHOLDER_KINDS, STATUSES } from "../state/wording.js";
import type { Column } from "./sort-rows.js";

const names = (list: readonly { name: string }[]): string => list.map(({ name }) => name).join(", ");

/** How many projects a pair has in common. */
export const IN_COMMON = "Projects in common";

/** The first names the row. */
const STAKEHOLDER_COLUMNS: readonly Column<StakeholderFacts>[] = [
  { name: "Name", text: ({ name }) => name },
  { name: "Acronym", text: ({ acronym }) => acronym ?? "" },
  { name: "Kind", text: ({ kind }) => STAKEHOLDER_KINDS[kind].one },
  { name: "Sectors", text: ({ sectors }) => names(sectors) },
  { name: "Places", text: ({ places }) => names(places) },
  {
    name: "Linkages",
    text: ({ linkageCount }) => String(linkageCount),
    number: ({ linkageCount }) => linkageCount,
  },
];

function measureColumns({ title, values }: Measured): readonly Column<StakeholderFacts>[] {
  const value = ({ id }: StakeholderFacts): number | null => values.get(id)?.value ?? null;
  return [
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
}

/** To which community a stakeholder belongs, under the name that the legend has. */
function communityColumn(communities: readonly Community[]): Column<StakeholderFacts> {
  const home = homes(communities);
  return { name: "Community", text: ({ id }) => home.get(id) ?? "" };
}

/** The columns of the stakeholders' table, with the measure and the communities that the view asks for. */
export function stakeholderColumns(
  measured: Measured | null,
  communities: readonly Community[],
): readonly Column<StakeholderFacts>[] {
  return [
    ...STAKEHOLDER_COLUMNS.slice(0, 1),
    ...(measured === null ? [] : measureColumns(measured)),
    ...(communities.length === 0 ? [] : [communityColumn(communities)]),
    ...STAKEHOLDER_COLUMNS.slice(1),
  ];
}

/** At which of two times a linkage was, in the words of the legend. */
function changeColumn(comparison: Comparison): Column<LinkageFacts> {
  const change = changeOf(comparison);
  return {
    name: comparisonTitle(comparison),
    text: (linkage) => {
      const found = change(linkage);
      return found === null ? "" : CHANGES[found];
    },
  };
}

/** The columns of the table of those who take part in the same projects; the first names the row. */
export function pairColumns({ stakeholders }: Network): readonly Column<PartnershipFacts>[] {
  const name = (id: string): string => stakeholders.get(id)?.name ?? id;
  return [
    { name: "Who", text: ({ between: [one] }) => name(one) },
    { name: "With whom", text: ({ between: [, other] }) => name(other) },
    {
      name: IN_COMMON,
      text: ({ projectCount }) => projectCount.toLocaleString("en"),
      number: ({ projectCount }) => projectCount,
    },
  ];
}

/** The columns of the linkages' table, with the two times that are compared; the first names the row. */
export function linkageColumns(
  network: Network,
  comparison: Comparison | null,
): readonly Column<LinkageFacts>[] {
  const name = (id: string): string => network.stakeholders.get(id)?.name ?? id;
  return [
    { name: "Linkage", text: ({ title }) => title },
    ...(comparison === null ? [] : [changeColumn(comparison)]),
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
