import { parse } from "graphql";
import { pino } from "pino";
import { createContext } from "../../server/api/context.js";
import { jsonSteps } from "../../server/api/execution/run/json-steps.js";
import { type Clock, Pace } from "../../server/api/execution/run/pace.js";
import { execution, inSlicesWhereDear } from "../../server/api/execution/run/execution.js";
import { wantedFields } from "../../server/api/execution/wanted-fields.js";
import { buildGraphqlSchema } from "../../server/api/graphql-schema.js";
import { nextTurn, SLICE_MS } from "../../server/store/graph/turns.js";
import { openGraph } from "../../server/store/graph/engines.js";
import { seedIfEmpty } from "../../server/store/seeding.js";

const logger = pino({ level: "silent" });

/** A clock that goes on by a millisecond at each look, and counts how often others had their turn. */
function countingClock(): Clock & { readonly rests: () => number } {
  let [now, rests] = [0, 0];
  return {
    now: () => (now += 1),
    rest: () => {
      rests += 1;
      return Promise.resolve();
    },
    rests: () => rests,
  };
}

describe("the pace of an execution", () => {
  it("never does more in one turn than the looks at the clock of one slice", async () => {
    const clock = countingClock();
    const pace = new Pace(new AbortController().signal, clock);
    const turns = new Map<number, number>();
    await new Promise<void>((resolve) => {
      const work = (left: number): void => {
        for (let value = left; value > 0; value--) {
          if (pace.isDue) {
            pace.later(() => {
              work(value);
            });
            return;
          }
          turns.set(clock.rests(), (turns.get(clock.rests()) ?? 0) + 1);
        }
        resolve();
      };
      work(10_000);
    });
    const values = [...turns.values()];
    expect(values.reduce((sum, count) => sum + count, 0)).toBe(10_000);
    expect(Math.max(...values)).toBeLessThanOrEqual(16 * (SLICE_MS + 1));
  });

  it("drops what was left when the signal aborts", async () => {
    const gone = new AbortController();
    const pace = new Pace(gone.signal, { now: () => performance.now(), rest: nextTurn });
    let done = 0;
    gone.abort();
    pace.later(() => (done += 1));
    await nextTurn();
    await nextTurn();
    expect(done).toBe(0);
  });

  it("lets one of those who wait go on in each turn", async () => {
    const seen: string[] = [];
    const others = (async () => {
      for (let turn = 0; turn < 2; turn++) {
        await new Promise<void>((resolve) => setImmediate(resolve));
        seen.push("other");
      }
    })();
    await Promise.all([nextTurn().then(() => seen.push("a")), nextTurn().then(() => seen.push("b")), others]);
    expect(seen.indexOf("b") - seen.indexOf("a")).toBeGreaterThan(1);
  });
});

describe("an execution in slices", () => {
  it("makes room while it completes a large network, and ends without an answer when nobody waits", async () => {
    const port = await openGraph({ url: "memory:" });
    await seedIfEmpty(port, "seeds", logger);
    const schema = await buildGraphqlSchema();
    const document = parse(
      "{ network(maxNodes: 500) { nodes { id name sectors { id } } linkages { id from { id } to { id } } } }",
    );
    const run = (clock: Clock, gone = new AbortController()) =>
      execution(
        schema,
        (signal) => new Pace(signal, clock),
      )({
        document,
        contextValue: createContext(port, {
          ...{ requestId: "x", timeoutMs: 20_000, logger },
          signal: gone.signal,
        }),
      });
    const clock = countingClock();
    const { data } = await run(clock);
    const { nodes, linkages } = (data as { network: Record<string, unknown[]> }).network;
    const objects = (nodes?.length ?? 0) + 3 * (linkages?.length ?? 0);
    expect(clock.rests()).toBeGreaterThan(objects / 16 / (SLICE_MS + 1) - 1);
    expect(clock.rests()).toBeGreaterThan(2);

    const gone = new AbortController();
    let isAnswered = false;
    const late: Clock = {
      ...countingClock(),
      rest: () => {
        gone.abort(new Error("gone"));
        return Promise.resolve();
      },
    };
    void Promise.resolve(run(late, gone)).then(() => (isAnswered = true));
    while (!gone.signal.aborted) await new Promise<void>((resolve) => setImmediate(resolve));
    await nextTurn();
    expect(isAnswered).toBe(false);
    await port.close();
  });
});

describe("documents that are executed in slices", () => {
  it.each([
    ["{ stakeholders { nodes { name } } }", 9_999, false],
    ["{ stakeholders { nodes { name } } }", 10_001, true],
    ["{ network { nodes { id } } }", 300, true],
    ["{ opportunities { score introduction { linkages { id } } } }", 300, true],
    ["{ match { reasons { proofs { linkages { id } } } } }", 300, true],
    ["{ match { reasons { proofs { linkages { id } } } } }", 200, false],
  ])("%s at a cost of %i: %s", async (query, cost, isSliced) => {
    let isQuick = false;
    const execute = inSlicesWhereDear(await buildGraphqlSchema(), () => {
      isQuick = true;
      return {};
    });
    const document = parse(query);
    const contextValue = {
      trail: { cost },
      wanted: { fields: wantedFields(document) },
      signal: AbortSignal.abort(),
    };
    void execute({ document, contextValue });
    expect(isQuick).toBe(!isSliced);
  });
});

describe("the text of an answer", () => {
  const item = (i: number): object => ({
    id: `x${i}`,
    name: `"${i}" é`,
    none: null,
    parts: [],
    is: i % 2 === 0,
  });
  const values: unknown[] = [
    null,
    {},
    [],
    { data: { a: [], b: {}, c: undefined, d: "x".repeat(100_000) } },
    { data: Array.from({ length: 5_000 }, (_, i) => item(i)), extensions: { cost: 1 } },
    {
      deep: Array.from({ length: 30 }, (_, i) => ({
        i,
        list: Array.from({ length: 300 }, (__, j) => item(j)),
      })),
    },
  ];

  it.each(values.map((value, index) => ({ index, value })))(
    "is that of JSON.stringify ($index)",
    ({ value }) => {
      const steps = jsonSteps(value);
      for (;;) {
        const { done, value: text } = steps.next();
        if (done !== true) continue;
        expect(text).toBe(JSON.stringify(value));
        return;
      }
    },
  );

  it("is written in as many steps as it has parts of 500 values", () => {
    const steps = jsonSteps(values[4]);
    let count = 0;
    while (steps.next().done !== true) count += 1;
    expect(count).toBeGreaterThan((5_000 * 5) / 500 - 1);
  });
});
