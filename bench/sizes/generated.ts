import { existsSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import type { Size } from "../size.js";
import { cordisFolder } from "./cordis.js";
import { generateCordis } from "../generate-cordis.js";

const WANTED = { stakeholders: 100_000, linkages: 1_000_000, seed: 42 };

/** A network of CORDIS's shape with 100,000 stakeholders and a million linkages; the tables are written once. */
export const generated: Size = {
  key: "generated",
  title: "generated, CORDIS-like",
  source: async (cache) => {
    const folder = join(cache, `tables-${Object.values(WANTED).join("-")}`);
    if (!existsSync(folder)) {
      const unfinished = `${folder}-unfinished`;
      await mkdir(unfinished, { recursive: true });
      await generateCordis(cordisFolder(), unfinished, WANTED);
      await rename(unfinished, folder);
    }
    return { cordis: folder };
  },
};
