import { type DatasetRecord, datasetRecord } from "../../../schema/record.js";
import type { GraphPort } from "../graph/port.js";
import { ChangeLog } from "../log/change-log.js";
import { Aliases } from "./aliases.js";
import type { Properties } from "./properties.js";
import type { Unresolved } from "./write-options.js";
import { storeParts } from "./write-repository.js";

/** A record of any list of a dataset with the properties that it was stamped with. */
export interface StampedRecord {
  readonly list: keyof DatasetRecord;
  readonly record: { readonly id: string };
  readonly stamps: Properties;
}

/**
 * Stores records, which the graph does not hold, as they were stored before: with their stamps, and without a commit that
 * tells of them. Gives those that name what is not there and were left out.
 */
export async function storeAgain(
  port: GraphPort,
  records: readonly StampedRecord[],
): Promise<readonly Unresolved[]> {
  const lists: Record<string, object[]> = Object.fromEntries(
    Object.keys(datasetRecord.shape).map((list) => [list, []]),
  );
  for (const { list, record } of records) lists[list]?.push(record);
  const stamps = new Map(records.map((one) => [one.record.id, one.stamps]));
  const outcome = await port.write((transaction) =>
    storeParts(
      {
        transaction,
        stamps,
        ...{ now: new Date(), author: { by: null, via: "restore", why: null }, log: new ChangeLog(0, null) },
        ...{ replace: true, dryRun: false, aliases: new Aliases(new Map()), run: { version: null } },
        ...{ known: () => false, isFirst: () => true, isNew: () => true },
      },
      lists as unknown as DatasetRecord,
    ),
  );
  return outcome.unresolved;
}
