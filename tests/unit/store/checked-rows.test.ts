import {
  checkedRow,
  columns,
  flag,
  type Form,
  number,
  oneOf,
  orNull,
  position,
  text,
  texts,
} from "../../../server/store/repositories/checked-rows.js";

describe("checked rows", () => {
  it.each<[string, Form<unknown>, readonly unknown[], readonly unknown[]]>([
    ["a text", text, ["", "a"], [null, undefined, 1, ["a"]]],
    ["a number", number, [0, 1.5], [null, "1", 1n]],
    ["a yes or no", flag, [true, false], [null, 1, "true"]],
    ["texts", texts, [[], ["a"]], [null, "a", [1], ["a", null]]],
    ["columns", columns, [[], [1, null]], [null, {}]],
    ["a text or nothing", orNull(text), ["a", null], [undefined, 1]],
    ["one of some names", oneOf(["A", "B"]), ["A", "B"], ["C", null]],
    [
      "a position",
      position,
      [
        [null, "a"],
        ["k", "a"],
        [1, "a"],
      ],
      [["a"], [true, "a"], ["k", 1], null],
    ],
  ])("know %s", (_, form, fitting, others) => {
    expect(fitting.map((value) => form(value))).toEqual(fitting.map(() => true));
    expect(others.map((value) => form(value))).toEqual(others.map(() => false));
  });

  it("are the rows themselves", () => {
    const row = ["a", 1];
    expect(checkedRow([text, number], row, "RETURN 1")).toBe(row);
  });

  it.each([
    [["a"], "A row of 2 columns was required and one of 1 came: RETURN 1"],
    [["a", 1, 2], "A row of 2 columns was required and one of 3 came: RETURN 1"],
    [["a", "1"], "Column 2 is not what was required but string: RETURN 1"],
  ])("refuse %j", (row, message) => {
    expect(() => checkedRow([text, number], row, "RETURN 1")).toThrow(message);
  });
});
