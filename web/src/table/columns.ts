import { type Community, homes } from "../state/community.js";
import { changeOf, comparisonTitle } from "../state/comparison.js";
import type { LinkageFacts, Network, PartnershipFacts, StakeholderFacts } from "../state/facts.js";
import { type Measured, measureTitle, valueInWords } from "../state/measured.js";
import { statusInWords } from "../state/linkage-words.js";
import { periodInWords } from "../state/period.js";
import type { Comparison } from "../state/view.js";
import type { Column } from "./sort-rows.js";
import { numberText } from "../words/formats.js";
import { t } from "../words/words.js";

const names = (list: readonly { name: string }[]): string =>
  list.map(({ name }) => name).join(t("list.comma"));

/** The first names the row. */
const ownColumns = (): readonly Column<StakeholderFacts>[] => [
  { key: "Name", name: t("column.name"), text: ({ name }) => name },
  { key: "Acronym", name: t("column.acronym"), text: ({ acronym }) => acronym ?? "" },
  { key: "Kind", name: t("column.kind"), text: ({ kind }) => t(`kind.one.${kind}`) },
  { key: "Sectors", name: t("column.sectors"), text: ({ sectors }) => names(sectors) },
  { key: "Places", name: t("column.places"), text: ({ places }) => names(places) },
  {
    key: "Linkages",
    name: t("column.linkages"),
    text: ({ linkageCount }) => numberText(linkageCount),
    number: ({ linkageCount }) => linkageCount,
  },
];

function measureColumns(measured: Measured): readonly Column<StakeholderFacts>[] {
  const { title, values } = measured;
  const value = ({ id }: StakeholderFacts): number | null => values.get(id)?.value ?? null;
  return [
    {
      key: title,
      name: measureTitle(measured),
      text: (one) => {
        const own = value(one);
        return own === null ? "" : valueInWords(own);
      },
      number: (one) => value(one) ?? NaN,
    },
    {
      key: "Rank",
      name: t("column.rank"),
      text: ({ id }) => {
        const rank = values.get(id)?.rank;
        return rank == null ? "" : numberText(rank);
      },
      number: ({ id }) => values.get(id)?.rank ?? NaN,
    },
  ];
}

/** To which community a stakeholder belongs, under the name that the legend has. */
function communityColumn(communities: readonly Community[]): Column<StakeholderFacts> {
  const home = homes(communities);
  return { key: "Community", name: t("column.community"), text: ({ id }) => home.get(id) ?? "" };
}

/** The columns of the stakeholders' table, with the measure and the communities that the view asks for. */
export function stakeholderColumns(
  measured: Measured | null,
  communities: readonly Community[],
): readonly Column<StakeholderFacts>[] {
  const [name, ...others] = ownColumns();
  return [
    ...(name === undefined ? [] : [name]),
    ...(measured === null ? [] : measureColumns(measured)),
    ...(communities.length === 0 ? [] : [communityColumn(communities)]),
    ...others,
  ];
}

/** What the column that compares two times is called in addresses. */
export const CHANGE = "Change";

/** At which of two times a linkage was, in the words of the legend. */
function changeColumn(comparison: Comparison): Column<LinkageFacts> {
  const change = changeOf(comparison);
  return {
    key: CHANGE,
    name: comparisonTitle(comparison),
    text: (linkage) => {
      const found = change(linkage);
      return found === null ? "" : t(`change.${found}`);
    },
  };
}

/** The columns of the table of those who take part in the same projects; the first names the row. */
export function pairColumns({ stakeholders }: Network): readonly Column<PartnershipFacts>[] {
  const name = (id: string): string => stakeholders.get(id)?.name ?? id;
  return [
    { key: "Who", name: t("column.who"), text: ({ between: [one] }) => name(one) },
    { key: "With whom", name: t("column.withWhom"), text: ({ between: [, other] }) => name(other) },
    {
      key: "Projects in common",
      name: t("column.inCommon"),
      text: ({ projectCount }) => numberText(projectCount),
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
    { key: "Linkage", name: t("column.linkage"), text: ({ title }) => title },
    ...(comparison === null ? [] : [changeColumn(comparison)]),
    { key: "Kind", name: t("column.kind"), text: ({ kind }) => t(`linkageKind.${kind}`) },
    { key: "From", name: t("column.from"), text: ({ from }) => name(from) },
    {
      key: "To",
      name: t("column.to"),
      text: ({ to, mutual }) => (mutual ? t("cell.mutual", { name: name(to) }) : name(to)),
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
}
