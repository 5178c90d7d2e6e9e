import { linkagesCsv, pairsCsv, stakeholdersCsv } from "../export/csv.js";
import { download } from "../export/download.js";
import type { Exported } from "../export/exported.js";
import { toGexf } from "../export/gexf.js";
import { toJson } from "../export/json.js";
import { toPng } from "../export/png.js";
import { toSvg } from "../export/svg.js";
import type { SizeScale } from "../export/svg-legend.js";
import type { Colouring } from "../map/colouring.js";
import type { MapRenderer } from "../map/map-renderer.js";
import type { Scene } from "../map/scene.js";
import { AskError } from "../queries/ask-error.js";

/** The files on offer by the name of their button; each makes and downloads its file. */
export type TakeAwayFiles = Readonly<Record<string, () => Promise<void> | void>>;

const SHARP = 2;

/** What the files are made from. */
export interface FileParts {
  readonly exported: Exported;
  readonly scene: Scene;
  readonly colouring: Colouring;
  readonly scale: SizeScale;
  readonly renderer: () => MapRenderer | null;
}

/** The files of what is shown. Pictures show the map as it is on the screen, zoom included. */
export function takeAwayFiles({ exported, scene, colouring, scale, renderer }: FileParts): TakeAwayFiles {
  const picture = (): string => {
    const map = renderer();
    if (map === null)
      throw new AskError(
        "There is no map on the screen.",
        "Choose the map instead of the table, with somebody on it, then try again.",
      );
    return toSvg(map.capture(), scene, { colouring, scale, sourceLine: exported.citation });
  };
  return {
    "Picture (PNG)": async () => {
      download("linkages.png", await toPng(picture(), SHARP));
    },
    "Picture (SVG)": () => {
      download("linkages.svg", picture(), "image/svg+xml");
    },
    "Stakeholders (CSV)": () => {
      download("stakeholders.csv", stakeholdersCsv(exported), "text/csv");
    },
    "Linkages (CSV)": () => {
      download("linkages.csv", linkagesCsv(exported), "text/csv");
    },
    ...(exported.shown.partnerships.length > 0 && {
      "Pairs with projects in common (CSV)": () => {
        download("pairs-with-projects-in-common.csv", pairsCsv(exported), "text/csv");
      },
    }),
    "Graph (GEXF)": () => {
      download("linkages.gexf", toGexf(exported, scene.positions), "application/gexf+xml");
    },
    "Data (JSON)": () => {
      download("linkages.json", toJson(exported), "application/json");
    },
  };
}
