import { existsSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { generateCordis, type Wanted } from "./generate-cordis.js";
import type { Source } from "./size.js";
import { cordisFolder } from "./sizes/cordis.js";

/** The tables of a generated network; they are written once. */
export async function generatedTables(cache: string, wanted: Wanted): Promise<Source> {
  const folder = join(cache, `tables-${Object.values(wanted).join("-")}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}-unfinished`;
    await mkdir(unfinished, { recursive: true });
    await generateCordis(cordisFolder(), unfinished, wanted);
    await rename(unfinished, folder);
  }
  return { cordis: folder };
}
