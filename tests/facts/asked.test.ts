import { openService, type Service } from "../support/service.js";
import { describeHeldOrNot } from "../support/test-engines.js";
import { BODIES } from "./asked/bodies.js";
import { CLUSTERS } from "./asked/clusters.js";
import { MONEY_AND_RESULTS } from "./asked/money-and-results.js";
import { SOURCES } from "./asked/sources.js";
import { TIME } from "./asked/time.js";

const QUESTIONS = [...BODIES, ...CLUSTERS, ...TIME, ...MONEY_AND_RESULTS, ...SOURCES];

/** Every value of an answer. */
const valuesIn = (data: unknown): unknown[] =>
  typeof data === "object" && data !== null ? Object.values(data).flatMap(valuesIn) : [data];

const inOrder = (values: readonly unknown[]): string[] => values.map((value) => String(value)).sort();

describe("the questions that are asked of the documents", () => {
  it("are eighty and more, each asked once", () => {
    expect(new Set(QUESTIONS.map(({ asks }) => asks)).size).toBe(QUESTIONS.length);
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(80);
  });
});

describeHeldOrNot("the documents, asked", (engine, isHeld) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService(engine, { isHeld });
  }, 900_000);
  afterAll(() => service.close());

  it.each(QUESTIONS.map((question) => [question.asks, question] as const))(
    "%s",
    async (_, { query, answer }) => {
      expect(inOrder(valuesIn(await service.get(query)))).toEqual(inOrder(answer));
    },
  );
});
