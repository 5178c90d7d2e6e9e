import { type DatasetRecord, datasetRecord } from "../../schema/record.js";
import { words } from "../../schema/fold.js";
import { GraphAnswerer } from "../../server/questions/graph/graph-answerer.js";
import { readWords } from "../../server/questions/graph/graph-words.js";
import { type ReadWords, wordsOf } from "../../server/questions/graph/follow-words.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { createRepositories } from "../../server/store/repositories/repositories.js";
import { dropRecords } from "../../server/store/writers/drop-records.js";
import { GRAPH_SCHEMA, writeRepository } from "../../server/store/writers/write-repository.js";
import { generateDataset } from "../support/generate-dataset.js";
import { recordingPort } from "../support/recording-port.js";
import { seededRandom } from "../support/seeded-random.js";
import { STORED_AT } from "../support/stored-at.js";
import { describeOnEngines } from "../support/test-engines.js";

const SEED = Number(process.env["TEST_SEED"] ?? 20_060_501);
const AUTHOR = { by: null, via: "test", why: null };
/** A statement that reads everything of a sort, part by part. */
const isWhole = (statement: string): boolean => statement.includes(".id > $after");

describeOnEngines(`the words of a graph (seed ${SEED})`, (engine) => {
  const dataset = generateDataset(SEED);
  let port: GraphPort;
  let recorded: ReturnType<typeof recordingPort>;
  beforeEach(async () => {
    port = await engine.open();
    await port.prepare(GRAPH_SCHEMA);
    await writeRepository(port).upsert(dataset, STORED_AT);
    recorded = recordingPort(port);
  });
  afterEach(() => port.close());

  const found = async (read: ReadWords, text: string): Promise<unknown> => {
    const asks = new GraphAnswerer({
      repositories: createRepositories(port),
      facets: new Map(),
      words: read,
      signal: new AbortController().signal,
    });
    const asked = { words: words(text), types: null, kinds: null, filter: null, first: 100 };
    return JSON.parse(JSON.stringify(await asks.search(asked)));
  };
  const write = (some: Partial<DatasetRecord>): Promise<unknown> =>
    writeRepository(port).upsert({ ...datasetRecord.parse({}), ...some }, STORED_AT);

  it("are the same after each write as when they are read anew, and only what it changed is read", async () => {
    const read = wordsOf(recorded.port);
    const random = seededRandom(SEED);
    await read();
    for (let edit = 0; edit < 12; edit++) {
      const agencies = random
        .some(dataset.agencies, 3)
        .map((one) => ({ ...one, name: `${one.name} ${edit}`, summary: `Edited ${edit} times` }));
      const linkages = random.some(dataset.linkages, 3);
      await write({ agencies, linkages: linkages.map((one) => ({ ...one, activity: `Made anew ${edit}` })) });
      await dropRecords(port, random.some(dataset.linkages, 2), [], STORED_AT, AUTHOR);
      recorded.statements.length = 0;
      await read();
      expect(recorded.statements.filter(isWhole)).toEqual([]);
      for (const text of ["edited", `anew ${edit}`, random.pick(dataset.agencies).name, "univ"])
        expect([edit, text, await found(read, text)]).toEqual([
          edit,
          text,
          await found(() => readWords(port), text),
        ]);
    }
  });

  it("are not read again where nothing was written", async () => {
    const read = wordsOf(recorded.port);
    const first = await read();
    recorded.statements.length = 0;
    expect(await read()).toBe(first);
    expect(recorded.statements).toHaveLength(1);
  });

  it("are read anew after a while, for what others write past the log, and nobody waits for it", async () => {
    let time = 0;
    const read = wordsOf(recorded.port, () => time);
    const first = await read();
    const [one] = dataset.agencies;
    await port.write((tx) =>
      tx.run("MATCH (s:Stakeholder {id: $id}) SET s.name = 'Samarkand'", { id: one?.id ?? "" }),
    );
    expect(await read()).toBe(first);
    time = 60_001;
    expect(await read()).toBe(first);
    let words = await read();
    while (words === first) words = await read();
    expect(JSON.stringify(await found(read, "samarkand"))).toContain(`"${one?.id}"`);
    recorded.statements.length = 0;
    await read();
    expect(recorded.statements).toHaveLength(1);
  });

  it("lose who is gone, and are read anew where a place has another name", async () => {
    const read = wordsOf(recorded.port);
    await read();
    const [gone] = dataset.agencies;
    const theirs = dataset.linkages.filter(({ from, to }) => from === gone?.id || to === gone?.id);
    await dropRecords(port, theirs, [gone?.id ?? ""], STORED_AT, AUTHOR);
    expect(JSON.stringify(await found(read, gone?.name ?? ""))).not.toContain(`"${gone?.id}"`);
    recorded.statements.length = 0;
    const [place, ...others] = dataset.places;
    await write({ places: [{ ...place, id: place?.id ?? "", name: "Samarkand" } as never, ...others] });
    expect(await found(read, "samarkand")).toEqual(await found(() => readWords(port), "samarkand"));
    expect(recorded.statements.some(isWhole)).toBe(true);
  });
});
