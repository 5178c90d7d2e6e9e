import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Size } from "../size.js";

/** The folder of the CORDIS tables; throws where it cannot be found. */
export function cordisFolder(): string {
  const folder = join(process.env["LINKAGES_DATA"] ?? "", "cordis-h2020");
  if (process.env["LINKAGES_DATA"] === undefined || !existsSync(folder))
    throw new Error(
      `LINKAGES_DATA must name the folder that holds cordis-h2020/; ${process.env["LINKAGES_DATA"] ?? "it"} ` +
        "does not. Set it, or bench the size documents.",
    );
  return folder;
}

/** The research projects of Horizon 2020 that began before 2019. */
export const cordis: Size = {
  key: "cordis",
  title: "CORDIS H2020",
  source: () => Promise.resolve({ cordis: cordisFolder() }),
};
