import { linkagesCsv, pairsCsv, stakeholdersCsv } from "../../export/csv.js";
import { download } from "../../export/download.js";
import type { Exported } from "../../export/exported.js";
import { toGexf } from "../../export/gexf.js";
import { toJson } from "../../export/json.js";
import { type PictureParts, pictureSvg, type PictureWish } from "../../export/picture.js";
import { toPng } from "../../export/png.js";
import type { Positions } from "../../map/layouts/layout.js";
import { loadLinkageDetails } from "../../queries/load-linkage-details.js";
import { t } from "../../words/words.js";

/** Files on offer: the name of the button of each, and what makes and downloads it. */
export type Files<Wish extends readonly unknown[] = []> = readonly {
  readonly name: string;
  readonly make: (...wish: Wish) => Promise<void> | void;
}[];

const SHARP = 2;

/** The pictures of the map, on white. */
export const pictureFiles = (parts: PictureParts, named: (what: string) => string): Files<[PictureWish]> => [
  {
    name: t("share.png"),
    make: async (wish) => {
      download(`${named("map")}.png`, await toPng(pictureSvg(parts, wish), SHARP));
    },
  },
  {
    name: t("share.svg"),
    make: (wish) => {
      download(`${named("map")}.svg`, pictureSvg(parts, wish), "image/svg+xml");
    },
  },
];

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
  const csv = (what: string, text: string): void => {
    download(`${named(what)}.csv`, text, "text/csv");
  };
  const pairs = {
    name: t("share.pairsCsv"),
    make: () => {
      csv("pairs", pairsCsv(exported));
    },
  };
  return [
    {
      name: t("share.stakeholdersCsv"),
      make: () => {
        csv("stakeholders", stakeholdersCsv(exported));
      },
    },
    {
      name: t("share.linkagesCsv"),
      make: async () => {
        csv("linkages", linkagesCsv(await inFull()));
      },
    },
    ...(exported.shown.partnerships.length > 0 ? [pairs] : []),
    {
      name: t("share.gexf"),
      make: async () => {
        download(`${named("network")}.gexf`, toGexf(await inFull(), positions), "application/gexf+xml");
      },
    },
    {
      name: t("share.json"),
      make: async () => {
        download(`${named("network")}.json`, toJson(await inFull()), "application/json");
      },
    },
  ];
}
