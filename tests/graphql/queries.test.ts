import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { graphql, type GraphQLSchema } from "graphql";
import { pino } from "pino";
import { createContext } from "../../server/api/context.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { buildGraphqlSchema } from "../../server/api/graphql-schema.js";
import { seedIfEmpty } from "../../server/store/seeding.js";
import { describeOnEngines } from "../support/test-engines.js";

const FOLDER = "docs/queries";
const files = readdirSync(FOLDER);
const questions = files.filter((file) => file.endsWith(".graphql"));
const logger = pino({ level: "silent" });

describe("docs/queries", () => {
  it("holds at least 25 questions, each with its answer", () => {
    const answered = questions.filter((file) => files.includes(file.replace(".graphql", ".json")));
    expect(answered).toEqual(questions);
    expect(questions.length).toBeGreaterThanOrEqual(25);
    expect(files.length).toBe(2 * questions.length);
  });

  it("opens each question with a comment that says who asks what", () => {
    const silent = questions.filter((file) => !/^# .+: /u.test(readFileSync(join(FOLDER, file), "utf8")));
    expect(silent).toEqual([]);
  });
});

describeOnEngines("docs/queries answered", (engine) => {
  let port: GraphPort;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    port = await engine.open();
    await seedIfEmpty(port, "seeds", logger);
    schema = await buildGraphqlSchema();
  });
  afterAll(() => port.close());

  it.each(questions)("%s has the answer that stands beside it", async (file) => {
    const scope = { requestId: file, signal: new AbortController().signal, timeoutMs: 20_000, logger };
    const source = readFileSync(join(FOLDER, file), "utf8");
    const answer = await graphql({ schema, source, contextValue: createContext(port, scope) });
    const expected = JSON.parse(
      readFileSync(join(FOLDER, file.replace(".graphql", ".json")), "utf8"),
    ) as unknown;
    expect(JSON.parse(JSON.stringify(answer))).toEqual(expected);
    expect(answer.errors).toBeUndefined();
  });
});
