import { datasetRecord } from "../../schema/record.js";
import { openGraph } from "../../server/store/graph/engines.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { type Commit, logRepository } from "../../server/store/log/log-repository.js";
import { GRAPH_SCHEMA, writeRepository } from "../../server/store/writers/write-repository.js";
import { describeOn, testEngine } from "../support/test-engines.js";

const ROWS = 3_000;
const COMMITS = 8;
const READERS = 4;

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

    /** Asks on and on for what comes next, told of it or not, so that it looks at a commit while it appears. */
    async function followed(): Promise<Commit[]> {
      const log = logRepository(reader as GraphPort);
      const seen: Commit[] = [];
      while (seen.length < COMMITS) {
        const { version } = await log.head();
        seen.push(...(await log.commits(seen.length, Math.max(version, seen.length + 1))));
      }
      return seen;
    }

    it("has no gap and no half commit at any moment", async () => {
      const readers = Promise.all(Array.from({ length: READERS }, followed));
      for (let round = 1; round <= COMMITS; round += 1)
        await writeRepository(writer as GraphPort).upsert(rowsOf(round), new Date());
      const changes = Array.from({ length: COMMITS }, (_, index) => (index === 0 ? ROWS + 1 : ROWS));
      for (const seen of await readers) {
        expect(seen.map((commit) => [commit.seq, commit.changes.length])).toEqual(
          changes.map((count, index) => [index + 1, count]),
        );
        expect(seen.slice(1).map(({ prev }) => prev)).toEqual(seen.slice(0, -1).map(({ hash }) => hash));
        const last = seen.at(-1)?.changes ?? [];
        expect(new Set(last.map(({ before }) => before["summary"]))).toEqual(
          new Set([`Round ${COMMITS - 1}`]),
        );
        expect(new Set(last.map(({ after }) => after["summary"]))).toEqual(new Set([`Round ${COMMITS}`]));
      }
    });
  },
);
