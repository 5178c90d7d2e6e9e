import {
  listOf,
  patchedLists,
  RowListsBuilder,
  type RowLists,
} from "../../../server/network/arrays/row-lists.js";
import { patchedOrder, patchedPlaces, placesOf } from "../../../server/network/arrays/sorted-numbers.js";
import { finish } from "../../../server/network/turns/steps.js";
import { type SeededRandom, seededRandom } from "../../support/seeded-random.js";

const SEED = 5;
const ROUNDS = 200;

const built = (lists: readonly (readonly number[])[]): RowLists => {
  const builder = new RowListsBuilder();
  for (const list of lists) builder.add(list);
  return builder.finish();
};

const read = (lists: RowLists): number[][] =>
  Array.from({ length: lists.offsets.length - 1 }, (_, row) => [...listOf(lists, row)]);

const drawn = (random: SeededRandom): number[] =>
  Array.from({ length: random.below(4) }, () => random.below(9));

describe(`lists by row (seed ${SEED})`, () => {
  it("are after each patch what they are when they are built, and leave those before as they were", () => {
    const random = seededRandom(SEED);
    let wanted = [[1], [], [2, 3]];
    let lists = built(wanted);
    for (let round = 0; round < ROUNDS; round++) {
      const before = { lists, rows: read(lists) };
      const count = wanted.length + random.below(3);
      const changes = new Map<number, number[]>();
      for (let change = random.below(4); change > 0; change--) {
        // Often only rows that are new.
        const row = random.chance(0.5) ? random.below(count) : wanted.length + random.below(2);
        if (row < count) changes.set(row, drawn(random));
      }
      wanted = Array.from({ length: count }, (_, row) => changes.get(row) ?? wanted[row] ?? []);
      lists = finish(patchedLists(lists, count, changes));
      expect(read(lists)).toEqual(wanted);
      expect(read(before.lists)).toEqual(before.rows);
    }
  });
});

describe(`an order (seed ${SEED})`, () => {
  it("is after each patch what sorting gives, and so are the places in it", () => {
    const random = seededRandom(SEED);
    const keys: number[] = Array.from({ length: 20 }, () => random.below(50));
    const there = new Set(keys.keys());
    const compare = (a: number, b: number): number => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b;
    const sorted = (): Int32Array => Int32Array.from(there).sort(compare);
    let order = sorted();
    let places = finish(placesOf(order, keys.length));
    for (let round = 0; round < ROUNDS; round++) {
      const leaving = random.some([...there], random.below(3));
      const gone = random.some(leaving, 1);
      const isNew = random.chance(0.5);
      if (isNew) keys.push(0);
      const coming = [
        ...leaving.filter((index) => !gone.includes(index)),
        ...(isNew ? [keys.length - 1] : []),
      ];
      for (const index of leaving) there.delete(index);
      for (const index of coming) {
        there.add(index);
        keys[index] = random.below(50);
      }
      const after = finish(patchedOrder(order, { leaving, coming }, compare));
      places = finish(patchedPlaces({ order, places }, after, keys.length, leaving));
      order = after;
      expect([...order]).toEqual([...sorted()]);
      expect([...places]).toEqual([...finish(placesOf(order, keys.length))]);
    }
  });
});
