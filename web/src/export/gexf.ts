import type { Positions } from "../map/layouts/layout.js";
import type { Exported } from "./exported.js";
import { linkageCells } from "./linkage-cells.js";
import { xmlText } from "./xml-text.js";
import { t } from "../words/words.js";

const NODE_ATTRIBUTES = ["kind", "acronym", "sectors", "places"];
const EDGE_ATTRIBUTES = [
  ...["status", "period", "confidence", "role"],
  ...["activity", "results", "amount", "currency", "includedIn", "quantity", "sources"],
];

const declared = (names: readonly string[], of: string): string =>
  `<attributes class="${of}">${names.map((name, id) => `<attribute id="${id}" title="${name}" type="string"/>`).join("")}</attributes>`;

const values = (list: readonly (string | null | undefined)[]): string => {
  const given = list.flatMap((value, id) =>
    value == null || value === "" ? [] : [`<attvalue for="${id}" value="${xmlText(value)}"/>`],
  );
  return given.length === 0 ? "" : `<attvalues>${given.join("")}</attvalues>`;
};

const names = (list: readonly { readonly name: string }[]): string => list.map(({ name }) => name).join("; ");

/**
 * What is shown as GEXF 1.3 (gexf.net), which Gephi opens: one edge for each linkage, told apart by `kind` where they
 * are parallel, and the positions on the map; where projects are folded, one with a weight for those of each pair.
 */
export function toGexf({ shown, citation, details }: Exported, positions: Positions): string {
  const nodes = shown.stakeholders.map(({ id, name, kind, acronym, sectors, places, linkageCount }) => {
    const at = positions.get(id);
    const place = at ? `<viz:position x="${at.x.toFixed(2)}" y="${at.y.toFixed(2)}" z="0"/>` : "";
    const facts = values([kind, acronym, names(sectors), names(places)]);
    return `<node id="${xmlText(id)}" label="${xmlText(name)}">${facts}${place}<viz:size value="${4 + Math.sqrt(linkageCount)}"/></node>`;
  });
  const edges = shown.linkages.map(
    ({ id, from, to, mutual, kind, title, status, period, confidence, role }) => {
      const { activity, results, amount, currency, includedIn, quantity, sources } = linkageCells(
        details.get(id),
      );
      const facts = values([
        ...[status, period, confidence, role],
        ...[
          activity,
          results,
          amount === null ? null : String(amount),
          currency,
          includedIn,
          quantity,
          sources,
        ],
      ]);
      const type = mutual ? "undirected" : "directed";
      return `<edge id="${xmlText(id)}" source="${xmlText(from)}" target="${xmlText(to)}" type="${type}" kind="${kind}" label="${xmlText(title)}">${facts}</edge>`;
    },
  );
  const pairs = shown.partnerships.map(
    ({ id, between: [one, other], projectCount }) =>
      `<edge id="${xmlText(id)}" source="${xmlText(one)}" target="${xmlText(other)}" type="undirected" kind="PROJECTS_IN_COMMON" weight="${projectCount}" label="${t("count.projectsInCommon", { count: projectCount })}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `<meta><creator>Linkages</creator><description>${xmlText(citation)}</description></meta>`,
    '<graph defaultedgetype="directed" mode="static">',
    declared(NODE_ATTRIBUTES, "node"),
    declared(EDGE_ATTRIBUTES, "edge"),
    `<nodes>${nodes.join("\n")}</nodes>`,
    `<edges>${[...edges, ...pairs].join("\n")}</edges>`,
    "</graph>",
    "</gexf>",
    "",
  ].join("\n");
}
