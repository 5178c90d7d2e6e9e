import { readCell } from "../../../server/exchange/values/read-cell.js";
import { STAKEHOLDER_FIELDS } from "../../../server/exchange/writing/flat-fields.js";

describe("a cell that holds JSON", () => {
  it("is refused with an example of its own", () => {
    const nested = STAKEHOLDER_FIELDS.filter(({ form, field }) => form === "json" && field !== "budget");
    expect(nested.map(({ field }) => field)).toEqual(expect.arrayContaining(["needs", "offers", "sources"]));
    for (const field of nested)
      expect(readCell(field, "[{", {})).toEqual({ required: expect.stringMatching(/^JSON such as [[{]/u) });
  });
});
