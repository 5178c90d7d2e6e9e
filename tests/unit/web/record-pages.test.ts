import { locatorInWords, pageOfLocator, recordPage } from "../../../web/src/state/record-pages.js";

describe("the page of a record", () => {
  it.each([
    ["ROR", "https://ror.org/05a28rw58", "https://ror.org/05a28rw58"],
    ["ROR", "05a28rw58", "https://ror.org/05a28rw58"],
    ["LEI", "529900T8BM49AURSDO55", "https://search.gleif.org/#/record/529900T8BM49AURSDO55"],
    ["Wikidata", "Q1065", "https://www.wikidata.org/wiki/Q1065"],
    ["ISNI", "0000 0001 2156 6108", "https://isni.org/isni/0000000121566108"],
    ["doi", "https://doi.org/10.3030/101000001", "https://doi.org/10.3030/101000001"],
    ["IATI activity", "XM-DAC-41123-1", "https://d-portal.org/ctrack.html#view=act&aid=XM-DAC-41123-1"],
    ["ISO 3166-1", "PK", "https://www.iso.org/obp/ui/#iso:code:3166:PK"],
    ["ISO3166-1", "PK", "https://www.iso.org/obp/ui/#iso:code:3166:PK"],
    ["IATI", "XM-DAC-41123", "https://d-portal.org/ctrack.html?publisher=XM-DAC-41123#view=main"],
    [
      "PIC",
      "999992401",
      "https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/how-to-participate/org-details/999992401",
    ],
    ["NUTS", "DE30", null],
    ["constructor", "1", null],
  ])("of %s %s", (scheme, value, page) => {
    expect(recordPage({ scheme, value })).toBe(page);
  });

  it("is the address that the data gives, if that is one of the web", () => {
    const url = "https://cordis.europa.eu/project/rcn/1";
    expect(recordPage({ scheme: "CORDIS", value: "1", url })).toBe(url);
    expect(recordPage({ scheme: "CORDIS", value: "1", url: "javascript:alert(1)" })).toBeNull();
  });

  it("is found in the place that an import names, which reads as a reader says it", () => {
    expect(pageOfLocator("activity XM-DAC-41123-1")).toMatch(/d-portal/u);
    expect(pageOfLocator("activity 1")).toBeNull();
    expect(locatorInWords("projects.csv, line 12")).toBe("line 12 of projects.csv");
    expect(locatorInWords("table, row 17, activity 1")).toBe("table, row 17, activity 1");
  });
});
