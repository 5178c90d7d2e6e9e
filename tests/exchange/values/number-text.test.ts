import fc from "fast-check";
import { readMoney } from "../../../server/exchange/values/money-text.js";
import { readNumber } from "../../../server/exchange/values/number-text.js";

const value = (text: string, decimal?: "." | ","): unknown => {
  const reading = readNumber(text, decimal);
  if (reading === undefined) return "none";
  return "twoReadings" in reading ? "two" : reading.value;
};

describe("readNumber", () => {
  it.each([
    ["1234", 1234],
    ["-12", -12],
    ["1234,56", 1234.56],
    ["1.234,56", 1234.56],
    ["1,234.56", 1234.56],
    ["12,5", 12.5],
    [",5", 0.5],
    ["0,125", 0.125],
    ["1234,567", 1234.567],
    ["1 234 567,00", 1_234_567],
    ["1'234.50", 1234.5],
    ["1.234.567", 1_234_567],
    ["1,23,456", 123_456],
    ["1.5e6", 1_500_000],
    ["1.234", "two"],
    ["1,234", "two"],
    ["-1.000", "two"],
    ["1,234e3", "two"],
    ["0x1F", "none"],
    ["(500)", "none"],
    ["1.5 Mio", "none"],
    ["12.34.56", "none"],
    ["1.234,5,6", "none"],
    ["1 23", "none"],
    ["1e400", "none"],
    ["Infinity", "none"],
    ["", "none"],
  ])("reads %j as %j", (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it.each([
    ["1.234", ".", 1.234],
    ["1.234", ",", 1234],
    ["1,234", ",", 1.234],
    ["1,234", ".", 1234],
    ["1234,5", ".", "none"],
    ["1,234.5", ",", "none"],
  ] as const)("reads %j with the decimal sign %j as %j", (text, decimal, expected) => {
    expect(value(text, decimal)).toBe(expected);
  });

  it("gives the number that was written in any usual way, or says that there are two readings", () => {
    const style = fc.constantFrom(
      ["", "."],
      ["", ","],
      [",", "."],
      [".", ","],
      [" ", ","],
      ["\u202F", ","],
      ["'", "."],
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 9 }),
        fc.integer({ min: 0, max: 9999 }),
        fc.nat(4),
        style,
        (whole, part, places, [group = "", sign = ""]) => {
          const decimals = places === 0 ? "" : String(part).padStart(4, "0").slice(0, places);
          const digits = group === "" ? String(whole) : String(whole).replace(/\B(?=(\d{3})+$)/gu, group);
          const written = decimals === "" ? digits : `${digits}${sign}${decimals}`;
          const meant = Number(`${whole}${decimals === "" ? "" : `.${decimals}`}`);
          expect([meant, "two"]).toContain(value(written));
          expect(value(written, sign as "." | ",")).toBe(meant);
        },
      ),
    );
  });
});

describe("readMoney", () => {
  it.each([
    ["€ 1 200,50", 1200.5, "EUR"],
    ["1200.50 USD", 1200.5, "USD"],
    ["-500", -500, undefined],
    ["-€ 5", -5, "EUR"],
  ])("reads %j", (text, sum, currency) => {
    expect(readMoney(text)).toMatchObject({ value: sum, currency });
  });

  it.each(["$ 5", "5 kr", "EUR 5 USD", "--5"])("does not read %j", (text) => {
    expect(readMoney(text)).toBeUndefined();
  });
});
