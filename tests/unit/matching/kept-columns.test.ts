import { KeptColumns } from "../../../server/matching/view/kept-columns.js";

/** Bytes of the columns made here. */
const [LENGTH, BYTES] = [4, 32];

describe("KeptColumns", () => {
  it("keeps what there is room for, and lets go first of what was not asked for longest", () => {
    const made: string[] = [];
    const kept = new KeptColumns(3 * BYTES);
    const ask = (...names: string[]): void => {
      for (const name of names)
        kept.get(name, () => {
          made.push(name);
          return new Float64Array(LENGTH);
        });
    };
    ask("a", "b", "c", "a", "d", "a", "c", "b");
    expect(made).toEqual(["a", "b", "c", "d", "b"]);
    const first = kept.get("b", () => new Float64Array(LENGTH));
    expect(kept.get("b", () => new Float64Array(LENGTH))).toBe(first);
  });

  it("keeps one column that is larger than the room", () => {
    const kept = new KeptColumns(1);
    const column = kept.get("a", () => new Float64Array(LENGTH));
    expect(kept.get("a", () => new Float64Array(LENGTH))).toBe(column);
    kept.get("b", () => new Float64Array(LENGTH));
    expect(kept.get("a", () => new Float64Array(LENGTH))).not.toBe(column);
  });
});
