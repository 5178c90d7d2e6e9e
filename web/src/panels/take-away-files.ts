import { linkagesCsv, pairsCsv, stakeholdersCsv } from "../export/csv.js";
import { download } from "../export/download.js";
import type { Exported } from "../export/exported.js";
import { toGexf } from "../export/gexf.js";
import { toJson } from "../export/json.js";
import { type PictureParts, pictureSvg, type PictureWish } from "../export/picture.js";
import { toPng } from "../export/png.js";
import type { Positions } from "../map/layouts/layout.js";
import { loadLinkageDetails } from "../queries/load-linkage-details.js";

/** The files on offer by the name of their button; each makes and downloads its file. */
export type Files<Wish extends readonly unknown[] = []> = Readonly<
  Record<string, (...wish: Wish) => Promise<void> | void>
>;

const SHARP = 2;

/** The pictures of the map, on white. */
export const pictureFiles = (parts: PictureParts, named: (what: string) => string): Files<[PictureWish]> => ({
  "Picture (PNG)": async (wish) => {
    download(`${named("map")}.png`, await toPng(pictureSvg(parts, wish), SHARP));
  },
  "Picture (SVG)": (wish) => {
    download(`${named("map")}.svg`, pictureSvg(parts, wish), "image/svg+xml");
  },
});

/** The tables and graphs of what is shown; those with linkages ask the service for all that is known of them. */
export function dataFiles(
  exported: Omit<Exported, "details">,
  positions: Positions,
  named: (what: string) => string,
): Files {
  const inFull = async (): Promise<Exported> => ({
    ...exported,
    details: await loadLinkageDetails(exported.shown.linkages.map(({ id }) => id)),
  });
  return {
    "Stakeholders (CSV)": () => {
      download(`${named("stakeholders")}.csv`, stakeholdersCsv(exported), "text/csv");
    },
    "Linkages (CSV)": async () => {
      download(`${named("linkages")}.csv`, linkagesCsv(await inFull()), "text/csv");
    },
    ...(exported.shown.partnerships.length > 0 && {
      "Pairs with projects in common (CSV)": () => {
        download(`${named("pairs")}.csv`, pairsCsv(exported), "text/csv");
      },
    }),
    "Graph (GEXF)": async () => {
      download(`${named("network")}.gexf`, toGexf(await inFull(), positions), "application/gexf+xml");
    },
    "Data (JSON)": async () => {
      download(`${named("network")}.json`, toJson(await inFull()), "application/json");
    },
  };
}
