import { readFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { makeBackup } from "../../server/store/backup/make-backup.js";
import { restoreBackup } from "../../server/store/backup/restore-backup.js";
import { openGraph } from "../../server/store/graph/engines.js";
import { prepareStore } from "../../server/store/prepare-store.js";
import { verifyStore } from "../../server/store/verify/verify-store.js";
import { writeRepository } from "../../server/store/writers/write-repository.js";
import { datasetRecord } from "../../schema/record.js";
import { scratchFolder } from "../support/scratch-folder.js";
import { storedRecords } from "../support/store-records.js";

const HERE = "tests/store/first-release";
const LOGS = ["wal_00000000000000000000.log", "wal_00000000000000294822.log"];

/** The graph file that the first release (commit 96ccae3) had made and filled with its facts when a signal ended it. */
function graphOfFirstRelease(folder: string): string {
  const url = path.join(folder, "graph.grafeo");
  const unpack = (name: string, target: string): void => {
    writeFileSync(target, gunzipSync(readFileSync(path.join(HERE, `${name}.gz`))));
  };
  unpack("graph.grafeo", url);
  mkdirSync(`${url}.wal`);
  for (const log of LOGS) unpack(log, path.join(`${url}.wal`, log));
  writeFileSync(`${url}.commits`, "1\n");
  return url;
}

describe("the graph file of the first release", () => {
  const folder = scratchFolder();

  it("is brought up to date with every record, verified, written to, backed up and restored", async () => {
    const port = await openGraph({ url: graphOfFirstRelease(folder) });
    await prepareStore(port);
    const records = { facets: 68, stakeholders: 116, linkages: 200 };
    expect(await verifyStore(port)).toMatchObject({ isRight: true, version: 2, oldest: 2, records });
    const before = await storedRecords(port);
    await writeRepository(port).upsert(
      datasetRecord.parse({ topics: [{ id: "topic:new", name: "New" }] }),
      new Date(),
    );
    const backup = path.join(folder, "backup");
    await makeBackup(port, backup);
    const other = await openGraph({ url: "memory:" });
    expect(await restoreBackup(other, backup, "2")).toMatchObject({
      verification: { isRight: true, records },
    });
    expect(await storedRecords(other)).toEqual(before);
    await other.close();
    await port.close();
  });
});
