import { GrowingList, wholeNumbers } from "../../../server/network/arrays/growing-list.js";
import {
  copySteps,
  extended,
  longerCopy,
  sharedInt32,
  sharedReals,
} from "../../../server/network/arrays/shared-arrays.js";
import { finish } from "../../../server/network/turns/steps.js";

const listed = (...numbers: number[]): Int32Array => {
  const list = wholeNumbers();
  for (const number of numbers) list.push(number);
  return list.toArray();
};

describe("arrays that versions share", () => {
  it("are extended over the same memory by the longest alone: nobody sees what another version added", () => {
    const first = listed(1, 2, 3);
    const second = finish(extended(first, 4));
    second[3] = 4;
    const other = finish(extended(first, 4));
    other[3] = 5;
    const third = finish(extended(second, 5));
    third[4] = 6;
    expect([first, second, other, third].map((array) => [...array])).toEqual([
      [1, 2, 3],
      [1, 2, 3, 4],
      [1, 2, 3, 5],
      [1, 2, 3, 4, 6],
    ]);
    expect(second.buffer).toBe(first.buffer);
    expect(third.buffer).toBe(first.buffer);
    expect(other.buffer).not.toBe(first.buffer);
  });

  it("are copied where there is no room", () => {
    const full = sharedReals(2);
    full.set([1.5, NaN]);
    const longer = finish(extended(full, 3));
    longer[2] = 7;
    expect([...longer]).toEqual([1.5, NaN, 7]);
    expect(full).toHaveLength(2);
  });

  it("are copied with room behind them, which the next version takes", () => {
    const copy = finish(longerCopy(sharedInt32(800), 800));
    expect(finish(extended(copy, 810)).buffer).toBe(copy.buffer);
  });

  it("are copied in steps where they are long", () => {
    const [from, into] = [sharedInt32(1_200_000).fill(3), sharedInt32(1_200_001)];
    const steps = copySteps(from, into, 1);
    let count = 0;
    while (steps.next().done !== true) count += 1;
    expect(count).toBeGreaterThanOrEqual(2);
    expect(into.indexOf(0, 1)).toBe(-1);
    expect(into[0]).toBe(0);
  });
});

describe("a list that grows", () => {
  it("keeps zeros before, between and behind other numbers", () => {
    const made: number[] = [];
    const list = new GrowingList((size) => {
      made.push(size);
      return sharedInt32(size);
    });
    for (let number = 0; number < 2_000; number++) list.push(0);
    expect(made).toEqual([0]);
    list.push(9);
    list.push(0);
    for (let number = 0; number < 5_000; number++) list.push(number % 2);
    const array = list.toArray();
    expect(array).toHaveLength(7_002);
    expect([array[1_999], array[2_000], array[2_001], array[2_002], array[2_003]]).toEqual([0, 9, 0, 0, 1]);
    expect([...listed(0, 0)]).toEqual([0, 0]);
  });
});
