import { setTimeout as pause } from "node:timers/promises";
import { openGraph } from "../../server/store/graph/engines.js";
import { RandomEditor } from "../instances/editor.js";
import { type Ground, startImporter, STAKEHOLDERS, writeEditions } from "../kills/cast.js";

const EDIT_EVERY_MS = 1_000;
const EDITS_AN_IMPORT = 120;

/** What was written beside the questions. */
export interface Written {
  edits: number;
  imports: number;
}

/** Edits the graph of a ground once a second by a connection of its own, and imports another edition every two minutes. */
export async function keepWriting(
  ground: Ground,
  seed: number,
  isOver: () => boolean,
  written: Written,
): Promise<void> {
  const { GRAPH_URL: url = "", GRAPH_USER: user, GRAPH_PASSWORD: password } = ground.settings;
  await writeEditions(ground);
  const port = await openGraph({ url, user, password });
  const editor = new RandomEditor(port, seed, STAKEHOLDERS);
  for (; !isOver(); written.edits += 1) {
    if (written.edits % EDITS_AN_IMPORT === 0) {
      const importer = startImporter(ground, written.imports);
      const code = await importer.ended;
      if (code !== 0)
        throw new Error(`The import ended with ${code}: ${importer.lines.slice(-5).join("\n")}`);
      written.imports += 1;
    }
    await editor.edit();
    await pause(EDIT_EVERY_MS);
  }
  await port.close();
}
