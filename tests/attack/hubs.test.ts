import { STAKEHOLDER_KIND_KEYS } from "../../schema/stakeholder-kinds.js";
import { hasCoParticipant } from "../../server/network/co-participants.js";
import type { Test } from "../../server/network/filters/conditions.js";
import { stakeholderTest } from "../../server/network/filters/filter-tests.js";
import { initiativeTest } from "../../server/network/filters/initiative-tests.js";
import { isLong, settled, stepsOf } from "../../server/network/filters/long-tests.js";
import { partOf } from "../../server/analysis/part-of.js";
import { datedRows } from "../../server/network/columns/dated-rows.js";
import type { Snapshot } from "../../server/network/versions/snapshot.js";
import { sidesOf } from "../../server/questions/memory/grouped-sides.js";
import { followed } from "../../server/questions/memory/members.js";
import { shortestPaths } from "../../server/questions/memory/shortest-paths.js";
import { foundBy } from "../../server/questions/memory/whole-answers.js";
import { admitted } from "../../server/questions/memory/admits.js";
import type { Walk } from "../../server/store/repositories/walk.js";
import { LentMarks } from "../../server/network/arrays/marks.js";
import { Orders } from "../../server/network/orders/orders.js";
import type { Network } from "../../server/network/network.js";
import type { Steps } from "../../server/network/turns/steps.js";
import { counted } from "../../server/questions/memory/linkage-counts.js";
import { incidentTo } from "../../server/questions/memory/incident-to.js";
import { linkagesAmong } from "../../server/questions/memory/linkages-among.js";
import { linkagesByPartner } from "../../server/questions/memory/linkages-by-partner.js";
import { eachStepFrom } from "../../server/questions/memory/network-steps.js";
import { sifted } from "../../server/questions/memory/record-answers.js";
import { stepsOfEach } from "../../server/questions/memory/steps-of-each.js";
import { SLICE_MS } from "../../server/store/graph/turns.js";

/** Linkages of one with everybody else: far more than can be looked at in one turn. */
const MANY = 6_400;

const numbers = Int32Array.from({ length: MANY }, (_, index) => index);
const hub = {
  offsets: Int32Array.of(0, MANY),
  incident: numbers,
  from: new Int32Array(MANY),
  to: numbers.map((one) => one + 1),
  ids: { find: () => 0 },
} as unknown as Network;

const all = (): boolean => true;

/** Work that takes a slice, on however fast a machine. */
function takeASlice(): void {
  for (const began = performance.now(); performance.now() - began < SLICE_MS;);
}

function run<T>(steps: Steps<T>): { readonly value: T; readonly rests: number } {
  for (let rests = 0; ; rests++) {
    const { done, value } = steps.next();
    if (done === true) return { value, rests };
  }
}

describe("work around one who has very many linkages", () => {
  const orders = new Orders({
    byId: { order: numbers, places: numbers },
    idOf: String,
    columns: { ID: null },
  });
  const byId = { field: "ID", direction: "ASC" } as const;
  const page = { limit: 3, reversed: false, before: null };
  const last = { key: "", id: "9" };
  const works: readonly (readonly [string, () => Steps<unknown>, number])[] = [
    ["testing its linkages", () => incidentTo(hub, 0, all), MANY / 256],
    ["putting them with its partners", () => linkagesByPartner(hub, "", () => all), MANY / 256],
    [
      "finding those among some",
      () => linkagesAmong(hub, [0], new LentMarks(MANY + 1).borrow(), all),
      MANY / 256,
    ],
    ["counting those that pass a test", () => counted(MANY, all), MANY / 256],
    [
      "a page of those that pass a test",
      () => orders.pageAmong(numbers, byId, { ...page, limit: MANY, after: null }),
      MANY / 1_024,
    ],
    ["walking over them", () => eachStepFrom(hub, [0], all, () => undefined), MANY / 256],
    ["a first page of them", () => orders.pageAmong(numbers, byId, { ...page, after: null }), MANY / 1_024],
    ["a later page", () => orders.pageAmong(numbers, byId, { ...page, after: last }), MANY / 1_024],
  ];

  it.each(works)("may be left for others: %s", (_, steps, least) => {
    expect(run(steps()).rests).toBeGreaterThanOrEqual(Math.floor(least));
  });
});

