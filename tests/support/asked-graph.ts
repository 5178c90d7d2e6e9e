import { join } from "node:path";
import { readDataset } from "../../schema/read-dataset.js";
import { openGraph } from "../../server/store/graph/engines.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { GRAPH_SCHEMA, writeRepository } from "../../server/store/writers/write-repository.js";
import { type BuiltService, buildService } from "./built-service.js";
import { LinkagesCommand } from "./command.js";
import { scratchFolder } from "./scratch-folder.js";

/** What a command came to, its output by lines. */
export interface Ran {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly errors: string;
}

/** Puts the documents' network into a file; the caller closes it. */
export async function seed(url: string): Promise<GraphPort> {
  const port = await openGraph({ url });
  await port.prepare(GRAPH_SCHEMA);
  await writeRepository(port).upsert(await readDataset("seeds"), new Date(0));
  return port;
}

/** The documents' network in a file for a suite, and the commands over it, each as a process of its own. */
export function askedGraph() {
  const folder = scratchFolder();
  const seeded = join(folder, "seeded.graph");
  let built: BuiltService;

  beforeAll(async () => {
    built = await buildService();
    await (await seed(seeded)).close();
  });
  afterAll(() => built.remove());

  async function linkages(args: readonly string[], file = seeded): Promise<Ran> {
    const { code, output, errors } = await new LinkagesCommand(built, file, process.cwd(), args).ended;
    return { code, lines: output === "" ? [] : output.replace(/\n$/u, "").split("\n"), errors };
  }

  return { folder, seeded, linkages };
}
