import fc from "fast-check";
import { fold, words } from "../../schema/fold.js";

describe("fold", () => {
  it.each([
    ["Élan", "elan"],
    ["SÃO Paulo", "sao paulo"],
    ["İzmir, DİYARBAKIR, Kırşehir", "izmir diyarbakir kirsehir"],
    ["Łódź, København, Straße, STRASSE", "lodz kobenhavn strasse strasse"],
    ["Œuvre Þór Đakovo Ħamrun Ærø", "oeuvre thor dakovo hamrun aero"],
    ["O'Neil & Sons", "o neil sons"],
    ["  One Village,\tOne  Product ", "one village one product"],
    ["SF/PAK/04/002", "sf pak 04 002"],
    ["ﬁnance №5 ①", "finance no5 1"],
    ["中国 Қазақстан", "中国 қазақстан"],
    ["— … !", ""],
    ["", ""],
  ])("makes %j into %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("leaves what is folded as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it("makes no difference between letter cases and between composed and decomposed accents", () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from("aÀçÑżśÇüÖøßŁ é\u0301-7ऀ中".normalize("NFC"))),
    });
    fc.assert(
      fc.property(text, (one) => {
        expect([fold(one.normalize("NFD")), fold(one.toUpperCase()), fold(one.toLowerCase())]).toEqual(
          Array.from({ length: 3 }, () => fold(one)),
        );
      }),
      { seed: 2, numRuns: 1000 },
    );
  });

  it("gives words that are not empty and hold letters and digits only", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(words(text).filter((word) => !/^[\p{L}\p{N}]+$/u.test(word))).toEqual([]);
      }),
      { seed: 3, numRuns: 1000 },
    );
  });
});
