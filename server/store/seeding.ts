import type { Logger } from "pino";
import { DatasetError } from "../../schema/dataset-error.js";
import { readDataset } from "../../schema/read-dataset.js";
import { LinkagesError } from "../errors.js";
import type { GraphPort } from "./graph/port.js";
import type { Authorship } from "./log/commit.js";
import { prepareStore } from "./prepare-store.js";
import { writeRepository } from "./writers/write-repository.js";

/** Is anything stored, apart from notes and the log? */
const ANYTHING = "MATCH (n) WHERE NOT n:Meta AND NOT n:Commit AND NOT n:Block RETURN 1 AS one LIMIT 1";

const SEED: Authorship = { by: null, via: "seed", why: "The graph was empty." };

/**
 * Makes the graph ready: constraints and indexes, and the dataset of a folder when nothing is stored yet (all of it in
 * one transaction). A graph with anything in it is left as it is. Throws DATASET_INVALID, with every problem found.
 */
export async function seedIfEmpty(port: GraphPort, folder: string, logger: Logger): Promise<void> {
  await prepareStore(port);
  if ((await port.read(ANYTHING)).length > 0) return;
  const dataset = await readDataset(folder).catch((error: unknown) => {
    if (error instanceof DatasetError)
      throw new LinkagesError("DATASET_INVALID", { where: folder, problems: error.message }, error);
    throw error;
  });
  const stored = await writeRepository(port).upsert(dataset, new Date(), SEED);
  logger.info(stored, "stored the first network");
}
