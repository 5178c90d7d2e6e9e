import { datasetRecord } from "../../schema/record.js";
import { openGraph } from "../../server/store/graph/engines.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { type Commit, logRepository } from "../../server/store/log/log-repository.js";
import { GRAPH_SCHEMA, writeRepository } from "../../server/store/writers/write-repository.js";
import { describeOn, testEngine } from "../support/test-engines.js";

const ROWS = 3_000;
const COMMITS = 12;

/** A commit of so many rows: the first adds them, each later one changes them all. */
const rowsOf = (round: number) =>
  datasetRecord.parse({
    documents: [{ id: "document:d", name: "D" }],
    agencies: Array.from({ length: ROWS }, (_, index) => ({
      ...{ id: `agency:a${index}`, name: `Agency ${index}`, summary: `Round ${round}` },
      sources: [{ document: "document:d", locator: "1" }],
    })),
  });

/** Neo4j shows a commit in pieces to sessions that do not wait for it. */
describeOn(
  testEngine("neo4j"),
  "a log that is read by another session while large commits come",
  (engine) => {
    let [writer, reader]: GraphPort[] = [];
    beforeAll(async () => {
      writer = await engine.open();
      await writer.prepare(GRAPH_SCHEMA);
      // Its own driver shares no bookmarks with the writer's.
      reader = await openGraph(engine.config);
    });
    afterAll(async () => {
      await writer?.close();
      await reader?.close();
    });

    it("has no gap and no half commit at any moment", async () => {
      const log = logRepository(reader as GraphPort);
      const written = (async () => {
        for (let round = 1; round <= COMMITS; round += 1)
          await writeRepository(writer as GraphPort).upsert(rowsOf(round), new Date());
      })();
      const seen: Commit[] = [];
      const prevs: string[] = [];
      while (seen.length < COMMITS) {
        const { version } = await log.head();
        for (const commit of await log.commits(seen.length, version)) {
          prevs.push(commit.prev);
          seen.push(commit);
        }
      }
      await written;
      expect(seen.map(({ seq, changes }) => [seq, changes.length])).toEqual(
        Array.from({ length: COMMITS }, (_, index) => [index + 1, index === 0 ? ROWS + 1 : ROWS]),
      );
      expect(prevs.slice(1)).toEqual(seen.slice(0, -1).map(({ hash }) => hash));
      const last = seen.at(-1)?.changes ?? [];
      expect(new Set(last.map(({ before }) => before["summary"]))).toEqual(new Set([`Round ${COMMITS - 1}`]));
      expect(new Set(last.map(({ after }) => after["summary"]))).toEqual(new Set([`Round ${COMMITS}`]));
    });
  },
);
