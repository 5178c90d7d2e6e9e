import { readDate } from "../../../server/exchange/values/date-text.js";

const read = (text: string, order?: "dmy" | "mdy" | "excel" | "edtf"): unknown => {
  const reading = readDate(text, order);
  if (reading === undefined) return "none";
  return "twoReadings" in reading ? "two" : reading.value;
};

describe("readDate", () => {
  it.each([
    ["2017-06-12", "2017-06-12"],
    ["2017-6-1", "2017-06-01"],
    ["2017/06/12", "2017-06-12"],
    ["25/06/2017", "2017-06-25"],
    ["06/25/2017", "2017-06-25"],
    ["06/06/2017", "2017-06-06"],
    ["06/2017", "2017-06"],
    ["June 2017", "2017-06"],
    ["12 June 2017", "2017-06-12"],
    ["Sept. 3, 2017", "2017-09-03"],
    ["2017.0", "2017"],
    ["2017-06-12T10:00:00Z", "2017-06-12"],
    ["2017-06-12 10:00:00", "2017-06-12"],
    ["2009-03-01T00:00:00.000+02:00", "2009-03-01"],
    ["2017-2019", "2017/2019"],
    ["2017-06-12/..", "2017-06-12/.."],
    ["25/06/2017/..", "2017-06-25/.."],
    ["2007-33", "two"],
    ["2009-31", "two"],
    ["2009-25~", "two"],
    ["2009-31/2010-33", "two"],
    ["2009-21", "none"],
    ["2009-12", "2009-12"],
    ["12/06/2017", "two"],
    ["12.06.2017", "two"],
    ["2001/02", "two"],
    ["2017/2015", "none"],
    ["2017-06-31", "none"],
    ["31/06/2017", "none"],
    ["42898", "none"],
    ["Junk 2017", "none"],
    ["c. 2017", "none"],
  ])("reads %j as %j", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("takes quarters and seasons for these where EDTF was said", () => {
    expect([read("2007-33", "edtf"), read("2009-31/2010-33", "edtf"), read("12/06/2017", "edtf")]).toEqual([
      "2007-33",
      "2009-31/2010-33",
      "two",
    ]);
  });

  it("takes the order that was said", () => {
    expect([read("12/06/2017", "dmy"), read("12/06/2017", "mdy"), read("42898", "excel")]).toEqual([
      "2017-06-12",
      "2017-12-06",
      "2017-06-12",
    ]);
  });
});
