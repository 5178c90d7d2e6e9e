import fc from "fast-check";
import { identifierFault } from "../../../server/exchange/values/identifier-schemes.js";

const holds = (scheme: string, value: string): boolean => identifierFault(scheme, value) === undefined;

describe("identifierFault", () => {
  it.each([
    ["ROR", "https://ror.org/03q3ecb97"],
    ["ror", "03q3ecb97"],
    ["LEI", "5493001KJTIIGC8Y1R12"],
    ["Wikidata", "Q1065"],
    ["PIC", "998616262"],
    ["IATI", "XM-DAC-41123"],
    ["Trade register", "HRB 12345"],
  ])("lets %s %s identify", (scheme, value) => {
    expect(holds(scheme, value)).toBe(true);
  });

  it.each([
    ["ROR", "https://ror.org/03q3ecb98"],
    ["ROR", "https://ror.org/01"],
    ["LEI", "5493001KJTIIGC8Y1R13"],
    ["Wikidata", "1065"],
    ["PIC", "0"],
    ["IATI", "41123"],
    ["ISO3166-1", "Pakistan"],
  ])("does not let %s %s identify", (scheme, value) => {
    expect(holds(scheme, value)).toBe(false);
  });

  it("lets no placeholder identify, in any scheme, case or spacing", () => {
    const words = [
      "N/A",
      "n.a.",
      "-",
      "--",
      "0",
      "000",
      "unknown",
      "none",
      "null",
      "tbd",
      "?",
      "#N/A",
      "not applicable",
      "xxx",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.constantFrom("ROR", "PIC", "LEI", "anything"),
        fc.boolean(),
        (word, scheme, upper) => {
          expect(holds(scheme, ` ${upper ? word.toUpperCase() : word} `)).toBe(false);
        },
      ),
    );
  });
});