describe("a filter that asks one who has very many linkages", () => {
  const projects = STAKEHOLDER_KIND_KEYS.indexOf("PROJECT");
  const asked = {
    ...hub,
    // Everybody beside the hub is a project of its own.
    offsets: Int32Array.from({ length: MANY + 2 }, (_, index) => (index === 0 ? 0 : MANY + index - 1)),
    incident: Int32Array.from({ length: 2 * MANY }, (_, place) => place % MANY),
    ids: { find: () => 0, length: MANY + 1 },
    kind: new Uint8Array(MANY + 1).fill(projects),
    mutual: new Uint8Array(MANY),
    linkageKind: new Uint8Array(MANY),
    linkageKinds: ["NETWORK"],
  } as unknown as Network;
  const linkages = (quantifier: object) => stakeholderTest(asked, { linkages: quantifier });
  const mutual = { mutual: { eq: true } };

  it.each<readonly [string, (network: Network) => Test, boolean, number]>([
    ["for one linkage", () => linkages({ some: mutual }), false, MANY / 256],
    ["for none", () => linkages({ none: mutual }), true, MANY / 256],
    ["for others in its projects", (network) => hasCoParticipant(network, () => true), false, MANY / 16],
    [
      "for one of several",
      () =>
        stakeholderTest(asked, {
          or: [{ linkages: { some: mutual } }, { not: { linkages: { none: mutual } } }],
        }),
      false,
      (2 * MANY) / 256,
    ],
  ])("may be left for others: %s", (_, testOf, passes, least) => {
    const { value, rests } = run(stepsOf(testOf(asked), 0));
    expect([value, testOf(asked)(0)]).toEqual([passes, passes]);
    expect(rests).toBeGreaterThanOrEqual(Math.floor(least));
    expect([isLong(asked, testOf(asked))(0), isLong(asked, testOf(asked))(1)]).toEqual([true, false]);
  });

  it("is held against all ids that are to be sifted in turns", () => {
    const ids = Array.from({ length: MANY }, (_, index) => String(index + 1));
    const { value, rests } = run(sifted(asked, ids, Number, stakeholderTest(asked, {})));
    expect(value.size).toBe(MANY);
    expect(rests).toBeGreaterThanOrEqual(MANY / 256);
    expect(run(sifted(asked, ["0"], Number, linkages({ none: mutual }))).rests).toBeGreaterThanOrEqual(
      MANY / 256,
    );
  });

  const some = { linkages: { some: mutual } };
  const byNumber = {
    ...asked,
    ids: { find: Number, length: MANY + 1, compare: (a: number, b: number) => a - b },
  };
  const snapshot = {
    network: byNumber,
    marks: new LentMarks(MANY + 1),
    stakeholdersById: { order: new Int32Array(0) },
    linkagesById: { order: new Int32Array(0) },
  } as unknown as Snapshot;
  const known = { has: () => false, count: 0, flags: new Uint8Array(MANY + 1) };
  const everybody = Array.from({ length: MANY + 1 }, (_, index) => index);
  const path = { from: "1", to: "2", maxLength: 4, first: 1, walk: { avoiding: [] } };
  const part = { stakeholder: all, linkage: all, avoiding: new Set<number>() };

  it.each<readonly [string, () => Steps<unknown>]>([
    ["a list in groups", () => sidesOf(asked, { of: "stakeholders", filter: some, by: [] })],
    ["initiatives by their parties", () => initiativeTest(asked, { party: some }).prepare()],
    ["a part with dates", () => datedRows(snapshot, { stakeholders: some, avoiding: [] })],
    ["a list after a change", () => followed(asked, known, everybody, stakeholderTest(asked, some))],
    ["a part of the network", () => partOf(asked, Int32Array.from(everybody), part)],
  ])("is held against everybody in turns: %s", (_, steps) => {
    expect(run(steps()).rests).toBeGreaterThanOrEqual(2 * Math.floor(MANY / 256));
  });

  it("is true to the same once it was held against everybody", () => {
    for (const filter of [some, { linkages: { none: mutual } }]) {
      const test = stakeholderTest(asked, filter);
      const { value } = run(settled(asked, test));
      expect(everybody.map(value)).toEqual(everybody.map(test));
    }
    const { test, prepare } = initiativeTest(asked, { party: { linkages: { none: mutual } } });
    const before = everybody.map(test);
    run(prepare());
    expect(everybody.map(test)).toEqual(before);
  });

  it("is held against everybody before a search, which asks it no more", async () => {
    const changing = { ...asked, mutual: new Uint8Array(MANY) };
    const { signal } = new AbortController();
    const finds = await foundBy({ network: changing } as unknown as Snapshot, some, signal);
    changing.mutual.fill(1);
    expect([finds(0), stakeholderTest(changing, some)(0)]).toEqual([false, true]);
  });

  it("lets others have their turn while a path through it is looked for", () => {
    const { value, rests } = run(shortestPaths(snapshot, path));
    expect(value).toEqual([[1, 0, 2]]);
    expect(rests).toBeGreaterThanOrEqual(Math.floor(MANY / 256));
  });

  it("is held against it before a walk that comes to it, and once", () => {
    const walk = {
      linkages: null,
      stakeholders: { linkages: { some: mutual } },
      direction: null,
      avoiding: [],
    };
    const admits = admitted(asked, walk as unknown as Walk);
    expect(run(eachStepFrom(asked, [1], admits, () => undefined)).rests).toBeGreaterThan(MANY / 256 - 1);
    expect(run(eachStepFrom(asked, [2], admits, () => undefined)).rests).toBeLessThan(3);
  });
});

describe("what is worked out for each", () => {
  function* slow(): Steps<number> {
    for (let step = 0; step < 4; step++) {
      takeASlice();
      yield;
    }
    return 7;
  }

  it("is there at once where it is short, and is worked out once", () => {
    let times = 0;
    // eslint-disable-next-line require-yield -- what is short has no step
    const short = stepsOfEach(function* (): Steps<number> {
      times += 1;
      return 5;
    }, new AbortController().signal);
    expect([short.known("a"), short.known("a"), times]).toEqual([5, 5, 1]);
  });

  it("goes on where it was left, with others in between", async () => {
    await new Promise((resolve) => setImmediate(resolve));
    const each = stepsOfEach(slow, new AbortController().signal);
    expect(each.known("a")).toBeUndefined();
    let [turns, isFound] = [0, false];
    const count = (): void => {
      turns += 1;
      if (!isFound) setImmediate(count);
    };
    count();
    const found = await each.find(["a", "b"]);
    isFound = true;
    expect([...found]).toEqual([
      ["a", 7],
      ["b", 7],
    ]);
    expect(turns).toBeGreaterThan(2);
  });

  it("is given up with its signal", async () => {
    const gone = new AbortController();
    const found = stepsOfEach(slow, gone.signal).find(["a", "b"]);
    gone.abort(new Error("gone"));
    await expect(found).rejects.toThrow("gone");
  });
});
