import { attack } from "../../tools/attack/attack.js";
import { type AttackedService, startAttacked } from "../../tools/attack/attacked-service.js";
import { startProbe } from "../../tools/attack/health-probe.js";
import { type BuiltService, buildService } from "../support/built-service.js";
import { graphqlSchema } from "../support/graphql-schema.js";

/** Answered, refused, or sent away in time: what a service may do to any document. */
const FAIR = new Set([200, 400, 413, 429, 503, 504]);

describe("a service under attack", () => {
  let built: BuiltService;
  let service: AttackedService;
  beforeAll(async () => {
    built = await buildService();
    service = await startAttacked(built.main, {
      GRAPH_URL: "memory:",
      SEED: "seeds",
      CLIENT_COST: "0",
    });
  });
  afterAll(async () => {
    await service.stop();
    await built.remove();
  });

  it("lives through the dearest document of every question and grown random ones, and says so on /healthz", async () => {
    const probe = startProbe(service.url);
    const blows = await attack({
      schema: await graphqlSchema,
      service,
      probe,
      documents: 20,
      seed: 7,
      turns: 1,
      only: "Query.",
      tell: () => undefined,
    });
    await probe.stop();
    expect(blows.length).toBeGreaterThan(40);
    expect(blows.filter(({ status }) => !FAIR.has(status))).toEqual([]);
    expect(blows.filter(({ code }) => code === "INTERNAL_SERVER_ERROR")).toEqual([]);
    expect(blows.filter(({ waitMs }) => waitMs < 0)).toEqual([]);
    expect(service.isAlive).toBe(true);
  });
});
