import { type DatasetRecord, datasetRecord, type StakeholderRecord } from "../schema/record.js";
import { stakeholderKindOfId } from "../schema/stakeholder-kinds.js";
import { openGraph } from "../server/store/graph/engines.js";
import type { GraphPort } from "../server/store/graph/port.js";
import { STAKEHOLDER } from "../server/store/repositories/stored.js";
import { toStakeholderRecord } from "../server/store/repositories/stored-record.js";
import { writeRepository } from "../server/store/writers/write-repository.js";
import type { EditNews, EditOrder } from "./edits.js";

/**
 * Another instance that writes: on `begin` it changes the summary of one stakeholder after another through our own
 * writer, one a second from now on, until `halt`, when it writes everything back as it was; on `end` that, too, and ends.
 */
const { GRAPH_URL: url = "", GRAPH_USER: user, GRAPH_PASSWORD: password, BENCH_IDS = "[]" } = process.env;
const EVERY_MS = 1_000;

const RECORDS = `UNWIND $ids AS id MATCH (n:Stakeholder {id: id}) RETURN ${STAKEHOLDER.of("n")}`;

const port = await openGraph({ url, user, password });
const originals = await readRecords(port, JSON.parse(BENCH_IDS) as string[]);
const changed = new Map<string, StakeholderRecord>();
let timer: NodeJS.Timeout | undefined;
let count = 0;
let writing: Promise<void> = Promise.resolve();

const tell = (news: EditNews): void => void process.send?.(news);

async function readRecords(graph: GraphPort, ids: string[]): Promise<StakeholderRecord[]> {
  const rows = await graph.read(RECORDS, { ids });
  return rows.map(([columns]) => toStakeholderRecord(STAKEHOLDER.decode(columns)));
}

const store = async (record: StakeholderRecord): Promise<void> => {
  await writeRepository(port).upsert(datasetOf(record), new Date());
};

function datasetOf(record: StakeholderRecord): DatasetRecord {
  const list = stakeholderKindOfId(record.id)?.list ?? "projects";
  return { ...datasetRecord.parse({}), [list]: [record] };
}

async function edit(): Promise<void> {
  const record = originals[count % originals.length] as StakeholderRecord;
  count += 1;
  // What was said stays, so that searches find the same, and what is added nobody searches for.
  const summary = `${record.summary ?? ""} Zzbench ${count}.`.trim();
  changed.set(record.id, record);
  const begun = performance.now();
  await store({ ...record, summary });
  tell({ edited: record.id, summary, at: Date.now(), ms: performance.now() - begun });
}

/** One after the other: an edit that takes longer than a second holds the next one up. */
function editNext(): void {
  writing = writing.then(edit).catch((error: unknown) => {
    tell({ failed: String(error) });
  });
}

async function obey(order: EditOrder): Promise<void> {
  if (order === "begin") {
    timer = setInterval(editNext, EVERY_MS);
    editNext();
    return;
  }
  clearInterval(timer);
  await writing;
  for (const record of changed.values()) await store(record);
  changed.clear();
  if (order === "end") {
    await port.close();
    process.disconnect();
    return;
  }
  tell({ halted: true });
}

process.on("message", (order: EditOrder) => {
  obey(order).catch((error: unknown) => {
    tell({ failed: String(error) });
    process.exitCode = 1;
  });
});
tell({ ready: originals.length });
