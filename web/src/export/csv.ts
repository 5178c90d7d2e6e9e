import { homes } from "../state/community.js";
import { type LinkageFacts, type StakeholderFacts } from "../state/facts.js";
import type { Exported } from "./exported.js";
import { type LinkageCells, linkageCells } from "./linkage-cells.js";
import { t } from "../words/words.js";

type Cell = string | number | boolean | null | undefined;

/** A cell as RFC 4180 wants it; what a spreadsheet would take for a formula gets an apostrophe. */
function cell(value: Cell): string {
  const text = value == null ? "" : String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const table = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";

const joined = (list: readonly { readonly name: string }[]): string =>
  list.map(({ name }) => name).join("; ");

/** The shown stakeholders as CSV, with the heads that Gephi reads; the communities and the measure of the map come last. */
export function stakeholdersCsv({ shown, communities, measured }: Omit<Exported, "details">): string {
  const home = homes(communities);
  const columns: readonly (readonly [string, (one: StakeholderFacts) => Cell])[] = [
    ["Id", ({ id }) => id],
    ["Label", ({ name }) => name],
    ["Kind", ({ kind }) => kind],
    ["Acronym", ({ acronym }) => acronym],
    ["Sectors", ({ sectors }) => joined(sectors)],
    ["Places", ({ places }) => joined(places)],
    ["Linkages", ({ linkageCount }) => linkageCount],
    ["Collective", ({ collective }) => collective],
    ...(communities.length === 0 ? [] : [["Community", ({ id }: StakeholderFacts) => home.get(id)] as const]),
    ...(measured === null
      ? []
      : [[measured.title, ({ id }: StakeholderFacts) => measured.values.get(id)?.value] as const]),
  ];
  return table([
    columns.map(([head]) => head),
    ...shown.stakeholders.map((one) => columns.map(([, cellOf]) => cellOf(one))),
  ]);
}

/** Who takes part in the same projects as CSV, an edge for each pair with the number of projects as its weight. */
export const pairsCsv = ({ shown }: Pick<Exported, "shown">): string =>
  table([
    ["Source", "Target", "Type", "Weight", "Label"],
    ...shown.partnerships.map(({ between: [one, other], projectCount }) => [
      one,
      other,
      "Undirected",
      projectCount,
      t("count.projectsInCommon", { count: projectCount }),
    ]),
  ]);

/**
 * The shown linkages as CSV: the heads that Gephi reads, then the names of both ends, what was done, what came of it, the
 * sums, and the documents with the place in each.
 */
export function linkagesCsv({ shown, network, details }: Exported): string {
  const nameOf = (id: string): string => network.stakeholders.get(id)?.name ?? id;
  const columns: readonly (readonly [string, (one: LinkageFacts, cells: LinkageCells) => Cell])[] = [
    ["Source", ({ from }) => from],
    ["Target", ({ to }) => to],
    ["Type", ({ mutual }) => (mutual ? "Undirected" : "Directed")],
    ["Id", ({ id }) => id],
    ["Label", ({ title }) => title],
    ["From", ({ from }) => nameOf(from)],
    ["To", ({ to }) => nameOf(to)],
    ["Kind", ({ kind }) => kind],
    ["Role", ({ role }) => role],
    ["Status", ({ status }) => status],
    ["Period", ({ period }) => period],
    ["Confidence", ({ confidence }) => confidence],
    ["Activity", (_, { activity }) => activity],
    ["Results", (_, { results }) => results],
    ["Amount", (_, { amount }) => amount],
    ["Currency", (_, { currency }) => currency],
    ["Included in", (_, { includedIn }) => includedIn],
    ["Quantity", (_, { quantity }) => quantity],
    ["Sources", (_, { sources }) => sources],
  ];
  return table([
    columns.map(([head]) => head),
    ...shown.linkages.map((one) => {
      const cells = linkageCells(details.get(one.id));
      return columns.map(([, cellOf]) => cellOf(one, cells));
    }),
  ]);
}
