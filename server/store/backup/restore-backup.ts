import { resolve } from "node:path";
import { badInput } from "../../errors.js";
import { stakeholderKindOfId } from "../../../schema/stakeholder-kinds.js";
import type { GraphPort } from "../graph/port.js";
import type { WholeCommit } from "../log/log-repository.js";
import { restoredLog } from "../log/restored-log.js";
import { facetLabelOfId, FACETS } from "../repositories/patterns.js";
import type { Properties } from "../writers/properties.js";
import { storeAgain, type StampedRecord } from "../writers/store-again.js";
import { GRAPH_SCHEMA } from "../writers/write-repository.js";
import { type Verification, verifyStore } from "../verify/verify-store.js";
import { type Sort, SORTS, sortOf } from "./any-record.js";
import { readBackup } from "./backup-folder.js";
import { type ChosenVersion, chooseVersion } from "./choose-version.js";
import { Past } from "./past.js";
import type { Read } from "./state-at.js";

/** How many records of a sort are stored at once. */
const A_BATCH: Readonly<Record<Sort, number>> = { F: 2_000, S: 1_000, L: 4_000 };
const COMMITS_A_BATCH = 20;

/** What a restore came to. */
export interface RestoreOutcome {
  readonly version: number;
  readonly at: string;
  /** Files of the backup that were read. */
  readonly files: number;
  /** Records that name what the backup does not hold. */
  readonly leftOut: number;
  readonly verification: Verification;
}

/** A backup that was looked at, and what of it is to be restored. */
export interface ChosenBackup extends ChosenVersion {
  readonly path: string;
}

/**
 * Looks at a backup as it was after a commit: by its number, or the last one up to a time; the last of all where absent.
 * Throws BACKUP_DAMAGED where a file is not as it was written, BAD_USER_INPUT where it does not go back that far.
 */
export async function chooseBackup(folder: string, asOf?: string): Promise<ChosenBackup> {
  const path = resolve(folder);
  return { path, ...(await chooseVersion(await readBackup(path), asOf)) };
}

/** Looks at a backup and stores it: `chooseBackup`, then `restoreChosen`. */
export const restoreBackup = async (
  port: GraphPort,
  folder: string,
  asOf?: string,
): Promise<RestoreOutcome> => restoreChosen(port, await chooseBackup(folder, asOf));

/**
 * Stores a backup in a graph that holds nothing, and verifies it. Nobody can use the graph before it is whole; after an end
 * in the middle the next restore begins anew. Throws BACKUP_DAMAGED where a file is not as it was written, BAD_USER_INPUT where
 * the graph holds something.
 */
export async function restoreChosen(
  port: GraphPort,
  { path, parts, version }: ChosenBackup,
): Promise<RestoreOutcome> {
  const log = restoredLog(port);
  if (!(await log.isFree()))
    throw badInput(
      "A backup is restored into a graph that holds nothing.",
      "one that holds something",
      "Set GRAPH_URL to another one.",
    );
  const past = await Past.of(path, parts, version);
  await log.begin();
  await port.prepare(GRAPH_SCHEMA);
  let leftOut = 0;
  for (const sort of SORTS)
    for await (const batch of inBatches(past.records(sort), A_BATCH[sort]))
      leftOut += (await storeAgain(port, batch.map(toStamped))).length;
  for await (const batch of inBatches(past.commits(), COMMITS_A_BATCH)) await log.store(batch);
  const [{ root, oldest, first }] = parts;
  await log.stand({ root, oldest, first, version, head: past.head, at: past.at });
  const verification = await verifyStore(port);
  await log.finish();
  return { version, at: past.at, files: parts.length, leftOut, verification };
}

async function* inBatches<T extends Read | WholeCommit>(
  all: AsyncIterable<T>,
  size: number,
): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const one of all) {
    batch.push(one);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function toStamped({ record, version, digest, createdAt, updatedAt }: Read): StampedRecord {
  const stamps: Properties = sortOf(record.id) === "F" ? {} : { createdAt, updatedAt };
  return { list: listOf(record.id), record, stamps: { ...stamps, v: version, digest } };
}

function listOf(id: string): StampedRecord["list"] {
  const label = facetLabelOfId(id);
  if (label !== undefined) return FACETS[label].list;
  return stakeholderKindOfId(id)?.list ?? "linkages";
}
